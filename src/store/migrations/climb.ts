import type { Migration, RawRecord } from './migration.js';

/**
 * Takes a record up to the version after the last step, one step at a time.
 * `undefined` when a step does not recognise it, or when its version is not one the steps start from.
 */
export function climb(record: RawRecord, steps: readonly Migration[]): RawRecord | undefined {
  const current = 1 + steps.length;
  let climbing: RawRecord | undefined = record;
  while (climbing !== undefined && climbing.version !== current) {
    const { version } = climbing as RawRecord;
    const step = steps.find(({ from }) => from === version);
    const next: RawRecord | undefined = step?.up(climbing);
    climbing = next === undefined ? undefined : { ...next, version: Number(version) + 1 };
  }
  return climbing;
}
