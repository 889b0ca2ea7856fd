/** A record between two steps: an object, and nothing more is known of it. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** One step, from the version `from` to the next. A file of its own, `v<from>.ts`, that opens with why. */
export interface Migration {
  readonly from: number;
  /** Trusts nothing and never throws: `undefined` when the record is not what that version wrote. */
  up(record: RawRecord): RawRecord | undefined;
}
