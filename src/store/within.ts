/** What a promise that took too long gives instead. */
export const late = Symbol('late');

/** Waits no longer than so many milliseconds: a request of IndexedDB may stay unanswered for ever. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | typeof late> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
