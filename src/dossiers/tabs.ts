import { channelOf } from '../store/channel.js';
import type { DossierChange } from './dossierStore.js';

function isChange(value: unknown): value is DossierChange {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'locked' || value.kind === 'gone') return true;
  return (value.kind === 'saved' || value.kind === 'erased') && 'id' in value && typeof value.id === 'string';
}

/** Tells the other tabs what changed: an id that says nothing of anybody, and nothing of the dossier. */
export const tabs = (name: string) => channelOf(name, isChange);
