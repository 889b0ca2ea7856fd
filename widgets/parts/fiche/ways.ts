import { html, nothing } from 'lit';
import { valueOf, voies as all, type Voie } from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { voieMark, voieWords } from '../voies.js';
import { whyUnknown, type FicheContext } from './context.js';
import { sourceLine } from './source.js';

/** How to obtain it: six voies, each yes, no or unknown; the VAE step by step; jury and prerequisites. */
export function ways(context: FicheContext) {
  const { words, entry } = context;
  const vae = valueOf(entry.voies.vae);
  const juries = valueOf(entry.juries) ?? {};
  const from = all.flatMap((voie) => (entry.voies[voie].known ? [entry.voies[voie].from] : []));
  const flagged = entry.register !== 'rncp' && vae === true;
  return html`<section>
    <h3>${words.t('fiche.ways.title')}</h3>
    ${from.length === 0 ? html`<p class="unknown-line">${mark('unknown')} <span>${words.t('voie.allUnknown')}. ${words.t('unknown.not-in-sources')}</span></p>` : html`<dl class="ways">${all.map((voie) => way(context, voie, juries[voie]))}</dl>`}
    ${flagged ? html`<p class="closed">${words.t('fiche.ways.vaeToCheck')}</p>` : nothing}
    ${vae === false ? nothing : vaePath(context)}
    <h4>${words.t('fiche.ways.prerequisites')}</h4>
    ${
      entry.prerequisites.known
        ? html`<p lang="fr">${entry.prerequisites.value}</p>`
        : html`<p class="unknown-line">
            ${mark('unknown')} <span>${whyUnknown(words, entry.prerequisites)}</span>
          </p>`
    }
    ${sourceLine(context, from)}
  </section>`;
}

function way({ words, entry }: FicheContext, voie: Voie, jury: string | undefined) {
  const open = valueOf(entry.voies[voie]);
  return html`<div class=${open === true ? 'way' : 'way off'}>
    <dt>${mark(voieMark(open))} <span>${voieWords(words, voie, open)}</span></dt>
    <dd>
      ${words.t(`voie.${voie}.meaning`)}
      ${
        jury
          ? html`<details>
              <summary>${words.t('fiche.ways.jury')}</summary>
              <p lang="fr">${jury}</p>
            </details>`
          : nothing
      }
    </dd>
  </div>`;
}

/** Since the law of 21 December 2022 no minimum duration of experience is asked. */
function vaePath({ words, entry }: FicheContext) {
  const open = entry.voies.vae.known;
  return html`<details class="path">
    <summary>${words.t(open ? 'fiche.vae.title' : 'fiche.vae.titleUnknown')}</summary>
    <ol>
      ${[1, 2, 3, 4, 5].map((step) => html`<li>${words.t(`fiche.vae.step${step}`)}</li>`)}
    </ol>
    <p class="source">${words.t('fiche.vae.law')}</p>
  </details>`;
}
