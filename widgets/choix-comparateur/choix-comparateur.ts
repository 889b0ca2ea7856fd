import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Certification } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { askedCodes } from '../shared/askedCodes.js';
import { atMostCompared } from '../shared/atMostCompared.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
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
    entries: { state: true },
    notes: { state: true },
  };

  /** Numbers of the certifications, separated by spaces: `RNCP37274 RS6008`. */
  declare codes: string | null;

  declare private entries: readonly Certification[] | undefined;
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
    const found = await Promise.all(current.map((code) => catalogue.certification(code)));
    if (written !== this.codes) return;
    this.entries = found.flatMap((result) => (result.ok ? [result.value] : []));
    const missing = found.flatMap((result) => (result.ok ? [] : [result.error]));
    this.notes = [
      ...(held.length + absent.length === 0 ? [words.t('element.noCode')] : []),
      ...(absent.length > 0
        ? [words.t('compare.unknownCodes', { count: absent.length, codes: words.list(absent) })]
        : []),
      ...(held.length > atMostCompared
        ? [words.t('compare.tooMany', { codes: words.list(held.slice(atMostCompared)) })]
        : []),
      ...replacements.map(({ code, successor }) => words.t('compare.replaced', { code, successor })),
      ...new Set(missing.map(({ code }) => words.t(`problem.${code}`))),
    ];
  }

  protected override carryOut(wish: Wish): void {
    if (wish.type === 'retry') void this.openCatalogue();
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed') return this.failed(words, opened.problem.code);
    if (opened.state === 'loading' || !this.entries) return this.waiting(words);
    return html`<choix-part-compare
      .words=${words}
      .catalogue=${opened.value.catalogue}
      .entries=${this.entries}
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
