import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import { headlineOf, type Profile } from '../../src/domain/index.js';
import { certification, code, cohort, metier } from '../../src/testing/builders.js';
import { drawn } from '../shared/drawn.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { loneFiguresIn } from '../testing/figures.js';
import { expectFocusOn } from '../testing/focus.js';
import { falselyFrenchIn, unmarkedIn } from '../testing/french.js';
import { rankingOf, resultsContent, titlesIn } from '../testing/listed.js';
import { embedded } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { inEnglish, looks, reshown, shown, wordsIn, type Look } from '../testing/shown.js';
import { plain } from '../testing/text.js';
import { unsaidIn } from '../testing/unsaid.js';
import { press } from '../testing/visitor.js';
import { headlineWords } from './headlineWords.js';
import type { ResultsPart } from './results.js';

/** Somebody who wants to become a conseiller en insertion, by VAE, with two years after the bac. */
const seeker: Profile = {
  metiers: [metier('K1801').rome],
  uses: ['metier', 'family'],
  recognition: true,
  experience: 'over-3',
  voies: ['vae'],
  levelHeld: 5,
};
/** A job no certification of the field leads to, and which nothing else may stand for. */
const astronaut: Profile = { metiers: [metier('N2102').rome], weights: { metier: 'indispensable' } };

const conseiller = code('RNCP37274');

describe('the results', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  const results = (profile: Profile, look?: Look) =>
    shown<ResultsPart>(resultsContent(catalogue, profile), look);
  const cardOf = (root: Element, title: string) => {
    const found = allIn(root, '.card').find((card) => plain(card.querySelector('h4')?.textContent) === title);
    if (!found) throw new Error(`No card is titled “${title}”`);
    return found;
  };
  const pressable = (card: Element, words: string) =>
    [...card.querySelectorAll('button')].find(({ textContent }) => plain(textContent).startsWith(words))!;
  const groups = (root: Element) => allIn(root, 'h3.group').map(({ textContent }) => plain(textContent));

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks)
      for (const [name, profile] of Object.entries({
        matched: seeker,
        'nothing fits': astronaut,
        'nothing asked': {},
      }))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame } = await results(profile, look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
  });

  describe('of answers that ask for something', () => {
    it('count what fits, what fits in part and all the rest, and leave nothing out', async () => {
      const { frame } = await results(seeker);
      const { well, partly, other } = rankingOf(catalogue, seeker).counts;
      expect(well + partly + other).to.equal(catalogue.panorama.size);
      expect(well).to.be.above(1);
      expect(plain(oneIn(frame, 'h2').textContent)).to.equal(
        `${well} certifications correspondent bien à ce que vous cherchez`,
      );
      expect(groups(frame)).to.deep.equal([
        `Correspondent bien ${well}`,
        ...(well < 20 || partly > 0 ? [`Correspondent en partie ${partly}`] : []),
        `Autres certifications ${other}`,
      ]);
      expect(unsaidIn(frame, ['Aucune certification n’est cachée.'])).to.deep.equal([]);
    });

    it('come in the order of the ranking', async () => {
      const { frame } = await results(seeker);
      const { titles } = catalogue.panorama;
      const expected = [...rankingOf(catalogue, seeker).order].map((row) => plain(titles[row]));
      const shownTitles = titlesIn(frame);
      expect(shownTitles.length).to.be.least(10);
      expect(shownTitles).to.deep.equal(expected.slice(0, shownTitles.length));
    });

    it('open the rest on demand, the focus on the first that comes', async () => {
      const { frame } = await results(seeker);
      const { other } = rankingOf(catalogue, seeker).counts;
      const before = titlesIn(frame).length;
      button(frame, `Voir 20 des ${other} autres`).focus();
      await press('Enter');
      expect(titlesIn(frame).length).to.be.above(before);
      expectFocusOn(allIn(frame, '.card h4')[before]);
    });

    it('say why each stands there, four reasons at once, each mark with its word', async () => {
      const { frame } = await results(seeker);
      const card = cardOf(frame, 'Conseiller en insertion professionnelle');
      const atOnce = [...card.querySelectorAll(':scope > .reasons > li')];
      expect(atOnce.length).to.be.within(1, 4);
      const words = { yes: 'Oui :', part: 'En partie :', no: 'Non :', unknown: 'Non renseigné :' };
      for (const reason of card.querySelectorAll('.reasons li')) {
        const kind = reason.querySelector('.mark')?.classList[1] as keyof typeof words;
        expect(
          plain(reason.textContent).startsWith(words[kind]),
          `${kind}: ${plain(reason.textContent)}`,
        ).to.equal(true);
      }
    });

    it('tell one from its homonyms, how to get it, and its outcomes with whom they count', async () => {
      const { frame } = await results(seeker);
      const card = cardOf(frame, 'Conseiller en insertion professionnelle');
      const identity = [...card.querySelectorAll('.identity span')].map(({ textContent }) =>
        plain(textContent),
      );
      expect(identity).to.deep.equal([
        'Titre professionnel',
        'niveau 5 (bac+2)',
        'RNCP37274',
        'Ministère du Travail, du Plein emploi et de l’Insertion',
      ]);
      expect(card.querySelectorAll('.voies li')).to.have.length(6);
      expect(plain(card.querySelector('.outcome')?.textContent)).to.equal(
        'Sur 100 titulaires ayant répondu, 88 étaient en emploi six mois après. Promotion 2021, 2 303 personnes certifiées.',
      );
      expect(plain(card.querySelector('.ticks')?.textContent)).to.match(/^\d+ informations utiles sur \d+$/);
    });

    it('never say that no rate is published where the fiche has one of another kind', async () => {
      const headline = headlineOf(
        certification({ cohorts: [cohort(2022, 41, { 'target-job-2-years': 80 })] }),
      );
      const { sentence, context } = headlineWords(await wordsIn('fr'), headline);
      expect(plain(`${sentence} ${context}`)).to.equal(
        'Débouchés : pas de taux d’emploi à six mois publié. Promotion 2022, 41 personnes certifiées.',
      );
    });

    it('never say that nothing is filed where a rate is, whose number of people nobody gave', async () => {
      const headline = headlineOf(
        certification({ cohorts: [cohort(2022, undefined, { 'target-job-2-years': 80 })] }),
      );
      const { sentence, context } = headlineWords(await wordsIn('fr'), headline);
      expect(plain(`${sentence} ${context}`)).to.equal(
        'Débouchés : des taux sont déposés, à lire sur la fiche. Promotion 2022, nombre de personnes non publié.',
      );
    });

    it('leave no figure alone on any card', async () => {
      for (const look of [undefined, inEnglish]) {
        const { frame } = await results({}, look);
        while (allIn(frame, '.card').length < catalogue.panorama.size) {
          allIn(frame, 'ul[data-group] + p button')[0]?.click();
          await settled(frame);
        }
        expect(loneFiguresIn(frame)).to.deep.equal([]);
        expectSound(frame);
      }
    }).timeout(40_000);

    it('show, keep and compare one, named by its title', async () => {
      const { frame } = await results(seeker);
      const title = 'Conseiller en insertion professionnelle';
      const card = cardOf(frame, title);
      expect(plain(pressable(card, 'Voir la fiche').textContent)).to.equal(`Voir la fiche ${title}`);
      for (const words of ['Garder', 'Comparer', 'Voir la fiche']) pressable(card, words).click();
      await drawn();
      expect(frame.wishes).to.deep.equal([
        { type: 'keep', code: conseiller, kept: true },
        { type: 'compare', code: conseiller, compared: true },
        { type: 'show', view: { name: 'fiche', code: conseiller } },
      ]);
      expect(pressable(card, 'Garder').getAttribute('aria-pressed')).to.equal('false');
      await reshown(frame, resultsContent(catalogue, seeker, { kept: [conseiller], compared: [conseiller] }));
      const again = cardOf(frame, title);
      expect(pressable(again, 'Gardée').getAttribute('aria-pressed')).to.equal('true');
      expect(pressable(again, 'À comparer').getAttribute('aria-pressed')).to.equal('true');
      pressable(again, 'Gardée').click();
      expect(frame.wishes.at(-1)).to.deep.equal({ type: 'keep', code: conseiller, kept: false });
      expect(unsaidIn(frame, ['Mon projet (1)'])).to.deep.equal([]);
    });

    it('tell one card again when it is compared, and all of them when the jobs get their names', async () => {
      const { frame } = await results(seeker);
      const part = oneIn(frame, 'choix-part-results') as ResultsPart;
      const { reasonsOf, ...rest } = part.ranking;
      const told: number[] = [];
      part.ranking = { ...rest, reasonsOf: (row) => (told.push(row), reasonsOf(row)) };
      await settled(frame);
      const all = told.splice(0).length;
      expect(all).to.be.least(10);
      part.context = { ...part.context, compared: [conseiller] };
      await settled(frame);
      expect(told.splice(0)).to.deep.equal([catalogue.panorama.rows.get(conseiller)]);
      part.context = { ...part.context, metierLabel: () => 'Astronaute' };
      await settled(frame);
      expect(told).to.have.length(all);
      expect(plain(cardOf(frame, 'Conseiller en insertion professionnelle').textContent)).to.include(
        'Astronaute',
      );
    });

    it('take every weight that is changed, however soon one follows the other', async () => {
      const weighing = { asked: ['metier', 'voies', 'level'], weights: { level: 'ignored' } } as const;
      const { frame, part } = await shown<ResultsPart>(resultsContent(catalogue, seeker, { weighing }));
      const weight = (criterion: string, at: number) =>
        allIn<HTMLInputElement>(frame, `input[name=weight-${criterion}]`)[at]!;
      weight('metier', 2).click();
      await part.updateComplete;
      weight('voies', 0).click();
      await drawn();
      const weights = { metier: 'ignored', voies: 'indispensable', level: 'ignored' };
      expect(frame.wishes).to.deep.equal([
        {
          type: 'journey',
          event: { type: 'changed', question: 'priorities', answer: { kind: 'weights', weights } },
        },
      ]);
    });

    it('lead back to the answers, to the whole catalogue and to what is kept', async () => {
      const { frame } = await results(seeker);
      button(frame, '← Vos réponses').click();
      button(frame, `Voir les ${catalogue.panorama.size} certifications par ordre alphabétique`).click();
      button(frame, 'Mon projet').click();
      expect(frame.wishes).to.deep.equal([
        { type: 'journey', event: { type: 'reviewed' } },
        { type: 'show', view: { name: 'all' } },
        { type: 'show', view: { name: 'plan' } },
      ]);
    });

    it('mark titles and names as French, and nothing of ours', async () => {
      const { frame } = await results(seeker, inEnglish);
      expect(unmarkedIn(frame, titlesIn(frame))).to.deep.equal([]);
      expect(falselyFrenchIn(frame)).to.deep.equal([]);
    });
  });

  it('say that nothing fits, what rules out most, and where to go from there', async () => {
    const { frame } = await results(astronaut);
    const { size } = catalogue.panorama;
    const said = [
      'Aucune certification ne correspond à tout ce que vous cherchez',
      'Aucune certification ne correspond, même en partie.',
      'Ce n’est pas un verdict sur votre projet',
      'Le métier visé',
      'Le conseil en évolution professionnelle est gratuit',
    ];
    expect(unsaidIn(frame, said)).to.deep.equal([]);
    expect(groups(frame)).to.deep.equal([`Autres certifications ${size}`]);
    button(frame, 'Changer une réponse').click();
    expect(frame.wishes).to.deep.equal([{ type: 'journey', event: { type: 'reviewed' } }]);
  });

  it('show everything when nothing was asked, without a group nor a reason', async () => {
    const { frame } = await results({});
    expect(plain(oneIn(frame, 'h2').textContent)).to.equal(`Les ${catalogue.panorama.size} certifications`);
    expect(allIn(frame, 'h3.group, .reasons')).to.have.length(0);
    expect(titlesIn(frame)).to.have.length(20);
  });
});
