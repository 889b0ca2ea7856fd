import {
  isApplicable,
  officialNumber,
  validityOn,
  valueOf,
  voies,
  type Certification,
  type IsoDate,
} from '../../src/domain/index.js';
import { checklist } from '../../src/r5/index.js';
import {
  french,
  missing,
  one,
  untold,
  type Cell,
  type CompareContext,
  type Line,
  type Row,
} from './compareCell.js';
import { outcomeRows } from './compareOutcomes.js';
import { officialPage, siteName } from './fiche/officialPage.js';
import { levelLabel, level1969Label, numberLabel } from './labels.js';
import { statusSentence } from './status.js';
import { voieMark, voieWords } from './voies.js';

/** Same order as the fiche. To add a row is to add a line here and its name in the locales. */
const before: Readonly<Record<string, Row>> = {
  number: ({ code }, { words }) =>
    one(officialNumber(code) === undefined ? words.t('entry.unnumbered') : numberLabel(words, code)),
  kind: ({ kind }, context) => (kind.known ? one(kind.value, true) : missing(context, kind)),
  level: ({ level, level1969 }, { words }) =>
    level.known
      ? one(levelLabel(words, level.value))
      : level1969.known
        ? one(level1969Label(words, level1969.value))
        : isApplicable(level)
          ? untold(levelLabel(words, 0))
          : one(levelLabel(words, -1)),
  certificateur: ({ certificateurs }, context) =>
    certificateurs.known
      ? french(certificateurs.value.map(({ name }) => name))
      : missing(context, certificateurs),
  validity(entry, { words, today }) {
    const validity = validityOn(entry, today as IsoDate);
    const sentence = statusSentence(words, validity);
    return validity.state === 'unknown' ? untold(sentence) : one(sentence);
  },
  purpose: ({ purpose }, context) => (purpose.known ? one(purpose.value, true) : missing(context, purpose)),
  competences,
  blocs({ blocs }, context) {
    if (!blocs.known) return missing(context, blocs);
    const titles = blocs.value.flatMap(({ title }) => (title.known ? [title.value] : []));
    return { lead: context.words.t('compare.blocsCount', { count: blocs.value.length }), ...french(titles) };
  },
  voies(entry, { words }) {
    if (voies.every((voie) => !entry.voies[voie].known)) return untold(words.t('unknown.not-in-sources'));
    return {
      lines: voies.map((voie): Line => {
        const open = valueOf(entry.voies[voie]);
        // In this register in principle not a way: what the source says, and how sure it is.
        return voie === 'vae' && open === true && entry.register !== 'rncp'
          ? { text: words.t('compare.toCheck', { voie: words.t('voie.vae.name') }), mark: 'part' }
          : { text: voieWords(words, voie, open), mark: voieMark(open) };
      }),
    };
  },
  prerequisites: ({ prerequisites }, context) =>
    prerequisites.known ? one(prerequisites.value, true) : missing(context, prerequisites),
  assessment,
  metiers({ metiers, debouches }, context) {
    if (debouches.known) return french(debouches.value);
    return metiers.known ? french(metiers.value.map(({ label }) => label)) : missing(context, metiers);
  },
};

const after: Readonly<Record<string, Row>> = {
  links(entry, { words }) {
    const sites = (valueOf(entry.certificateurs) ?? []).flatMap(({ site }) => site ?? []);
    const pages = [...new Set([...sites, ...((entry.links && valueOf(entry.links)) ?? [])])];
    const official = officialPage(entry);
    const lines: readonly Line[] = [
      ...pages.map((href) => ({ text: siteName(href), href })),
      ...(official ? [{ text: words.t('fiche.issuer.check'), href: official }] : []),
    ];
    return lines.length > 0 ? { lines } : untold(words.t('fiche.issuer.noPage'));
  },
  useful(entry, { words, today }) {
    const states = checklist.map((item) => item.check(entry, today as IsoDate));
    return one(
      words.t('r5.count', {
        count: states.filter((state) => state === 'present').length,
        asked: states.filter((state) => state !== 'not-applicable').length,
      }),
    );
  },
};

/** Those of the referential that its words name; without them the source's own list, of the whole or bloc by bloc. */
function competences({ tags, competences: all, blocs }: Certification, context: CompareContext): Cell {
  const named = new Set(tags.map(({ competence }) => competence));
  const labels = context.catalogue.referential.flatMap(({ competences }) =>
    competences.filter(({ id }) => named.has(id)).map(({ label }) => label),
  );
  if (labels.length > 0) return french(labels);
  if (all.known) return french(all.value);
  const ofBlocs = (valueOf(blocs) ?? []).flatMap((bloc) => valueOf(bloc.competences) ?? []);
  return ofBlocs.length > 0 ? french(ofBlocs) : missing(context, all);
}

/** How one is assessed, and by whom: a jury said again for another way is read once. */
function assessment(entry: Certification, context: CompareContext): Cell {
  const { words } = context;
  const juries = valueOf(entry.juries) ?? {};
  const lines: readonly Line[] = [
    ...(entry.assessment.known ? [{ text: entry.assessment.value, french: true }] : []),
    ...[...new Set(Object.values(juries))].map((text) => ({
      lead: words.t('compare.jury', {
        voies: words.list(
          voies.filter((voie) => juries[voie] === text).map((voie) => words.t(`voie.${voie}.name`)),
          'and',
        ),
      }),
      text,
      french: true,
    })),
  ];
  if (lines.length > 0) return { lines };
  return entry.assessment.known
    ? untold(words.t('unknown.not-in-sources'))
    : missing(context, entry.assessment);
}

/** How the cells of a row stand to one another. `unknown`: nobody knows of any, which is not being equal. */
export type RowState = 'same' | 'different' | 'unknown';

export interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly state: RowState;
}

export function comparedRows(
  entries: readonly Certification[],
  context: CompareContext,
): readonly ComparedRow[] {
  const rowsOf = (rows: Readonly<Record<string, Row>>) =>
    Object.entries(rows).map(([id, row]) => ({
      id,
      label: context.words.t(`compare.row.${id}`),
      cells: entries.map((entry) => row(entry, context)),
    }));
  return [...rowsOf(before), ...outcomeRows(entries, context), ...rowsOf(after)].map((row) => ({
    ...row,
    state: stateOf(row.cells),
  }));
}

function stateOf(cells: readonly Cell[]): RowState {
  if (cells.every(({ unknown }) => unknown)) return 'unknown';
  const texts = new Set(
    cells.map(({ lead, lines }) => [lead, ...lines.flatMap((line) => [line.lead, line.text])].join('\n')),
  );
  return cells.length > 1 && texts.size === 1 ? 'same' : 'different';
}
