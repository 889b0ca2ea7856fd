import * as z from 'zod/mini';
import { declaredMeasures, type AsideReason, type CohortAside } from '../../domain/index.js';

/*
 * One impossible promotion must not cost its fiche: those that are no promotions are set aside before the record is
 * read, with what can be told of them.
 */

const count = () => z.int().check(z.nonnegative());

/** One promotion of a record. */
export const cohortSchema = () =>
  z.strictObject({
    year: z.int().check(z.minimum(1980), z.maximum(2100)),
    certified: z.optional(count()),
    certifiedByVae: z.optional(count()),
    rates: z.optional(z.partialRecord(z.enum(declaredMeasures), z.int().check(z.minimum(0), z.maximum(100)))),
    /** How many holders answered, when a source states it: the registers do not. */
    respondents: z.optional(z.partialRecord(z.enum(declaredMeasures), count())),
  });

let schema: ReturnType<typeof cohortSchema> | undefined;

type Untyped = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Untyped =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The record without the promotions that are none, and those promotions. Never throws; writes into nothing. */
export function withoutImpossibleCohorts(input: unknown): {
  readonly record: unknown;
  readonly aside: readonly CohortAside[];
} {
  if (!isObject(input) || !Array.isArray(input['groups'])) return { record: input, aside: [] };
  schema ??= cohortSchema();
  const of = schema;
  const aside: CohortAside[] = [];
  const groups: unknown[] = input['groups'].map((group: unknown) => {
    if (!isObject(group) || !Array.isArray(group['cohorts'])) return group;
    const cohorts = group['cohorts'].filter((cohort: unknown) => {
      const read = z.safeParse(of, cohort);
      if (!read.success) aside.push(asideOf(cohort, String(read.error.issues[0]?.path[0] ?? '')));
      return read.success;
    });
    return { ...group, cohorts };
  });
  return aside.length === 0 ? { record: input, aside } : { record: { ...input, groups }, aside };
}

const reasonOf: Readonly<Record<string, AsideReason>> = {
  year: 'year',
  certified: 'count',
  certifiedByVae: 'count',
  respondents: 'count',
};

/** What can be told: numbers as they are, nothing else. */
function asideOf(cohort: unknown, field: string): CohortAside {
  const held: Untyped = isObject(cohort) ? cohort : {};
  const number = (value: unknown) =>
    typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  const rates = isObject(held['rates']) ? held['rates'] : {};
  const [year, certified, certifiedByVae] = ['year', 'certified', 'certifiedByVae'].map((name) =>
    number(held[name]),
  );
  return {
    why: year === undefined ? 'year' : (reasonOf[field] ?? 'rate'),
    ...(year !== undefined && { year }),
    ...(certified !== undefined && { certified }),
    ...(certifiedByVae !== undefined && { certifiedByVae }),
    percents: Object.fromEntries(
      declaredMeasures.flatMap((measure) => {
        const percent = number(rates[measure]);
        return percent === undefined ? [] : [[measure, percent] as const];
      }),
    ),
  };
}
