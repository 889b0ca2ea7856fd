import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fallback, titles } from '../embed/words.js';
import { fields } from '../demo/configurator/fields.js';
import { snippet } from '../demo/configurator/snippet.js';
import { compareWords } from '../src/i18n/compareWords.js';
import { flatWords } from '../src/i18n/flatWords.js';
import { typographyFlaws } from '../src/i18n/typography.js';

const wordsOf = (tag: string) => JSON.parse(readFileSync(`locales/${tag}/configurator.json`, 'utf8'));
const release = { moving: 'v1', fixed: 'v1.2.3', integrity: 'sha384-abc' };
const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const chosen = {
  element: 'choix-eclaire',
  attributes: {},
  address: 'https://a.example/b/',
  title: 'Titre',
  fallback: fallback.fr,
  lang: 'fr',
} as const;

describe('the configurator', () => {
  it('says as much in English as in French', () =>
    assert.deepEqual(compareWords(wordsOf('fr'), wordsOf('en'), 'en'), []));

  for (const tag of ['fr', 'en'] as const)
    it(`is printed as it should be: ${tag}`, () =>
      assert.deepEqual(
        [
          ...flatWords(wordsOf(tag)),
          ...Object.entries(titles[tag]),
          ...Object.entries(fallback[tag]),
        ].flatMap(([key, text]) => typographyFlaws(tag, text).map((flaw) => `${key}: ${flaw}`)),
        [],
      ));

  it('lets nothing typed out of its attribute, and loses nothing of it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('moving', 'fixed'), (typed, form) => {
        const text = snippet({ ...chosen, form, attributes: { 'contact-label': typed } }, release);
        const [, value = ''] =
          /<choix-eclaire contact-label="([^"]*)">\n  <p>.*<\/p>\n<\/choix-eclaire>$/.exec(text) ?? [];
        assert.equal(unescaped(value), typed);
        assert.equal(text.split('<').length, 7, 'three elements, opened and closed');
      }),
    ));

  it('gives a frame the same, in its address', () =>
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const text = snippet({ ...chosen, form: 'frame', attributes: { catalogue: typed } }, release);
        const [, address = ''] = /src="([^"]*)"/.exec(text) ?? [];
        const url = new URL(unescaped(address));
        assert.equal(url.pathname, '/b/v1/embed.html');
        assert.equal(url.searchParams.get('catalogue'), typed);
      }),
    ));

  it('writes in the element what those read who see nothing else, with whom to reach', () => {
    const typed = '<"&';
    const attributes = { 'contact-url': 'https://cep.example/?a&b', 'contact-label': typed };
    const text = snippet({ ...chosen, form: 'moving', attributes }, release);
    const [, address = '', label = ''] =
      /<p>.*JavaScript\..*<a href="([^"]*)">(.*)<\/a><\/p>/.exec(text) ?? [];
    assert.equal(unescaped(address), attributes['contact-url']);
    assert.equal(unescaped(label), typed);
  });

  it('tells a frame the language once, and where to tell its height when the page follows it', () => {
    const frame = (more: object) => {
      const text = snippet({ ...chosen, ...more, form: 'frame' }, release);
      const [, address = ''] = /<iframe src="([^"]*)"/.exec(text) ?? [];
      return { text, asked: new URL(unescaped(address)).searchParams };
    };
    assert.equal(frame({}).asked.get('lang'), 'fr');
    const spoken = frame({ attributes: { locale: 'en' } });
    assert.deepEqual([spoken.asked.get('lang'), spoken.asked.get('locale')], [null, 'en']);
    assert.ok(!spoken.text.includes('script'));
    const { text, asked } = frame({ origin: 'https://host.example' });
    assert.equal(asked.get('origin'), 'https://host.example');
    assert.match(
      text,
      /^<script type="module" src="https:\/\/a\.example\/b\/v1\/cadre\.js"><\/script>\n<iframe/,
    );
  });

  it('takes no address that runs a script', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,a', 'cep', 'https:', ''])
      for (const name of ['catalogue', 'contact-url', 'address'])
        assert.notEqual(fields[name]?.wrong(address), undefined, `${name}: ${address}`);
    for (const address of ['https://a.example/', 'mailto:cep@a.example', 'tel:+33123456789'])
      assert.equal(fields['contact-url']?.wrong(address), undefined, address);
  });
});
