import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { LoadOptions } from '../../src/catalogue/index.js';
import { createTranslator, pickLocale, type Namespace, type Translator } from '../../src/i18n/index.js';
import { base } from './base.js';
import { CatalogueController, type Opened, type Reader } from './catalogueController.js';
import { embeddedCatalogue } from './embeddedCatalogue.js';
import { frameStyles } from './frame.js';
import type { OperatorColours } from './operatorColours.js';
import { RequestEvent, type Wish } from './request.js';
import { Screen } from './screen.js';
import { tokens } from './tokens.js';
import { lost, oneOf, warnOnce } from './warnOnce.js';

const themes = ['auto', 'neutral', 'clair', 'sombre', 'contraste', 'dsfr'] as const;
/**
 * The looks that few pages ask for, each in a part of the download of its own. They set what `tokens` set, and let the
 * operator's `--choix-*` win in the same way.
 */
const presets: Readonly<Partial<Record<string, () => Promise<{ readonly preset: CSSResult }>>>> = {
  contraste: () => import('./presets/contraste.js'),
  dsfr: () => import('./presets/dsfr.js'),
};

/** Whether the page set one of the colours a theme has: only then are they checked. */
const hasOwnColours = (element: Element) => {
  const worn = getComputedStyle(element);
  return 'ink ink-2 line edge paper accent accent-ink tint focus'
    .split(' ')
    .some((name) => worn.getPropertyValue(`--choix-${name}`));
};

/** `lang` of the nearest element around that has one, out of the shadow roots it stands in. */
function langAround(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return lang ?? (host ? langAround(host) : '');
}

/**
 * What every public element has: words in the language of the page, a catalogue, a frame that keeps the host's styles
 * out, the focus when the person navigates. What stands inside the element is shown until it is ready.
 *
 * @attr {string | null} loading - `lazy`: the files of the element are fetched when it is a screen away. `eager`, the default: at once.
 * @cssprop [--choix-size=1] - Scale of every size.
 * @cssprop [--choix-ink=#1c2430] - Text.
 * @cssprop [--choix-ink-2=#4c5768] - Secondary text.
 * @cssprop [--choix-line=#d5dae2] - Rules and borders that separate.
 * @cssprop [--choix-edge=#7a8595] - Borders of fields, marks of the unknown.
 * @cssprop [--choix-paper=#fff] - Ground.
 * @cssprop [--choix-accent=#1f4f6b] - Buttons, links, marks.
 * @cssprop [--choix-accent-ink=#fff] - Text on the accent.
 * @cssprop [--choix-tint=#e8f0f4] - Ground of what is chosen.
 * @cssprop [--choix-focus=#b4490c] - Focus ring.
 * @cssprop [--choix-radius=10px] - Corners of buttons and options.
 */
export abstract class Root<R extends Reader> extends LitElement {
  static override styles = [tokens, base, frameStyles];

  static override properties: PropertyDeclarations = {
    catalogue: {},
    locale: {},
    // The themes are rules on the attribute, and frameworks set properties.
    theme: { reflect: true },
    words: { state: true },
    said: { state: true },
  };

  /** Address of a catalogue's manifest. Default: the embedded catalogue. */
  declare catalogue: string | null;
  /** Language: `fr` or `en`. Default: that of the page, or French. */
  declare locale: string | null;
  /**
   * `auto` or `neutral`: light or dark as the reader prefers. `clair`, `sombre`: one of them. `contraste`: 7:1 or more.
   * `dsfr`: the colours of the page's DSFR, for sites entitled to it. Default: `auto`.
   */
  declare theme: string | null;

  declare protected words: Translator | undefined;
  /** A sentence for the status line. */
  declare protected said: string | undefined;

  protected readonly source: CatalogueController<R>;
  /** The person navigated: the next screen gets the focus. */
  protected moved = false;
  #run = 0;
  /** Put in the page, and not opened yet: what is set beside that is read with it. */
  #entered = false;
  #failures = 0;
  #colours: OperatorColours | undefined;

  constructor(reader: () => Promise<R>) {
    super();
    this.source = new CatalogueController(this, reader);
  }

  /** Words to have, besides those of the journey, before the catalogue is shown. */
  protected needs(): readonly Namespace[] {
    return ['results', 'fiche'];
  }
  /** Everything needed before the first screen, besides the words. */
  protected prepare?(): Promise<void>;
  /** The catalogue is there. */
  protected whenOpened?(opened: Opened<R>): void | Promise<void>;
  protected abstract screen(words: Translator): TemplateResult;
  protected abstract carryOut(wish: Wish): void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#entered = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run++;
    this.#colours?.stop();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isConnected) {
      if (this.#entered || changed.has('catalogue') || changed.has('locale')) void this.#open();
      else if (changed.has('theme')) void this.#dress().then(() => this.#checkColours());
    }
    const column = this.moved ? this.renderRoot.querySelector('.column') : null;
    if (!column) return;
    const screen = [...column.querySelectorAll('*')].find((element) => element instanceof Screen);
    if (screen) void screen.focusHeading();
    else column.querySelector<HTMLElement>('h2')?.focus();
    this.moved = false;
  }

  override render() {
    const { words } = this;
    if (!words) return html`<slot></slot>`;
    return html`<div class="frame" part="frame" lang=${words.locale} dir=${words.dir}>
      <div class="column" @choix-request=${this.#heard}>
        ${this.screen(words)}
        <p class="status" role="status">${this.said}</p>
      </div>
    </div>`;
  }

  protected get opened(): Opened<R> | undefined {
    return this.source.opened.state === 'ready' ? this.source.opened.value : undefined;
  }

  /** Address of the manifest. */
  protected get address(): string {
    return this.catalogue?.trim() || embeddedCatalogue();
  }

  /** What the device may be used for when the catalogue opens. Nothing is ever written before the person acts. */
  protected device(): LoadOptions['cache'] {
    return 'read';
  }

  /** Opens the catalogue, or tries again. */
  protected async openCatalogue(): Promise<void> {
    if (!this.words) return;
    const opened = await this.source.open(this.address, this.words, this.needs(), this.device());
    const { stale, edition } = opened?.catalogue ?? {};
    if (stale && edition) this.said = this.words.t('stale', { date: this.words.date(edition, 'long') });
    if (opened) await this.whenOpened?.(opened);
  }

  /** The catalogue could not be opened: why, a way to try again, and what the operator wrote for those who see nothing else. */
  protected failed(words: Translator, code: string, reassurance?: string): TemplateResult {
    return html`<div class="stack" role="alert">
        <h2 tabindex="-1">${words.t('problem.title')}</h2>
        <p>${words.t(`problem.${code}`)}</p>
        ${reassurance ? html`<p>${reassurance}</p>` : nothing}
        <div class="row">
          <button class="button main" @click=${this.#retry}>${words.t('problem.retry')}</button>
        </div>
      </div>
      <slot></slot>`;
  }

  protected waiting(words: Translator): TemplateResult {
    return html`<p role="status">${words.t('opening')}</p>
      ${this.arriving(words)}`;
  }

  /** How much of the catalogue is there, when it takes long. */
  protected arriving(words: Translator): TemplateResult | typeof nothing {
    const { share } = this.source;
    if (share === undefined) return nothing;
    return html`<p class="arriving">
      <label for="arriving">${words.t('arriving', { share: words.percent(Math.round(100 * share)) })}</label>
      <progress id="arriving" max="1" .value=${share}></progress>
    </p>`;
  }

  async #open(): Promise<void> {
    const run = ++this.#run;
    this.#entered = false;
    const picked = pickLocale(this.locale, [langAround(this)]);
    if (picked.unknown !== undefined)
      warnOnce(`<${this.localName}> has no locale="${picked.unknown}"; "${picked.locale}" is used.`);
    const [words] = await Promise.all([createTranslator(picked.locale), this.prepare?.(), this.#dress()]);
    if (run !== this.#run) return;
    if (!words.ok) {
      // What stands inside the element stays, and they are tried again: after a second, then five, then twenty-five…
      lost('its words');
      setTimeout(() => run === this.#run && void this.#open(), 1000 * 5 ** this.#failures++);
      return;
    }
    this.#failures = 0;
    this.words = words.value;
    // Once the first screen is drawn: the catalogue must not delay it.
    await this.updateComplete;
    void this.#checkColours();
    await this.openCatalogue();
  }

  /** The looks that few pages ask for come when asked for; without them the default one is worn. */
  async #dress(): Promise<void> {
    const theme = oneOf(this.localName, 'theme', this.theme, themes, 'auto');
    const fetch = presets[theme];
    if (!fetch) return;
    try {
      const { styleSheet } = (await fetch()).preset;
      const root = this.shadowRoot;
      if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    } catch {
      lost(`theme="${theme}"`);
    }
  }

  /** An operator's own colours are looked at once they are worn: they do not delay the first screen. */
  async #checkColours(): Promise<void> {
    const root = this.shadowRoot;
    if (!root || (!this.#colours && !hasOwnColours(this))) return;
    try {
      const { OperatorColours } = await import('./operatorColours.js');
      this.#colours ??= new OperatorColours(this, root);
      if (this.isConnected) this.#colours.follow();
    } catch {
      lost('its colours');
    }
  }

  #retry = async () => {
    await this.openCatalogue();
    // The button that was pressed is gone, and the focus with it, unless the person has already moved on.
    this.moved = this.shadowRoot?.activeElement === null;
    this.requestUpdate();
  };

  #heard = (event: Event) => {
    if (!(event instanceof RequestEvent)) return;
    event.stopPropagation();
    this.said = undefined;
    this.carryOut(event.wish);
  };
}
