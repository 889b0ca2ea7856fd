import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { EntryCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { askedCodes } from '../shared/askedCodes.js';
import type { Opened } from '../shared/catalogueController.js';
import { FicheController } from '../shared/ficheController.js';
import type { Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { warnOnce } from '../shared/warnOnce.js';
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
    dismissed: { state: true },
    trail: { state: true },
  };

  /** Number of the certification: `RNCP37274`, `RS6008`. */
  declare code: string | null;

  /** Blocs ticked, and questions collected, by this reader on this page: nothing is stored. */
  declare private known: readonly string[];
  declare private asked: readonly string[];
  declare private dismissed: readonly string[];
  /** Fiches opened from this one, the last one on top. */
  declare private trail: readonly EntryCode[];

  readonly #fiche = new FicheController(this);
  #replaced: EntryCode | undefined;
  /** Numbers that are not in the catalogue, or no numbers at all. */
  #absent: readonly string[] = [];

  constructor() {
    super(() => import('./later.js'));
    this.known = [];
    this.asked = [];
    this.dismissed = [];
    this.trail = [];
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('code') || !this.opened) return;
    this.known = [];
    this.asked = [];
    void this.whenOpened(this.opened);
  }

  protected override async whenOpened({ later, catalogue }: Opened<Later>): Promise<void> {
    const { codes, malformed } = askedCodes(this.code);
    const held = codes.filter((code) => catalogue.panorama.rows.has(code));
    this.#absent = [...malformed, ...codes.filter((code) => !held.includes(code))];
    if (this.#absent.length > 0)
      warnOnce(`<choix-fiche> finds nothing in the catalogue for code="${this.#absent.join(' ')}".`);
    this.trail = [];
    const [code] = held;
    if (code === undefined) return this.requestUpdate();
    const successor = later.successorOf(catalogue, code, today());
    this.#replaced = successor === undefined ? undefined : code;
    await this.#fiche.open(catalogue, successor ?? code);
  }

  protected override carryOut(wish: Wish): void {
    if (wish.type === 'know')
      this.known = wish.known ? [...this.known, wish.bloc] : this.known.filter((bloc) => bloc !== wish.bloc);
    if (wish.type === 'ask')
      this.asked = wish.asked ? [...this.asked, wish.item] : this.asked.filter((item) => item !== wish.item);
    if (wish.type === 'dismiss') this.dismissed = [...this.dismissed, wish.clarification];
    if (wish.type === 'retry') void this.openCatalogue();
    if (wish.type === 'show' && wish.view.name === 'fiche') void this.#follow(wish.view.code);
    if (wish.type === 'back') void this.#back();
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed') return this.failed(words, opened.problem.code);
    if (opened.state === 'loading') return this.waiting(words);
    const { codes, malformed } = askedCodes(this.code);
    const note = (text: string) => html`<p class="unknown-box">${text}</p>`;
    const [bad, ...others] = malformed;
    if (codes.length === 0 && others.length === 0)
      return note(bad === undefined ? words.t('element.noCode') : words.t('element.badCode', { code: bad }));
    const absent = this.#absent;
    const unknown =
      absent.length === 0
        ? nothing
        : note(words.t('compare.unknownCodes', { count: absent.length, codes: words.list(absent) }));
    if (codes.every((code) => absent.includes(code))) return html`${unknown}`;
    const { facts, code } = this.#fiche;
    const alone = this.trail.length === 0;
    return html`<div class="stack">
      ${unknown}
      ${
        alone && this.#replaced && code
          ? note(words.t('compare.replaced', { code: this.#replaced, successor: code }))
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
        .dismissed=${this.dismissed}
        .alone=${alone}
      ></choix-part-fiche>
    </div>`;
  }

  /** The fiche of a successor, above this one. */
  async #follow(code: EntryCode): Promise<void> {
    const { code: from } = this.#fiche;
    if (!this.opened || from === undefined) return;
    await this.#fiche.open(this.opened.catalogue, code);
    this.trail = [...this.trail, from];
    this.moved = true;
  }

  async #back(): Promise<void> {
    const from = this.trail.at(-1);
    if (!this.opened || from === undefined) return;
    await this.#fiche.open(this.opened.catalogue, from);
    this.trail = this.trail.slice(0, -1);
    this.moved = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choix-fiche': ChoixFiche;
  }
}
