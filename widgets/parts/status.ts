import { validityAt, type IsoDate, type Panorama, type Validity } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { numberLabel } from './labels.js';

/** Where an entry of the panorama stands today. */
export const statusOf = (panorama: Panorama, row: number, today: string): Validity =>
  validityAt(panorama, row, today as IsoDate);

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
