import type { Migration } from './migration.js';

/** Every step, in order, each from where the one before it ends. None yet: records are of version 1. */
export const migrations: readonly Migration[] = [];
