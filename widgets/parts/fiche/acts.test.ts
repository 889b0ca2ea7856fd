import { expect } from '@open-wc/testing';
import { unknown, type Ticks } from '../../../src/domain/index.js';
import { bloc, certification, code } from '../../../src/testing/builders.js';
import { trapStories, wholeFiche, type Story } from '../../../src/testing/index.js';
import type { Wish } from '../../shared/request.js';
import { button } from '../../testing/button.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { focused } from '../../testing/focus.js';
import type { TestFrame } from '../../testing/frame.js';
import { reshown } from '../../testing/shown.js';
import { storyContent, storyShown, type Acts } from '../../testing/storyShown.js';
import { plain, textIn } from '../../testing/text.js';
import { point, press } from '../../testing/visitor.js';

const story = (entry = wholeFiche): Story => ({ id: 'x', title: '', entry });
const box = (frame: TestFrame, words: string): HTMLInputElement => {
  const label = allIn(frame, 'label').find(({ textContent }) => plain(textContent).startsWith(words));
  const input = label?.querySelector('input');
  if (!input) throw new Error(`No box says “${words}”`);
  return input;
};
const after = (ticks: Ticks, wishes: readonly Wish[]): Ticks =>
  wishes.reduce<Ticks>(
    (held, wish) =>
      wish.type !== 'know'
        ? held
        : [...held.filter((key) => key !== wish.bloc), ...(wish.known ? [wish.bloc] : [])],
    ticks,
  );
const start = (frame: TestFrame) => plain(oneIn(frame, '.start').textContent);

/** As the root does: what was asked for is carried out, and the fiche is given what came of it. */
async function tick(frame: TestFrame, entry: Story['entry'], ticks: Ticks, words: string): Promise<Ticks> {
  frame.wishes.length = 0;
  box(frame, words).click();
  const known = after(ticks, frame.wishes);
  await reshown(frame, storyContent(story(entry), { known }));
  return known;
}

describe('what a person does on a fiche', function () {
  this.timeout(20_000);

  it('ticks a competence, then the rest: the bloc follows, and says what comes of it', async () => {
    const { frame } = await storyShown(story());
    for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
    expect(start(frame)).to.equal('');
    let ticks = await tick(frame, wholeFiche, [], 'Accueillir');
    expect(box(frame, 'Recevoir des naufragés').indeterminate).to.equal(true);
    expect(start(frame)).to.include(
      'Il vous reste 2 blocs à apprendre : Recevoir des naufragés, il vous en reste une compétence Tenir un feu',
    );
    ticks = await tick(frame, wholeFiche, ticks, 'Donner les premiers soins');
    expect(box(frame, 'Recevoir des naufragés').checked).to.equal(true);
    expect(start(frame)).to.include(
      'Vous pourriez commencer une VAE (validation des acquis de l’expérience) par ce bloc : Recevoir des naufragés',
    );
    expect(start(frame))
      .to.include('c’est un jury qui valide')
      .and.include('Il vous reste un bloc à apprendre : Tenir un feu');
    ticks = await tick(frame, wholeFiche, ticks, 'Tenir un feu');
    expect(start(frame)).to.include('par l’un de ces blocs').and.include('Vous avez tout coché.');
    await tick(frame, wholeFiche, ticks, 'Allumer le feu');
    expect(box(frame, 'Tenir un feu').indeterminate).to.equal(true);
    expect(box(frame, 'Le garder allumé par gros temps').checked).to.equal(true);
  });

  it('ticks with the keyboard', async () => {
    const { frame } = await storyShown(story());
    box(frame, 'Tenir un feu').focus();
    await press('Space');
    expect(frame.wishes).to.deep.equal([
      { type: 'know', code: wholeFiche.code, bloc: 'RNCP90002BC01', known: true },
    ]);
  });

  it('is told another thing where the VAE is not open, not known to be, or too late', async () => {
    const of = async (stated: Parameters<typeof certification>[0]) => {
      const entry = certification({ blocs: [bloc('RNCP1BC01')], ...stated });
      return start((await storyShown(story(entry), undefined, { known: ['RNCP1BC01'] })).frame);
    };
    expect(await of({ voies: { vae: false } })).to.include(
      'La VAE (validation des acquis de l’expérience) n’est pas ouverte. Demandez au certificateur comment faire valider ce bloc seul',
    );
    expect(await of({})).to.include(
      'Si la VAE (validation des acquis de l’expérience) est ouverte, ce qui reste à vérifier',
    );
    expect(await of({ active: false, voies: { vae: true } }))
      .to.include('la certification n’est plus ouverte')
      .and.not.include('jury');
  });

  it('ticks the competences of a certification without blocs', async () => {
    const entry = certification({ code: 'RS9001', competences: ['Démonter', 'Polir'] });
    const { frame } = await storyShown(story(entry));
    const ticks = await tick(frame, entry, [], 'Polir');
    expect(start(frame)).to.equal('Il vous reste une compétence à apprendre.');
    await tick(frame, entry, ticks, 'Démonter');
    expect(start(frame)).to.equal('Vous avez coché toutes les compétences.');
  });

  it('closes a clarification: it goes, is never shown again, and the reader stays where they were', async () => {
    const { frame } = await storyShown(story());
    const blocs = allIn(frame, 'section').find((section) => plain(section.textContent).startsWith('2 blocs'));
    const close = blocs?.querySelector<HTMLElement>('.clarification button');
    await point(close!);
    expect(frame.wishes).to.deep.equal([{ type: 'dismiss', clarification: 'bloc-module' }]);
    expect(plain(focused()?.textContent)).to.equal('2 blocs de compétences');
    await reshown(frame, storyContent(story(), { dismissed: ['bloc-module'] }));
    expect(textIn(frame)).not.to.include('Un bloc n’est pas un module');
    expect(textIn(frame)).to.include('Une certification n’est pas une formation.');
  });

  it('sees no clarification twice on one page', async () => {
    for (const one of [story(), ...trapStories]) {
      const { frame } = await storyShown(one);
      const told = allIn(frame, '.clarification p').map(({ textContent }) => plain(textContent));
      expect(new Set(told).size, one.id).to.equal(told.length);
    }
  });

  describe('collects questions', () => {
    const asked = ['outcome.target-job-6-months', 'blocs', 'respondents', 'salary'];
    const withQuestions = async (acts: Acts = { asked }) =>
      (await storyShown(story(), undefined, acts)).frame;

    it('into a text that names the certification by its number, in the order of the checklist', async () => {
      const area = oneIn<HTMLTextAreaElement>(await withQuestions(), 'textarea');
      expect(area.readOnly).to.equal(true);
      expect(plain(area.value)).to.equal(
        'Bonjour, Je m’intéresse à la certification « Gardien de phare » (RNCP90002). Avant de choisir, j’aimerais savoir : ' +
          '1. Quels sont les blocs de compétences, et peut-on les valider séparément ? ' +
          '2. Combien de personnes ont répondu à votre enquête, sur combien de personnes certifiées ? ' +
          '3. Parmi les personnes certifiées en 2023, combien exerçaient ce métier six mois après, et combien ont répondu à l’enquête ? ' +
          'Merci d’avance pour votre réponse.',
      );
    });

    it('adds them all at once', async () => {
      const { frame } = await storyShown(story(certification({ title: 'X', purpose: 'Y' })));
      button(frame, 'Ajouter ces 9 questions aux miennes').click();
      expect(frame.wishes.map((wish) => wish.type === 'ask' && wish.item)).to.include.members([
        'blocs',
        'outcome',
        'validity',
      ]);
      expect(frame.wishes).to.have.length(9);
    });

    it('copies the text, and says so', async () => {
      const frame = await withQuestions();
      const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text: string) => void (copied = text) },
      });
      button(frame, 'Copier le texte').click();
      await new Promise((resolve) => setTimeout(resolve));
      if (original) Object.defineProperty(navigator, 'clipboard', original);
      else Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.equal(oneIn<HTMLTextAreaElement>(frame, 'textarea').value);
      expect(plain(oneIn(frame, '.copied').textContent)).to.equal('Texte copié.');
    });

    for (const [why, value] of [
      ['is missing', undefined],
      ['refuses', { writeText: () => Promise.reject(new Error('no')) }],
    ] as const)
      it(`selects the text when the clipboard ${why}`, async () => {
        const frame = await withQuestions();
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
        button(frame, 'Copier le texte').click();
        await new Promise((resolve) => setTimeout(resolve));
        Reflect.deleteProperty(navigator, 'clipboard');
        const area = oneIn<HTMLTextAreaElement>(frame, 'textarea');
        expect(focused() === area).to.equal(true);
        expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
        expect(plain(oneIn(frame, '.copied').textContent)).to.include('Le texte est sélectionné');
      });
  });

  it('is led to what replaces a certification, when the catalogue has it', async () => {
    const entry = certification({ until: unknown(), successors: [code('RNCP2')] });
    const { frame, part } = await storyShown(story(entry));
    expect(allIn(frame, '.validity button')).to.have.length(0);
    part.catalogue = {
      ...part.catalogue,
      panorama: { ...part.catalogue.panorama, rows: new Map([[code('RNCP2'), 0]]) },
    };
    await part.updateComplete;
    button(frame, 'Voir la fiche RNCP2').click();
    expect(frame.wishes).to.deep.equal([{ type: 'show', view: { name: 'fiche', code: 'RNCP2' } }]);
  });

  it('opens every disclosure for the paper, and closes again those that were closed', async () => {
    const { frame } = await storyShown(story());
    const all = allIn<HTMLDetailsElement>(frame, 'details');
    all[0]!.open = true;
    window.dispatchEvent(new Event('beforeprint'));
    expect(all.every(({ open }) => open)).to.equal(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(all.filter(({ open }) => open)).to.deep.equal([all[0]]);
  });
});
