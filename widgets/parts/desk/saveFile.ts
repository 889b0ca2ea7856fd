import { writeDossiers, type Dossier } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { download } from '../../shared/download.js';
import { today } from '../../shared/today.js';

/** Seals dossiers into a file and hands it to the browser; gives the sentence that says what came of it. */
export async function saveFile(
  words: Translator,
  dossiers: readonly Dossier[],
  passphrase: string,
): Promise<string> {
  const written = await writeDossiers(dossiers, new Date(), passphrase);
  if (!written.ok) return words.t(`problem.${written.error.code}`);
  const name = `${words.t('dossiers.care.name', { day: today() })}.json`;
  download(name, 'application/json', written.value);
  return words.t('dossiers.care.saved', { name });
}
