/**
 * The embedded catalogue against the material it was written from, which stays outside the repository:
 * what is graded A or B is told and equal, what is only C or D is not told.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { CertificationRecord } from '../catalogue/format/record.js';

const shared = new URL('../../../shared/', import.meta.url);
const skip = existsSync(new URL('data/', shared)) ? false : 'no ../shared/data beside the repository';

const json = <T>(url: URL): T => JSON.parse(readFileSync(url, 'utf8'));
const records = ['certifications/', 'panorama-2016/'].flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url).map((file) => json<CertificationRecord>(new URL(file, url)));
});
const byCode = new Map<string, CertificationRecord>(records.map((record) => [record.code, record]));

type Group = CertificationRecord['groups'][number];
type Field = Exclude<keyof Group, 'from'>;

interface Labelled {
  readonly code: string;
  readonly label: string | null;
}
interface Stated {
  readonly number: string;
  readonly facts: {
    readonly title: string | null;
    readonly kind: string | null;
    readonly level: number | null;
    readonly registration_type: string | null;
    readonly certifiers: readonly { readonly name: string; readonly siret: string | null }[] | null;
    readonly blocs: readonly { readonly code: string; readonly title: string | null }[] | null;
    readonly access: Readonly<Record<string, string>>;
    readonly rome: readonly Labelled[] | null;
    readonly nsf: readonly Labelled[] | null;
    readonly formacodes: readonly Labelled[] | null;
    readonly statistics: readonly Readonly<Record<string, number | null>>[] | null;
    readonly jobs: readonly string[] | null;
    readonly date_effect: string | null;
    readonly date_end: string | null;
    readonly date_limit_delivery: string | null;
    readonly predecessors: readonly string[] | null;
    readonly successors: readonly string[] | null;
  };
  readonly sources: readonly {
    readonly fields: readonly string[];
    readonly ref: string;
    readonly date: string | null;
    readonly grade: string;
    readonly note?: string;
  }[];
}

/** Letters and digits only: apostrophes, accents and capitals are ours to set, words are not. */
const words = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]/g, '');

const voieOf: Record<string, string> = {
  fi: 'formation-initiale',
  apprentissage: 'apprentissage',
  fc: 'formation-continue',
  contrat_pro: 'contrat-de-professionnalisation',
  candidature_individuelle: 'candidature-individuelle',
  vae: 'vae',
};

interface Comparison {
  /** Names of the field in the lists of sources. */
  readonly graded: readonly string[];
  /** What the material states, in a comparable form; `undefined` when it states nothing. */
  stated(facts: Stated['facts']): unknown;
  /** The same of our group, cut to what the material states. */
  told(group: Group, facts: Stated['facts']): unknown;
}

const plain = (graded: string, field: Field, stated: (facts: Stated['facts']) => unknown): Comparison => ({
  graded: [graded],
  stated: (facts) => stated(facts) ?? undefined,
  told: (group) => group[field],
});

/** Codes of a nomenclature. Those whose label nobody read are not carried; a label read elsewhere is not compared. */
const codes = (name: 'nsf' | 'formacodes', isLeftOut: (item: Labelled) => boolean): Comparison => ({
  graded: [name],
  stated: (facts) => {
    const carried = facts[name]?.filter((item) => !isLeftOut(item)) ?? [];
    return carried.length === 0 ? undefined : carried.map(({ code, label }) => `${code} ${words(label)}`);
  },
  told: (group, facts) => {
    const unread = new Set(facts[name]?.flatMap(({ code, label }) => (label === null ? [code] : [])));
    return group[name]?.map(({ code, label }) => `${code} ${unread.has(code) ? '' : words(label)}`);
  },
});

const comparisons: Partial<Record<Field, Comparison>> = {
  title: {
    graded: ['title'],
    stated: ({ title }) => (title === null ? undefined : words(title)),
    told: ({ title }) => words(title),
  },
  kind: {
    graded: ['kind'],
    // A kind guessed from the title is marked "(D" in the material, whatever its source.
    stated: ({ kind }) => (kind === null || kind.includes('(D') ? undefined : true),
    told: ({ kind }, facts) => words(facts.kind).startsWith(words(kind)),
  },
  level: plain('level', 'level', ({ level }) => level),
  registration: {
    graded: ['registration_type'],
    stated: ({ registration_type }) => registration_type ?? undefined,
    told: ({ registration }) => registration?.replace(/^(de|sur)-/, ''),
  },
  certificateurs: {
    graded: ['certifiers'],
    stated: ({ certifiers }) => certifiers?.map(({ name, siret }) => `${words(name)} ${siret ?? ''}`),
    told: ({ certificateurs }) => certificateurs?.map(({ name, siret }) => `${words(name)} ${siret ?? ''}`),
  },
  blocs: {
    graded: ['blocs', 'blocs.code'],
    stated: ({ blocs }) => blocs?.map(({ code, title }) => `${code} ${words(title)}`),
    // General subjects of a CAP were not listed in the material: we carry their codes.
    told: ({ blocs }, facts) =>
      blocs?.slice(0, facts.blocs?.length).map(({ code, title }) => `${code} ${words(title)}`),
  },
  voies: {
    graded: ['access', 'access.apprentissage', 'access.vae'],
    stated: ({ access }) => {
      const known = Object.entries(access).flatMap(([voie, answer]) =>
        answer === 'unknown' ? [] : [[voieOf[voie], answer === 'yes']],
      );
      return known.length === 0 ? undefined : Object.fromEntries(known);
    },
    told: ({ voies }) => voies,
  },
  metiers: {
    graded: ['rome'],
    stated: ({ rome }) => rome?.map(({ code }) => code),
    told: ({ metiers }) => metiers?.map(({ rome }) => rome),
  },
  nsf: codes('nsf', ({ code }) => code === '333p'),
  formacodes: codes('formacodes', ({ label }) => label === null),
  debouches: {
    graded: ['jobs'],
    stated: ({ jobs }) => jobs?.map(words),
    told: ({ debouches }) => debouches?.map(words),
  },
  cohorts: {
    graded: ['statistics'],
    stated: ({ statistics }) =>
      statistics
        ?.map((one) => [
          one.year,
          one.certified,
          one.certified_vae,
          one.rate_global_6m,
          one.rate_occupation_2y,
        ])
        .sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0)),
    told: ({ cohorts }) =>
      cohorts?.map(({ year, certified, certifiedByVae, rates }) => [
        year,
        certified ?? null,
        certifiedByVae ?? null,
        rates?.['overall-6-months'] ?? null,
        rates?.['target-job-2-years'] ?? null,
      ]),
  },
  effectiveFrom: plain('date_effect', 'effectiveFrom', ({ date_effect }) => date_effect),
  until: plain('date_end', 'until', ({ date_end }) => date_end),
  lastAward: plain('date_limit_delivery', 'lastAward', ({ date_limit_delivery }) => date_limit_delivery),
  predecessors: plain('predecessors', 'predecessors', ({ predecessors }) => predecessors),
  successors: plain('successors', 'successors', ({ successors }) => successors),
};

/** The id we gave to a source of the material. */
function sourceId({ ref, date }: Stated['sources'][number]): string {
  if (ref.includes('kit_apprentissage')) return 'kit-apprentissage';
  if (ref.includes('legifrance')) return 'arrete-cip';
  if (ref.includes('inventaire.cncp')) return 'cncp-inventaire-2018';
  if (ref.includes('rncp.cncp')) return 'cncp-fiche-5400';
  if (ref.includes('armee')) return 'armees-2019';
  const [day] = /2026-\d{2}-\d{2}/.exec(date ?? '') ?? [];
  if (day) return `fc-${day}`;
  return ref.includes('docs/data.json') ? 'fc-2026-10-03' : 'fc-pages';
}

/** The report itself, which tells of the 2016 layer what the material does not grade. */
const reportSources = new Set(['cnefop-2016', 'copanef-2016', 'cncp-2016']);

/** Most recent export first, then the official pages and tables. */
const mostRecent = (ids: readonly string[]): string | undefined =>
  ids
    .filter((id) => /^fc-\d/.test(id))
    .sort()
    .at(-1) ?? ids[0];

const material = skip ? [] : json<Stated[]>(new URL('data/champ-accompagnement/facts.json', shared));

test('every number of the material is in the catalogue', { skip }, () => {
  for (const { number } of material) assert.ok(byCode.has(number), number);
});

for (const [field, { graded, stated, told }] of Object.entries(comparisons) as [Field, Comparison][])
  test(`${field}: equal to the material when graded A or B, not told when only C or D`, { skip }, () => {
    let compared = 0;
    for (const { number, facts, sources } of material) {
      const record = byCode.get(number);
      const value = stated(facts);
      const about = sources.filter(({ fields }) => fields.some((name) => graded.includes(name)));
      const sound = about.filter(({ grade }) => grade === 'A' || grade === 'B');
      const groups = record?.groups.filter((one) => one[field] !== undefined) ?? [];
      const group = groups.find(({ from }) => !reportSources.has(from));

      if (value === undefined || sound.length === 0) {
        assert.equal(group, undefined, `${number} tells ${field}, unproven`);
        // Why a single voie is unknown has no place in a record.
        if (value !== undefined && about.length > 0 && groups.length === 0 && field !== 'voies')
          assert.equal(record?.unknown?.[field], 'unconfirmed', `${number} ${field}`);
        continue;
      }
      assert.ok(group, `${number} does not tell ${field}`);
      assert.deepEqual(told(group, facts), value, `${number} ${field}`);
      // Titles of blocs come with the export that lists them whole.
      const whole = sound.filter(({ fields }) => fields.includes('blocs'));
      const proving = field === 'blocs' && whole.length > 0 ? whole : sound;
      const exports = proving.filter(({ grade }) => grade === 'A');
      assert.equal(
        group.from,
        mostRecent((exports.length > 0 ? exports : proving).map(sourceId)),
        `${number} ${field}`,
      );
      compared++;
    }
    assert.ok(compared > 0);
  });

test(
  'active: said by the most recent export that lists the fiche, and denied by the one that says inactive',
  { skip },
  () => {
    for (const { number, sources } of material) {
      const group = byCode.get(number)?.groups.find(({ active }) => active !== undefined);
      const seen = sources.filter(
        ({ fields, date }) =>
          fields.includes('status_2026_11_23') || /2026-04-23|2026-07-10/.test(date ?? ''),
      );
      const last = mostRecent(seen.filter(({ grade }) => grade === 'A').map(sourceId));
      const inactive = seen.some(({ note }) => note?.startsWith('inactive'));
      assert.deepEqual([group?.from, group?.active], [last, last && !inactive], number);
    }
  },
);

test('the job titles offered for a ROME code are those of the ROME', { skip }, () => {
  const rows: Record<string, string>[] = parse(
    readFileSync(new URL('data/rome/unix_referentiel_appellation_v460_utf8.csv', shared)),
    { columns: true, skip_empty_lines: true },
  );
  for (const { rome, appellations } of json<{ rome: string; appellations: string[] }[]>(
    new URL('metiers.json', import.meta.url),
  )) {
    const titles = rows.flatMap((row) =>
      row['code_rome_parent'] === rome ? [row['libelle_appellation_court'] ?? ''] : [],
    );
    // The one certification that carries M1203 is of pay, in human resources: accountants are not sent there.
    const offered = rome === 'M1203' ? titles.filter((title) => /paie/i.test(title)) : titles;
    assert.deepEqual(new Set(appellations.map(words)), new Set(offered.map(words)), rome);
  }
});
