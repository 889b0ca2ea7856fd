/**
 * The same value, frozen at every depth: given to a function that must not write into its arguments,
 * it makes the write throw. Purity that is not tested is not there.
 * Columns (typed arrays) cannot be frozen: what holds them is.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) frozen(Reflect.get(value, key));
  return value;
}
