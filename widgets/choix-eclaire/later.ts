/**
 * Everything that is not needed to answer the first question, in one part of the download: the catalogue's reader, the
 * matching, and the screens that tell results.
 */
import { CheckPart } from '../parts/check.js';
import { ComboboxPart } from '../parts/combobox.js';
import { ComparePart } from '../parts/compare.js';
import { FichePart } from '../parts/fiche.js';
import { KeptPart } from '../parts/kept.js';
import { ListPart } from '../parts/list.js';
import { PanoramaPart } from '../parts/panorama.js';
import { ResultsPart } from '../parts/results.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-check', CheckPart);
definePart('choix-part-combobox', ComboboxPart);
definePart('choix-part-compare', ComparePart);
definePart('choix-part-fiche', FichePart);
definePart('choix-part-kept', KeptPart);
definePart('choix-part-list', ListPart);
definePart('choix-part-panorama', PanoramaPart);
definePart('choix-part-results', ResultsPart);

export { loadCatalogue } from '../../src/catalogue/index.js';
export { criteria } from '../../src/criteria/index.js';
export { askedCriteria, rank } from '../../src/domain/index.js';
export { openingsFor } from './openings.js';
export { answerLines } from '../parts/answerLines.js';
export { pickers } from '../parts/pickers.js';
