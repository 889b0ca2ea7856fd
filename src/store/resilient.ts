import { success, type Result } from '../domain/index.js';
import { memoryStore } from './memoryStore.js';
import type { StoreProblem } from './problem.js';
import type { Store } from './store.js';
import type { StoredJourney } from './storedJourney.js';

/**
 * A store that goes on in memory when the device fails, with the journeys as this tab last saw them, and tells
 * once. It does not go back: what the person does next would be in neither place whole. Erasing is never
 * taken over by memory: the person is told whether the device did it.
 */
export function resilient(device: Store, onProblem: (problem: StoreProblem) => void): Store {
  const memory = memoryStore();
  /** What the device holds, as last seen here. */
  const copies = new Map<string, StoredJourney>();
  let inMemory = false;
  let last: Promise<unknown> = Promise.resolve();

  /** In the order of the calls, were the device to fail in the middle of several. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  async function goOnInMemory(problem: StoreProblem) {
    inMemory = true;
    for (const copy of copies.values()) await memory.create(copy);
    onProblem(problem);
  }

  const attempt = <T>(
    call: (store: Store) => Promise<Result<T, StoreProblem>>,
    seen: (value: T) => void,
    saving = false,
  ) =>
    inTurn(async () => {
      if (!inMemory) {
        const result = await call(device);
        if (result.ok) seen(result.value);
        if (result.ok || !isFatal(result.error, saving)) return result;
        await goOnInMemory(result.error);
      }
      return call(memory);
    });

  const keep = (journey: StoredJourney | undefined) => {
    if (journey !== undefined) copies.set(journey.id, structuredClone(journey));
  };

  return {
    get kind() {
      return inMemory ? memory.kind : device.kind;
    },
    latest: () => attempt((store) => store.latest(), keep),
    list: () =>
      attempt(
        (store) => store.list(),
        (journeys) => journeys.forEach(keep),
      ),
    read: (id) => attempt((store) => store.read(id), keep),
    create: (journey) => attempt((store) => store.create(journey), keep, true),
    begin: (journey) => attempt((store) => store.begin(journey), keep, true),
    update: (id, change, now) => attempt((store) => store.update(id, change, now), keep, true),

    erase: (id) =>
      inTurn(async () => {
        await memory.erase(id);
        // What began after the failure never was on the device.
        if (inMemory && !copies.has(id)) return success(undefined);
        const erased = await device.erase(id);
        // Otherwise memory would give it back, were the device to fail later.
        if (erased.ok) copies.delete(id);
        return erased;
      }),

    eraseAll: () =>
      inTurn(async () => {
        copies.clear();
        const here = await memory.eraseAll();
        const there = await device.eraseAll();
        return there.ok && here.ok ? success([...new Set([...there.value, ...here.value])]) : there;
      }),

    expire: (now, days) =>
      attempt(
        (store) => store.expire(now, days),
        (ids) => ids.forEach((id) => copies.delete(id)),
      ),

    subscribe: (listener) =>
      device.subscribe((change) => {
        if (change.kind === 'erased') {
          copies.delete(change.id);
          void memory.erase(change.id);
        } else if (inMemory) return;
        listener(change);
      }),

    close: () => void inTurn(() => Promise.resolve(device.close())),
  };
}

/** Whether the device is of no more use. A loss told at the start leaves a store that works, and is empty. */
function isFatal(problem: StoreProblem, saving: boolean): boolean {
  switch (problem.code) {
    case 'storage-unavailable':
    case 'storage-blocked':
    case 'storage-full':
    case 'storage-newer':
      return true;
    case 'storage-lost':
      return saving || problem.what === 'connection';
    case 'record-unreadable':
    case 'not-found':
      return false;
    default:
      return problem satisfies never;
  }
}
