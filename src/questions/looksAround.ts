import { optionOf, type Before } from '../domain/index.js';

/** The person only looks: nothing more is asked, the panorama answers. */
export const looksAround = (before: Before): boolean => optionOf(before('goal')) === 'look';
