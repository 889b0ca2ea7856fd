import { css, html, nothing, type PropertyValues } from 'lit';
import { noFilter, type Filter, type Panorama } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { base } from '../shared/base.js';
import { drawn } from '../shared/drawn.js';
import { focusOn } from '../shared/focusOn.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { lost } from '../shared/warnOnce.js';
import type { CardContext } from './card.js';
import type { ListAround, ListGroup, ListMemory, ListPart } from './list.js';
import type { Shown } from './listView.js';

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
      .paper {
        display: none;
      }
      @media print {
        .paper {
          display: block;
        }
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
  /** The layer of 2016, in the list or apart. */
  #dated: readonly number[] = [];
  #around: ListAround | undefined;

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
    this.#dated = rows.filter((row) => panorama.layers[row] === '2016');
    this.#groups = [{ id: 'all', rows: this.with2016 ? rows : current }];
    this.#around = {
      aside: this.with2016 ? [] : this.#dated,
      above: (shown) => this.#apart(shown),
      below: (shown, list) => this.#paper(shown, list),
    };
  }

  override render() {
    const { words, context } = this;
    const { name, edition } = context.catalogue;
    const dated = this.#dated.length;
    const apart = dated > 0 && !this.with2016;
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
      <h2 tabindex="-1">${this.#title}</h2>
      <p class="intro">
        ${words.t(dated > 0 && !apart ? 'results.allIntro2016' : 'results.allIntro')}
        ${apart ? words.t('results.apartIntro', { count: dated }) : nothing}
      </p>
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
        dated === 0
          ? nothing
          : html`<label class="switch">
              <input type="checkbox" .checked=${this.with2016} @change=${this.#switch} />
              <span>${words.t('results.with2016', { count: dated })}</span>
            </label>`
      }
      <choix-part-list
        @choix-request=${this.relay}
        .words=${words}
        .context=${context}
        .groups=${this.#groups}
        .around=${this.#around}
        .start=${this.filter}
        .memory=${this.memory}
      ></choix-part-list>
      <p class="paper">${words.t('results.partOnPaper')}</p>
      <p class="source">${words.t('results.edition', { name, date: words.date(edition, 'long') })}</p>
    </div>`;
  }

  get #title(): string {
    const { words } = this;
    const { size } = this.context.catalogue.panorama;
    const dated = this.#dated.length;
    return dated > 0 && !this.with2016
      ? words.t('results.currentTitle', { count: size - dated })
      : words.t('results.allTitle', { count: size });
  }

  /** What is searched for may stand apart: a list that found nothing would be taken for the whole. */
  #apart({ apart }: Shown) {
    return apart === 0
      ? nothing
      : html`<p class="apart">
          <button class="link" @click=${this.#uncover}>
            ${this.words.t('results.apart2016', { count: apart })}
          </button>
        </p>`;
  }

  /** The whole list on paper; and, when the host's page is printed, that it is not there. */
  #paper(shown: Shown, list: ListPart) {
    return shown.left === 0
      ? nothing
      : html`<p class="row">
          <button class="button print" @click=${() => this.#print(shown, list)}>
            ${printLabel(this.words, shown.left)}
          </button>
        </p>`;
  }

  /** All of it, drawn or not. When that cannot be, the page it stands in, as the browser prints it. */
  async #print({ rows, total }: Shown, { filter, found }: ListPart): Promise<void> {
    const { words, context } = this;
    const { catalogue, today } = context;
    try {
      const { printList } = await import('./paper/list.js');
      const all = [...rows.values()].flat();
      const list = {
        words,
        catalogue,
        today,
        title: this.#title,
        rows: all,
        total,
        filter,
        query: found?.query,
      };
      if (printList(this.renderRoot as ShadowRoot, list)) return;
    } catch (error) {
      lost(error);
    }
    window.print();
  }

  #switch = async ({ target }: Event) => {
    // The hand is answered first.
    await drawn();
    this.with2016 = (target as HTMLInputElement).checked;
    if (this.memory) this.memory.with2016 = this.with2016;
  };
  /** The button that asked for them goes: the focus moves to the switch it pressed. */
  #uncover = () => {
    this.with2016 = true;
    if (this.memory) this.memory.with2016 = true;
    focusOn(this.renderRoot.querySelector('.switch input'));
  };
  #back = () => request(this, { type: 'back' });
  #compare = () => request(this, { type: 'show', view: { name: 'compare' } });
  #kept = () => request(this, { type: 'show', view: { name: 'plan' } });
}

/** Entries on a page of the printed list, more or less. */
const onAPage = 45;

/** A long list says how much paper it takes before it takes it. */
function printLabel(words: Translator, count: number): string {
  const pages = Math.ceil(count / onAPage);
  return pages <= 4
    ? words.t('results.print', { count })
    : words.t('results.printLong', { count: pages, total: words.number(count), pages: words.number(pages) });
}
