import { expect } from '@open-wc/testing';
import { compareWords } from './compareWords.js';

const french = {
  hello: 'Bonjour {{name}}',
  card: { show: 'Voir' },
  found_one: 'Une certification sur {{total}}',
  found_other: '{{count}} certifications sur {{total}}',
};

describe('comparing words with French', () => {
  it('accepts the same keys and placeholders', () => {
    expect(compareWords(french, french, 'fr')).to.deep.equal([]);
    const english = {
      'card.show': 'See',
      hello: 'Hello {{ name }}',
      found_one: '{{count}} of {{total}}',
      found_other: 'Of {{total}}, {{count}}',
    };
    expect(compareWords(french, english, 'en')).to.deep.equal([]);
  });

  it('lists what is missing', () =>
    expect(
      compareWords(french, { hello: 'Hello {{name}}', found_one: 'One of {{total}}' }, 'en'),
    ).to.deep.equal(['missing: card.show', 'missing: found_other']));

  it('refuses what French does not have', () =>
    expect(compareWords(french, { ...french, goodbye: 'Bye' }, 'en')).to.deep.equal(['unknown: goodbye']));

  it('refuses placeholders that are unknown, missing or in another sentence', () =>
    expect(
      compareWords(french, { ...french, hello: 'Hello', card: { show: 'See {{name}}' } }, 'en'),
    ).to.deep.equal(['missing placeholder: name in hello', 'unknown placeholder: name in card.show']));

  it('asks of a language the plural forms it has, and no other', () => {
    expect(compareWords(french, { ...french, found_few: 'x {{count}} {{total}}' }, 'en')).to.deep.equal([
      'no such form: found_few',
    ]);
    expect(compareWords(french, { ...french, found_many: '{{count}} de {{total}}' }, 'fr')).to.deep.equal([]);
    const none = { ...french, found_zero: 'Aucune sur {{total}}' };
    expect(compareWords(none, none, 'fr')).to.deep.equal([]);
    expect(compareWords(none, french, 'en')).to.deep.equal(['missing: found_zero']);
    expect(compareWords(french, french, 'ar')).to.include.members([
      'missing: found_two',
      'missing: found_few',
    ]);
    expect(compareWords({ a: 'x' }, { a_one: 'x', a_other: 'x' }, 'en')).to.deep.equal([
      'missing: a',
      'no such form: a_one',
      'no such form: a_other',
    ]);
  });
});
