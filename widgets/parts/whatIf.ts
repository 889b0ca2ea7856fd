import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Alternative, Opening } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { famillePrefix } from '../../src/questions/index.js';

/** "la VAE vous convenait", "vous visiez aussi : coach": what would be different, in words. */
export function alternativeWords(
  words: Translator,
  { question, change }: Alternative,
  catalogue: Pick<Catalogue, 'familles'>,
): string {
  switch (change.kind) {
    case 'let-go':
      return words.t(`whatIf.letGo.${question}`);
    case 'weight':
      return words.t('whatIf.weight', { criterion: words.t(`criterion.${change.criterion}`) });
    case 'option': {
      const { option } = change;
      if (question === 'voies') return words.t(`whatIf.voies.${option}`);
      const key = `question.${question}.option.${option}`;
      const label = option.startsWith(famillePrefix)
        ? (catalogue.familles.find(({ id }) => famillePrefix + id === option)?.label ?? option)
        : words.t(words.has(`${key}.label`) ? `${key}.label` : key);
      return words.t(`whatIf.option.${question}`, { option: label });
    }
    default:
      return change satisfies never;
  }
}

/**
 * "Et si… ?": the few changes that would open most, to try in one click and undo in one.
 *
 * @param held the place is kept while the changes are worked out again: the reader is there
 */
export function whatIf(
  words: Translator,
  catalogue: Pick<Catalogue, 'familles'>,
  openings: readonly Opening[],
  tried: Alternative | undefined,
  held: boolean,
  on: { readonly attempt: (alternative: Alternative) => void; readonly undo: () => void },
): TemplateResult | typeof nothing {
  if (openings.length === 0 && !tried && !held) return nothing;
  return html`<div class="what-if">
    <h3>${words.t('whatIf.title')}</h3>
    ${
      tried
        ? html`<div class="tried">
            <p role="status">
              ${words.t('whatIf.tried', { change: alternativeWords(words, tried, catalogue) })}
            </p>
            <button class="button" @click=${on.undo}>${words.t('whatIf.undo')}</button>
          </div>`
        : nothing
    }
    ${
      openings.length === 0
        ? nothing
        : html`<ul>
            ${openings.map(({ alternative, more }) => {
              const change = alternativeWords(words, alternative, catalogue);
              return html`<li>
                <span
                  >${change}${words.t('whatIf.colon')} <b>${words.t('whatIf.more', { count: more })}</b></span
                >
                <button class="button" @click=${() => on.attempt(alternative)}>
                  ${words.t('whatIf.try')}<span class="visually-hidden"> ${change}</span>
                </button>
              </li>`;
            })}
          </ul>`
    }
  </div>`;
}

export const whatIfStyles = css`
  .what-if {
    background: var(--_tint);
    border-radius: calc(14 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 4cqi, calc(24 * var(--_px)));
    margin-block: calc(24 * var(--_px));
  }
  .what-if h3 {
    font-size: calc(17 * var(--_px));
    margin-block-end: calc(8 * var(--_px));
  }
  .what-if ul {
    display: grid;
    gap: calc(12 * var(--_px));
  }
  .what-if li,
  .tried {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(16 * var(--_px));
  }
  .what-if li > span {
    flex: 1 1 calc(220 * var(--_px));
  }
  .what-if .button:hover {
    background: var(--_paper);
  }
  .tried:not(:last-child) {
    margin-block-end: calc(12 * var(--_px));
    padding-block-end: calc(12 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  .tried p {
    flex: 1 1 calc(220 * var(--_px));
  }
`;
