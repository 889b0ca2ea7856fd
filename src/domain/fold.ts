const plain: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', '’': "'" };

/** Lower case, without accents or ligatures: how titles are ordered and searched. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[œæ’]/g, (letter) => plain[letter] ?? letter);
