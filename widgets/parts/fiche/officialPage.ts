import { html, nothing, type TemplateResult } from 'lit';
import { officialNumber, type Certification } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';

/** Public page of the official register, built from the number; none for the former Inventaire and for entries without number. */
export function officialPage({ code }: Pick<Certification, 'code'>): string | undefined {
  const [, register, digits] = officialNumber(code)?.match(/^(RNCP|RS)(\d+)$/) ?? [];
  return register && digits
    ? `https://www.francecompetences.fr/recherche/${register.toLowerCase()}/${digits}/`
    : undefined;
}

/**
 * A link that leaves for another page, and says so.
 * @param more what tells it from another of the same words, to whoever hears links without what stands around them
 */
export const outside = (
  { words }: Pick<FicheContext, 'words'>,
  href: string,
  label: string,
  more = '',
): TemplateResult =>
  html`<a href=${href} rel="noopener noreferrer" target="_blank"
    >${label}<span class="visually-hidden">${`${more} ${words.t('nav.newTab')}`}</span></a
  >`;

/**
 * "Vérifier sur le site officiel", for a register that has a public page.
 * @param group the facts to check there
 */
export function officialLink(context: FicheContext, group: string): TemplateResult | typeof nothing {
  const { words, entry } = context;
  const page = officialPage(entry);
  return page
    ? html`<span class="check"
        >${outside(context, page, words.t('source.check'), words.t('source.about', { group }))}</span
      >`
    : nothing;
}

/** What a link to a site is called: its host, or the address itself when it is none a browser reads. */
export const siteName = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname : address;
