import { html, type TemplateResult } from 'lit';
import { csvText, plainText, synthesisRows } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { download } from '../../shared/download.js';
import type { synthesisOf } from './synthesis.js';

/** The plan as text, to paste in the file of a counsellor or to keep: copied, or in three kinds of file. */
export function handOver(
  words: Translator,
  today: string,
  synthesis: () => ReturnType<typeof synthesisOf>,
  copy: () => void,
): TemplateResult {
  const name = `${words.t('plan.fileName')}-${today}`;
  const file = (label: string, ending: string, type: string, text: () => string) =>
    html`<button class="button plain" @click=${() => download(`${name}.${ending}`, type, text())}>
      ${words.t(label)}
    </button>`;
  return html`<section>
    <h3>${words.t('plan.files')}</h3>
    <div class="row">
      <button class="button" @click=${copy}>${words.t('plan.copy')}</button>
      ${file('plan.file.text', 'txt', 'text/plain;charset=utf-8', () => plainText(synthesis()))}
      ${file('plan.file.csv', 'csv', 'text/csv;charset=utf-8', () => csvText(synthesisRows(synthesis())))}
      ${file('plan.file.json', 'json', 'application/json', () => JSON.stringify(synthesis(), undefined, 2))}
    </div>
  </section>`;
}

/** Puts a text on the clipboard. @returns whether it is there: frames and pages over plain http are refused it */
export async function copied(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
