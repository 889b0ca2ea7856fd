import { dateOfDay, validityOn, type IsoDate, type Panorama, type Validity } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { numberLabel } from './labels.js';

/** Where an entry of the panorama stands today: the same rule as for a whole fiche. */
export function statusOf(panorama: Panorama, row: number, today: string): Validity {
  const fact = <T>(value: T | undefined) =>
    value === undefined
      ? { known: false as const, why: 'not-in-sources' as const }
      : { known: true as const, value, from: '' };
  const day = (column: Int32Array) => fact(column[row] ? dateOfDay(column[row]) : undefined);
  const active = panorama.active[row] ?? 0;
  return validityOn(
    {
      layer: panorama.layers[row] ?? 'today',
      until: day(panorama.until),
      lastAward: day(panorama.lastAward),
      active: fact(active === 0 ? undefined : active === 1),
      successors: fact(panorama.successors.get(row)),
    },
    today as IsoDate,
  );
}

/** "Fermée depuis le 31 octobre 2026, remplacée par RNCP42473." */
export function statusSentence(words: Translator, validity: Validity): string {
  const successors = words.list(
    validity.successors.map((code) => numberLabel(words, code)),
    'and',
  );
  const replaced = validity.successors.length > 0;
  const suffix = replaced ? 'Replaced' : '';
  switch (validity.state) {
    case 'open':
      return words.t(`status.open${suffix}`, { date: words.date(validity.until, 'long'), successors });
    case 'open-without-date':
      return words.t(`status.active${suffix}`, { successors });
    case 'closing':
      return words.t(`status.closing${suffix}`, {
        date: words.date(validity.since, 'long'),
        award: words.date(validity.lastAward, 'long'),
        successors,
      });
    case 'closed':
      return validity.since === undefined
        ? words.t(`status.closed${suffix}`, { successors })
        : words.t(`status.closedSince${suffix}`, { date: words.date(validity.since, 'long'), successors });
    case 'historical':
      return words.t(`status.historical${suffix}`, { successors });
    case 'unknown':
      return words.t(`status.unknown${suffix}`, { successors });
    default:
      return validity satisfies never;
  }
}
