import {
  byCode,
  detailContent,
  detailPath,
  frameFiles,
  gate,
  type CatalogueFrame,
} from '../catalogue/assemble.js';
import { contentHash } from '../catalogue/format/hash.js';
import type { CertificationRecord } from '../catalogue/format/record.js';
import type { DetailFile } from '../catalogue/format/writeIndex.js';
import { shardCounts } from '../catalogue/shards.js';
import { sketch, type Sketch } from '../catalogue/sketch.js';
import type { Report } from '../catalogue/sources/importReport.js';
import { replacements, type Completion } from '../catalogue/sources/replacements.js';
import { known, valueOf, type Certification, type EntryCode } from '../domain/index.js';
import type { Input } from './input.js';
import { spool, type Spooled } from './spool.js';
import type { Staging } from './staging.js';

/** Entries on their way to a catalogue: their texts on the disk, a sketch of each in memory. */
export interface Gathering {
  /** Takes a record; one that does not read is reported and left out. */
  add(record: CertificationRecord, input: Input): void;
  originOf(code: string): Input | undefined;
  codes(): ReadonlySet<string>;
  size(): number;
  /** The label each ROME code has in the fiches. */
  romeLabels(): ReadonlyMap<string, string>;
  /** Writes the catalogue. */
  finish(frame: CatalogueFrame): {
    readonly files: number;
    readonly bytes: number;
    readonly absent: readonly string[];
    readonly blocs: number;
  };
}

interface Kept {
  readonly sketch: Sketch;
  readonly spooled: Spooled;
}

export function gathering(out: Staging, report: Report): Gathering {
  const texts = spool(out.folder);
  const kept = new Map<string, Kept>();
  const origins = new Map<string, Input>();
  // References between entries and frame are ours to get right: the frame is made from what is gathered.
  const admit = gate(undefined);

  return {
    add(record, input) {
      const json = JSON.stringify(record);
      const admitted = admit(record);
      if (!admitted.ok) {
        report({
          code: 'set-aside',
          entry: record.code,
          field: admitted.error.field,
          detail: admitted.error.code,
        });
        return;
      }
      // A copy: a title cut from the text of an export keeps that whole piece of the export alive.
      const copied = JSON.parse(JSON.stringify(sketch(admitted.value))) as Sketch;
      kept.set(copied.entry.code, { sketch: copied, spooled: texts.add(json) });
      origins.set(copied.entry.code, input);
    },
    originOf: (code) => origins.get(code),
    codes: () => new Set(kept.keys()),
    size: () => kept.size,
    romeLabels: () => {
      const labels = new Map<string, string>();
      for (const { sketch: each } of kept.values())
        for (const { rome, label } of valueOf(each.entry.metiers) ?? [])
          if (!labels.has(rome)) labels.set(rome, label);
      return labels;
    },

    finish(frame) {
      const ordered = [...kept.values()].sort((a, b) => byCode(a.sketch.entry.code, b.sketch.entry.code));
      const { completions, loops, absent } = replacements(
        ordered.map(({ sketch: { entry } }) => ({
          code: entry.code,
          predecessors: valueOf(entry.predecessors) ?? [],
          successors: valueOf(entry.successors) ?? [],
        })),
      );
      for (const loop of loops)
        report({
          code: 'replacement-loop',
          entry: loop[0] ?? '',
          field: 'NOUVELLES_CERTIFICATIONS',
          detail: loop.join(' → '),
        });
      for (const [entry, completion] of completions)
        for (const field of ['predecessors', 'successors'] as const)
          for (const detail of completion[field]) report({ code: 'link-completed', entry, field, detail });

      const sketches = ordered.map(({ sketch: each }) =>
        completedSketch(each, completions.get(each.entry.code)),
      );
      const recordAt = (row: number): string => {
        const each = ordered[row];
        return each === undefined
          ? ''
          : completedRecord(texts.read(each.spooled), completions.get(each.sketch.entry.code));
      };
      let files = 0;
      let bytes = 0;
      const write = (path: string, content: string) => {
        const encoded = Buffer.from(content);
        out.write(path, encoded);
        files++;
        bytes += encoded.length;
      };
      const details: DetailFile[] = [];
      let row = 0;
      for (const rows of shardCounts(ordered.map(({ spooled }) => spooled.bytes))) {
        const content = detailContent(Array.from({ length: rows }, (_, at) => recordAt(row + at)));
        const hash = contentHash(content);
        write(detailPath(hash), content);
        details.push({ hash, rows });
        row += rows;
      }
      texts.close();
      for (const [path, content] of frameFiles(frame, sketches, details)) write(path, content);
      const blocs = sketches.reduce((count, { entry }) => count + (valueOf(entry.blocs)?.length ?? 0), 0);
      return { files, bytes, absent, blocs };
    },
  };
}

const added = <T>(list: readonly T[] | undefined, more: readonly string[]): readonly T[] => [
  ...(list ?? []),
  ...(more as readonly T[]),
];

function completedSketch(each: Sketch, completion: Completion | undefined): Sketch {
  if (!completion) return each;
  const { entry } = each;
  const fact = (held: Certification['successors'], more: readonly string[]) =>
    more.length === 0 ? held : known(added<EntryCode>(valueOf(held), more), held.known ? held.from : '');
  return {
    ...each,
    entry: {
      ...entry,
      predecessors: fact(entry.predecessors, completion.predecessors),
      successors: fact(entry.successors, completion.successors),
    },
  };
}

function completedRecord(json: string, completion: Completion | undefined): string {
  if (!completion) return json;
  const record = JSON.parse(json) as CertificationRecord;
  const groups = record.groups.map((group) => ({
    ...group,
    ...(completion.predecessors.length > 0 && {
      predecessors: added(group.predecessors, completion.predecessors),
    }),
    ...(completion.successors.length > 0 && { successors: added(group.successors, completion.successors) }),
  }));
  return JSON.stringify({ ...record, groups });
}
