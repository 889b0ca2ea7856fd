import {
  isoDate,
  r5Items,
  valueOf,
  type Certification,
  type EntryCode,
  type IsoDate,
  type R5ItemId,
  type Register,
  type Source,
} from '../domain/index.js';
import { checklist } from '../r5/index.js';
import { certifierTypeOf, certifierTypes, type CertifierType } from './certifierType.js';
import { entriesOf } from './entries.js';
import type { Place } from './place.js';

/** How many certifications have an item, among those of which it can be asked. */
export interface Coverage {
  readonly present: number;
  readonly asked: number;
}

/** The items of the checklist over some certifications. */
export interface Group {
  readonly entries: number;
  readonly items: Readonly<Record<R5ItemId, Coverage>>;
}

/** What one certification lacks. */
export interface Lacking {
  readonly code: EntryCode;
  readonly title: string;
  readonly register: Register;
  readonly present: number;
  readonly asked: number;
  readonly missing: readonly R5ItemId[];
}

/** Coverage of the information useful to a choice (recommendation R5) over a catalogue. */
export interface Audit {
  readonly name: string;
  readonly edition: string;
  readonly sources: readonly Pick<Source, 'publisher' | 'title' | 'licence'>[];
  readonly all: Group;
  readonly registers: Readonly<Record<string, Group>>;
  readonly levels: Readonly<Record<string, Group>>;
  readonly certifiers: Readonly<Partial<Record<CertifierType, Group>>>;
  /** How many certifications have so many items out of so many asked: "7/9". */
  readonly scores: Readonly<Record<string, number>>;
  readonly lacking: readonly Lacking[];
  /** Entries whose record does not read: counted nowhere else. */
  readonly unreadable: readonly string[];
}

type Counting = { entries: number; readonly items: Record<R5ItemId, { present: number; asked: number }> };

const counting = (): Counting => ({
  entries: 0,
  items: Object.fromEntries(r5Items.map((id) => [id, { present: 0, asked: 0 }])) as Counting['items'],
});

/** A catalogue is judged on the day of its data: the same one gives the same figures for ever. */
export async function audit(place: Place): Promise<Audit> {
  const day = isoDate(place.manifest.edition);
  const all = counting();
  const registers = new Map<string, Counting>();
  const levels = new Map<string, Counting>();
  const certifiers = new Map<CertifierType, Counting>();
  const scores = new Map<string, number>();
  const lacking: Lacking[] = [];
  const unreadable: string[] = [];

  for await (const read of entriesOf(place)) {
    if (!read.ok) {
      unreadable.push(place.index.panorama.codes[read.row] ?? '');
      continue;
    }
    const { entry } = read;
    const groups = [all, grown(registers, entry.register), grown(certifiers, certifierTypeOf(entry))];
    const level = levelKey(entry);
    if (level !== undefined) groups.push(grown(levels, level));
    const found = lackingOf(entry, groups, day);
    const score = `${found.present}/${found.asked}`;
    scores.set(score, (scores.get(score) ?? 0) + 1);
    if (found.missing.length > 0) lacking.push(found);
  }
  const byKey = <K extends string>(groups: ReadonlyMap<K, Counting>) =>
    Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, Group>;
  return {
    name: place.manifest.name,
    edition: place.manifest.edition,
    sources: place.manifest.sources as Audit['sources'],
    all,
    registers: byKey(registers),
    levels: byKey(levels),
    certifiers: Object.fromEntries(
      certifierTypes.flatMap((type) => {
        const group = certifiers.get(type);
        return group ? [[type, group]] : [];
      }),
    ),
    scores: Object.fromEntries([...scores].sort(([a], [b]) => Number.parseInt(b) - Number.parseInt(a))),
    lacking,
    unreadable,
  };
}

function grown<K>(groups: Map<K, Counting>, key: K): Counting {
  const group = groups.get(key) ?? counting();
  groups.set(key, group);
  return group;
}

/** Levels are the RNCP's: where a register has none, there is nothing to sort by. */
function levelKey(entry: Certification): string | undefined {
  if (entry.register !== 'rncp') return undefined;
  return String(valueOf(entry.level) ?? '?');
}

function lackingOf(entry: Certification, groups: readonly Counting[], day: IsoDate | undefined): Lacking {
  const missing: R5ItemId[] = [];
  let asked = 0;
  for (const group of groups) group.entries++;
  for (const { id, check } of checklist) {
    const state = check(entry, day);
    if (state === 'not-applicable') continue;
    asked++;
    if (state === 'absent') missing.push(id);
    for (const { items } of groups) {
      items[id].asked++;
      if (state === 'present') items[id].present++;
    }
  }
  const { code, register } = entry;
  return {
    code,
    title: valueOf(entry.title) ?? '',
    register,
    present: asked - missing.length,
    asked,
    missing,
  };
}
