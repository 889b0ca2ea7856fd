import type { Migration } from './migration.js';
import { v1 } from './v1.js';

/** Every step, in order, each from where the one before it ends. */
export const migrations: readonly Migration[] = [v1];
