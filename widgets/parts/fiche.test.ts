import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, Fact } from '../../src/domain/index.js';
import { certification } from '../../src/testing/builders.js';
import { drawn } from '../shared/drawn.js';
import { expectSound, whenNarrow, emptyIn } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { factsOf, ficheContent, ficheShown } from '../testing/ficheShown.js';
import { loneFiguresIn } from '../testing/figures.js';
import { falselyFrenchIn, unmarkedIn } from '../testing/french.js';
import { loneMarksIn } from '../testing/marks.js';
import { embedded } from '../testing/openedCatalogue.js';
import { inEnglish, inFrench, looks, reshown } from '../testing/shown.js';
import { blanksIn, linesIn, plain, rawKeysIn } from '../testing/text.js';
import { unsaidIn } from '../testing/unsaid.js';
import { point, press } from '../testing/visitor.js';

/** Everything is known of it that sources say. */
const conseiller = 'RNCP37274';
/** Named by the report of 2016, and little more. */
const of2016 = 'CNEFOP2016-07';
const few = 'RNCP37620';

const open = (root: Element) => {
  for (const details of allIn<HTMLDetailsElement>(root, 'details')) details.open = true;
};
const texts = (root: Element, selector: string) =>
  allIn(root, selector).map(({ textContent }) => plain(textContent));

describe('the fiche', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  describe('audited', function () {
    whenNarrow(this);
    const states = {
      'everything known': conseiller,
      'several promotions': 'RNCP36652',
      'too few people': few,
      'a skill of the RS': 'RS5467',
      'the layer of 2016': of2016,
      'the lists of 2016': 'INV2220',
    };
    for (const look of looks) {
      for (const [name, number] of Object.entries(states))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const facts = await factsOf(catalogue, number);
          const { frame } = await ficheShown(catalogue, facts, look);
          open(frame);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
      it(`passes: on its way, then not to be had, in ${look.locale}`, async () => {
        const { frame } = await ficheShown(catalogue, {}, look);
        await expect(frame).to.be.accessible();
        await reshown(frame, ficheContent(catalogue, { problem: 'La fiche n’est pas lisible.' }));
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  describe('with everything known', () => {
    const shown = async (look = inFrench) => {
      const facts = await factsOf(catalogue, conseiller);
      return { ...(await ficheShown(catalogue, facts, look)), facts };
    };

    it('says what it is: title, kind, level, number, register, validity', async () => {
      const { frame } = await shown();
      expect(plain(oneIn(frame, 'h2').textContent)).to.equal('Conseiller en insertion professionnelle');
      const said = [
        'Titre professionnel',
        'niveau 5 (bac+2)',
        'RNCP37274',
        'Répertoire national (RNCP)',
        'délivrée par Ministère du Travail, du Plein emploi et de l’Insertion',
        'Valable jusqu’au 23 mars 2028',
      ];
      expect(unsaidIn(frame, said)).to.deep.equal([]);
    });

    it('has its sections in the order of a choice', async () => {
      const { frame } = await shown();
      expect(texts(frame, 'section > h3')).to.deep.equal([
        'Ce que la certification atteste',
        '3 blocs de compétences',
        'Comment l’obtenir',
        'Et après ?',
        'Les métiers qu’elle prépare',
        'Qui la délivre, où vérifier',
        'D’où viennent ces informations',
        'Les informations utiles à votre choix',
      ]);
    });

    it('names its three blocs', async () => {
      const { frame } = await shown();
      expect(texts(frame, '.bloc b')).to.deep.equal([
        'Accueillir pour analyser la demande des personnes et poser les bases d’un diagnostic partagé',
        'Accompagner les personnes dans leur parcours d’insertion sociale et professionnelle',
        'Mettre en œuvre une offre de services auprès des employeurs pour favoriser l’insertion professionnelle',
      ]);
      expect(texts(frame, '.bloc .code')).to.deep.equal(['RNCP37274BC01', 'RNCP37274BC02', 'RNCP37274BC03']);
    });

    it('says the six voies, each yes or no, in words and by its mark', async () => {
      const { frame } = await shown();
      const told = allIn(frame, '.ways .voie').map((voie) => [
        voie.querySelector('.mark')?.classList[1],
        plain(voie.textContent),
      ]);
      expect(told).to.deep.equal([
        ['yes', 'VAE : oui'],
        ['yes', 'Formation continue : oui'],
        ['yes', 'Apprentissage : oui'],
        ['yes', 'Contrat de professionnalisation : oui'],
        ['no', 'Formation initiale : non'],
        ['no', 'Candidature individuelle : non'],
      ]);
    });

    it('gives each figure with its population, its promotion and its source', async () => {
      const { frame } = await shown();
      const outcomes = oneIn(frame, '.outcomes');
      expect(plain(outcomes.textContent)).to.include(
        'Promotion 2021 : 2 303 personnes certifiées, dont 39 par la VAE.',
      );
      expect(texts(frame, '.figure p:first-child')).to.deep.equal([
        '88 sur 100 titulaires de 2021 ayant répondu étaient en emploi six mois après, quel que soit le métier.',
        '72 sur 100 titulaires de 2021 ayant répondu exerçaient le métier visé deux ans après.',
      ]);
      expect(plain(outcomes.textContent)).to.match(/Source : France compétences, .*20 août 2026/);
    });

    it('says that the rate in the job at six months is not filed, and what to ask', async () => {
      const { frame } = await shown();
      const box = oneIn(frame, '.outcomes .unknown-box');
      expect(plain(box.querySelector('h4')?.textContent)).to.equal(
        'Dans le métier visé six mois après : non déposé dans le registre que nous avons lu',
      );
      expect(plain(box.textContent)).to.include(
        'Parmi les personnes certifiées en 2021, combien exerçaient ce métier',
      );
    });

    it('draws as many full dots as it says', async () => {
      const { frame } = await shown();
      const drawn = allIn(frame, '.dots').map((dots) => dots.querySelectorAll('.full').length);
      expect(drawn).to.deep.equal([88, 72]);
    });

    it('counts the useful information that is known, and gives a question for each that is not', async () => {
      const { frame } = await shown();
      open(frame);
      const items = allIn(frame, '.checklist > li');
      const absent = items.filter(({ textContent }) => textContent?.includes('non renseigné'));
      const known = items.filter(({ textContent }) => textContent?.includes('connu'));
      const count = `${known.length} informations utiles sur ${known.length + absent.length} sont connues.`;
      expect(unsaidIn(frame, [count])).to.deep.equal([]);
      expect(absent.length).to.be.above(0);
      for (const item of absent)
        expect(plain(item.querySelector('summary + p')?.textContent)).to.include(' ?');
    });

    it('marks as French what the catalogue says, and nothing else', async () => {
      const { frame, facts } = await shown(inEnglish);
      const value = <T>(fact: Fact<T>): T => {
        if (!fact.known) throw new Error('Unknown');
        return fact.value;
      };
      const { title, kind, purpose, blocs, debouches, certificateurs } = facts.entry;
      const french = [
        value(title),
        value(kind),
        value(purpose),
        ...value(blocs).map((bloc) => value(bloc.title)),
        ...value(debouches),
        ...value(certificateurs).map(({ name }) => name),
      ];
      expect(unmarkedIn(frame, french)).to.deep.equal([]);
      expect(falselyFrenchIn(frame)).to.deep.equal([]);
    });
  });

  describe('with nothing known', () => {
    for (const [name, entry] of [
      ['an RNCP number and nothing more', certification({ code: 'RNCP1' })],
      ['an RS number and nothing more', certification({ code: 'RS1' })],
      ['an entry of 2016 without a number', certification({ code: 'CNEFOP2016-99', layer: '2016' })],
      ['a title from a source nobody lists', certification({ code: 'CNEFOP2016-98', title: 'Accompagner' })],
    ] as const)
      for (const look of [inFrench, inEnglish])
        it(`says each missing thing, in a sentence: ${name}, in ${look.locale}`, async () => {
          const { frame } = await ficheShown(catalogue, { entry }, look);
          open(frame);
          expect([...blanksIn(frame), ...rawKeysIn(frame), ...emptyIn(frame)]).to.deep.equal([]);
          // Counting what is known, none is a count; anything else that says 0 would tell a fact nobody knows.
          const zeros = linesIn(frame).filter((line) => /(^|[^\d,.])0([^\d,.]|$)/.test(line));
          expect(zeros.filter((line) => !/utiles? sur|facts? out of/.test(line))).to.deep.equal([]);
          expect(falselyFrenchIn(frame)).to.deep.equal([]);
        });

    it('has the same sections as any other, each with its reason', async () => {
      const { frame } = await ficheShown(catalogue, await factsOf(catalogue, of2016));
      expect(texts(frame, 'section > h3')).to.include.members([
        'Ce que la certification atteste',
        'Comment l’obtenir',
        'Et après ?',
        'Qui la délivre, où vérifier',
      ]);
      const said = [
        'Fiche de 2016 : elle décrit la situation d’alors.',
        'Façons de l’obtenir : non renseignées',
        'Débouchés : non trouvés dans nos sources',
        'C’est une limite de notre catalogue',
      ];
      expect(unsaidIn(frame, said)).to.deep.equal([]);
      expect(allIn(frame, '.figure, .dots')).to.have.length(0);
    });

    it('says of a skill of the RS that it has no level and no bloc, rather than that they are missing', async () => {
      const { frame } = await ficheShown(catalogue, await factsOf(catalogue, 'RS5467'));
      expect(unsaidIn(frame, ['sans niveau', 'n’a pas de bloc'])).to.deep.equal([]);
      expect(unsaidIn(frame, ['niveau non renseigné', 'bloc non renseigné'])).to.have.length(2);
    });
  });

  describe('of every entry of the embedded catalogue', () => {
    for (const look of [inFrench, inEnglish])
      it(`has no blank, no key, no figure alone, no mark without words, in ${look.locale}`, async () => {
        const first = await factsOf(catalogue, conseiller);
        const { frame } = await ficheShown(catalogue, first, look);
        const flaws: Record<string, readonly string[]> = {};
        for (const number of catalogue.panorama.codes) {
          await reshown(frame, ficheContent(catalogue, await factsOf(catalogue, number)));
          const found = [
            ...blanksIn(frame),
            ...rawKeysIn(frame),
            ...emptyIn(frame),
            ...loneFiguresIn(frame),
            ...loneMarksIn(frame),
            ...falselyFrenchIn(frame),
          ];
          if (found.length > 0) flaws[number] = found;
        }
        expect(flaws).to.deep.equal({});
      }).timeout(60_000);
  });

  describe('acted on', () => {
    const shown = async (more: Partial<Parameters<typeof ficheShown>[1]> = {}) => {
      const facts = await factsOf(catalogue, conseiller);
      return { facts, ...(await ficheShown(catalogue, { ...facts, ...more })) };
    };
    const entryOf = ({ code }: Certification) => code;

    it('is kept, and let go of', async () => {
      const { frame, facts } = await shown();
      const keep = button(frame, 'Garder');
      expect(keep.getAttribute('aria-pressed')).to.equal('false');
      keep.focus();
      await press('Enter');
      const code = entryOf(facts.entry);
      expect(frame.wishes).to.deep.equal([{ type: 'keep', code, kept: true }]);
      await reshown(frame, ficheContent(catalogue, { ...facts, kept: true }));
      expect(button(frame, 'Gardée').getAttribute('aria-pressed')).to.equal('true');
      await press('Enter');
      expect(frame.wishes.at(-1)).to.deep.equal({ type: 'keep', code, kept: false });
    });

    it('says which blocs remain as they are ticked', async () => {
      const { frame, facts } = await shown();
      const boxes = allIn<HTMLInputElement>(frame, '.bloc input');
      boxes[0]?.focus();
      await press('Space');
      const code = entryOf(facts.entry);
      expect(frame.wishes).to.deep.equal([{ type: 'know', code, bloc: 'RNCP37274BC01', known: true }]);
      await reshown(frame, ficheContent(catalogue, { ...facts, known: ['RNCP37274BC01'] }));
      expect(unsaidIn(frame, ['Il vous reste 2 blocs à apprendre :'])).to.deep.equal([]);
      const all = ['RNCP37274BC01', 'RNCP37274BC02', 'RNCP37274BC03'];
      await reshown(frame, ficheContent(catalogue, { ...facts, known: all }));
      expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, true, true]);
      expect(unsaidIn(frame, ['Vous avez tout coché.'])).to.deep.equal([]);
    });

    it('takes a question for the certificateur, and takes it back', async () => {
      const { frame, facts } = await shown();
      const add = allIn(frame, '.outcomes .unknown-box button')[0]!;
      await point(add);
      const item = 'outcome.target-job-6-months';
      const code = entryOf(facts.entry);
      expect(frame.wishes).to.deep.equal([{ type: 'ask', code, item, asked: true }]);
      await reshown(frame, ficheContent(catalogue, { ...facts, asked: [item] }));
      const added = button(frame, 'Dans mes questions (retirer)');
      expect(added.getAttribute('aria-pressed')).to.equal('true');
      await point(added);
      expect(frame.wishes.at(-1)).to.deep.equal({ type: 'ask', code, item, asked: false });
    });

    it('opens and closes what is long', async () => {
      const { frame } = await shown();
      const steps = oneIn(frame, '.path ol');
      expect(steps.checkVisibility()).to.equal(false);
      oneIn(frame, '.path summary').focus();
      await press('Enter');
      expect(steps.checkVisibility()).to.equal(true);
      await press('Enter');
      expect(steps.checkVisibility()).to.equal(false);
    });

    it('goes back, and tries again what failed', async () => {
      const { frame } = await ficheShown(catalogue, { problem: 'La fiche n’est pas lisible.' });
      await point(button(frame, 'Réessayer'));
      await point(button(frame, '← Retour'));
      await drawn();
      expect(frame.wishes).to.deep.equal([{ type: 'retry' }, { type: 'back' }]);
    });
  });

  it('follows no address but that of a site, in a tab of its own that knows nothing of this one', async () => {
    const { frame } = await ficheShown(catalogue, await factsOf(catalogue, conseiller));
    const links = allIn<HTMLAnchorElement>(frame, 'a');
    expect(links.map(({ href }) => href)).to.include(
      'https://www.francecompetences.fr/recherche/rncp/37274/',
    );
    for (const link of links) {
      expect(link.protocol).to.match(/^https?:$/);
      expect(link.rel).to.equal('noopener noreferrer');
      expect(plain(link.textContent)).to.match(/\(nouvel onglet\)$/);
    }
  });
});
