import { html, nothing } from 'lit';
import {
  isObtainable,
  startOf,
  validityOn,
  valueOf,
  voies as all,
  type IsoDate,
  type Voie,
} from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { voieMark, voieWords } from '../voies.js';
import { clarification } from './clarification.js';
import { whyUnknown, type FicheContext } from './context.js';
import { heading } from './heading.js';
import { prose } from './prose.js';
import { sourceLine } from './source.js';

/** How to obtain it: six voies, each yes, no or unknown; the VAE step by step; jury, assessment and prerequisites. */
export function ways(context: FicheContext) {
  const { words, entry, profile, today } = context;
  const vae = valueOf(entry.voies.vae);
  const juries = valueOf(entry.juries) ?? {};
  const stated = all.filter((voie) => entry.voies[voie].known);
  const from = [
    ...stated.map((voie) => entry.voies[voie]),
    entry.juries,
    entry.prerequisites,
    entry.assessment,
  ].flatMap((fact) => (fact.known ? [fact.from] : []));
  const notInPrinciple = entry.register === 'rs' || entry.register === 'inventaire';
  /** The path of a way nobody says is open, where in principle it is not, would promise something. */
  const notForVae = notInPrinciple && vae === undefined;
  const closed = isObtainable(validityOn(entry, today as IsoDate)) === false;
  const situation = profile?.situation;
  return html`<section>
    ${heading(words.t('fiche.ways.title'))} ${clarification(context, 'certification-formation')}
    ${
      stated.length === 0
        ? html`<p class="unknown-line">
            ${mark('unknown')}
            <span>${words.t('voie.allUnknown')}. ${words.t('unknown.not-in-sources')}</span>
          </p>`
        : html`${situation !== undefined && situation !== 'other' ? html`<p class="meta">${words.t('fiche.ways.forYou', { situation: words.t(`fiche.ways.situation.${situation}`) })}</p>` : nothing}
            <ul class="ways">
              ${all.map((voie) => way(context, voie, juries))}
            </ul>`
    }
    ${notInPrinciple && vae === true ? html`<p class="closed">${words.t('fiche.ways.vaeToCheck')}</p>` : nothing}
    ${notForVae ? html`<p class="closed">${words.t('fiche.ways.vaeUnlikely')}</p>` : vae === false || closed ? nothing : vaePath(context)}
    <h4>${words.t('fiche.ways.prerequisites')}</h4>
    ${
      entry.prerequisites.known
        ? prose(words, entry.prerequisites.value)
        : html`<p class="unknown-line">
            ${mark('unknown')} <span>${whyUnknown(words, entry.prerequisites)}</span>
          </p>`
    }
    ${
      entry.assessment.known
        ? html`<h4>${words.t('fiche.ways.assessment')}</h4>
            ${prose(words, entry.assessment.value)}`
        : nothing
    }
    ${sourceLine(context, from, words.t('provenance.group.ways'))}
  </section>`;
}

function way({ words, entry, profile }: FicheContext, voie: Voie, juries: Partial<Record<Voie, string>>) {
  const jury = juries[voie];
  // Registers say the same jury again for each way: it is read once.
  const first = all.find((other) => juries[other] === jury);
  const open = valueOf(entry.voies[voie]);
  const mine = `fiche.ways.meaning.${voie}.${profile?.situation ?? ''}`;
  // What a way would mean is said of those that are open, or may be.
  return html`<li class=${open === true ? 'way' : 'way off'}>
    <p class="voie">${mark(voieMark(open))} <span>${voieWords(words, voie, open)}</span></p>
    ${open === false ? nothing : html`<p class="means">${words.t(words.has(mine) ? mine : `voie.${voie}.meaning`)}</p>`}
    ${
      jury && first && first !== voie
        ? html`<p class="means">
            ${words.t('fiche.ways.sameJury', { voie: words.t(`voie.${first}.name`) })}
          </p>`
        : nothing
    }
    ${
      jury && first === voie
        ? html`<details class="means">
            <summary>${words.t('fiche.ways.jury')}</summary>
            ${prose(words, jury)}
          </details>`
        : nothing
    }
  </li>`;
}

/** Since the law of 21 December 2022 no minimum duration of experience is asked. */
function vaePath({ words, entry, profile, known }: FicheContext) {
  const open = entry.voies.vae.known;
  const ready = startOf(entry, known).ready.length;
  return html`<details class="path">
    <summary>${words.t(open ? 'fiche.vae.title' : 'fiche.vae.titleUnknown')}</summary>
    ${profile?.experience ? html`<p>${words.t(`fiche.vae.said.${profile.experience}`)}</p>` : nothing}
    ${ready > 0 ? html`<p>${words.t('fiche.vae.bloc', { count: ready })}</p>` : nothing}
    <ol>
      ${[1, 2, 3, 4, 5].map((step) => html`<li>${words.t(`fiche.vae.step${step}`)}</li>`)}
    </ol>
    <p class="source">${words.t('fiche.vae.law')}</p>
  </details>`;
}
