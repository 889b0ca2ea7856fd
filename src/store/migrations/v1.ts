import type { Migration } from './migration.js';

/**
 * Records say which questions were asked, so that answers taken to another site can be told from questions that site
 * does not ask. What was asked before is not known. The plan is optional: nothing is added for it.
 */
export const v1: Migration = { from: 1, up: (record) => ({ ...record, questionnaire: [] }) };
