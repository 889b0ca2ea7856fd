import { readPlan, revise, type EntryCode, type PlanEvent, type Project } from '../../../src/domain/index.js';

/** What a plan event makes of what is stored: kept codes and the plan, read as far as it can be. */
export function planned<
  A extends { readonly kept: readonly EntryCode[]; readonly plan?: object | undefined },
>(acts: A, event: PlanEvent): A {
  const before: Project = { kept: acts.kept, plan: readPlan(acts.plan) };
  const after = revise(before, event);
  return after === before ? acts : { ...acts, ...after };
}
