import {
  flowFor,
  profileOf,
  romeCode,
  stillAsked,
  withFamilles,
  type Answers,
  type CriterionId,
  type Flow,
  type IsoDate,
  type Profile,
  type rank,
  type Ranking,
  type Weight,
} from '../../src/domain/index.js';
import { famillePrefix, questions } from '../../src/questions/index.js';
import type { Opened } from '../shared/catalogueController.js';
import type * as later from './later.js';

export type Later = typeof later;

/** One catalogue against the answers: which questions it asks, and how it ranks. Remembers the last two rankings: for the answers given, and for the one being considered. */
export class Matcher {
  readonly flow: Flow;
  readonly #opened: Opened<Later>;
  readonly #today: IsoDate;
  #recent: { readonly key: string; readonly ranking: Ranking }[] = [];

  constructor(opened: Opened<Later>, today: IsoDate) {
    const { capabilities, questionnaire } = opened.catalogue;
    const chosen = questionnaire?.flatMap((id) => questions.find((question) => question.id === id) ?? []);
    this.flow = flowFor(chosen ?? questions, capabilities);
    this.#opened = opened;
    this.#today = today;
  }

  ranking(answers: Answers): Ranking {
    const profile = this.profile(answers);
    const key = JSON.stringify(profile);
    const known = this.#recent.find((recent) => recent.key === key);
    return known?.ranking ?? this.#remember(key, this.#opened.later.rank(...this.#given(profile)));
  }

  /** Ranks beforehand, and lets the page have its turn: what asks for the same then has it at once. */
  async prepare(answers: Answers): Promise<void> {
    const { later } = this.#opened;
    const profile = this.profile(answers);
    const ranking = await later.inTurns(later.rankInSteps(...this.#given(profile)));
    this.#remember(JSON.stringify(profile), ranking);
    await later.turn();
  }

  #given(profile: Profile): Parameters<typeof rank> {
    const { later, catalogue } = this.#opened;
    return [later.criteria, profile, catalogue.panorama, this.#today];
  }

  #remember(key: string, ranking: Ranking): Ranking {
    this.#recent = [{ key, ranking }, ...this.#recent].slice(0, 2);
    return ranking;
  }

  /** How many fit, for answers that are not shown: nothing of it is remembered. */
  countsFor(answers: Answers): Ranking['counts'] {
    return this.#opened.later.countsFor(...this.#given(this.profile(answers)));
  }

  /** What each criterion these answers speak of weighs. */
  weights(answers: Answers): Readonly<Record<string, Weight>> {
    const { criteria } = this.#opened.later;
    const told = this.profile(answers).weights ?? {};
    const asked = this.asked(answers);
    return Object.fromEntries(
      criteria
        .filter(({ id }) => asked.includes(id))
        .map(({ id, defaultWeight }) => [id, told[id] ?? defaultWeight]),
    );
  }

  /** The criteria these answers say something about. */
  asked(answers: Answers): readonly CriterionId[] {
    return this.#opened.later.askedCriteria(...this.#given(this.profile(answers)));
  }

  /** Without the answers to questions and options that are no more. */
  stillAsked(answers: Answers): Answers {
    const { referential, familles } = this.#opened.catalogue;
    const competences = new Set(referential.flatMap((domain) => domain.competences.map(({ id }) => id)));
    const families = new Set(familles.map(({ id }) => famillePrefix + id));
    return stillAsked(this.flow.questions, answers, ({ control }, option) =>
      control === 'competences'
        ? competences.has(option)
        : families.has(option) || romeCode(option) !== undefined,
    );
  }

  /** What the answers say, with the families the jobs belong to. */
  profile(answers: Answers): Profile {
    return withFamilles(profileOf(this.flow, answers), this.#opened.catalogue.familles);
  }
}
