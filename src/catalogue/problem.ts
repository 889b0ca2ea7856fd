/** Why a catalogue, or a part of it, cannot be used. The sentence comes from the locales, under `problem.<code>`. */
export type CatalogueProblem =
  /** No answer, or an HTTP status that is not a success. `status` is 0 when nothing answered (offline, CORS, CSP). */
  | { readonly code: 'catalogue-unreachable'; readonly url: string; readonly status: number }
  | { readonly code: 'catalogue-not-json'; readonly url: string }
  | { readonly code: 'catalogue-shape'; readonly url: string; readonly field: string }
  /** `formatVersion` is above what this widget reads: never guessed. */
  | { readonly code: 'catalogue-too-new'; readonly url: string; readonly formatVersion: number }
  | { readonly code: 'entry-not-found'; readonly entry: string }
  /** The entry exists and its record is bad: set aside, the rest works. */
  | { readonly code: 'entry-unreadable'; readonly entry: string; readonly field: string }
  | { readonly code: 'aborted' };
