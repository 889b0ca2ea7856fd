import { entryCode, flow, type Answers, type Question } from '../../src/domain/index.js';
import { ProgressController } from '../shared/progress.js';

/** What a tab shows, and what was done in it. */
export interface Played {
  readonly answers: Answers;
  readonly kept: readonly string[];
  /** Question to answer, as given here. */
  readonly given: Readonly<Record<string, string>>;
  readonly saved: boolean;
}

/** An element that only holds a controller. */
export const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/** Someone who answers and keeps as fast as a page lets them: one in each tab. */
export class Player {
  readonly #progress = new ProgressController(host);
  readonly #given: Record<string, string> = {};
  readonly #flow;

  /** @param rounds of the tabs together: the questions do not run out */
  constructor(rounds: number) {
    const question = (_: unknown, at: number): Question => ({
      id: `q${at}`,
      control: 'one',
      tell: (_answer, profile) => profile,
    });
    this.#flow = flow(Array.from({ length: rounds + 1 }, question));
    this.#progress.about({
      catalogue: { id: 'test', edition: '2026-11-20' },
      flow: this.#flow,
      sift: (answers) => answers,
    });
  }

  /** Takes up what is on the device, or begins. */
  async start(): Promise<void> {
    await this.#progress.look('device', 90);
    const { found } = this.#progress;
    if (found) this.#progress.resume({ phase: 'asking', question: 'q0', answers: found.answers });
    else this.#progress.apply(this.#flow, { type: 'started' });
  }

  /** Answers the question shown, and keeps a certification: `rounds` times. */
  async play(tab: 'a' | 'b', rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const { journey } = this.#progress;
      if (journey.phase !== 'asking') throw new Error(`The journey is ${journey.phase}`);
      const { question } = journey;
      const option = `${tab}${round}`;
      this.#given[question] = option;
      this.#progress.apply(this.#flow, { type: 'answered', question, answer: { kind: 'one', option } });
      const code = entryCode(`RNCP${(tab === 'a' ? 100_000 : 200_000) + round}`);
      if (code) this.#progress.keep(code, true);
      // The time of a click, so that what the other tab did comes in between.
      await new Promise((later) => setTimeout(later, Math.random() * 4));
    }
  }

  get played(): Played {
    const { journey, acts, saveState } = this.#progress;
    return { answers: journey.answers, kept: acts.kept, given: this.#given, saved: saveState === 'saved' };
  }

  leave(): void {
    this.#progress.hostDisconnected();
  }
}
