import type { StoredJourney } from '../store/index.js';
import { dossierVersion, type Dossier } from './dossier.js';

/** Random, 128 bits, on plain http too. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** A dossier on a journey that was received or begins: not stored anywhere before `DossierStore.save(dossier, 0)`. */
export const newDossier = (journey: StoredJourney, now: Date, label = ''): Dossier => ({
  version: dossierVersion,
  id: newId(),
  label,
  journey,
  privateNotes: '',
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
  archivedAt: null,
});
