import type { DossierStore, OpenedDossier } from '../../../src/dossiers/index.js';

/** What the screens of kept dossiers tell their root. */
export type VaultWish =
  /** Chosen, or opened with the passphrase. */
  | { readonly type: 'unlocked'; readonly store: DossierStore }
  | { readonly type: 'open'; readonly opened: OpenedDossier }
  /** Everything was erased, and looked for: so many dossiers are gone. */
  | { readonly type: 'gone'; readonly count: number };

/** Stays within the shadow tree of the root: the host page never hears of a dossier. */
export class VaultEvent extends Event {
  static readonly type = 'choix-vault';
  constructor(readonly wish: VaultWish) {
    super(VaultEvent.type, { bubbles: true });
  }
}

export const tell = (from: EventTarget, wish: VaultWish): boolean => from.dispatchEvent(new VaultEvent(wish));
