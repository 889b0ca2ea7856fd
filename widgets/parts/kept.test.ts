import { expect, html } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import { code, today } from '../../src/testing/builders.js';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { falselyFrenchIn } from '../testing/french.js';
import { embedded } from '../testing/openedCatalogue.js';
import { inEnglish, looks, reshown, shown, type Look } from '../testing/shown.js';
import { textIn } from '../testing/text.js';
import { point, press } from '../testing/visitor.js';
import { KeptPart } from './kept.js';

definePart('choix-part-kept', KeptPart);

const conseiller = code('RNCP37274');
const inventaire = code('CNEFOP2016-07');

describe('the kept certifications', function () {
  this.timeout(10_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  const stored = 'Sur cet appareil : vos réponses à 3 questions et vos choix, depuis le 12 novembre 2026.';
  const content =
    (codes: readonly string[], told?: string) => (words: Parameters<Parameters<typeof shown>[0]>[0]) =>
      html`<choix-part-kept
        .words=${words}
        .catalogue=${catalogue}
        .kept=${codes}
        .today=${today}
        .stored=${told}
      ></choix-part-kept>`;
  const kept = (codes: readonly string[], told?: string, look?: Look) =>
    shown<KeptPart>(content(codes, told), look);

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks) {
      it(`passes: empty, in ${look.locale}`, async () => {
        const { frame } = await kept([], undefined, look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: filled, one gone from the catalogue, in ${look.locale}`, async () => {
        const { frame } = await kept([conseiller, 'RNCP37665', inventaire, 'RNCP99999'], stored, look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: before erasing, in ${look.locale}`, async () => {
        const { frame, part } = await kept([conseiller], stored, look);
        oneIn(frame, '.stored button').click();
        await part.updateComplete;
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  it('says that nothing is kept, how to keep, and that nothing is stored', async () => {
    const { frame } = await kept([]);
    expect(textIn(frame)).to.include('Vous n’avez encore rien gardé.');
    expect(textIn(frame)).to.include('Rien n’est enregistré sur cet appareil.');
    expect(allIn(frame, 'ul, .stored button')).to.have.length(0);
  });

  it('shows a fiche, and lets go of one', async () => {
    const { frame } = await kept([conseiller, inventaire]);
    const title = catalogue.panorama.titles[catalogue.panorama.rows.get(conseiller)!];
    await point(button(frame, `Voir la fiche ${title}`));
    await point(button(frame, `Retirer ${title}`));
    expect(frame.wishes).to.deep.equal([
      { type: 'show', view: { name: 'fiche', code: conseiller } },
      { type: 'keep', code: conseiller, kept: false },
    ]);
  });

  it('names what is no longer in the catalogue, and lets it be removed', async () => {
    const { frame } = await kept([code('RNCP99999')]);
    expect(textIn(frame)).to.include('RNCP99999 n’est plus dans ce catalogue.');
    button(frame, 'Retirer').click();
    expect(frame.wishes).to.deep.equal([{ type: 'keep', code: code('RNCP99999'), kept: false }]);
  });

  it('keeps the focus on the list when a line leaves it', async () => {
    const { frame } = await kept([conseiller, inventaire]);
    allIn(frame, 'li button:last-child')[1]!.focus();
    await press('Enter');
    await reshown(frame, content([conseiller]));
    expectFocusOn(allIn(frame, 'li button:last-child')[0]);
    await press('Enter');
    await reshown(frame, content([]));
    expectFocusOn(oneIn(frame, 'h2'));
  });

  it('asks before erasing, and erases nothing on a no', async () => {
    const { frame } = await kept([conseiller], stored);
    expect(textIn(frame)).to.include(stored);
    button(frame, 'Effacer').focus();
    await press('Enter');
    expect(oneIn(frame, '[role=alert]').innerText).to.include('Vous ne pourrez pas revenir en arrière.');
    expectFocusOn(button(frame, 'Non, garder'));
    await press('Enter');
    expect(allIn(frame, '[role=alert]')).to.have.length(0);
    expectFocusOn(button(frame, 'Effacer'));
    expect(frame.wishes).to.deep.equal([]);
  });

  it('erases on a yes', async () => {
    const { frame } = await kept([conseiller], stored);
    await point(button(frame, 'Effacer'));
    await point(button(frame, 'Oui, tout effacer'));
    expect(frame.wishes).to.deep.equal([{ type: 'erase' }]);
  });

  it('goes back', async () => {
    const { frame } = await kept([]);
    await point(button(frame, '← Retour'));
    expect(frame.wishes).to.deep.equal([{ type: 'back' }]);
  });

  it('marks as French what the catalogue says, and nothing else', async () => {
    const { frame } = await kept([conseiller, 'RNCP37665', inventaire], stored, inEnglish);
    expect(oneIn(frame, 'li:first-child h3').lang).to.equal('fr');
    expect(falselyFrenchIn(frame)).to.deep.equal([]);
  });
});
