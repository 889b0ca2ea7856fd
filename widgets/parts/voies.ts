import { css, html, type TemplateResult } from 'lit';
import { voieAt, voies as all, type Panorama, type Voie } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { mark, type MarkKind } from '../shared/mark.js';

export const voieMark = (open: boolean | undefined): MarkKind =>
  open === undefined ? 'unknown' : open ? 'yes' : 'no';

/** "VAE", "Formation initiale : non", "Apprentissage : non renseigné". */
export const voieWords = (words: Translator, voie: Voie, open: boolean | undefined): string =>
  words.t(open === undefined ? 'voie.unknown' : open ? 'voie.yes' : 'voie.no', {
    voie: words.t(`voie.${voie}.name`),
  });

/** The six ways of obtaining it on a card: each yes, no or unknown; six unknowns are one sentence. */
export function voiesLine(words: Translator, panorama: Panorama, row: number): TemplateResult {
  if (panorama.voies[row] === 0)
    return html`<p class="voies-unknown meta">
      ${mark('unknown')} <span>${words.t('voie.allUnknown')}</span>
    </p>`;
  return html`<ul class="voies" aria-label=${words.t('voie.title')}>
    ${all.map((voie) => {
      const open = voieAt(panorama, row, voie);
      return html`<li class=${open === true ? '' : 'off'}>
        ${mark(voieMark(open))} ${voieWords(words, voie, open)}
      </li>`;
    })}
  </ul>`;
}

export const voiesStyles = css`
  .voies {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(calc(200 * var(--_px)), 100%), 1fr));
    gap: calc(8 * var(--_px)) calc(14 * var(--_px));
    margin-block: calc(16 * var(--_px));
    font-size: calc(15 * var(--_px));
  }
  .voies li,
  .voies-unknown {
    display: flex;
    gap: calc(9 * var(--_px));
    align-items: baseline;
  }
  .voies .off {
    color: var(--_ink-2);
  }
  .voies-unknown {
    margin-block: calc(16 * var(--_px));
  }
`;
