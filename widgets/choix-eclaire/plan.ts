/** Mon projet, in a part of the download of its own: who looks around does without. */
import { html, type TemplateResult } from 'lit';
import type { Answers, EntryCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import type { AnswerLine } from '../parts/check.js';
import { PlanPart } from '../parts/plan.js';
import type { SaidLine } from '../parts/plan/synthesis.js';
import type { Opened } from '../shared/catalogueController.js';
import { definePart } from '../shared/definePart.js';
import { reopening } from '../shared/reopening.js';
import { today } from '../shared/today.js';
import type { Later, Matcher } from './matcher.js';

definePart('choix-part-plan', PlanPart);

export { planned } from '../parts/plan/planned.js';

/** The journey the plan is about. */
export interface Planning {
  readonly words: Translator;
  readonly opened: Opened<Later>;
  readonly matcher: Matcher;
  /** Name of a job. */
  readonly labelOf: (rome: string) => string;
  readonly answers: Answers;
  readonly acts: {
    readonly kept: readonly EntryCode[];
    readonly known: Readonly<Record<string, readonly string[]>>;
    readonly questions: readonly string[];
    readonly plan?: object | undefined;
  };
  /** The journey as it would be stored at the moment of asking. */
  readonly record: () => StoredJourney | undefined;
  /** Where the code leads; by default, to this page. */
  readonly page?: string | undefined;
}

export function planScreen(
  { words, opened, matcher, labelOf, answers, acts, record, page }: Planning,
  preparing: boolean,
  /** Within the desk, and at the end of its interview. */
  { nested = false, ending = false } = {},
): TemplateResult {
  const { later, catalogue } = opened;
  const ranking = matcher.ranking(answers);
  return html`<choix-part-plan
    .words=${words}
    .catalogue=${catalogue}
    .kept=${acts.kept}
    .plan=${acts.plan}
    .known=${acts.known}
    .asked=${acts.questions}
    .profile=${matcher.profile(answers)}
    .reasonsOf=${ranking.asked ? ranking.reasonsOf : undefined}
    .said=${saidLines(later.answerLines(words, matcher.flow, answers, catalogue, labelOf), answers)}
    .today=${today()}
    .code=${() => codeOf(record(), page)}
    .preparing=${preparing}
    .nested=${nested}
    .ending=${ending}
  ></choix-part-plan>`;
}

/** The code that reopens the plan, printed on it; none when it is more than a phone could read on paper. */
async function codeOf(journey: StoredJourney | undefined, page: string | undefined) {
  const link = journey && (await reopening(journey, page));
  return typeof link === 'object' && typeof link.code === 'object' ? link.code : undefined;
}

/** What was answered: neither "je ne sais pas" nor an importance left as proposed is anybody's news. */
export const saidLines = (lines: readonly AnswerLine[], answers: Answers): readonly SaidLine[] =>
  lines.filter(({ question }) => {
    const answer = answers[question];
    if (answer === undefined || answer.kind === 'skipped') return false;
    return answer.kind !== 'weights' || Object.values(answer.weights).some((weight) => weight !== 'counts');
  });
