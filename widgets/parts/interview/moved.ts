import { css, html, nothing, type TemplateResult } from 'lit';
import {
  anyMove,
  changesOf,
  moveKinds,
  type CriterionChange,
  type Move,
  type MoveKind,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { numberLabel, titleTold } from '../labels.js';
import type { DeskView, Moved } from './view.js';

/** Told one by one; of the others, how many. */
const toldOf = 5;

/** "3 certifications entrent, 1 en sort": what an answer did, in one sentence. */
export function movedSentence(words: Translator, { moves }: Moved): string {
  const told = moveKinds.filter((kind) => moves[kind].length > 0);
  return told.length === 0
    ? words.t('desk.moved.none')
    : words.list(told.map((kind) => words.t(`desk.moved.${kind}`, { count: moves[kind].length })));
}

/** What moved since the last change of an answer, and why; a way to take it back. */
export function movedPanel(
  view: DeskView,
  on: { readonly takeBack: () => void; readonly seen: () => void },
): TemplateResult | typeof nothing {
  const { words, moved } = view;
  if (!moved) return nothing;
  return html`<section class="moved" aria-labelledby="moved-title">
    <div class="what">
      <h3 id="moved-title">${words.t('desk.moved.title')}</h3>
      <p>${movedSentence(words, moved)}</p>
    </div>
    <div class="row">
      <button class="button" @click=${on.takeBack}>${words.t('desk.moved.takeBack')}</button>
      <button class="button plain" @click=${on.seen}>${words.t('desk.moved.seen')}</button>
    </div>
    ${
      anyMove(moved.moves)
        ? html`<details>
            <summary>${words.t('desk.moved.which')}</summary>
            <p class="meta">
              ${words.t('desk.moved.after', { question: words.t(`question.${moved.question}.title`) })}
            </p>
            ${moveKinds.map((kind) => movesOf(view, moved, kind))}
          </details>`
        : nothing
    }
  </section>`;
}

function movesOf(view: DeskView, moved: Moved, kind: MoveKind): TemplateResult | typeof nothing {
  const { words } = view;
  const all = moved.moves[kind];
  if (all.length === 0) return nothing;
  return html`<h4>${words.t(`desk.moved.${kind}`, { count: all.length })}</h4>
    <ul class=${kind}>
      ${all.slice(0, toldOf).map((move) => moveLine(view, moved, move))}
      ${
        all.length > toldOf
          ? html`<li class="meta">${words.t('desk.moved.more', { count: all.length - toldOf })}</li>`
          : nothing
      }
    </ul>`;
}

function moveLine({ words, opened }: DeskView, { before, after }: Moved, move: Move): TemplateResult {
  const { panorama } = opened.catalogue;
  const { row, from, to } = move;
  const code = panorama.codes[row];
  if (code === undefined) return html``;
  const { text, lang } = titleTold(words, panorama.titles[row], code);
  const place = ({ group, place }: Move['from']) =>
    words.t('desk.moved.place', { place, group: words.t(`results.group.${group}`) });
  return html`<li>
    <b lang=${lang}>${text}</b> <span class="meta">${numberLabel(words, code)}</span>
    <span class="meta steps">${words.t('desk.moved.fromTo', { from: place(from), to: place(to) })}</span>
    <span class="why"
      >${changesOf(before, after, row).map((change) => html`<span>${changeWords(words, change)}</span>`)}</span
    >
  </li>`;
}

/** "VAE : convient, ne convenait pas" */
function changeWords(words: Translator, { criterion, from, to }: CriterionChange): string {
  const finding = (reason: CriterionChange['from']) =>
    reason === undefined
      ? words.t('desk.moved.silent')
      : reason.weight === 'indispensable'
        ? words.t('desk.moved.indispensable', { verdict: words.t(`desk.moved.verdict.${reason.verdict}`) })
        : words.t(`desk.moved.verdict.${reason.verdict}`);
  return words.t('desk.moved.change', {
    criterion: words.t(`desk.moved.criterion.${criterion}`),
    from: finding(from),
    to: finding(to),
  });
}

export const movedStyles = css`
  .moved {
    border: 1.5px solid var(--_accent);
    border-radius: calc(14 * var(--_px));
    padding: calc(8 * var(--_px)) calc(16 * var(--_px));
    margin-block-end: calc(16 * var(--_px));
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(16 * var(--_px));
  }
  .moved .what {
    flex: 1 1 calc(280 * var(--_px));
  }
  .moved .row {
    gap: calc(4 * var(--_px));
  }
  .moved details {
    flex: 1 1 100%;
  }
  .moved h3 {
    font-size: calc(16 * var(--_px));
  }
  .moved details[open] {
    padding-block-end: calc(8 * var(--_px));
  }
  .moved h4 {
    margin-block: calc(12 * var(--_px)) calc(4 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
  .moved ul {
    display: grid;
    gap: calc(10 * var(--_px));
  }
  .moved li {
    padding-inline-start: calc(12 * var(--_px));
    border-inline-start: 3px solid var(--_accent);
    font-size: calc(16 * var(--_px));
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .moved .left li,
  .moved .down li {
    border-inline-start-style: dashed;
    border-color: var(--_edge);
  }
  .moved .steps,
  .moved .why > span {
    display: block;
  }
`;
