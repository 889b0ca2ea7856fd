import {
  profileOf,
  withFamilles,
  type Answers,
  type CriterionId,
  type Flow,
  type IsoDate,
  type Profile,
  type Ranking,
} from '../../src/domain/index.js';
import type { Opened } from '../shared/catalogueController.js';

/** Ranks the catalogue for some answers, and remembers the last two: those settled on, and those being considered. */
export class Matcher {
  readonly #opened: Opened;
  readonly #flow: Flow;
  readonly #today: IsoDate;
  #recent: { readonly key: string; readonly ranking: Ranking }[] = [];

  constructor(opened: Opened, flow: Flow, today: IsoDate) {
    this.#opened = opened;
    this.#flow = flow;
    this.#today = today;
  }

  profile(answers: Answers): Profile {
    return withFamilles(profileOf(this.#flow, answers), this.#opened.catalogue.familles);
  }

  ranking(answers: Answers): Ranking {
    const profile = this.profile(answers);
    const key = JSON.stringify(profile);
    const known = this.#recent.find((recent) => recent.key === key);
    if (known) return known.ranking;
    const { later, catalogue } = this.#opened;
    const ranking = later.rank(later.criteria, profile, catalogue.panorama, this.#today);
    this.#recent = [{ key, ranking }, ...this.#recent].slice(0, 2);
    return ranking;
  }

  /** The criteria these answers say something about. */
  asked(answers: Answers): readonly CriterionId[] {
    const { later, catalogue } = this.#opened;
    return later.askedCriteria(later.criteria, this.profile(answers), catalogue.panorama, this.#today);
  }
}
