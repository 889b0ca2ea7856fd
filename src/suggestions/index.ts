import type { Suggester } from '../domain/index.js';
import { ask } from './ask.js';
import { compare } from './compare.js';
import { counsellor } from './counsellor.js';
import { evidence } from './evidence.js';
import { validity } from './validity.js';

/** The steps the facts may suggest, in the order they are told: what narrows the choice before what carries it out. */
export const suggesters: readonly Suggester[] = [compare, ask, evidence, validity, counsellor];
