import {
  declaredMeasures,
  entryCode,
  isoDate,
  known,
  notApplicable,
  packR5,
  panoramaOf,
  romeCode,
  unknown,
  voies,
  type Answer,
  type Bloc,
  type Certification,
  type Cohort,
  type DeclaredMeasure,
  type EntryCode,
  type Fact,
  type IsoDate,
  type Metier,
  type OptionId,
  type Panorama,
  type Register,
  type Voie,
} from '../domain/index.js';
import { checklist } from '../r5/index.js';
import { frozen } from './frozen.js';

/** The source of every fact a test states without naming one. */
export const testSource = 'test';

/** The day of the tests, unless they are about days. */
export const today = day('2026-11-23');

/** A day, from a literal of a test. */
export function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(`Not a day: ${text}`);
  return date;
}

/** The number of an entry, from a literal of a test. */
export function code(text: string): EntryCode {
  const made = entryCode(text);
  if (made === undefined) throw new Error(`Not an entry code: ${text}`);
  return made;
}

export function metier(rome: string, label = `Métier ${rome}`): Metier {
  const made = romeCode(rome);
  if (made === undefined) throw new Error(`Not a ROME code: ${rome}`);
  return { rome: made, label };
}

const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value;

/** A plain value becomes a known fact; a fact stays what it is. */
export const fact = <T>(value: T | Fact<T>): Fact<T> => (isFact(value) ? value : known(value, testSource));

/** A field of a certification, as a fact or as the bare value of a known one. */
type Plain<F> = [F] extends [Fact<infer T>] ? F | T : F;

/** What a test states of a certification. The rest is unknown. */
export type Stated = {
  readonly [Field in Exclude<keyof Certification, 'code' | 'voies'>]?: Plain<Certification[Field]>;
} & {
  readonly code?: string;
  readonly voies?: Readonly<Partial<Record<Voie, boolean | Fact<boolean>>>>;
};

const registerOf = (entry: EntryCode): Register =>
  entry.startsWith('RNCP')
    ? 'rncp'
    : entry.startsWith('RS')
      ? 'rs'
      : entry.startsWith('INV')
        ? 'inventaire'
        : 'none';

/** Everything unknown but what is stated; without object what the register leaves without object, as in a catalogue. */
export function certification({
  code: number = 'RNCP1',
  voies: ways = {},
  ...stated
}: Stated = {}): Certification {
  const entry = code(number);
  const register = stated.register ?? registerOf(entry);
  const ofMetier = register === 'rs' || register === 'inventaire' ? notApplicable : unknown();
  const silent: Certification = {
    code: entry,
    register,
    layer: 'today',
    title: unknown(),
    kind: unknown(),
    level: ofMetier,
    level1969: ofMetier,
    registration: unknown(),
    certificateurs: unknown(),
    purpose: unknown(),
    activities: unknown(),
    competences: unknown(),
    tags: [],
    blocs: ofMetier,
    voies: Object.fromEntries(
      voies.map((voie) => [voie, fact(ways[voie] ?? unknown())]),
    ) as Certification['voies'],
    juries: unknown(),
    assessment: unknown(),
    prerequisites: unknown(),
    metiers: ofMetier,
    familles: [],
    debouches: unknown(),
    sectors: unknown(),
    nsf: unknown(),
    formacodes: unknown(),
    cohorts: unknown(),
    figures: [],
    effectiveFrom: unknown(),
    until: unknown(),
    lastAward: unknown(),
    active: unknown(),
    predecessors: unknown(),
    successors: unknown(),
    partners: unknown(),
    cpf2016: [],
  };
  const facts = Object.entries(stated).map(([field, value]) => [
    field,
    isFact(silent[field as keyof Certification]) ? fact(value) : value,
  ]);
  return frozen({ ...silent, ...(Object.fromEntries(facts) as Partial<Certification>) });
}

/** A bloc with a title, and nothing else known unless stated. */
export const bloc = (
  number: string,
  { competences, assessment, title = `Bloc ${number}` }: BlocStated = {},
): Bloc => ({
  code: number,
  title: fact(title),
  competences: fact(competences ?? unknown('not-filed')),
  assessment: fact(assessment ?? unknown('not-filed')),
});

interface BlocStated {
  readonly title?: Plain<Bloc['title']>;
  readonly competences?: Plain<Bloc['competences']>;
  readonly assessment?: Plain<Bloc['assessment']>;
}

/** That many blocs with their titles. */
export const blocs = (count: number): readonly Bloc[] =>
  Array.from({ length: count }, (_, at) => bloc(`RNCP1BC${String(at + 1).padStart(2, '0')}`));

/** A promotion; people and rates unknown unless stated. */
export const cohort = (
  year: number,
  certified?: number,
  percents: Readonly<Partial<Record<DeclaredMeasure, number>>> = {},
): Cohort => ({
  year,
  certified: certified === undefined ? unknown('not-filed') : fact(certified),
  certifiedByVae: unknown('not-filed'),
  rates: Object.fromEntries(
    declaredMeasures.map((measure) => {
      const percent = percents[measure];
      return [measure, percent === undefined ? unknown('not-filed') : fact({ kind: 'declared', percent })];
    }),
  ) as Cohort['rates'],
});

/** The panorama of a catalogue, as the assembly makes it. */
export const panorama = (...certifications: readonly Certification[]): Panorama =>
  frozen(panoramaOf(certifications, (entry) => packR5(checklist, entry)));

export const one = (option: OptionId): Answer => ({ kind: 'one', option });
export const many = (...options: readonly OptionId[]): Answer => ({ kind: 'many', options });
export const weighing = (weights: Readonly<Record<string, string>>): Answer => ({ kind: 'weights', weights });
