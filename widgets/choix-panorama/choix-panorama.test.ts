import { expect } from '@open-wc/testing';
import { arrivedElement } from '../testing/arrivedElement.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { titlesIn } from '../testing/listed.js';
import { offline } from '../testing/offline.js';
import { settled } from '../testing/settled.js';
import { plain } from '../testing/text.js';
import { told } from '../testing/told.js';
import { follow, headingOf, until } from '../testing/visit.js';
import { press } from '../testing/visitor.js';

const all = (attributes = '') =>
  arrivedElement(`<choix-panorama ${attributes}><p>Une liste.</p></choix-panorama>`);
const cardButton = (root: Element, card: number, at: number) =>
  allIn(root, '.card')[card]!.querySelectorAll('button')[at]!;
const openFirst = async (root: Element) => {
  const list = headingOf(root);
  cardButton(root, 0, 0).focus();
  await press('Enter');
  await until(() => ![list, ''].includes(headingOf(root)), 'the fiche');
  await settled(root);
};

describe('<choix-panorama>', function () {
  this.timeout(20_000);
  const { pathname, search } = location;
  const bare = pathname + search;
  afterEach(() => history.replaceState(null, '', bare));

  describe('audited', function () {
    whenNarrow(this);
    // Several screens, each audited.
    this.timeout(60_000);
    for (const [locale, theme] of [
      ['fr', 'clair'],
      ['en', 'sombre'],
    ] as const)
      it(`passes as a list, a fiche and a comparison, in ${locale}`, async () => {
        const element = await all(`locale="${locale}" theme="${theme}"`);
        await expect(element).to.be.accessible();
        expectSound(element);
        cardButton(element, 0, 1).click();
        cardButton(element, 1, 1).click();
        await settled(element);
        await openFirst(element);
        await expect(element).to.be.accessible();
        await follow(element, locale === 'fr' ? '← Retour' : '← Back');
        await follow(element, locale === 'fr' ? 'Comparer (2)' : 'Compare (2)');
        await expect(element).to.be.accessible();
        expectSound(element);
      });
  });

  it('touches no address unless asked, whatever one reads', async () => {
    history.replaceState(null, '', `${bare}#choix-RNCP37274`);
    const before = [location.href, history.length];
    const element = await all();
    expect(headingOf(element)).to.match(/^Les \d+ certifications d’aujourd’hui$/);
    await openFirst(element);
    await follow(element, '← Retour');
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('writes the open fiche in the address when asked, and adds nothing to the history', async () => {
    const { length } = history;
    const element = await all('linkable');
    expect(location.href.endsWith(bare)).to.equal(true);
    await openFirst(element);
    expect(location.hash).to.match(/^#choix-(RNCP|RS|INV)\d+/);
    await follow(element, '← Retour');
    expect(location.href.endsWith(bare)).to.equal(true);
    expect(history.length).to.equal(length);
  });

  it('leaves alone what the page has after its “#”: only what it wrote is taken away', async () => {
    const element = await all('linkable');
    history.replaceState(null, '', `${bare}#inscription`);
    cardButton(element, 0, 1).click();
    cardButton(element, 1, 1).click();
    await settled(element);
    await follow(element, 'Comparer (2)');
    await follow(element, '← Retour');
    expect(location.hash).to.equal('#inscription');
  });

  it('names what cannot be had to compare, and tries again', async () => {
    const url = `/widgets/catalogue/manifest.json?${performance.now()}`;
    const element = await all(`catalogue="${url}"`);
    for (const card of [0, 1, 2]) cardButton(element, card, 1).click();
    await settled(element);
    await offline(() => follow(element, 'Comparer (3)'));
    const columns = () => allIn(element, 'thead th').length;
    const missing = () => allIn(element, '.unknown-box').length;
    expect([columns(), missing()]).to.deep.equal([0, 1]);
    button(element, 'Réessayer').click();
    await until(() => columns() === 3, 'all three');
    expect(missing()).to.equal(0);
  });

  it('opens the fiche of the address without taking the focus, and another when the address changes', async () => {
    history.replaceState(null, '', `${bare}#choix-rncp37274`);
    const element = await all('linkable');
    await until(() => headingOf(element) === 'Conseiller en insertion professionnelle', 'the fiche');
    expectFocusOn(document.body);
    location.replace('#choix-RNCP36625');
    await until(
      () => !['Conseiller en insertion professionnelle', ''].includes(headingOf(element)),
      'another',
    );
    await settled(element);
    expectFocusOn(oneIn(element, 'h2'));
    await follow(element, '← Retour');
    expect(headingOf(element)).to.equal('Conseiller en insertion professionnelle');
    expect(location.hash).to.equal('#choix-RNCP37274');
  });

  it('shows its list when the address names nothing it knows', async () => {
    history.replaceState(null, '', `${bare}#choix-x`);
    expect(headingOf(await all('linkable'))).to.match(/^Les \d+ certifications d’aujourd’hui$/);
    history.replaceState(null, '', `${bare}#choix-RNCP99999`);
    const element = await all('linkable');
    await until(() => headingOf(element) !== '', 'something');
    expect(headingOf(element)).to.equal('La fiche n’a pas pu être chargée');
    await follow(element, '← Retour');
  });

  it('is narrowed by its attribute, and from then on by the reader', async () => {
    const element = await all('filter="level:5 voie:vae"');
    const summary = oneIn(element, 'details.narrow > summary');
    expect(plain(summary.textContent)).to.equal('Filtrer (2 filtres)');
    summary.focus();
    await press('Enter');
    button(element, 'Enlever les filtres').click();
    await settled(element);
    expect(plain(summary.textContent)).to.equal('Filtrer');
    const count = titlesIn(element).length;
    cardButton(element, 0, 1).click();
    await settled(element);
    expect(plain(summary.textContent)).to.equal('Filtrer');
    await openFirst(element);
    await follow(element, '← Retour');
    expect(plain(oneIn(element, 'details.narrow > summary').textContent)).to.equal('Filtrer');
    expect(titlesIn(element)).to.have.length(count);
    element.setAttribute('filter', 'level:6');
    await settled(element);
    await until(
      () => plain(oneIn(element, 'details.narrow > summary').textContent) === 'Filtrer (1 filtre)',
      'it',
    );
  });

  it('says once which words of its filter mean nothing', async () => {
    const lines = await told('warn', async () => {
      for (let time = 0; time < 2; time++) await all('filter="niveau:5 level:42"');
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include('niveau:5 level:42');
  });

  it('compares what is put aside, with the keys, four at most', async () => {
    const element = await all();
    for (const card of [0, 1, 2, 3, 4]) {
      cardButton(element, card, 1).focus();
      await press('Enter');
      expectFocusOn(cardButton(element, card, 1));
    }
    expect(cardButton(element, 4, 1).ariaPressed).to.equal('false');
    expect(plain(oneIn(element, '.refused').textContent)).to.include('Quatre au plus');
    expect(plain(oneIn(element, '.status').textContent)).to.include('Quatre au plus');
    await follow(element, 'Comparer (4)');
    expectFocusOn(oneIn(element, 'h2'));
    allIn(element, 'thead button')[3]?.click();
    await until(() => allIn(element, 'thead th').length === 3, 'three');
    await settled(element);
    expectFocusOn(oneIn(element, 'h2'));
    await follow(element, '← Retour');
    button(element, 'Comparer (3)');
  });
});
