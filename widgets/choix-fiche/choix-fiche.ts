import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EntryCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { askedCodes } from '../shared/askedCodes.js';
import type { Opened } from '../shared/catalogueController.js';
import { FicheController } from '../shared/ficheController.js';
import type { Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import type * as later from './later.js';

type Later = typeof later;

/**
 * One certification, with everything known of it and what is not: for an article, or the page of a training.
 * A certification that was replaced shows its successor, and says so.
 *
 * @tagname choix-fiche
 * @slot - What readers see without script, or while the widget loads.
 * @csspart frame - The box everything stands in.
 */
export class ChoixFiche extends Root<Later> {
  static override properties = {
    ...Root.properties,
    code: {},
    known: { state: true },
    asked: { state: true },
  };

  /** Number of the certification: `RNCP37274`, `RS6008`. */
  declare code: string | null;

  /** Blocs ticked, and questions collected, by this reader on this page: nothing is stored. */
  declare private known: readonly string[];
  declare private asked: readonly string[];

  readonly #fiche = new FicheController(this);
  #replaced: EntryCode | undefined;

  constructor() {
    super(() => import('./later.js'));
    this.known = [];
    this.asked = [];
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('code') && changed.get('code') !== undefined && this.opened)
      void this.whenOpened(this.opened);
  }

  protected override async whenOpened({ later, catalogue }: Opened<Later>): Promise<void> {
    const [code] = askedCodes(this.code).codes;
    if (code === undefined) return;
    const successor = later.successorOf(catalogue, code, today());
    this.#replaced = successor === undefined ? undefined : code;
    await this.#fiche.open(catalogue, successor ?? code);
  }

  protected override carryOut(wish: Wish): void {
    if (wish.type === 'know')
      this.known = wish.known ? [...this.known, wish.bloc] : this.known.filter((bloc) => bloc !== wish.bloc);
    if (wish.type === 'ask')
      this.asked = wish.asked ? [...this.asked, wish.item] : this.asked.filter((item) => item !== wish.item);
    if (wish.type === 'retry') void this.openCatalogue();
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed') return this.failed(words, opened.problem.code);
    if (opened.state === 'loading') return this.waiting(words);
    const { codes, malformed } = askedCodes(this.code);
    if (codes.length === 0)
      return html`<p class="unknown-box">
        ${malformed[0] === undefined ? words.t('element.noCode') : words.t('element.badCode', { code: malformed[0] })}
      </p>`;
    const { facts } = this.#fiche;
    const { code } = this.#fiche;
    return html`${
        this.#replaced && code
          ? html`<p class="unknown-box">
              ${words.t('compare.replaced', { code: this.#replaced, successor: code })}
            </p>`
          : nothing
      }
      <choix-part-fiche
        .words=${words}
        .catalogue=${opened.value.catalogue}
        .facts=${facts.state === 'ready' ? facts.value : undefined}
        .problem=${facts.state === 'failed' ? words.t(`problem.${facts.problem.code}`) : undefined}
        .today=${today()}
        .known=${this.known}
        .asked=${this.asked}
        .alone=${true}
      ></choix-part-fiche>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choix-fiche': ChoixFiche;
  }
}
