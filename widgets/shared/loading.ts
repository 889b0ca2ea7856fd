/** Something on its way from outside. One value, so that nobody tests two booleans. */
export type Loading<T, E> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: E }
  | { readonly state: 'ready'; readonly value: T };

export const loading = { state: 'loading' } as const;
