import type { Catalogue } from '../../src/catalogue/index.js';
import {
  isApplicable,
  isRateLargeEnough,
  officialNumber,
  validityOn,
  valueOf,
  voies,
  type Certification,
  type DeclaredMeasure,
  type IsoDate,
} from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { checklist } from '../../src/r5/index.js';
import { levelLabel, level1969Label, numberLabel } from './labels.js';
import { statusSentence } from './status.js';
import { voieWords } from './voies.js';

export interface CompareContext {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'referential' | 'source'>;
  readonly today: string;
}

/** What one certification says in a row: lines of words, never a blank. `french` for what comes from the catalogue. */
export interface Cell {
  /** Our own words before those of the catalogue. */
  readonly lead?: string;
  readonly lines: readonly string[];
  readonly french?: boolean;
}

type Row = (entry: Certification, context: CompareContext) => Cell;

const one = (line: string, french = false): Cell => ({ lines: [line], french });
const unknownCell = ({ words }: CompareContext, fact: { readonly why: string }): Cell =>
  one(words.t(`unknown.${fact.why}`));

/** A rate of one definition, with its promotion and its people; the reason when there is none. */
const rate =
  (measure: DeclaredMeasure): Row =>
  ({ cohorts }, context) => {
    const { words } = context;
    if (!cohorts.known) return unknownCell(context, cohorts);
    const rated = cohorts.value.filter((cohort) => cohort.rates[measure].known);
    const large = rated.find((cohort) => isRateLargeEnough(cohort, measure));
    if (!large) return one(words.t(rated.length > 0 ? 'compare.fewPeople' : 'outcome.notPublished'));
    return one(
      words.t('compare.rate', {
        percent: valueOf(large.rates[measure])?.percent ?? 0,
        year: String(large.year),
        people: words.number(valueOf(large.certified) ?? 0),
      }),
    );
  };

/** Same order as the fiche. Two kinds of outcome figure never share a row. To add a row is to add a line here and its name in the locales. */
export const compareRows = {
  number: ({ code }, { words }) =>
    one(officialNumber(code) === undefined ? words.t('entry.unnumbered') : numberLabel(words, code)),
  kind: ({ kind }, context) => (kind.known ? one(kind.value, true) : unknownCell(context, kind)),
  level: ({ level, level1969 }, { words }) =>
    one(
      level.known
        ? levelLabel(words, level.value)
        : level1969.known
          ? level1969Label(words, level1969.value)
          : levelLabel(words, isApplicable(level) ? 0 : -1),
    ),
  certificateur: ({ certificateurs }, context) =>
    certificateurs.known
      ? { lines: certificateurs.value.map(({ name }) => name), french: true }
      : unknownCell(context, certificateurs),
  validity: (entry, { words, today }) => one(statusSentence(words, validityOn(entry, today as IsoDate))),
  purpose: ({ purpose }, context) =>
    purpose.known ? one(purpose.value, true) : unknownCell(context, purpose),
  competences({ tags }, { words, catalogue }) {
    const named = new Set(tags.map(({ competence }) => competence));
    const lines = catalogue.referential.flatMap(({ competences }) =>
      competences.filter(({ id }) => named.has(id)).map(({ label }) => label),
    );
    return lines.length > 0 ? { lines, french: true } : one(words.t('unknown.not-in-sources'));
  },
  blocs({ blocs }, context) {
    const { words } = context;
    if (!blocs.known) return unknownCell(context, blocs);
    const titles = blocs.value.flatMap(({ title }) => (title.known ? [title.value] : []));
    return {
      lead: words.t('compare.blocsCount', { count: blocs.value.length }),
      lines: titles,
      french: true,
    };
  },
  voies(entry, { words }) {
    const known = voies.filter((voie) => entry.voies[voie].known);
    return known.length === 0
      ? one(words.t('unknown.not-in-sources'))
      : { lines: voies.map((voie) => voieWords(words, voie, valueOf(entry.voies[voie]))) };
  },
  prerequisites: ({ prerequisites }, context) =>
    prerequisites.known ? one(prerequisites.value, true) : unknownCell(context, prerequisites),
  metiers({ metiers, debouches }, context) {
    if (debouches.known) return { lines: debouches.value, french: true };
    return metiers.known
      ? { lines: metiers.value.map(({ label }) => label), french: true }
      : unknownCell(context, metiers);
  },
  overall: rate('overall-6-months'),
  job6: rate('target-job-6-months'),
  job24: rate('target-job-2-years'),
  useful(entry, { words }) {
    const states = checklist.map((item) => item.check(entry));
    return one(
      words.t('r5.count', {
        count: states.filter((state) => state === 'present').length,
        asked: states.filter((state) => state !== 'not-applicable').length,
      }),
    );
  },
} as const satisfies Record<string, Row>;

export type CompareRowId = keyof typeof compareRows;

export interface ComparedRow {
  readonly id: CompareRowId;
  readonly cells: readonly Cell[];
  readonly same: boolean;
}

export function comparedRows(
  entries: readonly Certification[],
  context: CompareContext,
): readonly ComparedRow[] {
  return (Object.keys(compareRows) as CompareRowId[]).map((id) => {
    const cells = entries.map((entry) => (compareRows[id] as Row)(entry, context));
    const texts = new Set(cells.map(({ lead, lines }) => [lead, ...lines].join('\n')));
    return { id, cells, same: entries.length > 1 && texts.size === 1 };
  });
}
