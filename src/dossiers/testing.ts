import { deleteDB, openDB } from 'idb';
import type { Result } from '../domain/index.js';
import { newJourney } from '../store/index.js';
import { frozen } from '../testing/frozen.js';
import type { Dossier } from './dossier.js';
import { newDossier } from './newDossier.js';
import type { VaultProblem } from './problem.js';
import type { VaultOptions } from './vault.js';

/** Little work, so that hundreds of desks are made in the time of one. */
export const iterations = 1000;
export const passphrase = 'quatre mots choisis au hasard';
export const start = new Date('2026-11-23T08:00:00.000Z');

/** A desk of this test alone. */
export const ownVault = (): VaultOptions & { readonly name: string; readonly iterations: number } => ({
  name: `desk-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`,
  iterations,
});

/** A dossier with something in every part of it. */
export const dossierOf = (label = 'M. D.', now = start): Dossier =>
  frozen({
    ...newDossier(
      {
        ...newJourney(
          {
            catalogue: { id: 'accompagnement', edition: '2026-11-20' },
            phase: 'matched',
            answers: { situation: { kind: 'one', option: 'salarie' } },
          },
          now,
        ),
        plan: {
          notes: 'Note partagée : financement à demander',
          appointment: { on: '2026-12-04', at: '14:30', whom: 'Mme R.', place: 'Antenne nord' },
          interviews: [
            { on: '2026-10-02', summary: 'Premier point' },
            { on: '2026-11-23', summary: 'Second point' },
          ],
        },
      },
      now,
      label,
    ),
    privateNotes: 'Note privée : à relancer',
  });

export function valueOf<T>(result: Result<T, VaultProblem>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function problemIn(result: Result<unknown, VaultProblem>): VaultProblem {
  if (result.ok) throw new Error(`Succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** Everything the database holds, as bytes of text: what somebody who takes the device away can read. */
export async function dumpOf(name: string): Promise<string> {
  const database = await openDB(name);
  const parts: string[] = [];
  const decoder = new TextDecoder('latin1');
  const write = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(decoder.decode(value));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        write(inner);
      }
    else parts.push(String(value));
  };
  for (const store of database.objectStoreNames) {
    parts.push(store);
    (await database.getAllKeys(store)).forEach(write);
    (await database.getAll(store)).forEach(write);
  }
  database.close();
  return parts.join('\n');
}

/** Changes records of a desk behind its back. */
export async function tamper(
  name: string,
  store: 'headers' | 'bodies' | 'lock',
  change: (record: Record<string, unknown>, id: string) => unknown,
): Promise<void> {
  const database = await openDB(name);
  for (const key of await database.getAllKeys(store)) {
    const record = (await database.get(store, key)) as Record<string, unknown>;
    await database.put(store, change({ ...record }, String(key)), key);
  }
  database.close();
}

export const forgetVault = async (name: string): Promise<void> => {
  localStorage.removeItem(name);
  await deleteDB(name);
};
