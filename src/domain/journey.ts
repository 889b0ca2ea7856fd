import type { Answer, Answers, QuestionId } from './answers.js';
import type { Flow } from './flow.js';

/** Where the person is. Results are shown in `matched` and nowhere else. */
export type Journey =
  | { readonly phase: 'welcome'; readonly answers: Answers }
  | { readonly phase: 'asking'; readonly question: QuestionId; readonly answers: Answers }
  /** Every question on the path is answered; the person reads the answers over. */
  | { readonly phase: 'checking'; readonly answers: Answers }
  | { readonly phase: 'matched'; readonly answers: Answers };

/** What a person does. In the past tense: it happened, the journey decides what follows. */
export type JourneyEvent =
  | { readonly type: 'started' }
  | { readonly type: 'resumed' }
  | { readonly type: 'answered'; readonly question: QuestionId; readonly answer: Answer }
  | { readonly type: 'went-back' }
  /** Asked to change one answer, from the summary or the results. */
  | { readonly type: 'revised'; readonly question: QuestionId }
  | { readonly type: 'checked' }
  /** Tried another answer from the results. Stays there: an answer that would leave a question open changes nothing. */
  | { readonly type: 'changed'; readonly question: QuestionId; readonly answer: Answer }
  /** Asked to read the answers over, from the results. */
  | { readonly type: 'reviewed' }
  | { readonly type: 'restarted' };

export const welcome = (answers: Answers = {}): Journey => ({ phase: 'welcome', answers });

/** The first question still open on the path, or `undefined`. */
const firstOpen = (flow: Flow, answers: Answers): QuestionId | undefined =>
  flow.path(answers).find((id) => !Object.hasOwn(answers, id));

/** The first question still open, or the results when none is. Also how a stored journey reopens. */
export function resume(flow: Flow, answers: Answers): Journey {
  const question = firstOpen(flow, answers);
  return question === undefined ? { phase: 'matched', answers } : { phase: 'asking', question, answers };
}

/**
 * The next state. Writes into nothing it is given; an event out of place returns the *same* object.
 * Going back deletes no answer.
 */
export function advance(flow: Flow, journey: Journey, event: JourneyEvent): Journey {
  const { answers } = journey;
  switch (event.type) {
    case 'started':
    case 'resumed':
      return journey.phase === 'welcome' ? resume(flow, answers) : journey;

    case 'answered': {
      if (journey.phase !== 'asking' || journey.question !== event.question) return journey;
      const next = { ...answers, [event.question]: event.answer };
      const question = firstOpen(flow, next);
      return question === undefined
        ? { phase: 'checking', answers: next }
        : { phase: 'asking', question, answers: next };
    }

    case 'went-back':
      return previous(flow, journey);

    case 'revised':
      return (journey.phase === 'checking' || journey.phase === 'matched') &&
        flow.path(answers).includes(event.question)
        ? { phase: 'asking', question: event.question, answers }
        : journey;

    case 'checked':
      return journey.phase === 'checking' ? { phase: 'matched', answers } : journey;

    case 'changed': {
      if (journey.phase !== 'matched' || !flow.path(answers).includes(event.question)) return journey;
      const next = { ...answers, [event.question]: event.answer };
      return firstOpen(flow, next) === undefined ? { phase: 'matched', answers: next } : journey;
    }

    case 'reviewed':
      return journey.phase === 'matched' ? { phase: 'checking', answers } : journey;

    case 'restarted':
      return journey.phase === 'welcome' && Object.keys(answers).length === 0 ? journey : welcome();

    default:
      return event satisfies never;
  }
}

function previous(flow: Flow, journey: Journey): Journey {
  const { answers } = journey;
  const path = flow.path(answers);
  const before = (at: number): Journey => {
    const question = path[at];
    return question === undefined ? { phase: 'welcome', answers } : { phase: 'asking', question, answers };
  };
  switch (journey.phase) {
    case 'asking':
      return before(path.indexOf(journey.question) - 1);
    case 'checking':
      return before(path.length - 1);
    case 'matched':
      return { phase: 'checking', answers };
    case 'welcome':
      return journey;
    default:
      return journey satisfies never;
  }
}

/** "Question 3 sur 8": place on the path, from 1. The length is that of the path as the answers draw it now. */
export function progress(
  flow: Flow,
  journey: Journey,
): { readonly at: number; readonly of: number } | undefined {
  if (journey.phase !== 'asking') return undefined;
  const path = flow.path(journey.answers);
  return { at: path.indexOf(journey.question) + 1, of: path.length };
}
