/**
 * Something odd in what was imported, with the number and the field. The entry is kept unless `setAside`.
 * The sentences are the command line's.
 */
export type Oddity =
  /** The record cannot be read: the entry is left out. */
  | { readonly code: 'set-aside'; readonly entry: string; readonly field: string; readonly detail: string }
  /** A value is not what its field asks for ("88 %" where a number stands): left out, the rest is kept. */
  | {
      readonly code: 'value-refused';
      readonly entry: string;
      readonly field: string;
      readonly detail: string;
    }
  /** A promotion that cannot be (a rate above 100): kept as it is, shown apart by whoever reads it. */
  | { readonly code: 'cohort-aside'; readonly entry: string; readonly field: string; readonly detail: string }
  /** An element that stands once stands twice: the first is kept. */
  | { readonly code: 'field-twice'; readonly entry: string; readonly field: string }
  /** Mark-up of an older edition was removed from a text. */
  | { readonly code: 'markup'; readonly entry: string; readonly field: string }
  /** No certificateur is active: none is given. */
  | { readonly code: 'no-active-certificateur'; readonly entry: string; readonly field: string }
  /** The source marks the VAE as open on an entry of the RS, in principle not a way of VAE. */
  | { readonly code: 'rs-vae'; readonly entry: string; readonly field: string }
  /** Replaced by each other in a circle. */
  | {
      readonly code: 'replacement-loop';
      readonly entry: string;
      readonly field: string;
      readonly detail: string;
    }
  /** The other fiche states the link, this one does not: completed from there. */
  | {
      readonly code: 'link-completed';
      readonly entry: string;
      readonly field: string;
      readonly detail: string;
    }
  /** A ROME code that the ROME files given do not hold. */
  | { readonly code: 'rome-unknown'; readonly entry: string; readonly field: string; readonly detail: string }
  /** A bloc's code stands twice in one fiche: the first is kept. */
  | { readonly code: 'bloc-twice'; readonly entry: string; readonly field: string; readonly detail: string }
  /** An addition joins a number the catalogue does not hold. */
  | { readonly code: 'addition-without-entry'; readonly entry: string; readonly field: string };

export type Report = (oddity: Oddity) => void;
