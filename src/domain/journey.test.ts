import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  answerArbitrary,
  answersArbitrary,
  askedQuestion,
  eventArbitrary,
  flowArbitrary,
  settledArbitrary,
} from '../testing/arbitraries.js';
import { one } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  advance,
  flow,
  profileOf,
  progress,
  resume,
  skipped,
  stillAsked,
  welcome,
  type Answer,
  type Answers,
  type Flow,
  type Journey,
  type JourneyEvent,
  type Question,
} from './index.js';

interface Step {
  readonly before: Journey;
  readonly event: JourneyEvent;
  readonly after: Journey;
}

/** The event, on the question being asked when it says so. */
const aimed = (journey: Journey, event: JourneyEvent): JourneyEvent =>
  event.type === 'answered' && event.question === askedQuestion
    ? { ...event, question: journey.phase === 'asking' ? journey.question : '' }
    : event;

/** Every step of a journey through these events. Journeys and events are frozen: `advance` may write into neither. */
function walk(path: Flow, start: Journey, events: readonly JourneyEvent[]): readonly Step[] {
  const steps: Step[] = [];
  let journey = frozen(start);
  for (const drawn of events) {
    const event = frozen(aimed(journey, drawn));
    const after = frozen(advance(path, journey, event));
    steps.push({ before: journey, event, after });
    journey = after;
  }
  return steps;
}

const journeys = fc.tuple(
  flowArbitrary,
  fc.oneof(fc.constant<Answers>({}), answersArbitrary),
  fc.array(eventArbitrary, { maxLength: 25 }),
);

/** Holds after every event of every journey, fresh or reopened. */
const always = (holds: (path: Flow, step: Step) => void): void =>
  fc.assert(
    fc.property(journeys, ([path, answers, events]) => {
      for (const step of walk(path, welcome(answers), events)) holds(path, step);
    }),
    { numRuns: 300 },
  );

const openOn = (path: Flow, answers: Answers) => path.path(answers).filter((id) => !(id in answers));

describe('a journey, after any events', () => {
  it('asks a question of the path', () => {
    always((path, { after }) => {
      if (after.phase === 'asking') expect(path.path(after.answers)).to.include(after.question);
    });
  });

  it('asks a question only when all before it on the path are answered', () => {
    // It may itself be answered already: that is going back, or revising.
    always((path, { after }) => {
      if (after.phase !== 'asking') return;
      const asked = path.path(after.answers);
      for (const id of asked.slice(0, asked.indexOf(after.question)))
        expect(after.answers).to.have.property(id);
    });
  });

  it('never shows results, nor the summary, while a question on the path is open', () => {
    always((path, { after }) => {
      if (after.phase === 'matched' || after.phase === 'checking')
        expect(openOn(path, after.answers)).to.deep.equal([]);
    });
  });

  it('is the same object when the event was out of place', () => {
    const inPlace: Readonly<Record<JourneyEvent['type'], readonly Journey['phase'][]>> = {
      started: ['welcome'],
      resumed: ['welcome'],
      answered: ['asking'],
      'went-back': ['asking', 'checking', 'matched'],
      revised: ['checking', 'matched'],
      checked: ['checking'],
      changed: ['matched'],
      reviewed: ['matched'],
      restarted: ['welcome', 'asking', 'checking', 'matched'],
    };
    always((path, { before, event, after }) => {
      const expected =
        inPlace[event.type].includes(before.phase) &&
        (event.type !== 'answered' || (before.phase === 'asking' && before.question === event.question)) &&
        (event.type !== 'revised' || path.path(before.answers).includes(event.question)) &&
        (event.type !== 'changed' ||
          (path.path(before.answers).includes(event.question) &&
            openOn(path, { ...before.answers, [event.question]: event.answer }).length === 0)) &&
        (event.type !== 'restarted' || before.phase !== 'welcome' || Object.keys(before.answers).length > 0);
      expect(after !== before, `${event.type} in ${before.phase}`).to.equal(expected);
    });
  });

  it('keeps every answer but the one given, until the person starts from nothing', () => {
    always((_, { before, event, after }) => {
      if (event.type === 'restarted') expect(after).to.deep.equal(welcome());
      else if ((event.type === 'answered' || event.type === 'changed') && after !== before)
        expect(after.answers).to.deep.equal({ ...before.answers, [event.question]: event.answer });
      else expect(after.answers, 'not even copied').to.equal(before.answers);
    });
  });

  it('tells its place on the path while it asks, and only then', () => {
    always((path, { after }) => {
      const told = progress(path, after);
      if (after.phase !== 'asking') return expect(told).to.equal(undefined);
      expect(told?.of).to.equal(path.path(after.answers).length);
      return expect(path.path(after.answers)[(told?.at ?? 0) - 1]).to.equal(after.question);
    });
  });
});

describe('answering', () => {
  /** Answers whatever is asked until nothing is. */
  function answerAll(path: Flow, answer: (at: number) => Answer): readonly Journey[] {
    const visited = [frozen(advance(path, frozen(welcome()), { type: 'started' }))];
    for (let at = 0; ; at++) {
      const journey = visited[at];
      if (journey?.phase !== 'asking') return visited;
      expect(at, 'asks each question once at most').to.be.at.most(path.questions.length);
      visited.push(
        frozen(advance(path, journey, { type: 'answered', question: journey.question, answer: answer(at) })),
      );
    }
  }

  it('ends on the summary, each question asked once, in the order of the questionnaire', () => {
    fc.assert(
      fc.property(flowArbitrary, fc.infiniteStream(answerArbitrary), (path, stream) => {
        const given = [...stream.take(path.questions.length + 1)];
        const visited = answerAll(path, (at) => given[at] ?? skipped);
        const asked = visited.flatMap((journey) => (journey.phase === 'asking' ? [journey.question] : []));
        const last = visited.at(-1);
        expect(asked).to.deep.equal(path.path(last?.answers ?? {}));
        expect(last?.phase).to.equal(asked.length === 0 ? 'matched' : 'checking');
      }),
    );
  });

  it('by skipping is answering: skipping everything leads to the summary, and tells nothing', () => {
    fc.assert(
      fc.property(flowArbitrary, (path) => {
        const last = answerAll(path, () => skipped).at(-1);
        expect(openOn(path, last?.answers ?? {})).to.deep.equal([]);
        expect(profileOf(path, last?.answers ?? {})).to.deep.equal({});
      }),
    );
  });

  it('the same again, after revising, changes nothing but the phase', () => {
    fc.assert(
      fc.property(flowArbitrary, answersArbitrary, fc.nat(), (path, answers, pick) => {
        const asked = path.path(answers);
        const question = asked[pick % asked.length];
        const checking = frozen<Journey>({ phase: 'checking', answers });
        if (question === undefined || openOn(path, answers).length > 0) return;
        const again = advance(path, frozen(advance(path, checking, { type: 'revised', question })), {
          type: 'answered',
          question,
          answer: answers[question] ?? skipped,
        });
        expect(again).to.deep.equal(checking);
      }),
    );
  });
});

describe('a revised answer that opens a question', () => {
  const chained = flow([
    { id: 'works', control: 'one', options: ['yes', 'no'], tell: (_, profile) => profile },
    {
      id: 'since',
      control: 'one',
      options: ['long'],
      appliesWhen: (before) => before('works')?.kind === 'one',
      tell: (_, profile) => ({ ...profile, recognition: true }),
    },
  ]);
  const matched = frozen<Journey>({ phase: 'matched', answers: { works: skipped } });

  it('leads to that question, not to results past it', () => {
    const revising = advance(chained, matched, { type: 'revised', question: 'works' });
    const answered = advance(chained, frozen(revising), {
      type: 'answered',
      question: 'works',
      answer: one('yes'),
    });
    expect(answered).to.deep.equal({ phase: 'asking', question: 'since', answers: { works: one('yes') } });
  });

  it('and closed again keeps the left-over answer, which counts for nothing', () => {
    const answers: Answers = frozen({ works: skipped, since: one('long') });
    expect(resume(chained, answers).phase).to.equal('matched');
    expect(profileOf(chained, answers)).to.deep.equal({});
    expect(profileOf(chained, { ...answers, works: one('yes') })).to.deep.equal({ recognition: true });
  });
});

describe('trying another answer from the results', () => {
  const tries = fc.tuple(settledArbitrary, answerArbitrary, fc.nat());

  it('stays on the results, or changes nothing when it would leave a question open', () => {
    fc.assert(
      fc.property(tries, ([{ path, answers }, answer, pick]) => {
        const asked = path.path(answers);
        const question = asked[pick % asked.length];
        if (question === undefined) return;
        const matched = frozen<Journey>({ phase: 'matched', answers });
        const next = { ...answers, [question]: answer };
        const tried = advance(path, matched, { type: 'changed', question, answer });
        if (openOn(path, next).length > 0) expect(tried).to.equal(matched);
        else expect(tried).to.deep.equal({ phase: 'matched', answers: next });
      }),
      { numRuns: 300 },
    );
  });

  it('can be undone', () => {
    fc.assert(
      fc.property(tries, ([{ path, answers }, answer, pick]) => {
        const asked = path.path(answers);
        const question = asked[pick % asked.length];
        if (question === undefined) return;
        const matched = frozen<Journey>({ phase: 'matched', answers });
        const tried = frozen(advance(path, matched, { type: 'changed', question, answer }));
        const undo = { type: 'changed', question, answer: answers[question] ?? skipped } as const;
        expect(advance(path, tried, undo)).to.deep.equal(matched);
      }),
    );
  });
});

describe('going back', () => {
  it('leads to the question before on the path, and through the summary from the results', () => {
    fc.assert(
      fc.property(settledArbitrary, ({ path, answers }) => {
        const visited: string[] = [];
        let journey: Journey = frozen({ phase: 'matched', answers });
        while (journey.phase !== 'welcome') {
          visited.push(journey.phase === 'asking' ? journey.question : journey.phase);
          journey = frozen(advance(path, journey, { type: 'went-back' }));
        }
        expect(visited).to.deep.equal(['matched', 'checking', ...path.path(answers).toReversed()]);
      }),
    );
  });

  it('from the first question leads to the welcome, and starting again to the first open question', () => {
    fc.assert(
      fc.property(journeys, ([path, answers, events]) => {
        let journey = walk(path, resume(path, answers), events).at(-1)?.after ?? resume(path, answers);
        const held = journey.answers;
        for (let steps = 0; journey.phase !== 'welcome'; steps++) {
          expect(steps, 'ends').to.be.at.most(path.questions.length + 2);
          journey = frozen(advance(path, journey, { type: 'went-back' }));
        }
        expect(journey.answers).to.equal(held);
        expect(advance(path, journey, { type: 'started' })).to.deep.equal(resume(path, held));
      }),
    );
  });
});

describe('resuming', () => {
  it('lands on the first open question, or on results when none is', () => {
    fc.assert(
      fc.property(flowArbitrary, answersArbitrary, (path, answers) => {
        const [first] = openOn(path, answers);
        const journey = resume(path, frozen(answers));
        expect(journey).to.deep.equal(
          first === undefined ? { phase: 'matched', answers } : { phase: 'asking', question: first, answers },
        );
      }),
    );
  });

  it('after a release that changed the questions asks only what still exists', () => {
    fc.assert(
      fc.property(flowArbitrary, answersArbitrary, (released, stored) => {
        const answers = stillAsked(released.questions, frozen(stored), () => false);
        const journey = resume(released, answers);
        const ids = released.questions.map(({ id }) => id);
        expect(ids).to.include.members(Object.keys(answers));
        if (journey.phase === 'asking') expect(ids).to.include(journey.question);
      }),
    );
  });
});

describe('what is still asked of stored answers', () => {
  const tell: Question['tell'] = (_, profile) => profile;
  const questions: readonly Question[] = [
    { id: 'one', control: 'one', options: ['a', 'b'], tell },
    { id: 'many', control: 'many', options: ['a', 'b'], tell },
    { id: 'listed', control: 'competences', tell },
    { id: 'weights', control: 'weights', tell },
  ];
  const exists = (_: Question, option: string) => option === 'listed-option';
  const still = (answers: Answers) => stillAsked(questions, frozen(answers), exists);

  it('is not the answer to a question that is gone', () => {
    expect(still({ gone: skipped, one: one('a') })).to.deep.equal({ one: one('a') });
  });

  it('is not an option that is gone, and the question is open again when none is left', () => {
    expect(still({ one: one('gone') })).to.deep.equal({});
    expect(still({ many: { kind: 'many', options: ['a', 'gone'] } })).to.deep.equal({
      many: { kind: 'many', options: ['a'] },
    });
    expect(still({ many: { kind: 'many', options: ['gone'] } })).to.deep.equal({});
  });

  it('is not an option the catalogue no longer has', () => {
    expect(still({ listed: { kind: 'many', options: ['gone', 'listed-option'] } })).to.deep.equal({
      listed: { kind: 'many', options: ['listed-option'] },
    });
  });

  it('is not an answer of a kind the question no longer takes', () => {
    expect(still({ one: { kind: 'many', options: ['a'] }, many: one('a'), weights: one('a') })).to.deep.equal(
      {},
    );
    expect(still({ one: { kind: 'weights', weights: {} } })).to.deep.equal({});
  });

  it('is every skipped answer and every weight', () => {
    const answers: Answers = {
      one: skipped,
      many: skipped,
      weights: { kind: 'weights', weights: { vae: 'counts' } },
    };
    expect(still(answers)).to.deep.equal(answers);
  });
});
