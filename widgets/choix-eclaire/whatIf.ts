import type { LitElement } from 'lit';
import type { Answer, Answers, QuestionId } from '../../src/domain/index.js';
import type { Proposal } from '../parts/whatIf.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Later, Matcher } from './matcher.js';

/** A change being tried, and the answer it took the place of. */
interface Trial extends Proposal {
  readonly before: Answer;
}

/** "Et si… ?": what would open most for the answers given, and what is being tried of it, the last one to take back first. */
export class WhatIf {
  readonly #host: Pick<LitElement, 'isConnected' | 'requestUpdate'>;
  #found:
    | { readonly matcher: Matcher; readonly answers: Answers; readonly openings: readonly Proposal[] }
    | undefined;
  #lookingFor: Answers | undefined;
  #trials: readonly Trial[] = [];

  constructor(host: Pick<LitElement, 'isConnected' | 'requestUpdate'>) {
    this.#host = host;
  }

  /** For these answers and no others: `undefined` until they are worked out. */
  openings(matcher: Matcher, answers: Answers): readonly Proposal[] | undefined {
    const found = this.#found;
    return found?.matcher === matcher && found.answers === answers ? found.openings : undefined;
  }

  /** Works them out beside what is shown, once for some answers. Removed meanwhile, it begins anew when it is back. */
  async look(matcher: Matcher, opened: Opened<Later>, answers: Answers): Promise<void> {
    if (this.#lookingFor === answers || this.openings(matcher, answers)) return;
    this.#lookingFor = answers;
    const current = () => this.#lookingFor === answers && this.#host.isConnected;
    const openings = await opened.later.openingsFor(matcher, opened, answers, current);
    const wanted = current();
    if (this.#lookingFor === answers) this.#lookingFor = undefined;
    if (!openings || !wanted) return;
    this.#found = { matcher, answers, openings };
    this.#host.requestUpdate();
  }

  /** What is being tried, in the order it was. An answer changed by other means is no trial any more. */
  tried(answers: Answers): readonly Proposal[] {
    return this.#standing(answers);
  }

  /** An answer changed from the results: remembered when it is one of those offered for the answers of before. */
  changed(before: Answers, question: QuestionId, answer: Answer): void {
    const { answers, openings = [] } = this.#found ?? {};
    const opening = answers === before && openings.find(({ alternative }) => alternative.answer === answer);
    const was = before[question];
    if (opening && was) this.#trials = [...this.#standing(before), { ...opening, before: was }];
  }

  /** @returns what to answer to take the last trial back */
  undo(answers: Answers): { readonly question: QuestionId; readonly answer: Answer } | undefined {
    const standing = this.#standing(answers);
    const last = standing.at(-1);
    this.#trials = standing.slice(0, -1);
    return last && { question: last.alternative.question, answer: last.before };
  }

  #standing(answers: Answers): readonly Trial[] {
    return this.#trials.filter(({ alternative: { question } }) => {
      const last = this.#trials.findLast(({ alternative }) => alternative.question === question);
      return last?.alternative.answer === answers[question];
    });
  }
}
