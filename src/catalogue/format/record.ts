import * as z from 'zod/mini';
import { levels1969, levels } from '../../domain/index.js';
import { declaredMeasures, voies, entryCode, isoDate, type romeCode } from '../../domain/index.js';
import type {
  Bloc,
  Certification,
  Coded,
  Cohort,
  DeclaredMeasure,
  Fact,
  IsoDate,
  Register,
  Result,
  SourceId,
  UnknownReason,
  Voie,
} from '../../domain/index.js';
import {
  failure,
  known,
  notApplicable,
  success,
  unknown,
  type CohortAside,
  type DeclaredRate,
} from '../../domain/index.js';
import { cohortSchema, withoutImpossibleCohorts } from './cohortsAside.js';
import { figureOf, figureSchema } from './otherFigures.js';
import { patterns } from './patterns.js';

/**
 * One certification in a catalogue, format v1: its facts in groups, a group per source. A field that stands in no
 * group is unknown; `unknown` says why when the reason is not simply "no source we read states it".
 */
export type CertificationRecord = z.output<ReturnType<typeof recordSchema>>;

type Group = CertificationRecord['groups'][number];

const text = () => z.string().check(z.trim(), z.minLength(1));
const texts = () => z.array(text()).check(z.minLength(1));
const day = () =>
  z.string().check(
    z.regex(patterns.day),
    z.refine((value) => isoDate(value) !== undefined, 'not a day'),
  );
const code = () =>
  z.string().check(
    z.regex(patterns.entry),
    z.refine((value) => entryCode(value) !== undefined, 'not an entry code'),
  );
const codes = () => z.array(code());
const coded = () => z.array(z.strictObject({ code: text(), label: text() }));
const count = () => z.int().check(z.nonnegative());
const reasons = [
  'not-in-sources',
  'not-filed',
  'unconfirmed',
  'placeholder',
] as const satisfies UnknownReason[];
/** A link a person may follow. Anything but http(s), `javascript:` first of all, is refused. */
const link = () => z.string().check(z.regex(patterns.link));

const groupShape = () => ({
  from: text(),
  title: z.optional(text()),
  kind: z.optional(text()),
  level: z.optional(z.literal([...levels])),
  level1969: z.optional(z.literal([...levels1969])),
  registration: z.optional(z.literal(['de-droit', 'sur-demande'])),
  certificateurs: z.optional(
    z.array(
      z.strictObject({
        name: text(),
        siret: z.optional(z.string().check(z.regex(patterns.siret))),
        site: z.optional(link()),
      }),
    ),
  ),
  purpose: z.optional(text()),
  activities: z.optional(texts()),
  competences: z.optional(texts()),
  blocs: z.optional(
    z.array(
      z.strictObject({
        code: text(),
        title: z.optional(text()),
        competences: z.optional(texts()),
        assessment: z.optional(text()),
      }),
    ),
  ),
  voies: z.optional(z.partialRecord(z.enum(voies), z.boolean())),
  juries: z.optional(z.partialRecord(z.enum(voies), text())),
  assessment: z.optional(text()),
  prerequisites: z.optional(text()),
  metiers: z.optional(
    z.array(
      z.strictObject({
        rome: z.string().check(z.regex(patterns.rome)),
        label: text(),
      }),
    ),
  ),
  debouches: z.optional(texts()),
  sectors: z.optional(text()),
  nsf: z.optional(coded()),
  formacodes: z.optional(coded()),
  cohorts: z.optional(z.array(cohortSchema())),
  figures: z.optional(z.array(figureSchema())),
  effectiveFrom: z.optional(day()),
  until: z.optional(day()),
  lastAward: z.optional(day()),
  active: z.optional(z.boolean()),
  predecessors: z.optional(codes()),
  successors: z.optional(codes()),
  partners: z.optional(count()),
  links: z.optional(z.array(link()).check(z.minLength(1))),
});

/** Fields a group may hold, and that `unknown` may give a reason for. */
export const factFields = () => Object.keys(groupShape()).filter((name) => name !== 'from');

/** Schema of one certification. Made on demand: building schemas is the dearest step of a start-up. */
export const recordSchema = () =>
  z.strictObject({
    code: code(),
    register: z.literal(['rncp', 'rs', 'inventaire', 'none']),
    layer: z.literal(['today', '2016']),
    groups: z.array(z.strictObject(groupShape())),
    unknown: z.optional(z.record(z.string(), z.literal(reasons))),
    tags: z.optional(z.array(z.strictObject({ competence: text(), evidence: text() }))),
    familles: z.optional(z.array(text())),
    cpf2016: z.optional(
      z.array(
        z.strictObject({
          publisher: text(),
          public: z.literal(['salarie', 'demandeur-emploi', 'tout-public']),
          origin: z.literal(['rncp', 'inventaire', 'prf']),
          level: z.string(),
          cpfCode: text(),
          title: text(),
          certificateurs: z.string(),
          printedNumber: z.optional(text()),
        }),
      ),
    ),
    local: z.optional(
      z.array(
        z.strictObject({
          kind: z.literal(['contact', 'sessions', 'remark']),
          text: text(),
          url: z.optional(link()),
          from: text(),
        }),
      ),
    ),
    report2016: z.optional(z.strictObject({ from: text(), place: text(), remarks: z.array(text()) })),
  });

/** Why a record is set aside. The rest of the catalogue works without it. */
export type RecordProblem =
  | { readonly code: 'record-shape'; readonly entry: string; readonly field: string; readonly detail: string }
  | { readonly code: 'record-field-twice'; readonly entry: string; readonly field: string };

let schema: ReturnType<typeof recordSchema> | undefined;

/**
 * Reads one certification. Never throws: a bad record gives its number and the field. A promotion that cannot be
 * (a rate above 100, a negative number of people) is set aside alone: the rest of the fiche stays.
 */
export function readRecord(input: unknown): Result<Certification, RecordProblem> {
  schema ??= recordSchema();
  const { record, aside } = withoutImpossibleCohorts(input);
  const parsed = z.safeParse(schema, record);
  if (parsed.success) return certificationOf(parsed.data, aside);
  const issue = parsed.error.issues[0];
  const entry =
    typeof input === 'object' && input !== null && 'code' in input ? String(input.code).slice(0, 40) : '?';
  return failure({
    code: 'record-shape',
    entry,
    field: issue?.path.join('.') ?? '',
    detail: issue?.code ?? '',
  });
}

/** What the law of a register leaves without object: the RS and the former Inventaire have no level, no bloc and no ROME. */
const withoutObject: Readonly<Record<Register, readonly (keyof Group)[]>> = {
  rncp: [],
  rs: ['level', 'level1969', 'blocs', 'metiers'],
  inventaire: ['level', 'level1969', 'blocs', 'metiers'],
  none: [],
};

/** Turns the groups of a valid record into facts. */
export function certificationOf(
  record: CertificationRecord,
  aside: readonly CohortAside[] = [],
): Result<Certification, RecordProblem> {
  const held = new Map<string, Group>();
  for (const group of record.groups)
    for (const [field, value] of Object.entries(group)) {
      // Figures of several sources stand side by side.
      if (field === 'from' || field === 'figures' || value === undefined) continue;
      if (held.has(field)) return failure({ code: 'record-field-twice', entry: record.code, field });
      held.set(field, group);
    }

  const missing = (field: string) =>
    withoutObject[record.register].includes(field as keyof Group)
      ? notApplicable
      : unknown(record.unknown?.[field]);

  /** The one way a field of a group becomes a fact. */
  function fact<K extends keyof Group, T>(
    field: K,
    typed: (value: NonNullable<Group[K]>, from: SourceId) => T,
  ): Fact<T> {
    const group = held.get(field);
    const value = group?.[field];
    return group && value !== undefined && value !== null
      ? known(typed(value, group.from), group.from)
      : missing(field);
  }
  const same = <T>(value: T): T => value;
  const date = (value: string) => value as IsoDate;
  const codeList = (value: readonly string[]) => value as Certification['code'][];

  const voieFact = (voie: Voie): Fact<boolean> => {
    const group = held.get('voies');
    const value = group?.voies?.[voie];
    return group && value !== undefined ? known(value, group.from) : missing('voies');
  };

  return success({
    code: record.code as Certification['code'],
    register: record.register,
    layer: record.layer,
    title: fact('title', same),
    kind: fact('kind', same),
    level: fact('level', same),
    level1969: fact('level1969', same),
    registration: fact('registration', same),
    certificateurs: fact(
      'certificateurs',
      (list) => list as Certification['certificateurs'] extends Fact<infer C> ? C : never,
    ),
    purpose: fact('purpose', same),
    activities: fact('activities', same),
    competences: fact('competences', same),
    tags: record.tags ?? [],
    blocs: fact('blocs', (list, from) => list.map((bloc) => blocOf(bloc, from))),
    voies: Object.fromEntries(voies.map((voie) => [voie, voieFact(voie)])) as Certification['voies'],
    juries: fact('juries', (juries) => juries as Partial<Record<Voie, string>>),
    assessment: fact('assessment', same),
    prerequisites: fact('prerequisites', same),
    metiers: fact(
      'metiers',
      (list) => list as { rome: NonNullable<ReturnType<typeof romeCode>>; label: string }[],
    ),
    familles: record.familles ?? [],
    debouches: fact('debouches', same),
    sectors: fact('sectors', same),
    nsf: fact('nsf', (list): readonly Coded[] => list),
    formacodes: fact('formacodes', (list): readonly Coded[] => list),
    cohorts: fact('cohorts', (list, from) => cohortsOf(list, from)),
    ...(aside.length > 0 && { cohortsAside: aside }),
    figures: record.groups.flatMap(({ figures = [], from }) =>
      figures.map((figure) => figureOf(figure, from)),
    ),
    effectiveFrom: fact('effectiveFrom', date),
    until: fact('until', date),
    lastAward: fact('lastAward', date),
    active: fact('active', same),
    predecessors: fact('predecessors', codeList),
    successors: fact('successors', codeList),
    partners: fact('partners', same),
    ...((held.has('links') || record.unknown?.['links'] !== undefined) && { links: fact('links', same) }),
    ...(record.local && { local: record.local as NonNullable<Certification['local']> }),
    cpf2016: (record.cpf2016 ?? []) as Certification['cpf2016'],
    ...(record.report2016 && { report2016: record.report2016 }),
  });
}

function blocOf(bloc: NonNullable<Group['blocs']>[number], from: SourceId): Bloc {
  const fact = <T>(value: T | undefined): Fact<T> => (value === undefined ? unknown() : known(value, from));
  return {
    code: bloc.code,
    title: fact(bloc.title),
    competences: fact(bloc.competences),
    assessment: fact(bloc.assessment),
  };
}

/** Registers list promotions in no order: most recent first here. */
function cohortsOf(list: NonNullable<Group['cohorts']>, from: SourceId): readonly Cohort[] {
  const fact = <T>(value: T | undefined): Fact<T> =>
    value === undefined ? unknown('not-filed') : known(value, from);
  return list
    .map((cohort) => ({
      year: cohort.year,
      certified: fact(cohort.certified),
      certifiedByVae: fact(cohort.certifiedByVae),
      rates: Object.fromEntries(
        declaredMeasures.map((measure) => {
          const percent = cohort.rates?.[measure];
          const respondents = cohort.respondents?.[measure];
          return [
            measure,
            fact(
              percent === undefined
                ? undefined
                : { kind: 'declared' as const, percent, ...(respondents !== undefined && { respondents }) },
            ),
          ];
        }),
      ) as Record<DeclaredMeasure, Fact<DeclaredRate>>,
    }))
    .toSorted((a, b) => b.year - a.year);
}
