import { success, type Result } from '../../domain/index.js';
import type { StoredJourney } from '../storedJourney.js';
import { sealingIterations } from './cipher.js';
import { seal } from './seal.js';
import { transferFormat, transferVersion, type TransferProblem } from './transfer.js';

export interface WriteOptions {
  /** Sealed with it when there is one. Lost, nobody can open the file. */
  readonly passphrase?: string;
  /** Work a guess of the passphrase costs. More is slower for everyone. */
  readonly iterations?: number;
}

/** What a seal is bound to, besides the passphrase. */
export const contextOf = (formatVersion: number, exportedAt: string): string =>
  `${transferFormat} ${formatVersion} ${exportedAt}`;

/** A journey as the text of a file, for `readTransfer` of any release and any site. Fails without cryptography only. */
export async function writeTransfer(
  journey: StoredJourney,
  now: Date,
  { passphrase = '', iterations = sealingIterations }: WriteOptions = {},
): Promise<Result<string, TransferProblem>> {
  const exportedAt = now.toISOString();
  const head = { format: transferFormat, formatVersion: transferVersion, exportedAt };
  const written = (rest: object) => `${JSON.stringify({ ...head, ...rest }, undefined, 2)}\n`;
  if (passphrase === '') return success(written({ journey }));
  const sealed = await seal(
    JSON.stringify(journey),
    passphrase,
    contextOf(transferVersion, exportedAt),
    iterations,
  );
  return sealed.ok ? success(written({ sealed: sealed.value })) : sealed;
}
