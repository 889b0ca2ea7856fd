import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../../src/i18n/index.js';

/** A line of a list one puts in order. */
export interface Movable {
  /** Unique in its list: the focus is found again by it. */
  readonly id: string;
  /** What it is called, for whoever hears the buttons. */
  readonly name: string;
  readonly lang: string;
  readonly at: number;
  readonly of: number;
  readonly move: (to: number) => void;
}

/** "Monter", "Descendre": the order by keyboard, and by a tap. What has no room to move keeps its buttons, still. */
export function moveButtons(words: Translator, { id, name, lang, at, of, move }: Movable): TemplateResult {
  const button = (way: 'up' | 'down', to: number) =>
    html`<button
      class="button plain"
      data-move="${way}:${id}"
      ?disabled=${to < 0 || to >= of}
      @click=${() => move(to)}
    >
      ${words.t(`plan.move.${way}`)}<span class="visually-hidden" lang=${lang}> ${name}</span>
    </button>`;
  return html`${button('up', at - 1)}${button('down', at + 1)}`;
}

/** Finds the button that moved a line, or the other one when the line came to an end. */
export function moverIn(root: ParentNode, id: string, way: 'up' | 'down'): HTMLElement | null {
  const find = (which: string) =>
    [...root.querySelectorAll<HTMLButtonElement>('[data-move]')].find(
      ({ dataset, disabled }) => dataset['move'] === `${which}:${id}` && !disabled,
    );
  return find(way) ?? find(way === 'up' ? 'down' : 'up') ?? null;
}

/** A handle for the pointer only: the keyboard has its buttons, and assistive technology their names. */
export const grip = ({ at, move }: Movable): TemplateResult =>
  html`<span class="grip" aria-hidden="true" @pointerdown=${(event: PointerEvent) => drag(event, at, move)}
    ><i></i
  ></span>`;

/** Follows the pointer from the handle to where the line is let go. Nothing moves before: the line it would take is marked. */
function drag(event: PointerEvent, at: number, move: (to: number) => void): void {
  const handle = event.currentTarget as HTMLElement;
  const line = handle.closest('li');
  const lines = [...(line?.parentElement?.children ?? [])];
  if (!line || event.button !== 0) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  line.classList.add('held');
  let to = at;
  const over = ({ clientY }: PointerEvent) => {
    const middles = lines.map((other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2;
    });
    const before = middles.filter((middle) => middle < clientY).length;
    to = before > at ? before - 1 : before;
    for (const [place, other] of lines.entries()) {
      other.classList.toggle('drop-before', place === to && to < at);
      other.classList.toggle('drop-after', place === to && to > at);
    }
  };
  const end = (last: Event) => {
    handle.removeEventListener('pointermove', over);
    handle.removeEventListener('pointerup', end);
    handle.removeEventListener('pointercancel', end);
    for (const other of lines) other.classList.remove('held', 'drop-before', 'drop-after');
    if (last.type === 'pointerup' && to !== at) move(to);
  };
  handle.addEventListener('pointermove', over);
  handle.addEventListener('pointerup', end);
  handle.addEventListener('pointercancel', end);
}
