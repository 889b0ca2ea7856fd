import * as fc from 'fast-check';
import {
  criterionIds,
  flow,
  known,
  levels,
  notApplicable,
  skipped,
  unknown,
  voies,
  type Answer,
  type Answers,
  type Certification,
  type Fact,
  type Flow,
  type JourneyEvent,
  type Profile,
  type Question,
  type RomeCode,
  type Use,
  type Weight,
} from '../domain/index.js';
import { bloc, certification, cohort, day, metier, testSource, type Stated } from './builders.js';

/*
 * Small vocabularies on purpose: two random certifications must often share a métier, a level or a title,
 * or nothing worth finding ever happens.
 */
const romes = ['K1801', 'K1802', 'K1103', 'M1502'].map((rome) => metier(rome));
const familles = ['coach', 'conseiller', 'formateur'];
const competences = ['accueillir', 'analyser', 'evaluer', 'orienter'];
const kinds = [
  'Titre professionnel',
  'Master',
  'Licence professionnelle',
  'Titre à finalité professionnelle',
];
const titles = [
  'Coach professionnel',
  'Éducateur',
  'educateur spécialisé',
  'Conseiller',
  'Œuvrer',
  'Zone',
  'État',
];
const days = ['2016-09-20', '2024-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2031-01-01'];

export const dayArbitrary = fc.constantFrom(...days.map(day));

/** A fact of every kind: known, or unknown for one of its reasons. */
export const factOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof(
    value.map((held) => known(held, testSource)),
    fc.constantFrom(unknown(), unknown('not-filed'), unknown('placeholder')),
  );

const cohortArbitrary = fc
  .tuple(
    fc.integer({ min: 2015, max: 2026 }),
    fc.option(fc.integer({ min: 0, max: 60 })),
    fc.option(fc.nat(100)),
  )
  .map(([year, certified, overall]) =>
    cohort(year, certified ?? undefined, overall === null ? {} : { 'overall-6-months': overall }),
  );

const statedArbitrary = fc.record({
  code: fc
    .tuple(fc.constantFrom('RNCP', 'RNCP', 'RS', 'INV'), fc.integer({ min: 1, max: 99_999 }))
    .map(([register, number]) => `${register}${number}`),
  layer: fc.constantFrom('today', 'today', '2016'),
  title: factOf(fc.constantFrom(...titles)),
  kind: factOf(fc.constantFrom(...kinds)),
  level: factOf(fc.constantFrom(...levels)),
  certificateurs: factOf(
    fc.constantFrom([{ name: 'Alpha' }], [{ name: 'Bêta', site: 'https://beta.example' }]),
  ),
  purpose: factOf(fc.constant('À quoi elle sert.')),
  competences: factOf(fc.constant(['Accueillir'])),
  tags: fc.subarray(competences).map((ids) => ids.map((competence) => ({ competence, evidence: 'title' }))),
  blocs: factOf(fc.nat(4).map((count) => Array.from({ length: count }, (_, at) => bloc(`BC${at}`)))),
  voies: fc.record(
    Object.fromEntries(voies.map((voie) => [voie, factOf(fc.boolean())])) as Record<
      (typeof voies)[number],
      fc.Arbitrary<Fact<boolean>>
    >,
  ),
  metiers: factOf(fc.subarray(romes)),
  familles: fc.subarray(familles, { maxLength: 2 }),
  cohorts: factOf(fc.array(cohortArbitrary, { maxLength: 3 })),
  until: factOf(dayArbitrary),
  lastAward: factOf(dayArbitrary),
  active: factOf(fc.boolean()),
}) satisfies fc.Arbitrary<Stated>;

/** What the law of a register leaves without object is never known. */
const lawful = (stated: Stated): Stated =>
  /^(RS|INV)/.test(stated.code ?? '')
    ? { ...stated, level: notApplicable, blocs: notApplicable, metiers: notApplicable }
    : stated;

/** Any certification a catalogue may hold. */
export const certificationArbitrary: fc.Arbitrary<Certification> = statedArbitrary.map((stated) =>
  certification(lawful(stated)),
);

/** Any catalogue: entries of every register and layer, no number twice. */
export const catalogueArbitrary = ({ minLength = 0, maxLength = 12 } = {}): fc.Arbitrary<
  readonly Certification[]
> => fc.uniqueArray(certificationArbitrary, { selector: ({ code }) => code, minLength, maxLength });

const weightArbitrary = fc.constantFrom<Weight>('indispensable', 'counts', 'ignored');

/** Any profile the questions could tell, and some they could not. */
export const profileArbitrary: fc.Arbitrary<Profile> = fc.record(
  {
    situation: fc.constantFrom('job-seeker', 'student', 'employee', 'self-employed', 'other'),
    uses: fc.subarray<Use>(['competence', 'metier', 'family']),
    recognition: fc.boolean(),
    metiers: fc.subarray<RomeCode>(romes.map(({ rome }) => rome)),
    familles: fc.subarray(familles),
    levelHeld: fc.constantFrom<NonNullable<Profile['levelHeld']>>(2, ...levels),
    experience: fc.constantFrom('none', 'under-1', '1-to-3', 'over-3'),
    competencesHeld: fc.subarray(competences),
    competencesWanted: fc.subarray(competences),
    voies: fc.subarray([...voies]),
    scope: fc.constantFrom('whole', 'blocs'),
    weights: fc.dictionary(fc.constantFrom(...criterionIds), weightArbitrary),
  },
  { requiredKeys: [] },
);

/** Options of the random questions. Few, so that conditions on them often hold. */
const options = ['a', 'b', 'c'];

export const answerArbitrary: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant(skipped),
  fc.constantFrom(...options).map((option): Answer => ({ kind: 'one', option })),
  fc.subarray(options, { minLength: 1 }).map((chosen): Answer => ({ kind: 'many', options: chosen })),
);

const questionIds = Array.from({ length: 7 }, (_, at) => `q${at}`);

/**
 * Any questionnaire. A condition may name any question, later ones included: what a question cannot see tells it
 * nothing, whatever was once answered there.
 */
export const flowArbitrary: fc.Arbitrary<Flow> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...questionIds),
      condition: fc.option(
        fc.record({
          on: fc.constantFrom(...questionIds),
          holds: fc.constantFrom<(answer: Answer | undefined) => boolean>(
            (answer) => answer === undefined,
            (answer) => answer?.kind === 'skipped',
            (answer) => answer?.kind === 'one' && answer.option === 'a',
            (answer) => answer?.kind !== 'one',
          ),
        }),
      ),
    }),
    { selector: ({ id }) => id, maxLength: questionIds.length },
  )
  .map((drawn) =>
    flow(
      drawn.map(({ id, condition }): Question => ({
        id,
        control: 'one',
        options,
        ...(condition && { appliesWhen: (before) => condition.holds(before(condition.on)) }),
        tell: (answer, profile) => ({
          ...profile,
          familles: [...(profile.familles ?? []), `${id}:${answer.kind}`],
        }),
      })),
    ),
  );

/** Any stored answers, to questions that may no longer exist. */
export const answersArbitrary: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom(...questionIds),
  answerArbitrary,
);

/** A questionnaire, and answers that leave none of its questions open. */
export const settledArbitrary: fc.Arbitrary<{ readonly path: Flow; readonly answers: Answers }> = fc
  .tuple(flowArbitrary, answersArbitrary)
  .map(([path, drawn]) => {
    let answers = drawn;
    for (let open = path.path(answers).find((id) => !(id in answers)); open !== undefined;) {
      answers = { ...answers, [open]: skipped };
      open = path.path(answers).find((id) => !(id in answers));
    }
    return { path, answers };
  });

/** Stands, in an event, for the question being asked. A random one would seldom be it. */
export const askedQuestion = 'the question asked';

const eventQuestion = fc.oneof(
  { weight: 4, arbitrary: fc.constant(askedQuestion) },
  { weight: 1, arbitrary: fc.constantFrom(...questionIds) },
);

export const eventArbitrary: fc.Arbitrary<JourneyEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      question: eventQuestion,
      answer: answerArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('changed' as const),
      question: fc.constantFrom(...questionIds),
      answer: answerArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('revised' as const),
      question: fc.constantFrom(...questionIds),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom<Exclude<JourneyEvent['type'], 'answered' | 'changed' | 'revised'>>(
        'started',
        'started',
        'resumed',
        'went-back',
        'checked',
        'reviewed',
        'restarted',
      ),
    }),
  },
);

/** Any answers to these questions: fixed options, or what the catalogue of the tests gives for the others. */
export const answersTo = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(...questions.map((question) => fc.option(fc.oneof(fc.constant(skipped), answerTo(question)))))
    .map((drawn) =>
      Object.fromEntries(
        questions.flatMap(({ id }, at) => {
          const answer = drawn[at] ?? null;
          return answer === null ? [] : [[id, answer]];
        }),
      ),
    );

const givenByCatalogue: Readonly<Partial<Record<Question['control'], readonly string[]>>> = {
  metiers: [...romes.map(({ rome }) => rome), ...familles.map((id) => `famille:${id}`)],
  competences,
};

/** Any answer a person could give to the question, skipping apart. */
export function answerTo({
  control,
  options = givenByCatalogue[control] ?? [],
}: Question): fc.Arbitrary<Answer> {
  switch (control) {
    case 'one':
      return fc.constantFrom(...options).map((option) => ({ kind: 'one', option }));
    case 'weights':
      return fc
        .dictionary(fc.constantFrom(...criterionIds), weightArbitrary)
        .map((weights) => ({ kind: 'weights', weights }));
    case 'many':
    case 'metiers':
    case 'competences':
      return fc.subarray([...options], { minLength: 1 }).map((chosen) => ({ kind: 'many', options: chosen }));
    default:
      return control satisfies never;
  }
}
