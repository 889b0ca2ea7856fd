import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Translator } from '../../src/i18n/index.js';
import { askedCodes } from '../shared/askedCodes.js';
import { atMostCompared } from '../shared/atMostCompared.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Compared } from '../shared/comparison.js';
import { fetchCompared } from '../shared/fetchCompared.js';
import type { Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { warnOnce } from '../shared/warnOnce.js';
import type * as later from './later.js';

type Later = typeof later;

/**
 * Two to four certifications side by side. Numbers that are not in the catalogue are named, the others are shown;
 * one that was replaced shows its successor, with a note.
 *
 * @tagname choix-comparateur
 * @slot - What readers see without script, or while the widget loads.
 * @csspart frame - The box everything stands in.
 */
export class ChoixComparateur extends Root<Later> {
  static override properties = {
    ...Root.properties,
    codes: {},
    compared: { state: true },
    notes: { state: true },
  };

  /** Numbers of the certifications, separated by spaces: `RNCP37274 RS6008`. */
  declare codes: string | null;

  declare private compared: Compared | undefined;
  declare private notes: readonly string[];

  constructor() {
    super(() => import('./later.js'));
    this.notes = [];
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('codes') && this.opened) void this.whenOpened(this.opened);
  }

  protected override async whenOpened({ later, catalogue }: Opened<Later>): Promise<void> {
    const { words, codes: written } = this;
    if (!words) return;
    const { codes, malformed } = askedCodes(written);
    const held = codes.filter((code) => catalogue.panorama.rows.has(code));
    const absent = [...malformed, ...codes.filter((code) => !held.includes(code))];
    if (absent.length > 0)
      warnOnce(`<choix-comparateur> finds nothing in the catalogue for codes="${absent.join(' ')}".`);
    const shown = held.slice(0, atMostCompared);
    const replacements = shown.flatMap((code) => {
      const successor = later.successorOf(catalogue, code, today());
      return successor === undefined ? [] : [{ code, successor }];
    });
    const current = [
      ...new Set(
        shown.map((code) => replacements.find((replaced) => replaced.code === code)?.successor ?? code),
      ),
    ];
    const compared = await fetchCompared(catalogue, current);
    if (written !== this.codes) return;
    this.compared = compared;
    this.notes = [
      ...(held.length + absent.length === 0 ? [words.t('element.noCode')] : []),
      ...(absent.length > 0
        ? [words.t('compare.unknownCodes', { count: absent.length, codes: words.list(absent) })]
        : []),
      ...(held.length > atMostCompared
        ? [words.t('compare.tooMany', { codes: words.list(held.slice(atMostCompared)) })]
        : []),
      ...replacements.map(({ code, successor }) => words.t('compare.replaced', { code, successor })),
    ];
  }

  protected override carryOut(wish: Wish): void {
    if (wish.type !== 'retry') return;
    void (this.opened ? this.whenOpened(this.opened) : this.openCatalogue());
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed') return this.failed(words, opened.problem.code);
    if (opened.state === 'loading' || !this.compared) return this.waiting(words);
    return html`<choix-part-compare
      .words=${words}
      .catalogue=${opened.value.catalogue}
      .compared=${this.compared}
      .notes=${this.notes}
      .today=${today()}
      .fixed=${true}
    ></choix-part-compare>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choix-comparateur': ChoixComparateur;
  }
}
