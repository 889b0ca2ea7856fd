import { css, html } from 'lit';
import type { LeftOut } from '../../../src/domain/index.js';
import type { StoredJourney } from '../../../src/store/index.js';
import { base } from '../../shared/base.js';
import { ask } from '../../shared/deskRequest.js';
import { Screen } from '../../shared/screen.js';

/** How an interview begins: with what the person brings, or from nothing, together. */
export class OpenPart extends Screen {
  static override styles = [
    base,
    css`
      .screen {
        max-inline-size: calc(780 * var(--_px));
        margin-inline: auto;
      }
      .nested {
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .lead {
        margin-block: calc(8 * var(--_px)) calc(24 * var(--_px));
      }
      .together {
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .kept {
        margin-block-start: calc(32 * var(--_px));
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    leftOut: { attribute: false },
    nested: { attribute: false },
  };

  /** What of a journey does not apply on this site. */
  declare leftOut: (journey: StoredJourney) => LeftOut;
  /** Below the dossiers that are kept, where the interview will be too. */
  declare nested: boolean | undefined;

  override render() {
    const { words } = this;
    return html`<div class="screen ${this.nested ? 'nested' : ''}">
      ${
        this.nested
          ? html`<h3 tabindex="-1">${words.t('desk.open.title')}</h3>`
          : html`<h2 tabindex="-1">${words.t('desk.open.title')}</h2>`
      }
      <p class="lead">${words.t('desk.open.lead')}</p>
      <choix-part-take
        .words=${words}
        .leftOut=${this.leftOut}
        .pasting=${true}
        @choix-request=${this.relay}
      ></choix-part-take>
      <section class="together stack">
        <h3>${words.t('desk.open.together')}</h3>
        <p>${words.t('desk.open.togetherLead')}</p>
        <div class="row">
          <button class="button" @click=${() => ask(this, { type: 'begin' })}>
            ${words.t('desk.open.begin')}
          </button>
        </div>
      </section>
      <p class="unknown-box meta kept">${words.t(this.nested ? 'dossiers.kept' : 'desk.open.nothingKept')}</p>
    </div>`;
  }
}
