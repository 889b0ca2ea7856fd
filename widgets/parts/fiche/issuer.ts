import { html, nothing } from 'lit';
import { officialNumber, valueOf } from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { whyUnknown, type FicheContext } from './context.js';
import { sourceLine } from './source.js';

/** Public page of the official register, built from the number; none for the former Inventaire and for entries without number. */
export function officialPage({ entry }: Pick<FicheContext, 'entry'>): string | undefined {
  const number = officialNumber(entry.code)?.match(/^(RNCP|RS)(\d+)$/);
  return number
    ? `https://www.francecompetences.fr/recherche/${number[1]?.toLowerCase()}/${number[2]}/`
    : undefined;
}

/** Where it leads, who delivers it, and where to check. */
export function issuer(context: FicheContext) {
  const { words, entry } = context;
  const page = officialPage(context);
  const jobs = valueOf(entry.debouches);
  const romes = valueOf(entry.metiers);
  return html`<section>
      <h3>${words.t('fiche.jobs.title')}</h3>
      ${
        jobs
          ? html`<ul class="listed" lang="fr">
              ${jobs.map((job) => html`<li>${job}</li>`)}
            </ul>`
          : nothing
      }
      ${
        romes
          ? html`<p class="meta">
              ${words.t('fiche.jobs.rome')}
              <span lang="fr"
                >${words.list(
                  romes.map(({ rome, label }) => `${label} (${rome})`),
                  'and',
                )}</span
              >
            </p>`
          : nothing
      }
      ${
        !jobs && !romes && !entry.metiers.known
          ? html`<p class="unknown-line">
              ${entry.metiers.why === 'not-applicable' ? nothing : mark('unknown')}
              <span
                >${words.t(entry.metiers.why === 'not-applicable' ? 'fiche.jobs.none' : 'fiche.jobs.unknown')}
                ${entry.metiers.why === 'not-applicable' ? nothing : whyUnknown(words, entry.metiers)}</span
              >
            </p>`
          : nothing
      }
      ${sourceLine(context, [...(entry.debouches.known ? [entry.debouches.from] : []), ...(entry.metiers.known ? [entry.metiers.from] : [])])}
    </section>
    <section>
      <h3>${words.t('fiche.issuer.title')}</h3>
      ${
        entry.certificateurs.known
          ? html`<ul class="listed" lang="fr">
              ${entry.certificateurs.value.map(
                ({ name, site }) =>
                  html`<li>
                    ${name}${site ? html`, <a href=${site} rel="noopener noreferrer" target="_blank">${new URL(site).hostname}<span class="visually-hidden"> ${words.t('nav.newTab')}</span></a>` : nothing}
                  </li>`,
              )}
            </ul>`
          : html`<p class="unknown-line">
              ${mark('unknown')}
              <span>${words.t('entry.noCertificateur')}. ${whyUnknown(words, entry.certificateurs)}</span>
            </p>`
      }
      ${
        page
          ? html`<p>
              <a href=${page} rel="noopener noreferrer" target="_blank"
                >${words.t('fiche.issuer.check')}<span class="visually-hidden">
                  ${words.t('nav.newTab')}</span
                ></a
              >
            </p>`
          : html`<p class="meta">${words.t('fiche.issuer.noPage')}</p>`
      }
      ${entry.certificateurs.known ? sourceLine(context, [entry.certificateurs.from]) : nothing}
    </section>`;
}
