import { criterionIds, type Question, type Weight } from '../domain/index.js';
import { looksAround } from './looksAround.js';

const weights: readonly string[] = ['indispensable', 'counts', 'ignored'] satisfies Weight[];

/** Answers that give a criterion something to say. */
const telling = ['practice', 'goal', 'metiers', 'level', 'experience', 'wanted', 'voies', 'scope'];

/** 9. What matters most: a weight for each criterion the answers say something about. Always last; one criterion alone needs no weighing. */
export const priorities: Question = {
  id: 'priorities',
  control: 'weights',
  appliesWhen: (before) =>
    !looksAround(before) && telling.filter((id) => (before(id)?.kind ?? 'skipped') !== 'skipped').length > 1,
  tell(answer, profile) {
    if (answer.kind !== 'weights') return profile;
    const told = criterionIds.flatMap((id) => {
      const weight = answer.weights[id];
      return weight !== undefined && weights.includes(weight) ? [[id, weight as Weight] as const] : [];
    });
    return { ...profile, weights: Object.fromEntries(told) };
  },
};
