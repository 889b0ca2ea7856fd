import type { Certification, Source } from '../../../src/domain/index.js';
import type { PlanContext } from './context.js';

/** The sources of what is told of these certifications, each once, most recent first. */
export function sourcesOf({ catalogue }: PlanContext, entries: readonly Certification[]): readonly Source[] {
  const ids = new Set(entries.flatMap((entry) => [...keysIn(entry)]));
  return [...ids]
    .flatMap((id) => catalogue.source(id) ?? [])
    .toSorted((one, other) => (one.edition < other.edition ? 1 : -1));
}

/** Every fact says where it comes from, at whatever depth. */
function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('known' in value && 'from' in value && value.known === true && typeof value.from === 'string')
    yield value.from;
  for (const inner of Object.values(value)) yield* keysIn(inner);
}
