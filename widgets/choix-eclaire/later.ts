/**
 * What answering the first question does not need and the results do, in one part of the download: the catalogue's
 * reader, the matching, and the screens until there. What one opens from them is in `above.ts`.
 */
import { CheckPart } from '../parts/check.js';
import { ComboboxPart } from '../parts/combobox.js';
import { ListPart } from '../parts/list.js';
import { ResultsPart } from '../parts/results.js';
import { definePart } from '../shared/definePart.js';
import { lost } from '../shared/warnOnce.js';
import type * as Openings from './openings.js';

definePart('choix-part-check', CheckPart);
definePart('choix-part-combobox', ComboboxPart);
definePart('choix-part-list', ListPart);
definePart('choix-part-results', ResultsPart);

export { forgetKept, inTurns, loadCatalogue, turn } from '../../src/catalogue/index.js';
export { criteria } from '../../src/criteria/index.js';
export { askedCriteria, countsFor, rank, rankInSteps } from '../../src/domain/index.js';
export { Comparison } from '../shared/comparison.js';
export { WhatIf } from './whatIf.js';
export { answerLines } from '../parts/answerLines.js';
export { pickers } from '../parts/pickers.js';

/** Fetched once there are answers to play with; when it cannot be, nothing is proposed. */
export const openingsFor: typeof Openings.openingsFor = async (...asked) => {
  const openings = await import('./openings.js').catch(lost);
  return openings ? openings.openingsFor(...asked) : [];
};
