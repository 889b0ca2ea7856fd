import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import { drawn } from '../shared/drawn.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn, focused } from '../testing/focus.js';
import { panoramaContent, titlesIn } from '../testing/listed.js';
import { embedded } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { looks, reshown, shown } from '../testing/shown.js';
import { plain, textIn } from '../testing/text.js';
import { until } from '../testing/visit.js';
import { press, type } from '../testing/visitor.js';
import type { ListMemory, ListPart } from './list.js';
import type { PanoramaPart } from './panorama.js';

describe('the panorama', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  const all = (memory?: ListMemory) => shown<PanoramaPart>(panoramaContent(catalogue, memory && { memory }));
  const unfold = async (root: Element) => {
    oneIn<HTMLDetailsElement>(root, 'details.narrow').open = true;
    await settled(root);
  };
  /** A title of 2016 that nothing of today bears. */
  const dated = () => {
    const { titles, layers } = catalogue.panorama;
    const current = titles.filter((_, row) => layers[row] !== '2016');
    const title = titles.find((one, row) => layers[row] === '2016' && one && !current.includes(one));
    return title ?? '';
  };
  const option = (root: Element, words: string) =>
    allIn<HTMLInputElement>(root, '.facets input').find((input) =>
      plain(input.closest('label')?.textContent).startsWith(words),
    )!;
  const countOf = (input: HTMLInputElement) =>
    Number(input.closest('label')?.querySelector('.figures')?.textContent);
  /** Types words in place of those that stand there, and waits for what they find. */
  const searchFor = async (root: Element, words: string) => {
    const field = oneIn<HTMLInputElement>(root, 'input[type=search]');
    field.focus();
    field.value = '';
    await type(words);
    const list = oneIn<ListPart>(root, 'choix-part-list');
    await until(() => list.found?.query === words, `what “${words}” finds`);
    await settled(root);
    expectFocusOn(field);
  };
  const found = (root: Element) =>
    Number(/(\d+) certifications? sur/.exec(plain(oneIn(root, '.found').textContent))?.[1]);

  describe('audited', function () {
    whenNarrow(this);
    // Several screens, each audited.
    this.timeout(60_000);
    for (const look of looks)
      it(`passes: as it comes, unfolded, filtered and with nothing left, in ${look.locale}`, async () => {
        const { frame, part } = await shown<PanoramaPart>(panoramaContent(catalogue), look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
        await unfold(part);
        option(part, 'VAE').click();
        await settled(part);
        await expect(frame).to.be.accessible();
        expectSound(frame);
        await searchFor(part, 'zzz');
        expect(titlesIn(part)).to.deep.equal([]);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    for (const look of looks)
      it(`passes with what only comes close, what stands apart and a fifth that cannot be compared, in ${look.locale}`, async () => {
        const compared = catalogue.panorama.codes.slice(-4);
        const { frame, part } = await shown<PanoramaPart>(panoramaContent(catalogue, { compared }), look);
        allIn(part, '.card')[0]?.querySelectorAll('button')[1]?.click();
        await settled(part);
        expect(oneIn(part, '.refused').checkVisibility()).to.equal(true);
        await searchFor(part, 'consieller insertoin');
        await expect(frame).to.be.accessible();
        expectSound(frame);
        await searchFor(part, dated());
        expect(oneIn(part, '.apart').checkVisibility()).to.equal(true);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
  });

  it('shows 20 cards, then 20 more, down to the last, the focus on the first that came', async () => {
    const { part } = await all();
    const titles = titlesIn(part);
    expect(titles).to.have.length(20);
    while (allIn(part, '.card ~ .card').length + 1 < catalogue.panorama.size) {
      const before = titlesIn(part).length;
      const more = allIn(part, 'button').find(({ textContent }) =>
        plain(textContent).startsWith('En afficher'),
      );
      if (!more) break;
      more.focus();
      await press('Enter');
      expect(titlesIn(part).length).to.be.above(before);
      expectFocusOn(allIn(part, '.card h4')[before]);
    }
    const current = catalogue.panorama.layers.filter((layer) => layer !== '2016').length;
    expect(titlesIn(part)).to.have.length(current);
    expect(titlesIn(part).slice(0, 20)).to.deep.equal(titles);
  });

  it('holds the layer of 2016 behind a switch that says how many there are', async () => {
    const { part } = await all();
    const dated = catalogue.panorama.layers.filter((layer) => layer === '2016').length;
    const box = oneIn<HTMLInputElement>(part, '.switch input');
    expect(plain(box.closest('label')?.textContent)).to.include(String(dated));
    const { size } = catalogue.panorama;
    expect(plain(oneIn(part, 'h2').textContent)).to.equal(`Les ${size - dated} certifications d’aujourd’hui`);
    expect(textIn(part)).to.include(`Les ${dated} fiches du panorama de 2016 sont à part`);
    expect(textIn(part)).not.to.include('datent de 2016');
    box.focus();
    await press('Space');
    await drawn();
    await settled(part);
    expectFocusOn(box);
    expect(plain(oneIn(part, 'h2').textContent)).to.equal(`Les ${size} certifications`);
    expect(textIn(part)).to.include('datent de 2016');
    await searchFor(part, 'a');
    expect(plain(oneIn(part, '.found').textContent)).to.include(String(catalogue.panorama.size));
  });

  it('says what the layer of 2016 holds of what is searched for, and shows it when asked', async () => {
    const title = dated();
    const { part } = await all();
    await searchFor(part, title);
    expect(titlesIn(part)).not.to.include(plain(title));
    const offered = oneIn<HTMLButtonElement>(part, '.apart button');
    expect(plain(offered.textContent)).to.match(/^(Une|\d+) dans le panorama de 2016 : (la|les) montrer$/);
    offered.focus();
    await press('Enter');
    expect(titlesIn(part)).to.include(plain(title));
    expectFocusOn(oneIn(part, '.switch input'));
    expect(allIn(part, '.apart')).to.deep.equal([]);
  });

  it('is printed whole, drawn or not: what is listed, narrowed as it is, and nothing else', async () => {
    const { part } = await all();
    const { titles, codes, layers } = catalogue.panorama;
    const current = codes.flatMap((number, row) =>
      layers[row] === '2016' ? [] : [plain(titles[row] ?? `Intitulé non renseigné (${number})`)],
    );
    const onPaper = async (words: string) => {
      const { sheet, title } = await sheetGiven(part, () => button(part, words).click());
      const titles = [...sheet.querySelectorAll('li b')].map(({ textContent }) => plain(textContent));
      return { titles, title, text: plain(sheet.textContent) };
    };
    const whole = await onPaper(`Imprimer la liste (${current.length} certifications)`);
    expect(whole.title).to.equal(`Les ${current.length} certifications d’aujourd’hui`);
    expect(whole.titles.toSorted()).to.deep.equal(current.toSorted());
    expect(whole.text).to.include(`Catalogue « ${catalogue.name} », données au`);
    await unfold(part);
    option(part, 'VAE').click();
    await settled(part);
    const left = found(part);
    const narrowed = await onPaper(`Imprimer la liste (${left} certifications)`);
    expect(narrowed.titles).to.have.length(left);
    expect(narrowed.titles.slice(0, 20)).to.deep.equal(titlesIn(part).slice(0, 20));
    expect(narrowed.text).to.include(`${left} certifications sur ${current.length} Façon de l’obtenir : VAE`);
  });

  it('says on the paper of the page around it that the list is not whole there', async () => {
    const { part } = await all();
    expect(plain(oneIn(part, '.paper').textContent)).to.include('« Imprimer la liste » les donne toutes.');
    expect(oneIn(part, '.paper').checkVisibility()).to.equal(false);
  });

  it('searches titles, numbers, certificateurs and jobs, whatever the accents', async () => {
    const { part } = await all();
    for (const [words, title] of [
      ['rncp37274', 'Conseiller en insertion professionnelle'],
      ['METIERS  territoire', undefined],
      ['ministere travail insertion', 'Conseiller en insertion professionnelle'],
      ['conseillere a l’emploi', 'Conseiller en insertion professionnelle'],
    ] as const) {
      await searchFor(part, words);
      if (title) expect(titlesIn(part), words).to.include(title);
      expect(found(part), words).to.equal(titlesIn(part).length);
    }
  });

  it('shows the closest first, until the reader chooses another order; without words, titles again', async () => {
    const { part } = await all();
    const order = () => oneIn<HTMLSelectElement>(part, 'select').value;
    const before = titlesIn(part);
    await searchFor(part, 'conseiller en insertion');
    expect(order()).to.equal('relevance');
    expect(titlesIn(part)[0]).to.equal('Conseiller en insertion professionnelle');
    const field = oneIn<HTMLInputElement>(part, 'input[type=search]');
    field.value = '';
    field.dispatchEvent(new Event('input'));
    await until(() => order() === 'title', 'the order of the titles');
    await settled(part);
    expect(titlesIn(part)).to.deep.equal(before);
  });

  it('forgives a mistake when nothing holds the words, and says that it did', async () => {
    const { part } = await all();
    await searchFor(part, 'consieller insertoin');
    expect(titlesIn(part)).to.include('Conseiller en insertion professionnelle');
    expect(plain(oneIn(part, '.found').textContent)).to.include(
      'Rien ne contient exactement « consieller insertoin ». Voici ce qui s’en rapproche le plus.',
    );
    await searchFor(part, 'conseiller insertion');
    expect(plain(oneIn(part, '.found').textContent)).not.to.include('Rien');
  });

  it('narrows by facets whose counts are those of what they show, by the keyboard', async () => {
    const { part } = await all();
    oneIn(part, 'details.narrow > summary').focus();
    await press('Enter');
    for (const input of allIn<HTMLInputElement>(part, '.facets input')) {
      const promised = countOf(input);
      input.focus();
      await press('Space');
      expect(focused(), 'the focus stays').to.equal(input);
      expect(found(part), plain(input.closest('label')?.textContent)).to.equal(promised);
      await press('Space');
      expect(input.checked).to.equal(false);
    }
  });

  it('takes every facet that is ticked, however soon one follows the other, and counts them all', async () => {
    const { part } = await all();
    const list = oneIn<ListPart>(part, 'choix-part-list');
    await unfold(part);
    option(part, 'niveau 6').click();
    option(part, 'VAE').click();
    await settled(part);
    expect(list.filter).to.deep.include({ level: [6], voie: ['vae'] });
    expect(allIn(part, '.facets input:checked')).to.have.length(2);
    expect(found(part)).to.equal(countOf(option(part, 'VAE')));
    option(part, 'niveau 6').click();
    option(part, 'VAE').click();
    await settled(part);
    expect(allIn(part, '.facets input:checked')).to.have.length(0);
    option(part, 'VAE').click();
    await settled(part);
    option(part, 'niveau 6').click();
    button(part, 'Enlever les filtres').click();
    await settled(part);
    expect(list.filter).to.deep.include({ level: [], voie: [] });
    expect(allIn(part, '.facets input:checked'), 'nothing stays ticked').to.have.length(0);
  });

  it('keeps every facet in its place when another leaves it nothing, so that no focus is lost', async () => {
    const { part } = await all();
    await unfold(part);
    const labels = () =>
      allIn(part, '.facets label > span').map((span) => plain(span.firstChild?.textContent));
    const before = allIn(part, '.facets input').length;
    option(part, 'niveau 7').click();
    await settled(part);
    option(part, 'VAE').click();
    await settled(part);
    expect(allIn(part, '.facets input')).to.have.length(before);
    expect(labels().length).to.equal(before);
    const clear = button(part, 'Enlever les filtres');
    clear.focus();
    await press('Enter');
    expectFocusOn(oneIn(part, 'details.narrow > summary'));
    expect(allIn(part, '.facets input:checked')).to.have.length(0);
  });

  it('sorts, unknown last', async () => {
    const { part } = await all();
    const sort = oneIn<HTMLSelectElement>(part, 'select');
    expect([...sort.options].map(({ value }) => value)).to.deep.equal([
      'title',
      'level',
      'until',
      'documented',
    ]);
    const byTitle = titlesIn(part);
    sort.value = 'documented';
    sort.dispatchEvent(new Event('change'));
    await settled(part);
    expect(titlesIn(part)).not.to.deep.equal(byTitle);
    // A share and not a count: a register without blocs has fewer to publish.
    const useful = allIn(part, '.ticks').map(({ textContent }) => {
      const [known = 0, of = 1] = (plain(textContent).match(/\d+/g) ?? []).map(Number);
      return known / of;
    });
    expect(useful).to.deep.equal(useful.toSorted((a, b) => b - a));
  });

  it('stays as long while another order is drawn, a few cards at a time', async () => {
    const { part } = await all();
    const list = oneIn<ListPart>(part, 'choix-part-list');
    const byTitle = titlesIn(part);
    const seen: (readonly string[])[] = [];
    const watcher = new MutationObserver(() => seen.push(titlesIn(part)));
    watcher.observe(list.renderRoot, { childList: true, subtree: true, characterData: true });
    list.sorting = 'documented';
    await settled(part);
    watcher.disconnect();
    const sorted = titlesIn(part);
    expect(seen.length).to.be.above(2);
    for (const titles of seen) {
      expect(titles).to.have.length(byTitle.length);
      const left = titles.findIndex((title, at) => title !== sorted[at]);
      if (left >= 0) expect(titles.slice(left)).to.deep.equal(byTitle.slice(left));
    }
  });

  it('leads to the first of those that came, unless the reader asked for another list meanwhile', async () => {
    for (const [meanwhile, cards] of [
      [() => Promise.resolve(), 20],
      [drawn, 40],
    ] as const) {
      const { part } = await all();
      const list = oneIn<ListPart>(part, 'choix-part-list');
      const more = allIn(part, 'ul[data-group] + p > button')[0];
      // Pressed twice, it is one press.
      more?.click();
      more?.click();
      await meanwhile();
      list.filter = { ...list.filter, with: ['outcomes'] };
      await settled(part);
      list.filter = { ...list.filter, with: [] };
      await settled(part);
      expect(titlesIn(part)).to.have.length(cards);
      expect(list.shadowRoot?.activeElement?.localName).not.to.equal('h4');
    }
  });

  it('is found as it was left', async () => {
    const memory: ListMemory = {};
    const { part } = await all(memory);
    await unfold(part);
    oneIn(part, '.switch input').click();
    await drawn();
    await settled(part);
    option(part, 'niveau 5').click();
    await settled(part);
    const before = titlesIn(part);
    const { part: again } = await all(memory);
    expect(titlesIn(again)).to.deep.equal(before);
    expect(oneIn<HTMLInputElement>(again, '.switch input').checked).to.equal(true);
    expect(option(again, 'niveau 5').checked).to.equal(true);
  });

  it('opens a fiche, puts aside and compares, and says why a fifth cannot be', async () => {
    const { frame, part } = await all();
    const [first, second] = allIn(part, '.card');
    const buttons = (card?: Element) => [...(card?.querySelectorAll('button') ?? [])];
    for (const one of buttons(first)) {
      one.focus();
      await press('Enter');
      expectFocusOn(one);
    }
    expect(frame.wishes.map((wish) => wish.type)).to.deep.equal(['show', 'compare', 'keep']);
    const compared = catalogue.panorama.codes.slice(-4);
    await reshown(frame, panoramaContent(catalogue, { compared }));
    buttons(second)[1]?.click();
    await settled(part);
    expect(plain(second?.querySelector('.refused')?.textContent)).to.include('Quatre au plus');
    button(part, 'Comparer (4)').click();
    expect(frame.wishes.at(-1)).to.deep.equal({ type: 'show', view: { name: 'compare' } });
  });

  it('says the name and the day of the catalogue', async () => {
    const { part } = await all();
    expect(textIn(part)).to.include(`${catalogue.name} : données au`);
  });

  it('on paper, leaves the tools out and cuts no card', async () => {
    const { part } = await all();
    const rules = allIn(part, '*')
      .concat(part)
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.adoptedStyleSheets ?? [])])
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .map(({ cssText }) => cssText)
      .join('\n');
    for (const tool of ['.tools', 'details.narrow', 'button', '.switch']) expect(rules).to.include(tool);
    expect(rules).to.match(/\.card\s*{[^}]*break-inside: avoid/);
  });
});
