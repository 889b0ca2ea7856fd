import { html, nothing, type TemplateResult } from 'lit';
import type { DossierHeader } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { nameOf } from './vaultWords.js';

type Done = void | Promise<void>;

/** What one does with a dossier of the list. */
export interface RowActs {
  open(header: DossierHeader): Done;
  rename(header: DossierHeader, label: string): Done;
  archive(header: DossierHeader, archived: boolean): Done;
  export(header: DossierHeader): Done;
  /** @param sure asked a second time */
  erase(header: DossierHeader, sure: boolean): Done;
  cancel(header: DossierHeader): Done;
}

export const nextWords = (words: Translator, { next }: DossierHeader): string => {
  if (!next) return words.t('dossiers.list.noNext');
  const date = words.date(next.on, 'long');
  return next.at
    ? words.t('dossiers.list.nextAt', { date, time: next.at })
    : words.t('dossiers.list.next', { date });
};

/** A dossier in the list. @param erasing asked to be erased, not yet sure. @param expires ISO instant */
export function row(
  words: Translator,
  header: DossierHeader,
  erasing: boolean,
  expires: string,
  acts: RowActs,
): TemplateResult {
  const name = nameOf(words, header);
  const of = html`<span class="visually-hidden"> ${name}</span>`;
  const { archivedAt, lastInterview, underWay } = header;
  return html`<li data-id=${header.id}>
    <div class="head">
      <div class="who">
        <h4>${name}</h4>
        <p class="meta">
          ${underWay ? html`<strong>${words.t('dossiers.list.underWay')}</strong> · ` : nothing}${lastInterview ? words.t('dossiers.list.last', { date: words.date(lastInterview, 'long') }) : words.t('dossiers.list.noInterview')}
          · ${nextWords(words, header)}
        </p>
      </div>
      <button class="button ${underWay ? 'solid' : ''}" @click=${() => acts.open(header)}>
        ${words.t(underWay ? 'dossiers.list.resume' : 'dossiers.list.open')}${of}
      </button>
    </div>
    <details>
      <summary>${words.t('dossiers.list.gestures')}${of}</summary>
      <div class="stack">
        <p class="meta">
          ${archivedAt ? html`${words.t('dossiers.list.isArchived', { date: words.date(archivedAt, 'long') })} · ` : nothing}${words.t('dossiers.list.expires', { date: words.date(expires, 'long') })}
        </p>
        <form
          class="field"
          @submit=${(event: Event) => {
            event.preventDefault();
            const field = (event.currentTarget as HTMLFormElement).querySelector('input');
            void acts.rename(header, field?.value ?? '');
          }}
        >
          <label for="label-${header.id}">${words.t('dossiers.list.label')}${of}</label>
          <input id="label-${header.id}" type="text" autocomplete="off" .value=${header.label} />
          <div class="row">
            <button class="button" type="submit">${words.t('dossiers.list.rename')}${of}</button>
          </div>
        </form>
        ${erasing ? sure(words, header, name, acts) : gestures(words, header, of, acts)}
      </div>
    </details>
  </li>`;
}

const gestures = (words: Translator, header: DossierHeader, of: TemplateResult, acts: RowActs) =>
  html`<div class="row">
    <button class="button" @click=${() => acts.archive(header, header.archivedAt === null)}>
      ${words.t(header.archivedAt ? 'dossiers.list.unarchive' : 'dossiers.list.archive')}${of}
    </button>
    <button class="button" @click=${() => acts.export(header)}>
      ${words.t('dossiers.list.export')}${of}
    </button>
    <button class="button erase" @click=${() => acts.erase(header, false)}>
      ${words.t('dossiers.list.erase')}${of}
    </button>
  </div>`;

const sure = (words: Translator, header: DossierHeader, name: string, acts: RowActs) =>
  html`<p role="alert">${words.t('dossiers.list.eraseSure', { name })}</p>
    <div class="row">
      <button class="button solid" @click=${() => acts.erase(header, true)}>
        ${words.t('dossiers.list.eraseYes')}
      </button>
      <button class="button no" @click=${() => acts.cancel(header)}>
        ${words.t('dossiers.list.eraseNo')}
      </button>
    </div>`;
