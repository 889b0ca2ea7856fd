import type { PlanEvent } from '../../src/domain/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import type { Wish } from '../shared/request.js';

type Act = Extract<Wish, { type: 'keep' | 'know' | 'ask' | 'dismiss' | 'plan' }>;

const withOrWithout = <T>(list: readonly T[], item: T, present: boolean): readonly T[] => {
  const rest = list.filter((other) => other !== item);
  return present ? [...rest, item] : rest;
};

/** The journey after an act, as the person's own page would have it. @param planned what a plan event makes of it */
export function acted(
  journey: StoredJourney,
  wish: Act,
  planned: (journey: StoredJourney, event: PlanEvent) => StoredJourney,
): StoredJourney {
  switch (wish.type) {
    case 'keep':
      return { ...journey, kept: withOrWithout(journey.kept, wish.code, wish.kept) };
    case 'know': {
      const { code, bloc, known } = wish;
      const ticked = withOrWithout(journey.known[code] ?? [], bloc, known);
      return { ...journey, known: { ...journey.known, [code]: ticked } };
    }
    case 'ask': {
      const key = `${wish.code}:${wish.item}`;
      return { ...journey, questions: withOrWithout(journey.questions, key, wish.asked) };
    }
    case 'dismiss':
      return { ...journey, dismissed: withOrWithout(journey.dismissed, wish.clarification, true) };
    case 'plan':
      return planned(journey, wish.event);
    default:
      return wish satisfies never;
  }
}
