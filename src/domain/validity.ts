import type { Certification, Layer } from './certification.js';
import type { EntryCode, IsoDate } from './code.js';
import { valueOf } from './fact.js';
import { dateOfDay, dayNumber, type Panorama } from './panorama.js';

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

/**
 * The rule, the only one: of a fiche, of a row of the panorama, and of thousands of rows at once, from the cells of a
 * panorama. An end date says most; without one, what the 2016 report named is history, and the rest is what the
 * register was seen to say of it.
 */
function stateOn(
  now: number,
  until: number,
  lastAward: number,
  layer: Layer | undefined,
  active: number,
): Validity['state'] {
  if (until !== 0) return until >= now ? 'open' : lastAward >= now ? 'closing' : 'closed';
  if (layer === '2016') return 'historical';
  return active === 0 ? 'unknown' : active === 1 ? 'open-without-date' : 'closed';
}

/** @param today the reader's day; a device whose clock is years off gives an answer for that day, so the day is shown with it. */
export function validityOn(entry: Dated, today: IsoDate): Validity {
  const until = valueOf(entry.until);
  const lastAward = valueOf(entry.lastAward);
  const active = valueOf(entry.active);
  const state = stateOn(
    dayNumber(today),
    dayNumber(until),
    dayNumber(lastAward),
    entry.layer,
    active === undefined ? 0 : active ? 1 : 2,
  );
  return told(state, until, lastAward, valueOf(entry.successors) ?? []);
}

const stateOfRow = (panorama: Panorama, row: number, now: number): Validity['state'] =>
  stateOn(
    now,
    panorama.until[row] ?? 0,
    panorama.lastAward[row] ?? 0,
    panorama.layers[row],
    panorama.active[row] ?? 0,
  );

/** Where a row of the panorama stands that day. */
export function validityAt(panorama: Panorama, row: number, today: IsoDate): Validity {
  const date = (day: number | undefined) => (day ? dateOfDay(day) : undefined);
  return told(
    stateOfRow(panorama, row, dayNumber(today)),
    date(panorama.until[row]),
    date(panorama.lastAward[row]),
    panorama.successors.get(row) ?? [],
  );
}

/** Whether a row may still be obtained that day, for thousands of them; `undefined` when nobody can tell. */
export function obtainableRows(panorama: Panorama, today: IsoDate): (row: number) => boolean | undefined {
  const now = dayNumber(today);
  return (row) => obtainable(stateOfRow(panorama, row, now));
}

function told(
  state: Validity['state'],
  until: IsoDate | undefined,
  lastAward: IsoDate | undefined,
  successors: readonly EntryCode[],
): Validity {
  if (state === 'open' && until) return { state, until, successors };
  if (state === 'closing' && until && lastAward) return { state, since: until, lastAward, successors };
  if (state === 'closed') return { state, ...(until && { since: until }), successors };
  return { state: state as Exclude<typeof state, 'open' | 'closing' | 'closed'>, successors };
}

const obtainable = (state: Validity['state']): boolean | undefined =>
  state === 'unknown' ? undefined : state === 'open' || state === 'open-without-date';

/** Whether a person may still start towards it that day; `undefined` when nobody can tell from the data. */
export const isObtainable = ({ state }: Validity): boolean | undefined => obtainable(state);
