import { html, LitElement, type TemplateResult } from 'lit';
import { frameStyles } from '../shared/frame.js';
import { base } from '../shared/base.js';
import { RequestEvent, type Wish } from '../shared/request.js';
import { tokens } from '../shared/tokens.js';
import type { Translator } from '../../src/i18n/index.js';

/**
 * Stands for the root around one part: its tokens, its frame, its language, and an ear for requests.
 *
 * @tagname test-frame
 */
export class TestFrame extends LitElement {
  static override styles = [tokens, base, frameStyles];

  static override properties = {
    theme: { reflect: true },
    words: { attribute: false },
    content: { attribute: false },
  };

  declare theme: 'clair' | 'sombre';
  declare words: Translator;
  /** The part, given the words. Set it again to give the part other properties. */
  declare content: (words: Translator) => TemplateResult;

  /** What the part asked for, in order. */
  readonly wishes: Wish[] = [];

  override render() {
    const { words } = this;
    return html`<div class="frame" lang=${words.locale} dir=${words.dir}>
      <div class="column" @choix-request=${this.#heard}>${this.content(words)}</div>
    </div>`;
  }

  #heard = (event: Event) => {
    if (event instanceof RequestEvent) this.wishes.push(event.wish);
  };
}

customElements.define('test-frame', TestFrame);
