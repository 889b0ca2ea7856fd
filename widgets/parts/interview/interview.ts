import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base } from '../../shared/base.js';
import { ask, DeskEvent, panes, type DeskWish, type Pane } from '../../shared/deskRequest.js';
import { Screen } from '../../shared/screen.js';
import { interviewStyles } from './interview.styles.js';
import { movedPanel, movedSentence, movedStyles } from './moved.js';
import { paneOf } from './panes.js';
import { forThePerson, shortcutNames, shortcutOf, shortcuts, wishOf } from './shortcuts.js';
import type { DeskView } from './view.js';

/** The interview: answers on one side, what follows from them on the other, both live. */
export class InterviewPart extends Screen {
  static override styles = [base, movedStyles, interviewStyles];

  static override properties = {
    ...Screen.properties,
    view: { attribute: false },
    helping: { state: true },
  };

  declare view: DeskView;
  declare private helping: boolean;

  #refocus = false;

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog.person');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#refocus || this.view.moved) return;
    this.#refocus = false;
    void this.focusHeading();
  }

  /** The heading of what is beside the answers, or that of the answers when they were asked for. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    const { pane, above, ending } = this.view;
    const side = this.renderRoot.querySelector(ending ? 'choix-part-end' : 'choix-part-answers');
    if ((pane === 'answers' && !above) || ending) return (side as Screen | null)?.focusHeading();
    const screen = this.renderRoot.querySelector('.beside > :last-child');
    if (screen instanceof Screen) await screen.focusHeading();
    else await super.focusHeading();
  }

  override render() {
    const { words, view } = this;
    const desk = html`<div
        class="desk ${view.pane === 'answers' ? 'answering' : ''} ${view.ending ? 'ending' : ''}"
      >
        <div class="side">
          ${
            view.ending
              ? html`<choix-part-end .words=${words} .view=${view} .plan=${this.#plan}></choix-part-end>`
              : html`<choix-part-answers .words=${words} .view=${view}></choix-part-answers>`
          }
        </div>
        <div class="beside">
          ${
            view.ending || view.above || (view.pane !== 'list' && view.pane !== 'answers')
              ? nothing
              : movedPanel(view, {
                  takeBack: () => this.#doneWithMoves({ type: 'take-back' }),
                  seen: () => this.#doneWithMoves({ type: 'seen' }),
                })
          }
          ${paneOf(view)}
        </div>
      </div>
      <p class="live effect" role="status" ?hidden=${view.ending}>
        ${view.moved ? movedSentence(words, view.moved) : words.t('desk.fit', { count: view.ranking.counts.well })}
      </p>`;
    return view.showing
      ? html`<dialog
          class="person"
          aria-label=${words.t('desk.person.title')}
          @cancel=${this.#hide}
          @choix-request=${this.relay}
          @choix-desk=${this.#relayDesk}
          @keydown=${this.#pressed}
        >
          <div class="bar">
            ${this.#nav()}
            <button class="button" @click=${this.#hide}>${words.t('desk.person.back')}</button>
          </div>
          ${desk}
        </dialog>`
      : html`<div
          class="screen"
          @choix-request=${this.relay}
          @choix-desk=${this.#relayDesk}
          @keydown=${this.#pressed}
        >
          ${this.#head()} ${this.#nav()} ${desk} ${this.#help()}
        </div>`;
  }

  #head(): TemplateResult {
    const { words, view } = this;
    const { label } = view.dossier;
    return html`<div class="head">
      <h2 tabindex="-1">${words.t(view.ending ? 'desk.end.title' : 'desk.interview.title')}</h2>
      <div class="who">
        <label for="label">${words.t('desk.interview.label')}</label>
        <input
          id="label"
          type="text"
          autocomplete="off"
          maxlength="60"
          .value=${label}
          @change=${this.#name}
        />
      </div>
      <div class="row">
        <button class="button plain" @click=${() => ask(this, { type: 'show-person', shown: true })}>
          ${words.t('desk.person.show')}
        </button>
        ${
          view.kept
            ? html`<button class="button plain" @click=${() => ask(this, { type: 'lock' })}>
                ${words.t('dossiers.lock.now')}
              </button>`
            : nothing
        }
        <button
          class="button ${view.ending ? '' : 'solid'}"
          @click=${() => ask(this, { type: 'ending', ending: !view.ending })}
        >
          ${words.t(view.ending ? 'desk.end.return' : 'desk.end.go')}
        </button>
      </div>
    </div>`;
  }

  /** Leads to what stands beside the answers. To the answers only where they do not stand there already. */
  #nav(): TemplateResult {
    const { words, view } = this;
    const { showing, ending, dossier, compared } = view;
    const counts: Partial<Record<Pane, number>> = {
      compare: compared.length,
      project: dossier.journey.kept.length,
    };
    const offered = panes.filter((pane) => pane !== 'notes' || !showing);
    const current = (pane: Pane) => (pane === view.pane ? 'true' : 'false');
    return html`<nav aria-label=${words.t('desk.nav.label')} ?hidden=${ending}>
      ${offered.map(
        (pane) =>
          html`<button
            class="tab ${pane} ${view.pane === 'answers' && pane === 'list' ? 'beside-answers' : ''}"
            aria-current=${current(pane)}
            @click=${() => ask(this, { type: 'pane', pane })}
          >
            ${words.t(`desk.nav.${pane}`)}${counts[pane] ? html` <span class="count">${words.number(counts[pane])}</span>` : nothing}
          </button>`,
      )}
    </nav>`;
  }

  /** The keys, listed, and the way to switch them off. */
  #help(): TemplateResult {
    const { words, view } = this;
    return html`<details class="keys" .open=${this.helping} @toggle=${this.#toggled}>
      <summary>${words.t('desk.keys.title')}</summary>
      <p class="meta">
        ${words.t('desk.keys.lead')} ${words.t(view.kept ? 'dossiers.keys' : 'desk.keys.page')}
      </p>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${view.shortcuts}
          @change=${(event: Event) =>
            ask(this, { type: 'shortcuts', on: (event.target as HTMLInputElement).checked })}
        />
        <span>${words.t('desk.keys.on')}</span>
      </label>
      <dl>
        ${shortcutNames.map(
          (name) =>
            html`<div>
              <dt><kbd>${shortcuts[name].toUpperCase()}</kbd></dt>
              <dd>${words.t(`desk.keys.${name}`)}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }

  /** Mon projet, once it stands beside the end again: a fiche may have been opened over it. */
  #plan = async () => {
    if (this.view.above) {
      ask(this, { type: 'ending', ending: true });
      // The root draws after the act, and hands what it shows down.
      await new Promise((drawn) => setTimeout(drawn));
      await this.updateComplete;
    }
    return this.renderRoot.querySelector('choix-part-plan');
  };

  /** The panel goes, and the focus with it: it is led to what stood below. */
  #doneWithMoves(wish: Extract<DeskWish, { type: 'take-back' | 'seen' }>): void {
    this.#refocus = true;
    ask(this, wish);
  }

  #relayDesk = (event: Event) => {
    if (!(event instanceof DeskEvent)) return;
    event.stopPropagation();
    ask(this, event.wish);
  };

  #pressed = (event: KeyboardEvent) => {
    const { view } = this;
    if (!view.shortcuts) return;
    const name = shortcutOf(event);
    if (!name || (view.ending && name !== 'help') || (view.showing && !forThePerson.includes(name))) return;
    event.preventDefault();
    if (name !== 'help') {
      ask(this, wishOf(name, view.showing));
      return;
    }
    this.helping = true;
    this.renderRoot.querySelector<HTMLElement>('.keys summary')?.focus();
  };

  #toggled = (event: Event) => (this.helping = (event.target as HTMLDetailsElement).open);
  #hide = (event: Event) => {
    event.preventDefault();
    ask(this, { type: 'show-person', shown: false });
  };
  #name = (event: Event) =>
    ask(this, { type: 'private', what: 'label', text: (event.target as HTMLInputElement).value.trim() });
}
