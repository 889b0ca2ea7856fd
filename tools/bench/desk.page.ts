/** What runs in the browser for `desk.bench.mjs`: dossiers of a realistic size, kept as a counsellor would have kept them. */
import { entryCode, type EntryCode } from '../../src/domain/index.js';
import { createVault, newDossier, unlockVault, type Dossier } from '../../src/dossiers/index.js';
import { newJourney } from '../../src/store/index.js';

const words =
  'entretien projet formation certificateur financement dossier VAE preuve lundi antenne bilan'.split(' ');
/** Text as long as notes are, no two alike. */
const text = (length: number, seed: number): string => {
  let made = '';
  for (let at = seed; made.length < length; at += 7)
    made += `${words[(at * at + seed) % words.length] ?? ''} `;
  return made;
};
const sure = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The benchmark makes what it keeps.');
  return value;
};
const day = (at: number) => new Date(Date.UTC(2026, 10, 24) - at * 3_600_000 * 3);
const date = (at: number) => day(at).toISOString().slice(0, 10);

/** Somebody met five times: answers, four certifications kept, steps, notes of both kinds. About 7,000 characters. */
function someone(at: number): Dossier {
  const kept: EntryCode[] = [0, 1, 2, 3].map((one) =>
    sure(entryCode(`RNCP${30000 + ((at * 4 + one) % 7000)}`)),
  );
  const now = day(at);
  const begun = newJourney(
    {
      catalogue: { id: 'national-invente', edition: '2026-11-20' },
      phase: 'matched',
      answers: {
        situation: { kind: 'one', option: 'job-seeker' },
        goal: { kind: 'one', option: 'new-job' },
        level: { kind: 'one', option: '5' },
        experience: { kind: 'one', option: 'over-3' },
        voies: { kind: 'many', options: ['vae', 'formation-continue'] },
        scope: { kind: 'one', option: 'blocs' },
      },
    },
    now,
  );
  const journey = {
    ...begun,
    kept,
    plan: {
      notes: text(600, at),
      advice: text(800, at + 1),
      appointment: { on: date(-at % 60), at: '14:30', whom: 'Mme R.', place: 'Antenne nord' },
      interviews: [1, 2, 3, 4, 5].map((one) => ({ on: date(at + one * 200), summary: text(700, at + one) })),
    },
  };
  const label = `${String.fromCharCode(65 + (at % 26))}. ${String.fromCharCode(65 + ((at * 7) % 26))}. ${at}`;
  return { ...newDossier(journey, now, label), privateNotes: text(600, at + 2) };
}

/** Makes a desk and fills it. Gives how many characters of dossiers it holds. */
export async function fill(passphrase: string, count: number): Promise<number> {
  const made = await createVault(passphrase);
  if (!made.ok) throw new Error(made.error.code);
  let characters = 0;
  for (let at = 0; at < count; at++) {
    const dossier = someone(at);
    characters += JSON.stringify(dossier).length;
    const saved = await made.value.save(dossier, 0);
    if (!saved.ok) throw new Error(saved.error.code);
  }
  made.value.close();
  return characters;
}

/** Milliseconds of the derivation of the key: unlocking without reading any dossier. */
export async function derivation(passphrase: string): Promise<number> {
  const start = performance.now();
  const opened = await unlockVault(passphrase);
  const ms = performance.now() - start;
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.close();
  return ms;
}
