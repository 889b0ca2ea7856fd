import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { criteria } from '../criteria/index.js';
import { answersTo, answerTo, profileArbitrary } from '../testing/arbitraries.js';
import { blocs, certification, many, metier, one, panorama, today, weighing } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  alternatives,
  askedCriteria,
  capabilities,
  flow,
  flowFor,
  profileOf,
  rank,
  skipped,
  voies,
  type Answer,
  type Answers,
  type Capability,
  type Question,
  type QuestionId,
} from '../domain/index.js';
import { questions } from './index.js';

/** A small catalogue that can tell something for every criterion. */
const columns = panorama(
  certification({
    code: 'RNCP1',
    kind: 'Titre professionnel',
    level: 5,
    metiers: [metier('K1801')],
    familles: ['coach'],
    tags: [{ competence: 'accueillir', evidence: 'BC01' }],
    competences: ['Accueillir'],
    blocs: blocs(3),
    voies: { ...Object.fromEntries(voies.map((voie) => [voie, false])), vae: true },
    active: true,
  }),
  certification({
    code: 'RNCP2',
    kind: 'Master',
    level: 7,
    metiers: [metier('M1502')],
    familles: ['formateur'],
    tags: [{ competence: 'orienter', evidence: 'title' }],
    competences: ['Orienter'],
    blocs: blocs(1),
    voies: { ...Object.fromEntries(voies.map((voie) => [voie, true])), vae: false },
    active: true,
  }),
  certification({ code: 'RS1', title: 'Une compétence', active: true }),
  certification({ code: 'RNCP3' }),
);

const path = flow(questions);

/** What the answers make of the catalogue: order, groups and reasons. */
function result(answers: Answers): unknown {
  const { order, groups, reasonsOf } = rank(criteria, profileOf(path, answers), columns, today);
  return [...order].map((row) => [row, groups[row], reasonsOf(row)]);
}

const byId = (id: QuestionId): Question => {
  const question = questions.find((each) => each.id === id);
  if (!question) throw new Error(`No question ${id}`);
  return question;
};

describe('the questionnaire', () => {
  it('has no question twice', () => {
    expect(new Set(questions.map(({ id }) => id)).size).to.equal(questions.length);
  });

  it('looks back only: a condition reads nothing but earlier answers', () => {
    questions.forEach(({ id, appliesWhen }, at) => {
      const earlier = questions.slice(0, at).map((question) => question.id);
      fc.assert(
        fc.property(answersTo(questions), (answers) => {
          appliesWhen?.((read) => {
            expect(earlier, `${id} reads ${read}`).to.include(read);
            return answers[read];
          });
        }),
      );
    });
  });

  it('asks for nothing the catalogue could not use', () => {
    const held = fc.subarray([...capabilities]).map((kept) => new Set<Capability>(kept));
    fc.assert(
      fc.property(held, answersTo(questions), (has, answers) => {
        for (const id of flowFor(questions, has).path(answers)) {
          const { needs } = byId(id);
          expect(needs === undefined || has.has(needs), `${id} needs ${String(needs)}`).to.equal(true);
        }
      }),
    );
  });

  it('in a catalogue that holds nothing asks only what words the fiche, or what the register alone can answer', () => {
    expect(flowFor(questions, new Set()).path({})).to.deep.equal(['situation', 'goal']);
  });

  it('asks nothing more of who only looks, and ranks nothing', () => {
    fc.assert(
      fc.property(answersTo(questions), (answers) => {
        const looking = { ...answers, goal: one('look') };
        expect(path.path(looking).at(-1)).to.equal('goal');
        expect(rank(criteria, profileOf(path, looking), columns, today).asked).to.equal(false);
      }),
    );
  });

  it('asks what matters most exactly when two criteria or more have something to say', () => {
    fc.assert(
      fc.property(answersTo(questions), (answers) => {
        const profile = profileOf(path, answers);
        const heard = askedCriteria(criteria, profile, columns, today);
        expect(path.path(answers).includes('priorities')).to.equal(heard.length > 1);
      }),
      { numRuns: 500 },
    );
  });

  it('asks for experience only where it can be recognised', () => {
    const after = (goal: string) => path.path({ goal: one(goal) });
    for (const goal of ['new-job', 'recognition', 'widen']) expect(after(goal)).to.include('experience');
    for (const goal of ['do-better', 'look']) expect(after(goal)).not.to.include('experience');
    expect(path.path({ goal: one('recognition') })).to.include('held');
    expect(path.path({ experience: one('none') })).not.to.include('held');
    expect(path.path({ experience: one('under-1') })).to.include('held');
  });

  it('asks about the practice of those who work', () => {
    for (const situation of ['employee', 'self-employed'])
      expect(path.path({ situation: one(situation) })).to.include('practice');
    for (const situation of ['job-seeker', 'student', 'other'])
      expect(path.path({ situation: one(situation) })).not.to.include('practice');
  });
});

/** Two sets of answers that differ by the answer to one question, on the path in both. */
const changed: Readonly<Record<string, readonly [Answers, Answer]>> = {
  situation: [{ practice: one('part'), situation: one('student') }, one('employee')],
  practice: [{ situation: one('employee'), practice: one('none') }, one('part')],
  goal: [{ goal: one('new-job') }, one('do-better')],
  metiers: [{ metiers: many('K1801') }, many('famille:formateur')],
  level: [{ level: one('none') }, one('7')],
  experience: [{ experience: one('none') }, one('over-3')],
  held: [{ goal: one('recognition'), held: many('accueillir') }, many('orienter')],
  wanted: [{ wanted: many('accueillir') }, many('orienter')],
  voies: [{ voies: many('vae') }, many('apprentissage')],
  scope: [{ scope: one('whole') }, one('blocs')],
  priorities: [
    { level: one('5'), voies: many('vae'), priorities: weighing({ voies: 'counts' }) },
    weighing({ voies: 'ignored' }),
  ],
};

for (const question of questions)
  describe(`the question "${question.id}"`, () => {
    it('can change what is proposed, or it would not be asked', () => {
      const [answers, other] = changed[question.id] ?? [{}, skipped];
      expect(path.path(answers)).to.include(question.id);
      expect(result({ ...answers, [question.id]: other })).not.to.deep.equal(result(answers));
    });

    it('tells something whatever is chosen', () => {
      const told = (answer: Answer) => question.tell(frozen(answer), frozen({ uses: ['family'] }));
      const answers =
        question.control === 'one'
          ? (question.options ?? []).map(one)
          : question.control === 'weights'
            ? [weighing({ metier: 'counts' })]
            : (question.options ?? ['K1801', 'famille:coach', 'accueillir']).map((option) => many(option));
      expect(answers).not.to.have.length(0);
      for (const answer of answers)
        expect(told(answer), JSON.stringify(answer)).not.to.deep.equal({ uses: ['family'] });
    });

    it('writes into neither the answer nor the profile', () => {
      fc.assert(
        fc.property(answerTo(question), profileArbitrary, (answer, profile) => {
          question.tell(frozen(answer), frozen(profile));
        }),
      );
    });

    it('skipped, tells nothing and loses nothing told by others', () => {
      fc.assert(
        fc.property(answersTo(questions), (answers) => {
          const { [question.id]: _, ...others } = answers;
          const told = profileOf(path, { ...answers, [question.id]: skipped });
          // Left open, a question may close others that depend on it, exactly as when it is skipped.
          expect(told).to.deep.equal(profileOf(path, others));
        }),
      );
    });
  });

describe('what is told', () => {
  const told = (answers: Answers) => profileOf(path, frozen(answers));

  it('of the jobs aimed at is ROME codes and families apart; anything else is left out', () => {
    const answer = many('K1801', 'famille:coach', 'nothing', 'K18');
    expect(told({ metiers: answer })).to.deep.equal({ metiers: ['K1801'], familles: ['coach'] });
  });

  it('of what is wanted speaks louder than what the practice supposed', () => {
    const counsellor = { situation: one('employee'), practice: one('part') };
    expect(told(counsellor).uses).to.deep.equal(['competence']);
    expect(told({ ...counsellor, goal: one('new-job') }).uses).to.deep.equal(['metier', 'family']);
    expect(told({ ...counsellor, goal: one('recognition') }).uses, 'recognition names no use').to.deep.equal([
      'competence',
    ]);
    expect(told({ ...counsellor, goal: one('look') }).uses).to.deep.equal([]);
  });

  it('of experience asks for its recognition, unless there is none', () => {
    expect(told({ experience: one('under-1') })).to.deep.equal({ experience: 'under-1', recognition: true });
    expect(told({ experience: one('none') })).to.deep.equal({ experience: 'none' });
  });

  it('of a diploma is its level, 2 standing for none', () => {
    expect(told({ level: one('none') })).to.deep.equal({ levelHeld: 2 });
    expect(told({ level: one('8') })).to.deep.equal({ levelHeld: 8 });
  });

  it('of weights is what criteria and weights exist', () => {
    const answers = { level: one('5'), voies: many('vae') };
    const priorities = weighing({ level: 'indispensable', voies: 'enormous', beauty: 'counts' });
    expect(told({ ...answers, priorities }).weights).to.deep.equal({ level: 'indispensable' });
  });
});

/** Facts about the person: a diploma or years of work are not changed by a click, and told apart. See decision 0033. */
const facts = ['situation', 'practice', 'level', 'experience', 'held'];

describe('what could have been answered instead', () => {
  const weights = { metier: 'indispensable', voies: 'counts', level: 'ignored' } as const;
  const options: Readonly<Record<string, readonly string[]>> = {
    metiers: ['famille:coach', 'famille:formateur'],
    wanted: ['accueillir', 'orienter', 'informer'],
  };
  const optionsOf = ({ id }: Question) => options[id] ?? [];
  const answered: Answers = {
    situation: one('employee'),
    practice: one('part'),
    goal: one('recognition'),
    metiers: many('famille:coach'),
    level: one('5'),
    experience: one('over-3'),
    held: many('accueillir'),
    wanted: many('accueillir', 'orienter'),
    voies: many('vae', 'apprentissage'),
    scope: one('blocs'),
    priorities: weighing({ voies: 'counts' }),
  };
  const without = (all: readonly string[], one: string) => all.filter((other) => other !== one);

  /** Every single change of an answer, worked out from the question alone. */
  function changesOf({ id, control, choice, options: own }: Question, answer: Answer): readonly Answer[] {
    const all = own ?? optionsOf(byId(id));
    const chosen = answer.kind === 'many' ? answer.options : [];
    const letGo = choice !== 'condition' || answer.kind === 'skipped' ? [] : [skipped];
    if (control === 'one')
      return [
        ...all.filter((option) => answer.kind !== 'one' || option !== answer.option).map(one),
        ...letGo,
      ];
    if (control === 'weights') {
      const told = answer.kind === 'weights' ? answer.weights : {};
      return [weighing({ ...told, metier: 'counts' }), weighing({ ...told, voies: 'ignored' }), ...letGo];
    }
    return [
      ...all.filter((option) => !chosen.includes(option)).map((option) => many(...chosen, option)),
      ...(chosen.length > 1 && choice !== undefined
        ? chosen.map((option) => many(...without(chosen, option)))
        : []),
      ...letGo,
    ];
  }

  for (const [what, given] of [
    ['answered', (id: QuestionId) => answered[id] ?? skipped],
    ['skipped', () => skipped],
  ] as const)
    for (const question of questions)
      it(`to “${question.id}”, ${what}: ${facts.includes(question.id) ? 'each other option, as a fact about the person' : 'every single change'}`, () => {
        const answers = frozen({ ...answered, [question.id]: given(question.id) });
        const found = alternatives(path, answers, { optionsOf, weights, aims: ['metier'] }).filter(
          (alternative) => alternative.question === question.id,
        );
        const isFact = facts.includes(question.id);
        expect(question.choice === undefined).to.equal(isFact);
        expect(found.every(({ change }) => (change.kind === 'fact') === isFact)).to.equal(true);
        expect(found.map(({ answer }) => answer)).to.deep.equal(changesOf(question, given(question.id)));
      });
});
