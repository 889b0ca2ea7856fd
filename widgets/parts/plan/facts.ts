import type { Catalogue } from '../../../src/catalogue/index.js';
import {
  choiceOf,
  type Certification,
  type EntryCode,
  type IsoDate,
  type PlanFacts,
  type Profile,
  type Project,
  type Reason,
} from '../../../src/domain/index.js';
import { checklist } from '../../../src/r5/index.js';

/** What the plan knows of the person and of the day, besides what they decided. */
export interface Known {
  readonly catalogue: Catalogue;
  readonly entries: ReadonlyMap<EntryCode, Certification>;
  readonly profile: Profile | undefined;
  /** Reasons by row of the panorama; absent when the answers ask for nothing. */
  readonly reasonsOf: ((row: number) => readonly Reason[]) | undefined;
  readonly today: string;
}

/** Everything suggestions and notices are told from. A certification still on its way says nothing yet. */
export function planFacts(
  { kept, plan }: Project,
  { catalogue, entries, profile, reasonsOf, today }: Known,
): PlanFacts {
  return {
    kept: kept
      .filter((code) => entries.has(code) || !catalogue.panorama.rows.has(code))
      .map((code) => {
        const entry = entries.get(code);
        const row = catalogue.panorama.rows.get(code);
        return {
          code,
          entry,
          choice: choiceOf(plan, code),
          reasons: row === undefined ? [] : (reasonsOf?.(row) ?? []),
          missing: entry
            ? checklist.filter((item) => item.check(entry, today as IsoDate) === 'absent').map(({ id }) => id)
            : [],
        };
      }),
    plan,
    profile: profile ?? {},
    today: today as IsoDate,
  };
}
