import { LitElement, type PropertyDeclarations } from 'lit';
import { request, RequestEvent } from './request.js';
import type { Translator } from '../../src/i18n/index.js';

/**
 * A screen of the journey: one `h2`, its words given from outside, properties in and requests out.
 * Requests are dispatched from the screen itself and do not leave the root's shadow tree.
 */
export abstract class Screen extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
  };

  /** The words, in the language of the root. */
  declare words: Translator;

  /**
   * Hands a wish of a part inside this one on to the root. Wishes are not composed: were they, a page that listens in
   * the capture phase would hear the answers.
   */
  protected relay = (event: Event): void => {
    if (!(event instanceof RequestEvent)) return;
    event.stopPropagation();
    request(this, event.wish);
  };

  /** Puts the reader at the top of the screen. Called when the person navigated, never when the page did. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }
}
