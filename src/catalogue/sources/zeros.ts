/** The high bit of each of the four bytes of a word that is zero. Exact: no borrow passes from one byte to the next. */
export const zeros = (word: number): number => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);
