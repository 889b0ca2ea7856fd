import { expect } from '@open-wc/testing';
import { typographyFlaws } from './typography.js';

const good: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'L’essentiel\u00a0: «\u00a0Je ne sais pas\u00a0» est une réponse\u202f!',
    'Vraiment\u202f?!',
    'https://www.francecompetences.fr à 14:05',
    '{{count}}\u00a0: 88\u202f%',
    'Voir…',
  ],
  en: ['It’s 88%: isn’t it?'],
  tlh: ["nuqneH 'ej..."],
};

const bad: Readonly<Record<string, readonly string[]>> = {
  fr: [
    "L'essentiel",
    'Quoi ?',
    'Quoi?',
    'Ainsi :',
    'Ainsi:',
    'Ici ;',
    '« Oui\u00a0»',
    '«\u00a0Oui »',
    '"Oui"',
    'Voir...',
    '88 %',
    '88%',
    '{{count}}: oui',
  ],
  en: ["It's", '"Yes"', 'See...'],
};

describe('typography', () => {
  for (const [locale, sentences] of Object.entries(bad))
    for (const sentence of sentences)
      it(`refuses in ${locale}: ${sentence}`, () =>
        expect(typographyFlaws(locale, sentence)).to.have.length(1));

  for (const [locale, sentences] of Object.entries(good))
    for (const sentence of sentences)
      it(`accepts in ${locale}: ${sentence}`, () =>
        expect(typographyFlaws(locale, sentence)).to.deep.equal([]));

  it('holds plain French to the rules of French', () =>
    expect(typographyFlaws('fr-x-clair', 'Quoi?')).to.have.length(1));
});
