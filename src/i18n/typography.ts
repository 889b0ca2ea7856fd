interface Rule {
  /** What is wrong, for whoever reads the failing test. */
  readonly flaw: string;
  readonly pattern: RegExp;
}

const straightQuotes: readonly Rule[] = [
  { flaw: 'straight apostrophe: write ’', pattern: /\p{L}'|'\p{L}/u },
  { flaw: 'straight quotation mark', pattern: /"/ },
  { flaw: 'three dots: write …', pattern: /\.\.\./ },
];

/** A sign that a line break may not separate from what stands before it takes U+00A0 or U+202F there. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    ...straightQuotes,
    { flaw: 'no no-break space after «', pattern: /«(?![\u00a0\u202f])/ },
    { flaw: 'no no-break space before a sign', pattern: /(?<![\u00a0\u202f?!])[;?!»]/ },
    // Not in an address, nor in a time of the day.
    { flaw: 'no no-break space before :', pattern: /(?<![\u00a0\u202f]):(?!\/\/|\d)/ },
    { flaw: 'no no-break space before a unit', pattern: /\d ?[%€]/ },
  ],
  en: straightQuotes,
};

/** What is wrong with how a sentence is printed, in the languages whose rules we hold. */
export function typographyFlaws(locale: string, text: string): readonly string[] {
  const printed = text.replaceAll(/\{\{.*?\}\}/g, 'x');
  const language = locale.split('-')[0] ?? locale;
  return (rules[language] ?? []).filter(({ pattern }) => pattern.test(printed)).map(({ flaw }) => flaw);
}
