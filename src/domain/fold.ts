const plain: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', '’': "'" };

/** Lower case, without accents or ligatures: how titles are ordered and searched. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return plainAlready.test(lower) ? lower : unaccented(lower);
};

/** Nothing to take away: looking costs less than taking apart and putting together again, thousands of times. */
const plainAlready = /^[\x20-\x7e]*$/;

const unaccented = (lower: string): string =>
  lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[œæ’]/g, (letter) => plain[letter] ?? letter);
