import type { Certification } from './certification.js';
import type { EntryCode, IsoDate } from './code.js';
import { valueOf } from './fact.js';

/**
 * Where a certification stands on a given day. Computed, never stored: dates pass while a catalogue is deployed.
 */
export type Validity =
  | { readonly state: 'open'; readonly until: IsoDate; readonly successors: readonly EntryCode[] }
  /** Said to be active by an official export, with no end date that we know. */
  | { readonly state: 'open-without-date'; readonly successors: readonly EntryCode[] }
  /** Registration ended the day after `since`, but people already enrolled can obtain it until `lastAward`. */
  | {
      readonly state: 'closing';
      readonly since: IsoDate;
      readonly lastAward: IsoDate;
      readonly successors: readonly EntryCode[];
    }
  | { readonly state: 'closed'; readonly since?: IsoDate; readonly successors: readonly EntryCode[] }
  /** Named by the 2016 report; what became of it is known only through `successors`. */
  | { readonly state: 'historical'; readonly successors: readonly EntryCode[] }
  | { readonly state: 'unknown'; readonly successors: readonly EntryCode[] };

/** What `validityOn` needs of a certification. */
export type Dated = Pick<Certification, 'layer' | 'until' | 'lastAward' | 'active' | 'successors'>;

/** @param today the reader's day; a device whose clock is years off gives an answer for that day, so the day is shown with it. */
export function validityOn(entry: Dated, today: IsoDate): Validity {
  const successors = valueOf(entry.successors) ?? [];
  const until = valueOf(entry.until);
  const lastAward = valueOf(entry.lastAward);
  if (until !== undefined && until >= today) return { state: 'open', until, successors };
  if (until !== undefined && lastAward !== undefined && lastAward >= today)
    return { state: 'closing', since: until, lastAward, successors };
  if (until !== undefined) return { state: 'closed', since: until, successors };
  if (entry.layer === '2016') return { state: 'historical', successors };
  if (valueOf(entry.active) === false) return { state: 'closed', successors };
  if (valueOf(entry.active) === true) return { state: 'open-without-date', successors };
  return { state: 'unknown', successors };
}

/** Whether a person may still start towards it that day; `undefined` when nobody can tell from the data. */
export function isObtainable(validity: Validity): boolean | undefined {
  switch (validity.state) {
    case 'open':
    case 'open-without-date':
      return true;
    case 'closing':
    case 'closed':
    case 'historical':
      return false;
    case 'unknown':
      return undefined;
    default:
      return validity satisfies never;
  }
}
