/** The part of a transaction that tells when it is over. */
interface Ending {
  readonly done: Promise<void>;
}

const isAborted = (reason: unknown) => reason instanceof DOMException && reason.name === 'AbortError';

/**
 * Waits for the work and for the commit: only then is anything saved. When both fail, one of the two may know
 * no more than that it was aborted; the other has the reason, such as a full disk.
 */
export async function settled<T>(transaction: Ending, work: Promise<T>): Promise<T> {
  const [worked, done] = await Promise.allSettled([work, transaction.done]);
  if (worked.status === 'fulfilled' && done.status === 'fulfilled') return worked.value;
  const reasons = [worked, done].flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
  throw reasons.find((reason) => !isAborted(reason)) ?? reasons[0];
}
