/**
 * What the host page may hear, for its own measure of use: that a journey began, how far it went, that something failed.
 * Never an answer, a code, nor anything from which one could be told.
 */

/** Where a journey stands. */
export interface Progress {
  readonly phase: 'asking' | 'checking' | 'matched';
  /** Place of the question on the path, from 1; absent out of the questions. */
  readonly step?: number;
}

const told = { bubbles: true, composed: true } as const;

/** A journey began, or was taken up again: the first question, or what was left, is shown. */
export class StartedEvent extends Event {
  static readonly type = 'choix-started';
  constructor() {
    super(StartedEvent.type, told);
  }
}

/** The person moved to another question, to the answers to read over, or to the results. */
export class ProgressEvent extends CustomEvent<Progress> {
  static readonly type = 'choix-progress';
  constructor(detail: Progress) {
    super(ProgressEvent.type, { ...told, detail });
  }
}

/** The results are shown for the first time since the journey began. */
export class FinishedEvent extends Event {
  static readonly type = 'choix-finished';
  constructor() {
    super(FinishedEvent.type, told);
  }
}

/** Something failed; `code` says what, as in the documentation. The person has been told in a sentence. */
export class ErrorEvent extends CustomEvent<{ readonly code: string }> {
  static readonly type = 'choix-error';
  constructor(code: string) {
    super(ErrorEvent.type, { ...told, detail: { code } });
  }
}

declare global {
  interface HTMLElementEventMap {
    [StartedEvent.type]: StartedEvent;
    [ProgressEvent.type]: ProgressEvent;
    [FinishedEvent.type]: FinishedEvent;
    [ErrorEvent.type]: ErrorEvent;
  }
}
