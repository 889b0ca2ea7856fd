import type { StoreChange } from './store.js';

/** Tells other tabs, and other widgets of the page, what changed: the id and nothing of the journey. */
export interface Channel<C = StoreChange> {
  post(change: C): void;
  subscribe(listener: (change: C) => void): () => void;
  close(): void;
}

const isChange = (value: unknown): value is StoreChange =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'kind' in value &&
  (value.kind === 'saved' || value.kind === 'erased');

/** Opened by the first use. A browser without BroadcastChannel has tabs that do not hear one another. */
export const channel = (name: string): Channel => channelOf(name, isChange);

/** The same for changes of another kind: what is not one is not heard. */
export function channelOf<C>(name: string, isOne: (value: unknown) => value is C): Channel<C> {
  const listeners = new Set<(change: C) => void>();
  let opened: BroadcastChannel | undefined;

  function open(): BroadcastChannel | undefined {
    if (opened !== undefined || typeof BroadcastChannel === 'undefined') return opened;
    try {
      opened = new BroadcastChannel(name);
    } catch {
      // Refused with the rest of the storage, as Firefox does: these tabs do not hear one another either.
      return undefined;
    }
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isOne(data)) for (const listener of [...listeners]) listener(data);
    };
    return opened;
  }

  return {
    post: (change) => open()?.postMessage(change),
    subscribe(listener) {
      listeners.add(listener);
      open();
      return () => listeners.delete(listener);
    },
    close() {
      opened?.close();
      opened = undefined;
    },
  };
}
