import { failure, success, type Result } from '../../domain/index.js';
import { atMostLong, type TransferProblem } from './transfer.js';

/** A journey is 6 deep, its plan included. Deeper than this is not ours, and would be trouble to copy. */
const atMostDeep = 24;

/** Names by which an object of the page could be reached and changed. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * JSON from outside: short, shallow and harmless, or a problem. Looks level by level, so that no depth can exhaust it.
 * @param most characters
 */
export function parse(text: string, most = atMostLong): Result<unknown, TransferProblem> {
  if (text.length > most) return failure({ code: 'transfer-too-large' });
  let value: unknown;
  try {
    // Editors put a mark at the beginning of files, that JSON does not have.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure({ code: 'transfer-not-json' });
  }
  let level = [value].filter(isObject);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > atMostDeep) return failure({ code: 'transfer-not-ours' });
    if (level.some((object) => Object.keys(object).some((key) => unsafe.has(key))))
      return failure({ code: 'transfer-unsafe' });
    level = level.flatMap((object) => Object.values(object).filter(isObject));
  }
  return success(value);
}
