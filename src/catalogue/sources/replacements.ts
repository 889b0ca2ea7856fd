/** What each entry says it replaces, and is replaced by. */
export interface Link {
  readonly code: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** Links an entry does not state and the other one does. */
export interface Completion {
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

export interface Replacements {
  readonly completions: ReadonlyMap<string, Completion>;
  /** Entries that replace one another in a circle, each circle once, from its smallest number. */
  readonly loops: readonly (readonly string[])[];
  /** Numbers named that no entry has: closed, or left out by a selection. */
  readonly absent: readonly string[];
}

/** Joins the statements of all entries: a replacement is one link, whichever of the two fiches states it. */
export function replacements(links: readonly Link[]): Replacements {
  const stated = new Map(links.map((link) => [link.code, link]));
  const successors = new Map<string, Set<string>>();
  const join = (from: string, to: string) =>
    successors.set(from, (successors.get(from) ?? new Set()).add(to));
  for (const { code, predecessors, successors: next } of links) {
    for (const to of next) join(code, to);
    for (const from of predecessors) join(from, code);
  }

  const completions = new Map<string, { readonly predecessors: string[]; readonly successors: string[] }>();
  const completion = (code: string) => {
    const made = completions.get(code) ?? { predecessors: [], successors: [] };
    completions.set(code, made);
    return made;
  };
  const absent = new Set<string>();
  for (const [from, all] of successors)
    for (const to of all) {
      for (const code of [from, to]) if (!stated.has(code)) absent.add(code);
      const [before, after] = [stated.get(from), stated.get(to)];
      if (before && !before.successors.includes(to)) completion(from).successors.push(to);
      if (after && !after.predecessors.includes(from)) completion(to).predecessors.push(from);
    }
  return { completions, loops: loopsIn(successors), absent: [...absent].sort() };
}

/** Walks each chain to its end or to a code it has already met; a code is walked from once. */
function loopsIn(successors: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const loops = new Map<string, readonly string[]>();
  const done = new Set<string>();
  for (const start of successors.keys()) {
    if (done.has(start)) continue;
    const path = [start];
    const waiting = [[...(successors.get(start) ?? [])]];
    while (path.length > 0) {
      const next = waiting.at(-1)?.pop();
      if (next === undefined) {
        done.add(path.pop() ?? '');
        waiting.pop();
        continue;
      }
      const met = path.indexOf(next);
      if (met >= 0) {
        const loop = fromSmallest(path.slice(met));
        loops.set(loop.join(), loop);
      } else if (!done.has(next)) {
        path.push(next);
        waiting.push([...(successors.get(next) ?? [])]);
      }
    }
  }
  return [...loops.values()];
}

function fromSmallest(loop: readonly string[]): readonly string[] {
  const first = loop.indexOf(loop.toSorted()[0] ?? '');
  return [...loop.slice(first), ...loop.slice(0, first)];
}
