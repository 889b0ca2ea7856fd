/** What is typed, and what is wrong with it: the key of a sentence, or nothing. */

/** @param {string} text @param {RegExp} schemes */
function isAddress(text, schemes) {
  try {
    return schemes.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A number of a certification, as the registers write it. */
const code = /^(RNCP|RS)\d{1,6}$/;

/**
 * Each field by the attribute it gives; `address` is the folder the files are published in.
 * @type {Readonly<Record<string, { wrong: (text: string) => string | undefined, needed?: boolean, initial?: string }>>}
 */
export const fields = {
  code: { needed: true, initial: 'RNCP37274', wrong: (text) => (code.test(text) ? undefined : 'code') },
  codes: {
    needed: true,
    initial: 'RNCP37274 RNCP36625',
    wrong(text) {
      const codes = text.split(/\s+/);
      return codes.length >= 2 && codes.length <= 4 && codes.every((one) => code.test(one))
        ? undefined
        : 'codes';
    },
  },
  catalogue: { wrong: (text) => (isAddress(text, /^https?:$/) ? undefined : 'address') },
  'contact-url': { wrong: (text) => (isAddress(text, /^(https?|mailto|tel):$/) ? undefined : 'contact') },
  'contact-label': { wrong: () => undefined },
  origin: { wrong: (text) => (isAddress(text, /^https?:$/) ? undefined : 'address') },
  address: { needed: true, wrong: (text) => (isAddress(text, /^https?:$/) ? undefined : 'address') },
};
