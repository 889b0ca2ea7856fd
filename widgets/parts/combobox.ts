import { css, html, nothing } from 'lit';
import { base } from '../shared/base.js';
import { Screen } from '../shared/screen.js';

/** Something the combobox may offer. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** Said under the label, to tell homonyms apart. */
  readonly detail?: string;
}

/** What a search gave. */
export interface Found {
  readonly suggestions: readonly Suggestion[];
  /** None holds the words as typed: these are close to them. */
  readonly near: boolean;
}

const nothingYet: Found = { suggestions: [], near: false };

/** The person took a suggestion. */
export class ChooseEvent extends Event {
  static readonly type = 'choix-choose';
  constructor(readonly suggestion: Suggestion) {
    super(ChooseEvent.type);
  }
}

/**
 * Text field with suggestions (ARIA combobox, list autocomplete): arrows move through them, Enter takes one, Escape
 * closes. Focus never leaves the field; nothing is chosen that was not shown.
 */
export class ComboboxPart extends Screen {
  static override styles = [
    base,
    css`
      :host {
        position: relative;
      }
      label {
        display: block;
        font-weight: 600;
        margin-block-end: calc(4 * var(--_px));
      }
      .hint {
        margin-block-end: calc(8 * var(--_px));
      }
      ul {
        margin-block-start: calc(4 * var(--_px));
        border: 1.5px solid var(--_edge);
        border-radius: var(--_radius);
        background: var(--_paper);
        max-block-size: calc(320 * var(--_px));
        overflow-y: auto;
      }
      li {
        padding: calc(10 * var(--_px)) calc(12 * var(--_px));
        min-block-size: calc(44 * var(--_px));
        cursor: pointer;
      }
      li small {
        display: block;
        font-size: calc(15 * var(--_px));
        color: var(--_ink-2);
      }
      li[aria-selected='true'] {
        background: var(--_tint);
        box-shadow: inset 3px 0 0 var(--_accent);
      }
      @media (forced-colors: active) {
        li[aria-selected='true'] {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    label: { attribute: false },
    hint: { attribute: false },
    search: { attribute: false },
    prepare: { attribute: false },
    text: { state: true },
    found: { state: true },
    standing: { state: true },
    active: { state: true },
    open: { state: true },
  };

  declare label: string;
  declare hint: string;
  /** Suggestions for a text, best first; `undefined` when they cannot be had. Asked for at each keystroke. */
  declare search: (text: string) => Promise<Found | undefined>;
  /** Told when the person comes to the field, so that the first search finds everything there. */
  declare prepare: (() => void) | undefined;
  declare private text: string;
  declare private found: readonly Suggestion[];
  /** What is said of them. */
  declare private standing: 'searching' | 'found' | 'near' | 'unavailable';
  declare private active: number;
  declare private open: boolean;

  constructor() {
    super();
    this.text = '';
    this.found = [];
    this.standing = 'found';
    this.active = -1;
    this.open = false;
  }

  override render() {
    const { words, open, found, active } = this;
    return html`
      <label for="field">${this.label}</label>
      <p id="hint" class="meta hint">${this.hint}</p>
      <input
        id="field"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-describedby="hint"
        aria-autocomplete="list"
        aria-controls="list"
        aria-expanded=${open && found.length > 0 ? 'true' : 'false'}
        aria-activedescendant=${active >= 0 ? `option-${active}` : nothing}
        .value=${this.text}
        @focus=${() => this.prepare?.()}
        @input=${this.#type}
        @keydown=${this.#key}
        @blur=${this.#close}
      />
      <ul
        id="list"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${!open || found.length === 0}
        @pointerdown=${this.#hold}
      >
        ${found.map(
          ({ label, detail }, at) =>
            // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are heard by the field, which keeps the focus
            html`<li
              id="option-${at}"
              role="option"
              lang="fr"
              aria-selected=${at === active ? 'true' : 'false'}
              @click=${() => this.#take(at)}
            >
              ${label}${detail ? html`<small>${detail}</small>` : nothing}
            </li>`,
        )}
      </ul>
      <p class="meta" role="status">${this.#status(words)}</p>
    `;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  #status(words: typeof this.words) {
    const { found, standing } = this;
    if (standing === 'searching' || this.text.trim().length < 2) return nothing;
    // They stay when the field is left: what is below would move under the pointer, and the press be lost.
    if (standing === 'unavailable') return words.t('combobox.unavailable');
    if (found.length === 0) return words.t('combobox.none');
    if (!this.open) return nothing;
    const count = html`<span class="visually-hidden"
      >${words.t('combobox.found', { count: found.length })}</span
    >`;
    return standing === 'near' ? html`${words.t('combobox.near')} ${count}` : count;
  }

  #type = (event: InputEvent) => {
    this.text = (event.target as HTMLInputElement).value;
    this.active = -1;
    this.open = true;
    void this.#find(this.text);
  };

  async #find(text: string) {
    // What was found for fewer letters stays meanwhile: it does not blink.
    if (this.found.length === 0) this.standing = 'searching';
    const result = text.trim().length < 2 ? nothingYet : await this.search(text);
    if (text !== this.text) return;
    this.found = result?.suggestions ?? [];
    this.standing = result === undefined ? 'unavailable' : result.near ? 'near' : 'found';
    this.active = -1;
  }

  #key = (event: KeyboardEvent) => {
    const last = this.found.length - 1;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (last < 0) return;
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active =
          this.active < 0 ? (step === 1 ? 0 : last) : (this.active + step + last + 1) % (last + 1);
        this.open = true;
        void this.#scrollToActive();
        return;
      }
      case 'Enter':
        if (!this.open || this.found.length === 0) {
          // An unfinished search does not send the form.
          if (this.text !== '') event.preventDefault();
          return;
        }
        event.preventDefault();
        this.#take(Math.max(0, this.active));
        return;
      case 'Escape':
        if (this.open && this.found.length > 0) {
          event.preventDefault();
          event.stopPropagation();
          this.open = false;
          this.active = -1;
        }
        return;
    }
  };

  async #scrollToActive() {
    await this.updateComplete;
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** A press on the list must not blur the field before the click is heard. */
  #hold = (event: Event) => event.preventDefault();

  #close = () => {
    this.open = false;
    this.active = -1;
  };

  #take(at: number) {
    const suggestion = this.found[at];
    if (!suggestion) return;
    this.text = '';
    this.found = [];
    this.#close();
    this.dispatchEvent(new ChooseEvent(suggestion));
  }
}
