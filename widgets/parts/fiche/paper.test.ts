import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { stories, wholeFiche, type Story } from '../../../src/testing/index.js';
import { button } from '../../testing/button.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { factsOf, ficheShown } from '../../testing/ficheShown.js';
import { embedded } from '../../testing/openedCatalogue.js';
import { sheetGiven } from '../../testing/sheetGiven.js';
import { inFrench } from '../../testing/shown.js';
import { storyShown } from '../../testing/storyShown.js';
import { plain } from '../../testing/text.js';

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
