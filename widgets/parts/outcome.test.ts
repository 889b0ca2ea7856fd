import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, OtherFigure } from '../../src/domain/index.js';
import { certification, code, cohort, day, testSource } from '../../src/testing/builders.js';
import { emptyIn, expectSound, whenNarrow } from '../testing/audit.js';
import { allIn, oneIn } from '../testing/deep.js';
import { ficheShown } from '../testing/ficheShown.js';
import { loneFiguresIn } from '../testing/figures.js';
import { embedded } from '../testing/openedCatalogue.js';
import { inEnglish, inFrench, looks } from '../testing/shown.js';
import { blanksIn, plain, rawKeysIn } from '../testing/text.js';

const large = cohort(2022, 140, {
  'overall-6-months': 88,
  'target-job-6-months': 70,
  'target-job-2-years': 72,
});
const small = cohort(2023, 12, { 'overall-6-months': 100 });

const figures: readonly OtherFigure[] = [
  {
    kind: 'inserjeunes-share',
    percent: 44,
    cohort: '2022-2023',
    finalYear: 1200,
    scope: { kind: 'group', name: 'BTS des services' },
    from: testSource,
  },
] as readonly OtherFigure[];

/** One certification in each state, what the screen then says first, and whether there is something to ask. */
const states: Readonly<
  Record<
    string,
    { readonly entry: Certification; readonly predecessors?: readonly Certification[]; readonly says: RegExp }
  >
> = {
  figure: {
    entry: certification({ cohorts: [small, large] }),
    says: /Promotion 2022 : 140 personnes certifiées/,
  },
  borrowed: {
    entry: certification({ code: 'RNCP2', cohorts: [], predecessors: [code('RNCP1')] }),
    predecessors: [certification({ code: 'RNCP1', cohorts: [large] })],
    says: /Voici ceux de celle qu’elle a remplacée : RNCP1\./,
  },
  wider: { entry: certification({ figures }), says: /Chiffre d’un groupe plus large : BTS des services\./ },
  'too-few': { entry: certification({ cohorts: [small] }), says: /Promotion 2023 : 12 personnes certifiées/ },
  'too-new': {
    entry: certification({ cohorts: [], effectiveFrom: day('2026-01-15') }),
    says: /Trop récente pour avoir des chiffres : enregistrée depuis le 15 janvier 2026/,
  },
  'not-filed': {
    entry: certification({ cohorts: [], registration: 'sur-demande', effectiveFrom: day('2019-01-15') }),
    says: /Débouchés : non déposés dans le registre/,
  },
  unlinked: { entry: certification(), says: /Débouchés : non trouvés dans nos sources/ },
};

describe('outcomes on a fiche', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  const shown = async (name: keyof typeof states, look = inFrench) => {
    const { frame } = await ficheShown(catalogue, states[name]!, look);
    for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
    return { frame, outcomes: oneIn(frame, '.outcomes') };
  };

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks)
      for (const name of ['figure', 'wider'])
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame } = await shown(name, look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
  });

  for (const [name, { says }] of Object.entries(states)) {
    it(`says its state in a sentence: ${name}`, async () => {
      const { outcomes } = await shown(name);
      expect(plain(outcomes.textContent)).to.match(says);
    });

    for (const look of [inFrench, inEnglish])
      it(`leaves no figure alone, and no blank: ${name}, in ${look.locale}`, async () => {
        const { frame } = await shown(name, look);
        const found = [loneFiguresIn, blanksIn, rawKeysIn, emptyIn].flatMap((find) => find(frame));
        expect(found).to.deep.equal([]);
      });

    if (name !== 'figure')
      it(`says what to ask the certificateur: ${name}`, async () => {
        const { outcomes } = await shown(name);
        expect(plain(outcomes.textContent)).to.include('Vous pouvez demander au certificateur');
        expect(outcomes.querySelectorAll('button[aria-pressed]').length).to.be.above(0);
      });
  }

  it('never judges: no quality is told from what is missing', async () => {
    for (const name of ['too-new', 'not-filed'])
      expect(plain((await shown(name)).outcomes.textContent)).to.match(/ne dit rien de (sa|la) qualité/);
  });

  it('shows each measure of the latest promotion that is large enough, and the others in a table', async () => {
    const { outcomes } = await shown('figure');
    const told = [...outcomes.querySelectorAll('.figure p:first-child')].map(({ textContent }) =>
      plain(textContent),
    );
    expect(told).to.have.length(3);
    for (const sentence of told) expect(sentence).to.include('titulaires de 2022 ayant répondu');
    const rows = [...outcomes.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => plain(textContent)),
    );
    expect(rows).to.deep.equal([
      ['Promotion 2023', '12', 'trop peu de personnes', 'non déposé', 'non déposé'],
      [
        'Promotion 2022',
        '140',
        '88 sur 100 titulaires ayant répondu',
        '70 sur 100 titulaires ayant répondu',
        '72 sur 100 titulaires ayant répondu',
      ],
    ]);
  });

  it('takes each measure from the latest promotion that has it, and does not call it missing', async () => {
    const recent = cohort(2023, 90, { 'overall-6-months': 91 });
    const older = cohort(2021, 80, { 'overall-6-months': 85, 'target-job-2-years': 60 });
    const { frame } = await ficheShown(catalogue, { entry: certification({ cohorts: [recent, older] }) });
    expect(allIn(frame, '.figure p:first-child').map(({ textContent }) => plain(textContent))).to.deep.equal([
      '91 sur 100 titulaires de 2023 ayant répondu étaient en emploi six mois après, quel que soit le métier.',
      '60 sur 100 titulaires de 2021 ayant répondu exerçaient le métier visé deux ans après.',
    ]);
    expect(
      allIn(frame, '.outcomes .unknown-box h4').map(({ textContent }) => plain(textContent)),
    ).to.deep.equal(['Dans le métier visé six mois après : non déposé dans le registre que nous avons lu']);
  });

  it('keeps what too few people declared behind a disclosure, without a picture', async () => {
    const { frame } = await ficheShown(catalogue, states['too-few']!);
    const raw = oneIn(frame, '.outcomes .unknown-box .listed');
    expect(raw.checkVisibility()).to.equal(false);
    expect(plain(raw.textContent)).to.include('100');
    expect(allIn(frame, '.outcomes .dots')).to.have.length(0);
  });

  it('draws no dots for a rank', async () => {
    const rank = { kind: 'france-travail-return', fifth: 5, period: '2024', leavers: 320 };
    const scope = { kind: 'region', name: 'Bretagne' };
    const entry = certification({
      figures: [{ ...rank, scope, from: testSource }] as readonly OtherFigure[],
    });
    const { frame } = await ficheShown(catalogue, { entry });
    const told = plain(oneIn(frame, '.outcomes').textContent);
    expect(told)
      .to.include('Chiffre d’une région : Bretagne.')
      .and.include('Parmi les 20 % de formations où le retour à l’emploi est le plus fréquent');
    expect(allIn(frame, '.outcomes .dots')).to.have.length(0);
  });
});
