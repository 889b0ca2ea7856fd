import { isExpired } from '../store/retention.js';
import type { DossierHeader } from './dossierHeader.js';

/** What may be chosen, in days. */
export const retentionChoices = [90, 180, 365, 730] as const;

/** Dossiers nobody worked on for longer than so many days: proposed to be erased, never erased unasked. */
export const outdated = (
  headers: readonly DossierHeader[],
  now: Date,
  days: number,
): readonly DossierHeader[] => headers.filter((header) => isExpired(header, now, days));
