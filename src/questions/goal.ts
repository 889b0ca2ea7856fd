import { optionOf, type Profile, type Question } from '../domain/index.js';

const toldBy: Readonly<Record<string, Profile>> = {
  'new-job': { uses: ['metier', 'family'] },
  'do-better': { uses: ['competence'] },
  recognition: { recognition: true },
  widen: { uses: ['family', 'metier'] },
  look: { uses: [] },
};

/** 3. What the person wants. Its uses speak louder than what the practice question supposed; who only looks asks for none. */
export const goal: Question = {
  id: 'goal',
  control: 'one',
  choice: 'aim',
  options: ['new-job', 'do-better', 'recognition', 'widen', 'look'],
  tell: (answer, profile) => ({ ...profile, ...toldBy[optionOf(answer) ?? ''] }),
};
