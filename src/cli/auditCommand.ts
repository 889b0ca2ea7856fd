import { audit } from './audit.js';
import { auditHtml } from './auditHtml.js';
import { auditTable } from './auditTable.js';
import type { Io } from './io.js';
import { optionsOf } from './options.js';
import { placeOf } from './place.js';
import { stop } from './problem.js';
import { auditWords, checkWords } from './words.js';
import { jsonText, written } from './written.js';

const options = { html: { type: 'string' }, json: { type: 'string' } } as const;

/** `audit DOSSIER|ADRESSE`. */
export async function auditCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, options);
  const [name, extra] = positionals;
  if (name === undefined) return stop({ code: 'usage', detail: 'no-input', value: checkWords.input });
  if (extra !== undefined) return stop({ code: 'usage', detail: 'too-many', value: extra });
  const found = await audit(await placeOf(name));
  if (values.html !== undefined) written(values.html, auditHtml(found));
  if (values.json !== undefined) written(values.json, jsonText(found));
  for (const line of auditTable(found)) io.out(line);
  for (const code of found.unreadable) io.err(auditWords.unreadable(code));
  return found.unreadable.length === 0 ? 0 : 1;
}
