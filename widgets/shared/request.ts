import type { Answer, EntryCode, JourneyEvent, PlanEvent, QuestionId } from '../../src/domain/index.js';
import type { StoredJourney } from '../../src/store/index.js';

/** What stands on the screen beside the journey itself. `journey` follows the journey's phase. */
export type View =
  | { readonly name: 'journey' }
  | { readonly name: 'fiche'; readonly code: EntryCode }
  /** What is stored, and what one may do with it: a file, a link, erase. */
  | { readonly name: 'data' }
  /** Mon projet, and the page for an appointment. */
  | { readonly name: 'plan' }
  | { readonly name: 'meeting' }
  | { readonly name: 'compare' }
  | { readonly name: 'all' };

/** What a part asks of the root: the only way up. */
export type Wish =
  /** Something happened in the journey. */
  | { readonly type: 'journey'; readonly event: JourneyEvent }
  /** The answer being considered, not yet settled on: moves the live count and nothing else. */
  | { readonly type: 'draft'; readonly question: QuestionId; readonly answer: Answer | undefined }
  | { readonly type: 'show'; readonly view: View }
  | { readonly type: 'back' }
  | { readonly type: 'keep'; readonly code: EntryCode; readonly kept: boolean }
  /** Put beside others, to compare. */
  | { readonly type: 'compare'; readonly code: EntryCode; readonly compared: boolean }
  /** Take back what was tried in "Et si… ?". */
  | { readonly type: 'undo' }
  /** "Je sais déjà faire", for a bloc or one of its competences (see `blocTicks`). */
  | { readonly type: 'know'; readonly code: EntryCode; readonly bloc: string; readonly known: boolean }
  /** A clarification the person closed: never shown again. */
  | { readonly type: 'dismiss'; readonly clarification: string }
  /** A question to put to the certificateur, kept or let go. */
  | { readonly type: 'ask'; readonly code: EntryCode; readonly item: string; readonly asked: boolean }
  /** Something done in Mon projet. */
  | { readonly type: 'plan'; readonly event: PlanEvent }
  /** Try again what failed. */
  | { readonly type: 'retry' }
  /** Keep nothing after this visit, or save on the device. `sure`: what is on it may go. */
  | { readonly type: 'store'; readonly kind: 'device' | 'session'; readonly sure?: boolean }
  | { readonly type: 'erase' }
  /** Take up a journey that was carried here, in the place of this one. */
  | { readonly type: 'replace'; readonly journey: StoredJourney }
  /** "Terminer", or nobody was there any more: forget the person. */
  | { readonly type: 'end'; readonly idle: boolean };

/** A wish on its way to the root. Bubbles within the root's shadow tree and does not leave it: the host page never hears it. */
export class RequestEvent extends Event {
  static readonly type = 'choix-request';
  constructor(readonly wish: Wish) {
    super(RequestEvent.type, { bubbles: true });
  }
}

/** Sends a wish from a part. */
export const request = (from: EventTarget, wish: Wish): boolean => from.dispatchEvent(new RequestEvent(wish));
