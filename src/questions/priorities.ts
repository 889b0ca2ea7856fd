import {
  criterionIds,
  voies as allVoies,
  type Before,
  type Profile,
  type Question,
  type Weight,
} from '../domain/index.js';
import { experience } from './experience.js';
import { goal } from './goal.js';
import { held } from './held.js';
import { level } from './level.js';
import { looksAround } from './looksAround.js';
import { metiers } from './metiers.js';
import { practice } from './practice.js';
import { scope } from './scope.js';
import { voies } from './voies.js';
import { wanted } from './wanted.js';

const weights: readonly string[] = ['indispensable', 'counts', 'ignored'] satisfies Weight[];

const earlier = [practice, goal, metiers, level, experience, held, wanted, voies, scope];

/** What the earlier answers say. */
const toldBy = (before: Before): Profile =>
  earlier.reduce<Profile>((profile, { id, tell }) => {
    const answer = before(id);
    return answer === undefined || answer.kind === 'skipped' ? profile : tell(answer, profile);
  }, {});

/** How many things the profile lets a certification be judged on. Answers are not counted: two may speak of the same thing. */
function subjects(profile: Profile): number {
  const { metiers = [], familles = [], uses = [], competencesWanted = [], competencesHeld = [] } = profile;
  const { voies: accepted = [], recognition = false } = profile;
  return [
    metiers.length + familles.length > 0,
    uses.length > 0,
    competencesWanted.length + (recognition ? competencesHeld.length : 0) > 0,
    accepted.length > 0 && accepted.length < allVoies.length,
    recognition && profile.experience !== 'none',
    profile.levelHeld !== undefined,
    profile.scope === 'blocs',
  ].filter(Boolean).length;
}

/** 9. What matters most: a weight for each criterion the answers say something about. Always last; one criterion alone needs no weighing. */
export const priorities: Question = {
  id: 'priorities',
  control: 'weights',
  choice: 'condition',
  appliesWhen: (before) => !looksAround(before) && subjects(toldBy(before)) > 1,
  tell(answer, profile) {
    if (answer.kind !== 'weights') return profile;
    const told = criterionIds.flatMap((id) => {
      const weight = answer.weights[id];
      return weight !== undefined && weights.includes(weight) ? [[id, weight as Weight] as const] : [];
    });
    return { ...profile, weights: Object.fromEntries(told) };
  },
};
