import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { romeCode, type Alternative, type Opening, type RomeCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { famillePrefix } from '../../src/questions/index.js';

/** What names the options of a catalogue: families, and jobs when their titles were read. */
export interface Named {
  readonly catalogue: Pick<Catalogue, 'familles' | 'referential'>;
  readonly metierLabel: (rome: RomeCode) => string;
}

/** "la VAE vous convenait", "vous visiez aussi « Ressources humaines »": what would be different, after "si". */
export function alternativeWords(words: Translator, { question, change }: Alternative, named: Named): string {
  switch (change.kind) {
    case 'let-go':
      return words.t(`whatIf.letGo.${question}`);
    case 'weight':
      return words.t(`whatIf.weight.${change.weight}`, {
        criterion: words.t(`criterion.${change.criterion}`),
      });
    case 'without':
      return words.t(`whatIf.without.${question}`, {
        option: optionWords(words, question, change.option, named),
      });
    case 'option': {
      const own = `whatIf.${question}.${change.option}`;
      return words.has(own)
        ? words.t(own)
        : words.t(`whatIf.option.${question}`, {
            option: optionWords(words, question, change.option, named),
          });
    }
    default:
      return change satisfies never;
  }
}

function optionWords(
  words: Translator,
  question: string,
  option: string,
  { catalogue, metierLabel }: Named,
): string {
  switch (question) {
    case 'voies':
      return words.t(`voie.${option}.name`);
    case 'wanted':
      return (
        catalogue.referential.flatMap(({ competences }) => competences).find(({ id }) => id === option)
          ?.label ?? option
      );
    default: {
      const rome = romeCode(option);
      return rome
        ? metierLabel(rome)
        : (catalogue.familles.find(({ id }) => famillePrefix + id === option)?.label ?? option);
    }
  }
}

export interface WhatIfShown {
  /** `undefined` while they are worked out: what was offered for other answers is not offered any more. */
  readonly openings: readonly Opening[] | undefined;
  readonly tried: readonly Alternative[];
  /** There is room for it open, above the list. */
  readonly unfolded: boolean;
  readonly attempt: (alternative: Alternative) => void;
  readonly undo: () => void;
}

/** "Et si… ?": the few changes that would open most, to try in one click, and to take back one after the other. */
export function whatIf(
  words: Translator,
  named: Named,
  { openings, tried, unfolded, attempt, undo }: WhatIfShown,
): TemplateResult {
  const told = (alternative: Alternative) => alternativeWords(words, alternative, named);
  return html`<details class="what-if" ?open=${unfolded}>
    <summary>
      <h3>${words.t('whatIf.title')}</h3>
      <span class="meta">
        ${openings ? words.t('whatIf.count', { count: openings.length }) : words.t('whatIf.looking')}
      </span>
    </summary>
    ${
      tried.length === 0
        ? nothing
        : html`<div class="tried">
            <div role="status">
              ${tried.map((one) => html`<p>${words.t('whatIf.tried', { change: told(one) })}</p>`)}
            </div>
            <button class="button" @click=${undo}>${words.t('whatIf.undo', { count: tried.length })}</button>
          </div>`
    }
    ${
      !openings || openings.length === 0
        ? nothing
        : html`<ul>
            ${openings.map(({ alternative, more }) => {
              const change = told(alternative);
              return html`<li>
                <span
                  >${words.t('whatIf.if', { change })} <b>${words.t('whatIf.more', { count: more })}</b></span
                >
                <button class="button" @click=${() => attempt(alternative)}>
                  ${words.t('whatIf.try')}<span class="visually-hidden"> ${change}</span>
                </button>
              </li>`;
            })}
          </ul>`
    }
  </details>`;
}

export const whatIfStyles = css`
  .what-if {
    background: var(--_tint);
    border-radius: calc(14 * var(--_px));
    padding: calc(4 * var(--_px)) clamp(calc(16 * var(--_px)), 4cqi, calc(24 * var(--_px)));
    margin-block: calc(12 * var(--_px)) calc(24 * var(--_px));
  }
  .what-if[open] {
    padding-block-end: calc(20 * var(--_px));
  }
  .what-if h3 {
    display: inline;
    font-size: calc(17 * var(--_px));
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
    flex: 1 1 calc(180 * var(--_px));
  }
  .what-if .button:hover {
    background: var(--_paper);
  }
  .tried:not(:last-child) {
    margin-block-end: calc(12 * var(--_px));
    padding-block-end: calc(12 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  .tried > div {
    flex: 1 1 calc(180 * var(--_px));
  }
`;
