import { css, html, nothing, type PropertyValues } from 'lit';
import { turn } from '../../src/catalogue/index.js';
import {
  excluding,
  matchGroups,
  type Alternative,
  type CriterionId,
  type Excluding,
  type MatchGroup,
  type Ranking,
  type Weight,
} from '../../src/domain/index.js';
import { criteria } from '../../src/criteria/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { base } from '../shared/base.js';
import { focusOn } from '../shared/focusOn.js';
import { request } from '../shared/request.js';
import { requestSoon } from '../shared/requestSoon.js';
import { Screen } from '../shared/screen.js';
import type { CardContext } from './card.js';
import { choiceStyles } from './choice.js';
import type { ListGroup, ListMemory } from './list.js';
import { weightsStyles } from './weights.styles.js';
import { weightsPicker } from './weightsPicker.js';
import { whatIf, whatIfStyles, type Proposal } from './whatIf.js';

/** The weights in force, and the criteria worth weighing. */
export interface Weighing {
  readonly asked: readonly CriterionId[];
  readonly weights: Readonly<Record<string, Weight | string>>;
}

/** The certifications in order, by group. Nothing is hidden: the last group holds all the rest. */
export class ResultsPart extends Screen {
  static override styles = [
    base,
    choiceStyles,
    weightsStyles,
    whatIfStyles,
    css`
      .intro {
        margin-block: calc(12 * var(--_px)) calc(16 * var(--_px));
        display: grid;
        gap: calc(8 * var(--_px));
      }
      /* What compares comes and goes: the list stays where it is. */
      .intro .row {
        min-block-size: calc(46 * var(--_px));
      }
      .contact {
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .contact h3 {
        margin-block-end: calc(4 * var(--_px));
      }
      .nested h2 {
        font-size: calc(22 * var(--_px));
      }
      .nested .intro {
        margin-block: calc(4 * var(--_px)) calc(8 * var(--_px));
        gap: calc(4 * var(--_px));
      }
      .nested .intro p {
        max-inline-size: none;
      }
      .nothing {
        margin-block: calc(16 * var(--_px));
      }
      .nothing p + p,
      .nothing .row {
        margin-block-start: calc(8 * var(--_px));
      }
      .nothing ul {
        padding-inline-start: calc(20 * var(--_px));
        margin-block-end: calc(8 * var(--_px));
        list-style: disc;
      }
      .rule,
      .source {
        margin-block-start: calc(16 * var(--_px));
      }
      .weigh > summary {
        margin: 0;
      }
      .weigh[open] > summary {
        margin-block-end: calc(12 * var(--_px));
      }
      @media print {
        .top,
        .intro .row,
        .what-if,
        details,
        button {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    context: { attribute: false },
    ranking: { attribute: false },
    openings: { attribute: false },
    tried: { attribute: false },
    weighing: { attribute: false },
    contactUrl: { attribute: false },
    contactLabel: { attribute: false },
    memory: { attribute: false },
    nested: { attribute: false },
  };

  declare context: CardContext;
  declare ranking: Ranking;
  /** What would open most; `undefined` while it is being worked out, empty when nothing would. */
  declare openings: readonly Proposal[] | undefined;
  /** The changes being tried, the last one to take back first. */
  declare tried: readonly Proposal[];
  /** Absent when the answers leave nothing to weigh. */
  declare weighing: Weighing | undefined;
  declare contactUrl: string | undefined;
  declare contactLabel: string | undefined;
  /** What the reader did with the list, for when they come back to it. */
  declare memory: ListMemory | undefined;
  /** Inside another screen, which leads to the answers and to Mon projet itself. */
  declare nested: boolean | undefined;

  #groups: readonly ListGroup[] = [];
  /** What excludes most, when nothing fits. */
  #excluding: readonly Excluding[] = [];
  /** Something was tried or taken back, and how many trials that leaves: its button goes, and the focus with it unless it is led elsewhere. */
  #leaves: number | undefined;
  /** Room for "Et si… ?" open above the list; on a phone it waits, so that the first card is in sight. */
  readonly #roomy = matchMedia('(min-width: 640px)').matches;

  constructor() {
    super();
    this.tried = [];
  }

  /** Set up and drawn are two tasks. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await turn();
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    // The same groups while the ranking is the same: the list has nothing to lay out again.
    if (changed.has('ranking') || changed.has('words')) this.#groups = groupsOf(this.words, this.ranking);
    if (changed.has('ranking'))
      this.#excluding = nothingFits(this.ranking) ? excluding(this.ranking).slice(0, 3) : [];
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#leaves !== this.tried.length) return;
    this.#leaves = undefined;
    const { renderRoot: root } = this;
    focusOn(
      this.tried.length > 0
        ? root.querySelector('.tried button')
        : (root.querySelector('.what-if summary') ?? root.querySelector('h2')),
    );
  }

  override render() {
    const { words, context, ranking } = this;
    const { counts, asked } = ranking;
    const { name, edition, panorama } = context.catalogue;
    return html`<div class="screen ${this.nested ? 'nested' : ''}">
      <div class="top" ?hidden=${this.nested}>
        <button class="link" @click=${this.#review}>${words.t('results.answers')}</button>
        <button class="link" @click=${this.#kept}>
          ${words.t('results.kept', { count: context.kept?.length ?? 0 })}
        </button>
      </div>
      <h2 tabindex="-1">
        ${asked ? words.t('results.title', { count: counts.well }) : words.t('results.allTitle', { count: panorama.size })}
      </h2>
      <div class="intro">
        ${
          asked
            ? html`<p>
                ${words.t(counts.well === 0 ? 'results.partlyOnly' : 'results.partly', { count: counts.partly })}
                ${words.t('results.others', { count: counts.other })}
              </p>`
            : html`<p>${words.t('results.nothingAsked')}</p>`
        }
        <p class="row">
          <button class="link" @click=${this.#all}>
            ${words.t('results.seeAll', { count: panorama.size })}
          </button>
          ${
            context.compared.length === 0
              ? nothing
              : html`<button class="button" @click=${this.#compare}>
                  ${words.t('compare.open', { count: context.compared.length })}
                </button>`
          }
        </p>
      </div>
      ${nothingFits(ranking) ? this.#nothingFits() : nothing}
      <choix-part-list
        @choix-request=${this.relay}
        .words=${words}
        .context=${context}
        .groups=${this.#groups}
        .folded=${true}
        .reasonsOf=${asked ? ranking.reasonsOf : undefined}
        .memory=${this.memory}
      >
        ${this.#weigh()} ${this.#whatIf()}
      </choix-part-list>
      ${this.nested ? nothing : this.#contact()}
      ${asked ? html`<p class="meta rule">${words.t('results.rule')}</p>` : nothing}
      <p class="source">${words.t('results.edition', { name, date: words.date(edition, 'long') })}</p>
    </div>`;
  }

  /** What matters, to change and see the effect. */
  #weigh() {
    const { words, weighing } = this;
    if (!weighing || weighing.asked.length < 2) return nothing;
    return html`<details class="weigh" slot="tool">
      <summary class="button">${words.t('weights.title')}</summary>
      ${weightsPicker(
        { words, draft: { kind: 'weights', weights: weighing.weights }, change: this.#reweigh },
        criteria.filter(({ id }) => weighing.asked.includes(id)),
      )}
    </details>`;
  }

  #whatIf() {
    const { words, context, openings, tried, ranking } = this;
    const looking = openings === undefined && ranking.asked;
    if (tried.length === 0 && !looking && !openings?.length) return nothing;
    return whatIf(words, context, { openings, tried, unfolded: this.#roomy, ...this.#trial });
  }

  #nothingFits() {
    const { words } = this;
    const { panorama } = this.context.catalogue;
    return html`<div class="unknown-box nothing">
      <p><b>${words.t('results.nothingTitle')}</b></p>
      ${
        this.#excluding.length === 0
          ? nothing
          : html`<p>${words.t('results.exclude')}</p>
              <ul>
                ${this.#excluding.map(
                  ({ criterion, count }) =>
                    html`<li>
                      ${words.t('check.weight', {
                        criterion: words.t(`criterion.${criterion}`),
                        weight: words.t('results.found', { count, total: words.number(panorama.size) }),
                      })}
                    </li>`,
                )}
              </ul>`
      }
      <p>${words.t('results.nothingHelp')}</p>
      <div class="row">
        <button class="button" @click=${this.#review}>${words.t('results.change')}</button>
        <button class="link" @click=${this.#all}>
          ${words.t('results.seeAll', { count: panorama.size })}
        </button>
      </div>
    </div>`;
  }

  #contact() {
    const { words, contactUrl } = this;
    return html`<div class="contact">
      <h3>${words.t('contact.title')}</h3>
      <p>${words.t('contact.text')} ${contactUrl ? this.#contactLink(contactUrl) : nothing}</p>
    </div>`;
  }

  /** In a frame, what it leads to would take the place of the journey. */
  #contactLink(url: string) {
    const { words } = this;
    const label = this.contactLabel ?? words.t('contact.link');
    return window !== top && !/^(mailto|tel):/i.test(url)
      ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${label} ${words.t('nav.newTab')}</a>`
      : html`<a href=${url}>${label}</a>`;
  }

  #trial = {
    attempt: ({ question, answer }: Alternative) => {
      this.#leaves = this.tried.length + 1;
      void requestSoon(this, { type: 'journey', event: { type: 'changed', question, answer } });
    },
    undo: () => {
      this.#leaves = this.tried.length - 1;
      void requestSoon(this, { type: 'undo' });
    },
  };
  #reweigh = (answer: Parameters<Parameters<typeof weightsPicker>[0]['change']>[0]) => {
    if (answer?.kind !== 'weights') return;
    // The next one may come before this one is carried out.
    this.weighing &&= { ...this.weighing, weights: answer.weights };
    void requestSoon(this, { type: 'journey', event: { type: 'changed', question: 'priorities', answer } });
  };
  #review = () => request(this, { type: 'journey', event: { type: 'reviewed' } });
  #all = () => request(this, { type: 'show', view: { name: 'all' } });
  #kept = () => request(this, { type: 'show', view: { name: 'plan' } });
  #compare = () => request(this, { type: 'show', view: { name: 'compare' } });
}

const nothingFits = ({ asked, counts }: Ranking): boolean => asked && counts.well + counts.partly === 0;

function groupsOf(words: Translator, { order, asked, groupOf }: Ranking): readonly ListGroup[] {
  if (!asked) return [{ id: 'all', rows: [...order] }];
  const rows: Record<MatchGroup, number[]> = { well: [], partly: [], other: [] };
  for (const row of order) rows[groupOf(row)].push(row);
  return matchGroups.map((group) => ({
    id: group,
    title: words.t(`results.group.${group}`),
    rows: rows[group],
    closed: group === 'other',
  }));
}
