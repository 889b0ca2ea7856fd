import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { competenceKey } from '../../../src/domain/index.js';
import { bloc, fact } from '../../../src/testing/builders.js';
import { stories, wholeFiche, type Story } from '../../../src/testing/index.js';
import { button } from '../../testing/button.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { factsOf, ficheShown } from '../../testing/ficheShown.js';
import { embedded } from '../../testing/openedCatalogue.js';
import { sheetGiven } from '../../testing/sheetGiven.js';
import { inFrench } from '../../testing/shown.js';
import { storyShown } from '../../testing/storyShown.js';
import { plain } from '../../testing/text.js';
import type { FichePart } from '../fiche.js';
import { linesOf } from './twoPages.js';

const centimetre = 1 / 2.54;
const a4 = { paperWidth: 21 * centimetre, paperHeight: 29.7 * centimetre };

/** Firefox neither prints on request nor draws for paper: what is on paper is read in Chromium. */
const prints = navigator.userAgent.includes('Chrome/');

/** How many pages of A4 the page is printed on. */
async function pages(): Promise<number> {
  // Left by another test, the media of the screen would be printed.
  await emulateMedia({ media: 'print' });
  type Printed = { readonly result: { readonly data: string } };
  const printed = await executeServerCommand<Printed, object>('cdp:send', {
    method: 'Page.printToPDF',
    params: { ...a4, marginTop: 0.4, marginBottom: 0.4, marginLeft: 0.4, marginRight: 0.4 },
  });
  return [...atob(printed.result.data).matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

describe('a fiche on paper', function () {
  this.timeout(60_000);
  if (!prints)
    return void it('is read in Chromium only: this browser prints nothing on request', () => undefined);
  afterEach(() => emulateMedia({ media: 'screen' }));

  // The two texts nobody separated are six thousand characters each: they take what they take.
  for (const story of stories.filter(({ id }) => id !== 'long'))
    it(`takes one or two pages of A4: ${story.id}`, async () => {
      await storyShown(story, { locale: 'fr', theme: 'sombre' });
      expect(await pages()).to.be.within(1, 2);
    });

  for (const number of ['RNCP37274', 'RNCP39391', 'RNCP36652', 'RS5467', 'INV2220'])
    it(`takes one or two pages of A4: ${number} of the embedded catalogue`, async () => {
      const catalogue = await embedded();
      await ficheShown(catalogue, await factsOf(catalogue, number));
      expect(await pages()).to.be.within(1, 2);
    });

  it('is a document of its own: the fiche as ticked, all disclosures open, the questions, nothing of the page', async () => {
    const { part } = await storyShown(
      { id: 'x', title: '', entry: wholeFiche, known: ['RNCP90002BC02'] },
      inFrench,
    );
    const { sheet, title, times } = await sheetGiven(part, () => button(part, 'Imprimer').click());
    expect(times).to.equal(1);
    expect(title).to.equal('Gardien de phare');
    const text = plain(sheet.textContent);
    expect(text)
      .to.include('87 sur 100 titulaires de 2023 ayant répondu')
      .and.include('Fait le 23 novembre 2026');
    expect([...sheet.querySelectorAll('details')].every(({ open }) => open)).to.equal(true);
    const boxes = [...sheet.querySelectorAll<HTMLInputElement>('.bloc input')];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, true]);
    // The screen stays as it was.
    expect(allIn<HTMLDetailsElement>(part, 'details').some(({ open }) => open)).to.equal(false);
  });

  describe('with more than two pages hold', () => {
    const competence = (of: number) => `Veiller la lampe numéro ${of}, noter, allumer, rallumer, recommencer`;
    const entry = {
      ...wholeFiche,
      blocs: fact(
        [...Array(9).keys()].map((at) =>
          bloc(`RNCP90002BC0${at + 1}`, {
            title: `Bloc ${at + 1}`,
            competences: [...Array(20).keys()].map((each) => competence(at * 100 + each)),
            assessment: competence(at).repeat(10),
          }),
        ),
      ),
    };
    const ticked = competenceKey('RNCP90002BC09', competence(800));
    const given = async (words: string, part: FichePart) => {
      const { sheet } = await sheetGiven(part, () => button(part, words).click());
      return { sheet, text: plain(sheet.textContent) };
    };

    it('leaves the longest texts out, names each, keeps what was ticked and every figure, and counts them', async () => {
      const { part } = await storyShown({ id: 'x', title: '', entry, known: [ticked] }, inFrench);
      expect(linesOf(part.renderRoot.querySelector('.screen')!)).to.be.above(250);
      const { sheet, text } = await given('Imprimer', part);
      const left = [...sheet.querySelectorAll('.unprinted')].map(({ textContent }) => plain(textContent));
      expect(left.length).to.be.above(1);
      expect(text).to.include(`${left.length} textes longs ne sont pas imprimés`);
      for (const one of left) expect(one).to.match(/^\S.* \(trop long : à lire en ligne\)/);
      expect(text)
        .to.include(competence(800))
        .and.include('87 sur 100 titulaires de 2023 ayant répondu')
        .and.include('Ils ne prédisent pas votre parcours')
        .and.include('Vérifiez auprès du certificateur que la VAE est ouverte');
      for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(text).to.include(`RNCP90002BC0${at}`);
      expect(linesOf(sheet.querySelector('.screen')!)).to.be.most(260);
    });

    it('offers the whole of it, where nothing is left out', async () => {
      const { part, frame } = await storyShown({ id: 'x', title: '', entry }, inFrench);
      await given('Imprimer', part);
      await part.updateComplete;
      expect(plain(oneIn(frame, '[role=status].print').textContent)).to.match(
        /^Pour tenir en deux pages, \d+ textes longs ne sont pas imprimés\.$/,
      );
      const { sheet, text } = await given('Imprimer en entier', part);
      expect(sheet.querySelectorAll('.unprinted')).to.have.length(0);
      for (const at of [0, 819]) expect(text).to.include(competence(at));
      await part.updateComplete;
      expect(plain(oneIn(frame, '[role=status].print').textContent)).to.equal('');
    });

    it('leaves nothing out of what fits', async () => {
      const { part } = await storyShown(stories[0] as Story, inFrench);
      const { sheet } = await given('Imprimer', part);
      expect(sheet.querySelectorAll('.unprinted')).to.have.length(0);
    });
  });

  it('is black on white in a dark theme, with nothing to press and addresses in full', async () => {
    const { frame } = await storyShown(stories[0] as Story, { locale: 'fr', theme: 'sombre' });
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(oneIn(frame, '.screen')).color).to.equal('rgb(0, 0, 0)');
    for (const text of allIn(frame, '.meta, .source, h2, h3'))
      if (text.checkVisibility())
        expect(getComputedStyle(text).color).to.match(/rgb\((0, 0, 0|51, 51, 51)\)/);
    for (const control of allIn(frame, 'button, textarea'))
      expect(control.checkVisibility(), control.outerHTML.slice(0, 80)).to.equal(false);
    const told = allIn(frame, '.paper-only').filter((one) => one.checkVisibility());
    expect(told.map(({ textContent }) => textContent).join()).to.include(
      'https://www.francecompetences.fr/recherche/rncp/90002/',
    );
  });
});
