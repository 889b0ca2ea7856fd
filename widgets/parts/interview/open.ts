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
      .ways {
        display: grid;
        gap: 0 calc(48 * var(--_px));
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
      /* Side by side, both are seen at once. */
      @container (min-width: 900px) {
        .screen {
          max-inline-size: calc(1080 * var(--_px));
        }
        .ways {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        }
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
    kept: { attribute: false },
  };

  /** What of a journey does not apply on this site. */
  declare leftOut: (journey: StoredJourney) => LeftOut;
  /** Below the dossiers that are kept, or their lock. */
  declare nested: boolean | undefined;
  /** Among them is where the interview will be too. */
  declare kept: boolean | undefined;

  override render() {
    const { words } = this;
    return html`<div class="screen ${this.nested ? 'nested' : ''}">
      ${
        this.nested
          ? html`<h3 tabindex="-1">${words.t('desk.open.title')}</h3>`
          : html`<h2 tabindex="-1">${words.t('desk.open.title')}</h2>`
      }
      <p class="lead">${words.t('desk.open.lead')}</p>
      <div class="ways">
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
            <button class="button main" @click=${() => ask(this, { type: 'begin' })}>
              ${words.t('desk.open.begin')}
            </button>
          </div>
        </section>
      </div>
      <p class="unknown-box meta kept">${words.t(this.kept ? 'dossiers.kept' : 'desk.open.nothingKept')}</p>
    </div>`;
  }
}
