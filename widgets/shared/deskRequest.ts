import type { Answer, QuestionId } from '../../src/domain/index.js';
import type { Dossier } from '../../src/dossiers/index.js';

/** What stands beside the answers. On a narrow screen the answers are one of them. */
export const panes = ['answers', 'list', 'compare', 'project', 'notes'] as const;
export type Pane = (typeof panes)[number];

/** What a screen of the desk asks of its root, besides what every screen may ask (`Wish`). */
export type DeskWish =
  /** "Commencer ensemble": a journey without an answer yet. */
  | { readonly type: 'begin' }
  /** A dossier of this device, opened from the list. */
  | { readonly type: 'take-up'; readonly dossier: Dossier }
  /** Another answer; `undefined`: as if it had not been asked yet. */
  | { readonly type: 'answer'; readonly question: QuestionId; readonly answer: Answer | undefined }
  /** Takes back the last change of an answer. */
  | { readonly type: 'take-back' }
  /** Done with what moved. */
  | { readonly type: 'seen' }
  | { readonly type: 'pane'; readonly pane: Pane }
  /** What never leaves the desk. */
  | { readonly type: 'private'; readonly what: 'label' | 'privateNotes'; readonly text: string }
  /** "Montrer à la personne": the view without what is the counsellor's alone. */
  | { readonly type: 'show-person'; readonly shown: boolean }
  /** The end of the interview, and back to it. */
  | { readonly type: 'ending'; readonly ending: boolean }
  /** Something was handed over: a file, an address, paper. */
  | { readonly type: 'handed-over' }
  /** Closes the interview, and forgets it. */
  | { readonly type: 'close' }
  /** Behind the passphrase, in the middle of it. */
  | { readonly type: 'lock' }
  | { readonly type: 'shortcuts'; readonly on: boolean };

/** On its way to the root of the desk. Like `RequestEvent`, it stays within a shadow tree and is relayed from one to the next. */
export class DeskEvent extends Event {
  static readonly type = 'choix-desk';
  constructor(readonly wish: DeskWish) {
    super(DeskEvent.type, { bubbles: true });
  }
}

export const ask = (from: EventTarget, wish: DeskWish): boolean => from.dispatchEvent(new DeskEvent(wish));
