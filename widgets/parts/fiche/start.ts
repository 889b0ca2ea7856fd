import { html, nothing } from 'lit';
import {
  isObtainable,
  startOf,
  validityOn,
  valueOf,
  type Bloc,
  type BlocProgress,
  type IsoDate,
} from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';

/** From what was ticked: the blocs a VAE or a partial validation could start with, and what stays to learn. */
export function start(context: FicheContext) {
  const { words, entry, known, today } = context;
  const { ready, begun, untouched } = startOf(entry, known);
  const left = [...begun, ...untouched];
  const started = ready.length + begun.length > 0;
  // The box is there from the start, empty: what appears in it is then said to whoever does not see it.
  return html`<div class="start" role="status">
    ${
      started
        ? html`<h4>${words.t('fiche.blocs.start.title')}</h4>
            ${
              ready.length === 0
                ? nothing
                : html`<p>${words.t(`fiche.blocs.start.${way(context)}`, { count: ready.length })}</p>
                    <ul class="listed">
                      ${ready.map(({ bloc }) => html`<li>${titleOf(context, bloc)}</li>`)}
                    </ul>
                    ${
                      isObtainable(validityOn(entry, today as IsoDate)) === false
                        ? nothing
                        : html`<p class="meta">${words.t('fiche.blocs.start.jury')}</p>`
                    }`
            }
            ${
              left.length === 0
                ? html`<p>${words.t('fiche.blocs.learn.nothing')}</p>`
                : html`<p>${words.t('fiche.blocs.learn.title', { count: left.length })}</p>
                    <ul class="listed">
                      ${left.map((progress) => toLearn(context, progress))}
                    </ul>`
            }`
        : nothing
    }
  </div>`;
}

/** By which way a ticked bloc could be had: the VAE, the VAE if it is open, a validation to ask for, or none any more. */
function way({ entry, today }: FicheContext): 'vae' | 'vaeUnknown' | 'partial' | 'closed' {
  if (isObtainable(validityOn(entry, today as IsoDate)) === false) return 'closed';
  const vae = valueOf(entry.voies.vae);
  return vae === undefined ? 'vaeUnknown' : vae ? 'vae' : 'partial';
}

const titleOf = ({ words }: FicheContext, { title, code }: Bloc) =>
  title.known
    ? html`<span lang="fr">${title.value}</span>`
    : html`${words.t('fiche.blocs.untitled')} (${code})`;

const toLearn = (context: FicheContext, { bloc, known, remaining }: BlocProgress) =>
  html`<li>
    ${titleOf(context, bloc)}${known.length > 0 ? html`, ${context.words.t('fiche.blocs.learn.left', { count: remaining.length })}` : nothing}
  </li>`;
