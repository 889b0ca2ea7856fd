/**
 * The form of the texts a catalogue holds, as the published JSON Schema gives it. What no pattern can tell (31
 * February) the reader checks besides; a test holds these to the domain's own codes.
 */
export const patterns = {
  /** `YYYY-MM-DD`. */
  day: /^\d{4}-\d{2}-\d{2}$/,
  entry: /^(?:(?:RNCP|RS|INV)[1-9]\d{0,5}|CNEFOP2016-\d{2})$/,
  rome: /^[A-N]\d{4}$/,
  siret: /^\d{14}$/,
  /** A link a person may follow. */
  link: /^https?:\/\/[^\s"'<>]+$/,
  secureLink: /^https:\/\/[^\s"'<>]+$/,
  /** Below the manifest's own folder: a catalogue cannot send its readers to another host. */
  file: /^(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.json$/,
  folder: /^[a-z0-9][a-z0-9-]*$/,
} as const;
