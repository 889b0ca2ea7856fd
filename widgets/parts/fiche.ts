import { html, nothing, type PropertyValues } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Profile } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import type { FicheFacts } from '../shared/ficheController.js';
import { markStyles } from '../shared/mark.js';
import { request } from '../shared/request.js';
import { requestSoon } from '../shared/requestSoon.js';
import { Screen } from '../shared/screen.js';
import { lost, warnOnce } from '../shared/warnOnce.js';
import { blocs } from './fiche/blocs.js';
import { competences } from './fiche/competences.js';
import type { FicheContext } from './fiche/context.js';
import { dotsStyles } from './fiche/dots.js';
import { issuer } from './fiche/issuer.js';
import { outcome } from './fiche/outcome.js';
import { provenance } from './fiche/provenance.js';
import { report } from './fiche/report.js';
import { short } from './fiche/short.js';
import { paperStyles } from './fiche/paper.js';
import { ficheStyles } from './fiche/styles.js';
import { useful } from './fiche/useful.js';
import { ways } from './fiche/ways.js';
import { titleLabel } from './labels.js';

/** The sections of a fiche, in the order they are read. To add one is to add a file and a line. */
const sections = {
  short,
  competences,
  blocs,
  ways,
  outcome,
  issuer,
  report,
  provenance,
  useful,
} as const satisfies Record<string, (context: FicheContext) => unknown>;

/** Everything known of one certification, and what is not. */
export class FichePart extends Screen {
  static override styles = [base, markStyles, dotsStyles, ficheStyles, paperStyles];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    facts: { attribute: false },
    problem: { attribute: false },
    today: { attribute: false },
    kept: { attribute: false },
    known: { attribute: false },
    asked: { attribute: false },
    dismissed: { attribute: false },
    profile: { attribute: false },
    alone: { attribute: false },
    unprinted: { state: true },
  };

  declare catalogue: Catalogue;
  /** `undefined` while it is on its way. */
  declare facts: FicheFacts | undefined;
  /** Why it cannot be shown, in a sentence. */
  declare problem: string | undefined;
  declare today: string;
  /** Absent where nothing can be kept. */
  declare kept: boolean | undefined;
  declare known: readonly string[];
  declare asked: readonly string[];
  /** Clarifications the person closed. */
  declare dismissed: readonly string[] | undefined;
  /** What the person said of themselves; absent where nothing was asked. */
  declare profile: Profile | undefined;
  /** An element of its own: there is nowhere to go back to. */
  declare alone: boolean | undefined;

  /** How many texts two pages could not hold, the last time it was printed. */
  declare unprinted: number | undefined;

  /** Disclosures opened for the paper, to be closed after. */
  #opened: readonly HTMLDetailsElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts')) this.unprinted = undefined;
    if (changed.has('problem') && this.problem) warnOnce(`a fiche could not be loaded: ${this.problem}`);
  }

  override render() {
    const { words, facts, kept } = this;
    const entry = facts?.entry;
    return html`<div class="screen">
      <div class="top" ?hidden=${this.alone}>
        <button class="link" @click=${this.#back}>${words.t('nav.back')}</button>
        ${
          entry && kept !== undefined
            ? html`<button
                class="link"
                aria-pressed=${kept ? 'true' : 'false'}
                @click=${() => request(this, { type: 'keep', code: entry.code, kept: !kept })}
              >
                ${words.t(kept ? 'card.kept' : 'card.keep')}
              </button>`
            : nothing
        }
      </div>
      ${facts ? this.#sections(facts) : this.#pending()}
      ${
        entry
          ? html`<div class="row print">
                <button class="button" @click=${() => this.#print(false)}>${words.t('fiche.print')}</button>
                ${
                  this.unprinted
                    ? html`<button class="button" @click=${() => this.#print(true)}>
                        ${words.t('fiche.paper.whole')}
                      </button>`
                    : nothing
                }
              </div>
              <p class="meta print" role="status">
                ${this.unprinted ? words.t('fiche.paper.left', { count: this.unprinted }) : nothing}
              </p>`
          : nothing
      }
    </div>`;
  }

  #pending() {
    const { words, problem } = this;
    return problem
      ? html`<h2 tabindex="-1">${words.t('fiche.failed')}</h2>
          <p>${problem}</p>
          <div class="row">
            <button class="button" @click=${() => request(this, { type: 'retry' })}>
              ${words.t('problem.retry')}
            </button>
          </div>`
      : html`<h2 tabindex="-1">${words.t('fiche.loading')}</h2>`;
  }

  #sections({ entry, predecessors }: FicheFacts) {
    const { words, catalogue, today, known, asked } = this;
    const context: FicheContext = {
      words,
      catalogue,
      entry,
      predecessors,
      today,
      known,
      asked,
      dismissed: this.dismissed ?? [],
      profile: this.profile,
      request: (wish) => void request(this, wish),
    };
    return html`<h2 tabindex="-1" lang=${entry.title.known ? 'fr' : words.locale}>
        ${titleLabel(words, entry.title.known ? entry.title.value : null, entry.code)}
      </h2>
      ${Object.values(sections).map((section) => section(context))}`;
  }

  #back = () => void requestSoon(this, { type: 'back' });

  /** The fiche alone, whole or on two pages. When that cannot be, the page it stands in, as the browser prints it. */
  #print = async (whole: boolean) => {
    const { words, facts, today } = this;
    if (!facts) return;
    const { code, title } = facts.entry;
    try {
      const { printFiche } = await import('./fiche/print.js');
      const left = printFiche(this.renderRoot as ShadowRoot, {
        words,
        today,
        title: titleLabel(words, title.known ? title.value : null, code),
        content: this.#sections(facts),
        styles: FichePart.styles,
        whole,
      });
      if (left !== undefined) {
        this.unprinted = left;
        return;
      }
    } catch (error) {
      lost(error);
    }
    window.print();
  };

  /** Nothing is hidden on paper: nobody can open a disclosure there. */
  #beforePrint = () => {
    this.#opened = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  #afterPrint = () => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
