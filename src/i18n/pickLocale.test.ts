import { expect } from '@open-wc/testing';
import { localeTags } from './locales.js';
import { pickLocale } from './pickLocale.js';

describe('picking a language', () => {
  for (const tag of localeTags)
    it(`takes the one asked for: ${tag}`, () => {
      expect(pickLocale(tag)).to.deep.equal({ locale: tag });
      expect(pickLocale(` ${tag.toUpperCase()} `, ['xx'])).to.deep.equal({ locale: tag });
    });

  it('takes the base language when it does not know the region', () => {
    expect(pickLocale('en-GB')).to.deep.equal({ locale: 'en' });
    expect(pickLocale(undefined, ['en_US'])).to.deep.equal({ locale: 'en' });
  });

  it('follows the page, nearest first, when nothing is asked', () => {
    expect(pickLocale('', ['', 'en', 'fr'])).to.deep.equal({ locale: 'en' });
    expect(pickLocale(null, ['br', 'en'])).to.deep.equal({ locale: 'en' });
  });

  it('speaks French when the page says nothing it knows', () => {
    expect(pickLocale(undefined)).to.deep.equal({ locale: 'fr' });
    expect(pickLocale(undefined, ['br', 'tlh'])).to.deep.equal({ locale: 'fr' });
  });

  it('reports what was asked for and is unknown, and only that', () => {
    expect(pickLocale('klingon', ['en'])).to.deep.equal({ locale: 'en', unknown: 'klingon' });
    expect(pickLocale('constructor')).to.deep.equal({ locale: 'fr', unknown: 'constructor' });
  });
});
