import { css, html, nothing, type TemplateResult } from 'lit';
import { readPlan, type Interview } from '../../../src/domain/index.js';
import { base } from '../../shared/base.js';
import { ask } from '../../shared/deskRequest.js';
import { request } from '../../shared/request.js';
import { Screen } from '../../shared/screen.js';
import { Typing } from '../plan/typing.js';
import type { DeskView } from './view.js';

/** The two kinds of notes, which nobody may take for one another, and the interviews there were. */
export class NotesPart extends Screen {
  static override styles = [
    base,
    css`
      section {
        margin-block-start: calc(24 * var(--_px));
      }
      textarea {
        inline-size: 100%;
        min-block-size: calc(140 * var(--_px));
        margin-block-start: calc(8 * var(--_px));
        padding: calc(8 * var(--_px)) calc(12 * var(--_px));
        font: inherit;
        color: var(--_ink);
        background: var(--_paper);
        border: 1.5px solid var(--_edge);
        border-radius: var(--_radius);
        field-sizing: content;
        resize: vertical;
      }
      .private {
        border: 1.5px dashed var(--_ink-2);
        border-radius: calc(14 * var(--_px));
        padding: calc(16 * var(--_px)) calc(20 * var(--_px)) calc(20 * var(--_px));
      }
      .timeline li {
        border-inline-start: 3px solid var(--_accent);
        padding: calc(4 * var(--_px)) calc(16 * var(--_px));
        margin-block-start: calc(12 * var(--_px));
      }
      .written {
        white-space: pre-wrap;
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    view: { attribute: false },
  };

  declare view: DeskView;

  readonly #typing = new Typing(this);

  override render() {
    const { words, view } = this;
    const { dossier } = view;
    const { advice, interviews } = readPlan(dossier.journey.plan);
    return html`<div class="screen">
      <h2 tabindex="-1">${words.t('desk.notes.title')}</h2>
      <section class="shared">
        <h3 id="shared">${words.t('desk.notes.shared')}</h3>
        <p class="meta" id="shared-hint">${words.t('desk.notes.sharedHint')}</p>
        <textarea
          rows="5"
          aria-labelledby="shared"
          aria-describedby="shared-hint"
          .value=${advice}
          @input=${this.#share}
          @change=${this.#share}
        ></textarea>
      </section>
      <section class="private">
        <h3 id="private">${words.t('desk.notes.private')}</h3>
        <p class="meta" id="private-hint">
          ${words.t('desk.notes.privateHint')} ${view.kept ? nothing : words.t('desk.notes.privateGone')}
        </p>
        <textarea
          rows="5"
          aria-labelledby="private"
          aria-describedby="private-hint"
          .value=${dossier.privateNotes}
          @input=${this.#keepToMyself}
          @change=${this.#keepToMyself}
        ></textarea>
      </section>
      ${this.#timeline(interviews)}
    </div>`;
  }

  #timeline(interviews: readonly Interview[]): TemplateResult {
    const { words } = this;
    return html`<section class="timeline">
      <h3>${words.t('desk.notes.timeline')}</h3>
      ${
        interviews.length === 0
          ? html`<p class="meta">${words.t('desk.notes.first')}</p>`
          : html`<ol>
              ${interviews.toReversed().map(
                ({ on, summary }) =>
                  html`<li>
                    <h4><time datetime=${on}>${words.date(on, 'long')}</time></h4>
                    <p class="written">${summary.trim() || words.t('desk.notes.noSummary')}</p>
                  </li>`,
              )}
            </ol>`
      }
    </section>`;
  }

  #share = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    this.#typing.hear('shared', event.type === 'change', (from) =>
      request(from, { type: 'plan', event: { type: 'wrote', what: 'advice', text: field.value } }),
    );
  };

  #keepToMyself = (event: Event) => {
    const field = event.target as HTMLTextAreaElement;
    this.#typing.hear('private', event.type === 'change', (from) =>
      ask(from, { type: 'private', what: 'privateNotes', text: field.value }),
    );
  };
}
