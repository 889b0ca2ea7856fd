import { html, nothing } from 'lit';
import { valueOf } from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { whyUnknown, type FicheContext } from './context.js';
import { heading } from './heading.js';
import { officialPage, outside, siteName } from './officialPage.js';
import { listed, prose } from './prose.js';
import { sourceLine } from './source.js';

/** Where it leads, who delivers it, and where to check. */
export function issuer(context: FicheContext) {
  const { words, entry } = context;
  const page = officialPage(entry);
  const links = entry.links && valueOf(entry.links);
  const partners = valueOf(entry.partners);
  const jobs = valueOf(entry.debouches);
  const romes = valueOf(entry.metiers);
  return html`<section>
      ${heading(words.t('fiche.jobs.title'))} ${jobs ? listed(words, jobs) : nothing}
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
      ${
        entry.sectors.known
          ? html`<details>
              <summary>${words.t('fiche.jobs.sectors')}</summary>
              ${prose(words, entry.sectors.value)}
            </details>`
          : nothing
      }
      ${sourceLine(
        context,
        [entry.debouches, entry.metiers, entry.sectors].flatMap((fact) => (fact.known ? [fact.from] : [])),
        words.t('provenance.group.jobs'),
      )}
    </section>
    <section>
      ${heading(words.t('fiche.issuer.title'))}
      ${
        entry.certificateurs.known
          ? html`<ul class="listed">
              ${entry.certificateurs.value.map(
                ({ name, site }) =>
                  html`<li>
                    <span lang="fr">${name}</span
                    >${site ? html`, ${outside(context, site, siteName(site))}` : nothing}
                  </li>`,
              )}
            </ul>`
          : html`<p class="unknown-line">
              ${mark('unknown')}
              <span>${words.t('entry.noCertificateur')}. ${whyUnknown(words, entry.certificateurs)}</span>
            </p>`
      }
      ${partners === undefined ? nothing : html`<p class="meta">${words.t('fiche.issuer.partners', { count: partners, people: partners })}</p>`}
      ${
        links
          ? html`<p>${words.t('fiche.issuer.links')}</p>
              <ul class="listed">
                ${links.map((link) => html`<li>${outside(context, link, link)}</li>`)}
              </ul>`
          : nothing
      }
      ${
        page
          ? html`<p class="screen-only">${outside(context, page, words.t('fiche.issuer.check'))}</p>`
          : html`<p class="meta">${words.t('fiche.issuer.noPage')}</p>`
      }
      ${sourceLine(
        context,
        [entry.certificateurs, entry.partners, ...(entry.links ? [entry.links] : [])].flatMap((fact) =>
          fact.known ? [fact.from] : [],
        ),
        words.t('provenance.group.issuer'),
      )}
    </section>
    ${local(context)}`;
}

/** What the operator of the site adds for its own readers: never mixed with the facts of a register. */
function local(context: FicheContext) {
  const { words, entry } = context;
  const { local: notes = [] } = entry;
  if (notes.length === 0) return nothing;
  return html`<section>
    ${heading(words.t('fiche.local.title'))}
    <ul class="listed" lang="fr">
      ${notes.map(({ text, url }) => html`<li>${text}${url ? html` ${outside(context, url, siteName(url))}` : nothing}</li>`)}
    </ul>
    ${sourceLine(
      context,
      notes.map(({ from }) => from),
      words.t('fiche.local.title'),
    )}
  </section>`;
}
