import { frameFiles, type CatalogueFrame } from '../catalogue/assemble.js';
import { withoutImpossibleCohorts } from '../catalogue/format/cohortsAside.js';
import { certificationOf, type CertificationRecord } from '../catalogue/format/record.js';
import { shards } from '../catalogue/shards.js';
import { sketch } from '../catalogue/sketch.js';
import type { Report } from '../catalogue/sources/importReport.js';
import { replacements } from '../catalogue/sources/replacements.js';
import { known, valueOf, type Certification, type EntryCode } from '../domain/index.js';
import type { Input } from './input.js';
import type { Staging } from './staging.js';

/** Entries on their way to a catalogue: their texts leave for the disk as they come, a sketch of each stays. */
export interface Gathering {
  /** Takes a record; one that does not hold together is reported and left out. */
  add(record: CertificationRecord, input: Input): void;
  originOf(code: string): Input | undefined;
  codes(): ReadonlySet<string>;
  size(): number;
  /** The label each ROME code has in the fiches. */
  romeLabels(): ReadonlyMap<string, string>;
  /** Writes what is not details. `absent`: numbers that replacements name and the catalogue does not hold. */
  finish(frame: CatalogueFrame): { readonly absent: readonly string[]; readonly blocs: number };
}

export function gathering(out: Staging, report: Report): Gathering {
  const details = shards(out.write);
  const sketches = new Map<string, Certification>();
  const origins = new Map<string, Input>();

  return {
    add(record, input) {
      // Not read through the schema again: an importer makes records that the schema reads, and a test holds it to it.
      const { record: sound, aside } = withoutImpossibleCohorts(record);
      for (const { why, year } of aside)
        report({
          code: 'cohort-aside',
          entry: record.code,
          field: 'STATISTIQUES_PROMOTION',
          detail: `${year ?? '?'} ${why}`,
        });
      const entry = certificationOf(sound as CertificationRecord, aside);
      if (!entry.ok) {
        report({ code: 'set-aside', entry: record.code, field: entry.error.field, detail: entry.error.code });
        return;
      }
      details.add(JSON.stringify(record));
      sketches.set(record.code, sketch(entry.value));
      origins.set(record.code, input);
    },
    originOf: (code) => origins.get(code),
    codes: () => new Set(sketches.keys()),
    size: () => sketches.size,
    romeLabels: () => {
      const labels = new Map<string, string>();
      for (const { metiers } of sketches.values())
        for (const { rome, label } of valueOf(metiers) ?? []) if (!labels.has(rome)) labels.set(rome, label);
      return labels;
    },
    finish(frame) {
      const all = [...sketches.values()];
      const { completions, loops, absent } = replacements(
        all.map(({ code, predecessors, successors }) => ({
          code,
          predecessors: valueOf(predecessors) ?? [],
          successors: valueOf(successors) ?? [],
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

      const linked = all.map((entry) => withSuccessors(entry, completions.get(entry.code)?.successors ?? []));
      for (const [path, content] of frameFiles(frame, linked, details.end())) out.write(path, content);
      return {
        absent,
        blocs: all.reduce((count, entry) => count + (valueOf(entry.blocs)?.length ?? 0), 0),
      };
    },
  };
}

/** The index carries every replacement, whichever of the two fiches states it; a reader completes the fiche from there. */
function withSuccessors(entry: Certification, more: readonly string[]): Certification {
  if (more.length === 0) return entry;
  const successors = [...(valueOf(entry.successors) ?? []), ...(more as readonly EntryCode[])];
  return { ...entry, successors: known(successors, entry.successors.known ? entry.successors.from : '') };
}
