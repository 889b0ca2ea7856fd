import { expect } from '@open-wc/testing';
import { compareWords } from './compareWords.js';
import { createTranslator } from './createTranslator.js';
import { flatWords } from './flatWords.js';
import { namespaces, type Words } from './locale.js';
import { defaultLocale, locales, localeTags } from './locales.js';
import { typographyFlaws } from './typography.js';

for (const tag of localeTags)
  describe(`the words in ${tag}`, () => {
    const { dir, load } = locales[tag];

    it('are those of a language, read in its direction', () => {
      const { textInfo } = new Intl.Locale(tag) as { readonly textInfo?: { readonly direction: string } };
      expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
      expect(dir).to.equal(textInfo?.direction ?? dir);
    });

    it('can be spoken', async () => {
      const words = await createTranslator(tag);
      expect(words.ok && words.value.locale).to.equal(tag);
      for (const namespace of namespaces)
        expect(words.ok && (await words.value.need(namespace)).ok).to.equal(true);
    });

    it('stand in one part only', async () => {
      const seen = new Set<string>();
      const twice: string[] = [];
      for (const namespace of namespaces)
        for (const key of flatWords((await load[namespace]()).default).keys()) {
          if (seen.has(key)) twice.push(key);
          seen.add(key);
        }
      expect(twice).to.deep.equal([]);
    });

    for (const namespace of namespaces) {
      it(`say as much as the French ones: ${namespace}`, async () => {
        const french: Words = (await locales[defaultLocale].load[namespace]()).default;
        const words: Words = (await load[namespace]()).default;
        expect(compareWords(french, words, tag)).to.deep.equal([]);
      });

      it(`are printed as they should be: ${namespace}`, async () => {
        const words = flatWords((await load[namespace]()).default);
        const flaws = [...words].flatMap(([key, text]) =>
          typographyFlaws(tag, text).map((flaw) => `${key}: ${flaw}: ${text}`),
        );
        expect(flaws).to.deep.equal([]);
      });
    }
  });
