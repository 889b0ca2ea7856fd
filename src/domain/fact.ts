/** Key of a source in the catalogue's manifest: a data set and its edition. */
export type SourceId = string;

/** Why a fact is missing. Each has its sentence: a reader is told the reason, never shown a blank. */
export type UnknownReason =
  /** No source we read states it. Says nothing about the certification itself. */
  | 'not-in-sources'
  /** The official source exists and leaves the field empty. */
  | 'not-filed'
  /** Sources exist and contradict each other, or are not official. */
  | 'unconfirmed'
  /** The source holds a placeholder ("99999", "Sans objet"). */
  | 'placeholder';

/**
 * A statement about a certification. `known: false` is not `value: false`: unknown is an answer,
 * and the two cannot be confused because only a known fact has a `value`.
 */
export type Fact<T> = Known<T> | Unknown | NotApplicable;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly from: SourceId;
}

export interface Unknown {
  readonly known: false;
  readonly why: UnknownReason;
}

/** The question has no sense here: a certification of the RS has no level, by law. */
export interface NotApplicable {
  readonly known: false;
  readonly why: 'not-applicable';
}

export const known = <T>(value: T, from: SourceId): Known<T> => ({ known: true, value, from });

export const unknown = (why: UnknownReason = 'not-in-sources'): Unknown => ({ known: false, why });

export const notApplicable: NotApplicable = { known: false, why: 'not-applicable' };

/** The value of a known fact, or `undefined`. For display, ask `known` first: the reason matters. */
export const valueOf = <T>(fact: Fact<T>): T | undefined => (fact.known ? fact.value : undefined);

/** Whether the fact could be known at all. */
export const isApplicable = <T>(fact: Fact<T>): boolean => fact.known || fact.why !== 'not-applicable';
