import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import i18next from 'i18next';
import type { Locale, Words } from './locale.js';
import { translator, type Translator } from './translator.js';

const words: Words = {
  welcome: { title: 'Bonjour' },
  'flat.key': 'À plat',
  hello: 'Bonjour {{name}}',
  found_one: '{{count}} certification',
  found_other: '{{count}} certifications',
  kept_zero: 'Aucune gardée',
  kept_one: '{{count}} gardée',
  kept_other: '{{count}} gardées',
  people_one: '{{count}} personne',
  people_many: '{{count}} de personnes',
  people_other: '{{count}} personnes',
  year: 'En {{year}}, {{certified}} certifiés',
  nothing: '',
  'option.famille:coach': 'Coach',
};

const locale = (journey: Locale['load']['journey'], results = journey): Locale => ({
  name: 'Français',
  dir: 'ltr',
  load: {
    journey,
    results,
    fiche: results,
    search: results,
    data: results,
    plan: results,
    desk: results,
    dossiers: results,
  },
});

const missing: string[] = [];

async function open(): Promise<Translator> {
  const journey = () => Promise.resolve({ default: words });
  const results = () => Promise.resolve({ default: { card: { show: 'Voir la fiche' } } });
  const translated = translator('fr', locale(journey, results), (key) => missing.push(key));
  await translated.need('journey');
  return translated;
}

/** Keys of these tests are in no French file: put together, as far as the types know. */
const say = (translator: Translator, key: string, params?: Readonly<Record<string, string | number>>) =>
  translator.t(key, params);

describe('the translator', () => {
  let fr: Translator;
  beforeEach(async () => {
    missing.length = 0;
    fr = await open();
  });

  it('gives words by their name, nested or flat', () => {
    expect(say(fr, 'welcome.title')).to.equal('Bonjour');
    expect(say(fr, 'flat.key')).to.equal('À plat');
    expect(say(fr, 'option.famille:coach')).to.equal('Coach');
  });

  it('says the same however often and in whatever order it is asked', async () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constantFrom('1', '2021', 'Été', '', 'n1'));
    const asked = fc.tuple(
      fc.constantFrom('hello', 'found', 'kept', 'people', 'year', 'welcome.title'),
      fc.dictionary(fc.constantFrom('name', 'count', 'year', 'certified'), value),
    );
    const runs: [string, Record<string, string | number>][][] = [];
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), (run) => void runs.push(run)),
      { numRuns: 30 },
    );
    for (const run of runs) {
      for (const [key, params] of run) {
        const alone = await open();
        expect(say(fr, key, params), `${key} ${JSON.stringify(params)}`).to.equal(say(alone, key, params));
      }
    }
  });

  it('does not escape: Lit does', () =>
    expect(say(fr, 'hello', { name: '<b>L’Été</b> & co' })).to.equal('Bonjour <b>L’Été</b> & co'));

  it('shows what it is given as it is, were it written like a key or a placeholder', () =>
    expect(say(fr, 'hello', { name: '$t(welcome.title) {{name}}' })).to.equal(
      'Bonjour $t(welcome.title) {{name}}',
    ));

  it('chooses the French plural', () => {
    expect(say(fr, 'found', { count: 0 })).to.equal('0 certification');
    expect(say(fr, 'found', { count: 1 })).to.equal('1 certification');
    expect(say(fr, 'found', { count: 2 })).to.equal('2 certifications');
  });

  it('says none in words', () => {
    expect(say(fr, 'kept', { count: 0 })).to.equal('Aucune gardée');
    expect(say(fr, 'kept', { count: 1 })).to.equal('1 gardée');
  });

  it('has the plural of millions, and does without it', () => {
    expect(say(fr, 'people', { count: 1e6 })).to.equal('1\u202f000\u202f000 de personnes');
    expect(say(fr, 'found', { count: 1e6 })).to.equal('1\u202f000\u202f000 certifications');
  });

  it('shows a number as a quantity and text as text', () =>
    expect(say(fr, 'year', { year: '2021', certified: 2303 })).to.equal('En 2021, 2\u202f303 certifiés'));

  it('gives the key back when there are no words, and tells', () => {
    for (const key of ['nowhere.at.all', 'welcome', 'nothing', 'constructor'])
      expect(say(fr, key)).to.equal(key);
    expect(missing).to.deep.equal(['nowhere.at.all', 'welcome', 'nothing', 'constructor']);
  });

  it('compiles with a key of the French files, or one put together, and with no other', () => {
    expect(fr.t('nav.back')).to.equal('nav.back');
    expect(fr.t(`question.${String(fr.locale)}.title`)).to.equal('question.fr.title');
    // @ts-expect-error No such words: a key misspelt would be shown to people as it is.
    expect(fr.t('nav.bakc')).to.equal('nav.bakc');
    // @ts-expect-error The plural is chosen by `count`, never by the caller.
    expect(fr.t('welcome.time_one')).to.equal('welcome.time_one');
  });

  it('knows what it has words for', () => {
    expect(fr.has('welcome.title')).to.equal(true);
    expect(fr.has('found')).to.equal(true);
    expect(fr.has('nowhere')).to.equal(false);
    expect(missing).to.deep.equal([]);
  });

  it('has the words of a part once they are needed', async () => {
    expect(fr.has('card.show')).to.equal(false);
    expect(await fr.need('results')).to.deep.equal({ ok: true, value: undefined });
    expect(say(fr, 'card.show')).to.equal('Voir la fiche');
    expect(say(fr, 'welcome.title')).to.equal('Bonjour');
  });

  it('fetches a part once', async () => {
    let fetches = 0;
    const counted = translator(
      'fr',
      locale(() => (fetches++, Promise.resolve({ default: words }))),
    );
    await counted.need('journey');
    await counted.need('journey');
    expect(fetches).to.equal(1);
  });

  it('says when words cannot be fetched, and tries again when asked', async () => {
    let offline = true;
    const load = () => (offline ? Promise.reject(new TypeError()) : Promise.resolve({ default: words }));
    const poor = translator('fr', locale(load));
    expect(await poor.need('journey')).to.deep.equal({
      ok: false,
      error: { code: 'words-unreachable', locale: 'fr', namespace: 'journey' },
    });
    offline = false;
    expect(await poor.need('journey')).to.have.property('ok', true);
    expect(say(poor, 'welcome.title')).to.equal('Bonjour');
  });

  it('leaves the i18next of the page alone, and other translators', async () => {
    const other = translator(
      'en',
      locale(() => Promise.resolve({ default: { welcome: { title: 'Hello' } } })),
    );
    await other.need('journey');
    expect(say(other, 'welcome.title')).to.equal('Hello');
    expect(say(fr, 'welcome.title')).to.equal('Bonjour');
    expect(i18next.isInitialized).to.not.equal(true);
  });

  it('counts and dates in its language', () => {
    expect(fr.number(2303)).to.equal('2\u202f303');
    expect(fr.date('2026-11-12', 'short')).to.equal('12 novembre');
  });
});
