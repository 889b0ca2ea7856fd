import { css, html, nothing, type PropertyValues } from 'lit';
import { noFilter, type Filter, type Panorama } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import type { CardContext } from './card.js';
import type { ListGroup, ListMemory } from './list.js';

/** Every certification of the catalogue, the layer of 2016 behind a labelled switch. */
export class PanoramaPart extends Screen {
  static override styles = [
    base,
    css`
      .intro {
        margin-block: calc(12 * var(--_px)) calc(16 * var(--_px));
      }
      .compared {
        margin-block-end: calc(12 * var(--_px));
      }
      @media print {
        .top,
        .switch,
        .compared {
          display: none !important;
        }
      }
      .switch {
        display: flex;
        gap: calc(12 * var(--_px));
        align-items: center;
        min-block-size: calc(44 * var(--_px));
        margin-block-end: calc(12 * var(--_px));
        cursor: pointer;
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    context: { attribute: false },
    filter: { attribute: false },
    alone: { attribute: false },
    memory: { attribute: false },
    with2016: { state: true },
  };

  declare context: CardContext;
  /** What the list is narrowed to at first. */
  declare filter: Filter;
  /** An element of its own: there is nowhere to go back to. */
  declare alone: boolean;
  /** What the reader did with the list, for when they come back to it. */
  declare memory: ListMemory | undefined;
  declare private with2016: boolean;

  /** The same while the catalogue and the switch are: the list has nothing to lay out again. */
  #groups: readonly ListGroup[] = [];
  #listed: Panorama | undefined;
  #dated = 0;

  constructor() {
    super();
    this.filter = noFilter;
    this.alone = false;
    this.with2016 = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('memory')) this.with2016 = this.memory?.with2016 ?? false;
    const { panorama } = this.context.catalogue;
    if (panorama === this.#listed && !changed.has('with2016')) return;
    this.#listed = panorama;
    const rows = [...panorama.titles.keys()];
    const current = rows.filter((row) => panorama.layers[row] !== '2016');
    this.#dated = rows.length - current.length;
    this.#groups = [{ id: 'all', rows: this.with2016 ? rows : current }];
  }

  override render() {
    const { words, context } = this;
    const { panorama, name, edition } = context.catalogue;
    return html`<div class="screen">
      ${
        this.alone
          ? nothing
          : html`<div class="top">
              <button class="link" @click=${this.#back}>${words.t('nav.back')}</button>
              <button class="link" @click=${this.#kept}>
                ${words.t('results.kept', { count: context.kept?.length ?? 0 })}
              </button>
            </div>`
      }
      <h2 tabindex="-1">${words.t('results.allTitle', { count: panorama.size })}</h2>
      <p class="intro">${words.t('results.allIntro')}</p>
      ${
        context.compared.length === 0
          ? nothing
          : html`<p class="compared">
              <button class="button" @click=${this.#compare}>
                ${words.t('compare.open', { count: context.compared.length })}
              </button>
            </p>`
      }
      ${
        this.#dated === 0
          ? nothing
          : html`<label class="switch">
              <input type="checkbox" .checked=${this.with2016} @change=${this.#switch} />
              <span>${words.t('results.with2016', { count: this.#dated })}</span>
            </label>`
      }
      <choix-part-list
        @choix-request=${this.relay}
        .words=${words}
        .context=${context}
        .groups=${this.#groups}
        .start=${this.filter}
        .memory=${this.memory}
      ></choix-part-list>
      <p class="source">${words.t('results.edition', { name, date: words.date(edition, 'long') })}</p>
    </div>`;
  }

  #switch = (event: Event) => {
    this.with2016 = (event.target as HTMLInputElement).checked;
    if (this.memory) this.memory.with2016 = this.with2016;
  };
  #back = () => request(this, { type: 'back' });
  #compare = () => request(this, { type: 'show', view: { name: 'compare' } });
  #kept = () => request(this, { type: 'show', view: { name: 'plan' } });
}
