import type { Catalogue } from '../../../src/catalogue/index.js';
import {
  officialNumber,
  type Certification,
  type EntryCode,
  type PlanEvent,
  type PlanFacts,
  type Project,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import type { Wish } from '../../shared/request.js';
import { numberLabel, titleTold, type Told } from '../labels.js';

/** What every section of Mon projet reads, and the two ways it asks for something. */
export interface PlanContext {
  readonly words: Translator;
  readonly catalogue: Catalogue;
  readonly project: Project;
  readonly facts: PlanFacts;
  /** Blocs ticked "je sais déjà faire", by certification. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** Questions the person chose to put to certificateurs: `RNCP37274:blocs`. */
  readonly asked: readonly string[];
  /** A counsellor sits there: nobody has to be told to find one. */
  readonly accompanied: boolean;
  readonly entries: ReadonlyMap<EntryCode, Certification>;
  /** @param said what changed, for whoever does not see it */
  readonly act: (event: PlanEvent, said?: string) => void;
  /** A text being written: kept a moment after the last key, and on leaving the field. */
  readonly type: (key: string, event: Event, make: (text: string) => PlanEvent) => void;
  readonly request: (wish: Wish) => void;
}

/** Title of an entry of the catalogue; its number when the catalogue does not hold it. */
export function nameTold(
  { words, catalogue }: Pick<PlanContext, 'words' | 'catalogue'>,
  code: EntryCode,
): Told {
  const row = catalogue.panorama.rows.get(code);
  return row === undefined
    ? { text: numberLabel(words, code), lang: words.locale }
    : titleTold(words, catalogue.panorama.titles[row], code);
}

/** "Conseiller en insertion professionnelle (RNCP37274)": in a sentence a title alone would not say which. */
export const nameOf = (context: Pick<PlanContext, 'words' | 'catalogue'>, code: EntryCode): string =>
  officialNumber(code) === undefined || !context.catalogue.panorama.rows.has(code)
    ? nameTold(context, code).text
    : `${nameTold(context, code).text} (${numberLabel(context.words, code)})`;
