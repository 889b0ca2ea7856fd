import { aTimeout, expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Catalogue } from '../../src/catalogue/index.js';
import { known, unknown, type Certification, type OtherFigure } from '../../src/domain/index.js';
import { bloc, certification, code, cohort, day, testSource, today } from '../../src/testing/builders.js';
import { nothingCompared, type Compared } from '../shared/comparison.js';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { falselyFrenchIn } from '../testing/french.js';
import type { TestFrame } from '../testing/frame.js';
import { embedded, entryOf } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { inEnglish, looks, reshown, shown, type Look } from '../testing/shown.js';
import { plain } from '../testing/text.js';
import { press } from '../testing/visitor.js';
import { ComparePart } from './compare.js';

definePart('choix-part-compare', ComparePart);

const numbers = ['RNCP37274', 'RNCP36625', 'RS6340', 'CNEFOP2016-07'];

describe('the comparison', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  let four: readonly Certification[];
  before(async () => {
    catalogue = await embedded();
    four = await Promise.all(numbers.map((number) => entryOf(catalogue, number)));
  });

  const side = (entries: readonly Certification[]): Compared => ({ ...nothingCompared, entries });
  const content =
    (entries: readonly Certification[], fixed = false): TestFrame['content'] =>
    (words) =>
      html`<choix-part-compare
        .words=${words}
        .catalogue=${catalogue}
        .compared=${side(entries)}
        .today=${today}
        .fixed=${fixed}
      ></choix-part-compare>`;
  const compared = (entries: readonly Certification[], look?: Look) =>
    shown<ComparePart>(content(entries), look);
  const rowsOf = (part: Element) =>
    Object.fromEntries(
      allIn(part, 'tbody').map((row) => {
        const head = row.querySelector('th');
        return [
          plain(head?.textContent).replace(/ (identique|inconnu partout)$/, ''),
          { head, cells: [...row.querySelectorAll('td')].map((cell) => plain(cell.textContent)) },
        ];
      }),
    );

  describe('audited', function () {
    whenNarrow(this);
    this.timeout(60_000);
    for (const look of looks)
      for (const columns of [1, 2, 4])
        it(`passes with ${columns}, in ${look.locale}`, async () => {
          const { frame } = await compared(four.slice(0, columns), look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });

    it('passes when some could not be had, and when its equal rows are folded', async () => {
      const { frame, part } = await shown<ComparePart>(
        (words) =>
          html`<choix-part-compare
            .words=${words}
            .catalogue=${catalogue}
            .compared=${{ ...side(four.slice(0, 2)), missing: [code('RS6340')] }}
            .today=${today}
          ></choix-part-compare>`,
      );
      allIn(part, 'button[aria-pressed]')[0]?.click();
      await settled(part);
      await expect(frame).to.be.accessible();
      expectSound(frame);
    });

    it('holds two side by side without scrolling, whole', async () => {
      const { part } = await compared(four.slice(0, 2));
      const box = oneIn(part, '.scroll');
      expect(box.scrollWidth).to.be.at.most(box.clientWidth + 1);
      for (const cell of allIn(part, 'td, thead th')) {
        expect(cell.getBoundingClientRect().width, cell.textContent ?? '').to.be.above(120);
        expect(cell.scrollWidth, cell.textContent ?? '').to.be.at.most(cell.clientWidth + 1);
      }
    });

    it('scrolls inside itself with more, says so, its titles and names of rows in sight', async () => {
      const { part } = await compared(four);
      const box = oneIn(part, '.scroll');
      expect(oneIn(part, '.more').checkVisibility()).to.equal(true);
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      const edge = box.getBoundingClientRect();
      const [, second, third] = allIn(part, 'thead th').map((head) => head.getBoundingClientRect());
      expect(second?.right, 'two columns in sight').to.be.at.most(edge.right);
      expect(third?.left, 'a part of the next').to.be.below(edge.right);
      box.scrollTo({ left: 200, top: 300, behavior: 'instant' });
      expect(allIn(part, 'thead th')[0]?.getBoundingClientRect().top).to.be.closeTo(edge.top, 2);
      expect(allIn(part, 'tbody th > span')[4]?.getBoundingClientRect().left).to.be.within(
        edge.left,
        edge.left + 20,
      );
    });

    it('is scrolled with the keys', async () => {
      const { part } = await compared(four);
      const box = oneIn(part, '.scroll');
      box.focus();
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      // By the clock: a page behind another draws no frame to count.
      for (let wait = 0; wait < 100 && box.scrollLeft === 0; wait++) await aTimeout(50);
      expect(box.scrollLeft).to.be.above(0);
    });
  });

  it('on a desk, shows all its columns at once', async () => {
    await setViewport({ width: 1000, height: 800 });
    const { part } = await compared(four);
    const box = oneIn(part, '.scroll');
    expect(oneIn(part, 'table').getBoundingClientRect().width).to.be.at.most(box.clientWidth + 1);
  });

  it('says in words how many rows differ, which are equal, which nobody knows; leaves no cell blank', async () => {
    const { part } = await compared(four);
    let different = 0;
    for (const [name, { head, cells }] of Object.entries(rowsOf(part))) {
      const body = head!.closest('tbody')!;
      const unknown = [...body.querySelectorAll('td')].every((cell) => cell.querySelector('.untold'));
      const same = new Set(cells).size === 1;
      const state = unknown ? 'inconnu partout' : same ? 'identique' : '';
      if (state === '') different++;
      expect(plain(head?.querySelector('small')?.textContent), name).to.equal(state);
      for (const cell of cells) expect(cell, name).not.to.equal('');
    }
    expect(plain(oneIn(part, '.differ').textContent)).to.include(`${different} lignes diffèrent.`);
  });

  it('does not call equal what nobody knows of either, and does not fold it away', async () => {
    const { part } = await compared([
      certification({ code: 'RNCP1', prerequisites: unknown('not-filed') }),
      certification({ code: 'RNCP2' }),
    ]);
    const { head } = rowsOf(part)['Conditions d’entrée']!;
    expect(plain(head?.querySelector('small')?.textContent)).to.equal('inconnu partout');
    allIn(part, 'button[aria-pressed]')[0]?.click();
    await settled(part);
    expect(Object.keys(rowsOf(part))).to.include('Conditions d’entrée');
  });

  it('puts a mark before what is open, closed, not known, or to be checked', async () => {
    const { part } = await compared([
      certification({ code: 'RNCP1', voies: { vae: true, apprentissage: false } }),
      certification({ code: 'RS2', voies: { vae: true } }),
    ]);
    const body = rowsOf(part)['Façons de l’obtenir']!.head!.closest('tbody')!;
    const marks = [...body.querySelectorAll('td')].map((cell) =>
      [...cell.querySelectorAll('li')]
        .slice(0, 3)
        .map((line) => `${line.querySelector('.mark')?.classList[1]} ${plain(line.textContent)}`),
    );
    expect(marks).to.deep.equal([
      ['yes VAE : oui', 'unknown Formation continue : non renseigné', 'no Apprentissage : non'],
      [
        'part VAE : à vérifier',
        'unknown Formation continue : non renseigné',
        'unknown Apprentissage : non renseigné',
      ],
    ]);
  });

  it('knows the competences the fiche knows: of the referential, of the whole, or bloc by bloc', async () => {
    const { part } = await compared([
      certification({ code: 'RNCP1', tags: [{ competence: 'accueillir', evidence: 'title' }] }),
      certification({ code: 'RNCP2', competences: ['Forger', 'Tremper'] }),
      certification({ code: 'RNCP3', blocs: [bloc('BC01', { competences: ['Limer'] }), bloc('BC02')] }),
      certification({ code: 'RNCP4' }),
    ]);
    expect(rowsOf(part)['Compétences']?.cells).to.deep.equal([
      'Accueillir une personne, là où elle en est',
      'Forger Tremper',
      'Limer',
      'Nos sources n’en disent rien.',
    ]);
  });

  it('says how one is assessed and by whom, and where to look', async () => {
    const { part } = await compared([
      certification({
        code: 'RNCP37274',
        assessment: 'Mise en situation',
        juries: { vae: 'Deux professionnels', apprentissage: 'Deux professionnels' },
        certificateurs: [{ name: 'CNAM', site: 'https://www.cnam.fr/' }],
        links: known(['https://example.org/fiche'], testSource),
      }),
    ]);
    const rows = rowsOf(part);
    expect(rows['Évaluation et jury']?.cells).to.deep.equal([
      'Mise en situation Jury (VAE et Apprentissage) : Deux professionnels',
    ]);
    const links = [...rows['Sites et fiche officielle']!.head!.closest('tbody')!.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal([
      'https://www.cnam.fr/',
      'https://example.org/fiche',
      'https://www.francecompetences.fr/recherche/rncp/37274/',
    ]);
  });

  it('hides the rows that are equal, and shows them again', async () => {
    const { part } = await compared(four.slice(0, 2));
    const all = allIn(part, 'tbody:not([hidden])').length;
    const fold = allIn(part, 'button[aria-pressed]')[0]!;
    const equal = allIn(part, 'tbody small').filter(
      (small) => plain(small.textContent) === 'identique',
    ).length;
    expect(equal).to.be.above(0);
    fold.focus();
    await press('Enter');
    expectFocusOn(fold);
    expect(allIn(part, 'tbody:not([hidden])')).to.have.length(all - equal);
    expect(fold.ariaPressed).to.equal('true');
    await press('Space');
    expect(allIn(part, 'tbody:not([hidden])')).to.have.length(all);
  });

  describe('of outcomes', () => {
    const lent = certification({ code: 'RNCP9', cohorts: [cohort(2020, 80, { 'overall-6-months': 77 })] });
    const scope = { kind: 'group', name: 'BTS des services' } as const;
    const share = { kind: 'inserjeunes-share', percent: 44, cohort: '2022-2023', finalYear: 1200 } as const;
    const rank = { kind: 'france-travail-return', fifth: 5, period: '2024', leavers: 320 } as const;
    const rateAt = (monthsAfter: 6 | 12) =>
      ({
        kind: 'inserjeunes-rate',
        percent: 60 + monthsAfter,
        monthsAfter,
        leavers: 300,
        cohort: '2022',
      }) as const;
    const figures = (...all: readonly object[]) =>
      all.map((figure) => ({ ...figure, scope, from: testSource })) as unknown as readonly OtherFigure[];
    const outcomes = async (
      entries: readonly Certification[],
      from: string = testSource,
      lenders: readonly Certification[] = [lent],
    ) => {
      const { part } = await shown<ComparePart>(
        (words) =>
          html`<choix-part-compare
            .words=${words}
            .catalogue=${catalogueSaying(from)}
            .compared=${{ ...side(entries), lenders }}
            .today=${today}
          ></choix-part-compare>`,
      );
      return rowsOf(part);
    };
    const catalogueSaying = (id: string): Pick<Catalogue, 'referential' | 'source'> => ({
      referential: [],
      source: (asked) =>
        asked === id
          ? {
              id,
              publisher: 'France compétences',
              title: 'Export',
              edition: day('2026-08-20'),
              licence: 'LO',
            }
          : undefined,
    });

    it('are in the seven states of the fiche, never “not published” for another reason', async () => {
      const rows = await outcomes([
        certification({ code: 'RNCP1', cohorts: [cohort(2021, 60, { 'overall-6-months': 72 })] }),
        certification({ code: 'RNCP2', cohorts: [], predecessors: [lent.code] }),
        certification({ code: 'RNCP3', figures: figures(share) }),
        certification({ code: 'RNCP4', cohorts: [cohort(2023, 12, { 'overall-6-months': 100 })] }),
        certification({ code: 'RNCP5', cohorts: [], effectiveFrom: day('2026-01-15') }),
        certification({ code: 'RNCP6', cohorts: [] }),
        certification({ code: 'RNCP7' }),
      ]);
      const said = rows['Et après : ce qu’on en sait']!.cells;
      for (const [at, words] of [
        'Des chiffres existent pour cette certification.',
        'celle qu’elle a remplacée : RNCP9.',
        'Une autre source donne un chiffre, qui compte autrement.',
        'Promotion 2023 : 12 personnes certifiées. Trop peu de personnes',
        'Trop récente pour avoir des chiffres : enregistrée depuis le 15 janvier 2026',
        'Débouchés : non déposés dans le registre que nous avons lu',
        'Débouchés : non trouvés dans nos sources',
      ].entries())
        expect(said[at]).to.include(words);
      expect(rows['En emploi six mois après']!.cells).to.deep.equal([
        '72 sur 100 titulaires de 2021 ayant répondu (60 certifiés) France compétences (20 août 2026)',
        'Chiffre de RNCP9, qu’elle a remplacée : 77 sur 100 titulaires de 2020 ayant répondu (80 certifiés) France compétences (20 août 2026)',
        'non trouvé dans nos sources',
        'trop peu de personnes',
        'trop récente',
        'non déposé',
        'non trouvé dans nos sources',
      ]);
    });

    it('leave out promotions that cannot be, say so, and take the most recent of the others, whatever their order', async () => {
      const rows = await outcomes([
        certification({
          code: 'RNCP1',
          cohorts: [
            cohort(2019, 60, { 'overall-6-months': 50 }),
            cohort(2022, 70, { 'overall-6-months': 180 }),
            cohort(2021, 80, { 'overall-6-months': 61 }),
          ],
        }),
        certification({ code: 'RNCP2', cohorts: [cohort(2022, 70, { 'overall-6-months': 180 })] }),
        certification({
          code: 'RNCP3',
          cohorts: [cohort(2022, 70, { 'overall-6-months': 180 }), cohort(2021, 80)],
        }),
      ]);
      expect(rows['Et après : ce qu’on en sait']!.cells[2]).to.include(
        'La source donne des chiffres que nous ne pouvons pas montrer',
      );
      expect(rows['Et après : ce qu’on en sait']!.cells[0]).to.include('Une promotion écartée');
      const [first, ...others] = rows['En emploi six mois après']!.cells;
      expect(first).to.include('61 sur 100 titulaires de 2021');
      expect(others).to.deep.equal(['chiffres écartés', 'chiffres écartés']);
      expect(rows['Dans le métier visé deux ans après']!.cells, 'never filed').to.deep.equal([
        'non déposé',
        'non déposé',
        'non déposé',
      ]);
    });

    it('say of lent figures whose they are, those that are missing or set aside too', async () => {
      const lender = certification({
        code: 'RNCP9',
        cohorts: [
          cohort(2020, 80, { 'overall-6-months': 77 }),
          cohort(2019, 80, { 'target-job-6-months': 140 }),
        ],
      });
      const heir = certification({
        code: 'RNCP2',
        predecessors: [lender.code],
        cohorts: [cohort(2024, -1)],
      });
      const rows = await outcomes([heir], testSource, [lender]);
      expect(rows['Et après : ce qu’on en sait']!.cells[0])
        .to.include('RNCP2 : une promotion écartée')
        .and.include('RNCP9 : une promotion écartée');
      expect(rows['Dans le métier visé six mois après']!.cells).to.deep.equal([
        'Chiffre de RNCP9, qu’elle a remplacée : chiffres écartés',
      ]);
      expect(rows['Dans le métier visé deux ans après']!.cells).to.deep.equal([
        'Chiffre de RNCP9, qu’elle a remplacée : non déposé',
      ]);
    });

    it('never put two kinds of figure in one row, and leave none out', async () => {
      const rows = await outcomes([
        certification({ code: 'RNCP1', cohorts: [cohort(2022, 90, { 'overall-6-months': 81 })] }),
        certification({ code: 'RNCP2', cohorts: [cohort(2021, 60, { 'target-job-2-years': 72 })] }),
        certification({ code: 'RNCP3', figures: figures(share, rateAt(6), rank) }),
        certification({ code: 'RNCP4', figures: figures(rateAt(12)) }),
      ]);
      const told = Object.entries(rows).flatMap(([name, { cells }]) =>
        cells.flatMap((cell, at) => (/\d+ sur 100|Parmi les 20 %/.test(cell) ? [[name, at]] : [])),
      );
      expect(told).to.deep.equal([
        ['En emploi six mois après', 0],
        ['Dans le métier visé deux ans après', 1],
        ['Part en emploi six mois après (InserJeunes)', 2],
        ['Taux d’emploi 6 mois après (InserJeunes)', 2],
        ['Taux d’emploi 12 mois après (InserJeunes)', 3],
        ['Retour à l’emploi : un rang (France Travail)', 2],
      ]);
      expect(rows['Part en emploi six mois après (InserJeunes)']!.cells[2])
        .to.include('Chiffre d’un groupe plus large : BTS des services.')
        .and.include('1 200 élèves')
        .and.include('France compétences (20 août 2026)');
    });
  });

  it('names what could not be had, and lets one try again', async () => {
    const { frame, part } = await shown<ComparePart>(
      (words) =>
        html`<choix-part-compare
          .words=${words}
          .catalogue=${catalogue}
          .compared=${{ ...side(four.slice(0, 2)), missing: [code('RS6340')] }}
          .today=${today}
        ></choix-part-compare>`,
    );
    expect(plain(oneIn(part, '.unknown-box').textContent)).to.include(
      'Cette certification n’a pas pu être chargée : RS6340.',
    );
    button(part, 'Réessayer').click();
    expect(frame.wishes).to.deep.equal([{ type: 'retry' }]);
  });

  it('marks what is French as French, and nothing else', async () => {
    const { frame } = await compared(four, inEnglish);
    expect(falselyFrenchIn(frame)).to.deep.equal([]);
  });

  it('is printed alone and whole: every row, folded or not, columns numbered, the questions and for which, the sources', async () => {
    const { part } = await compared(four);
    const whole = allIn(part, 'tbody').length;
    allIn(part, 'button[aria-pressed]')[0]?.click();
    await part.updateComplete;
    const { sheet, title, times } = await sheetGiven(part, () => button(part, 'Imprimer').click());
    expect(times).to.equal(1);
    expect(title).to.equal('4 certifications côte à côte');
    expect(sheet.querySelectorAll('tbody tr')).to.have.length(whole);
    for (const row of sheet.querySelectorAll('tbody tr'))
      for (const cell of row.children) expect(plain(cell.textContent), row.outerHTML).not.to.equal('');
    expect(
      [...sheet.querySelectorAll('thead th')].map(({ textContent }) => plain(textContent)[0]),
    ).to.deep.equal(['1', '2', '3', '4']);
    const text = plain(sheet.textContent);
    expect(text)
      .to.include('Quels métiers exercent les personnes certifiées ? (certification')
      .and.include('Sources Catalogue « Métiers de l’accompagnement')
      .and.include('20 août 2026');
    expect(sheet.querySelectorAll('button')).to.have.length(0);
  });

  it('takes one away with the keys, and keeps the focus on the screen', async () => {
    const { frame, part } = await compared(four.slice(0, 3));
    const remove = allIn(part, 'thead button')[2]!;
    remove.focus();
    await press('Enter');
    expect(frame.wishes).to.deep.equal([{ type: 'compare', code: 'RS6340', compared: false }]);
    await reshown(frame, content(four.slice(0, 2)));
    expectFocusOn(oneIn(part, 'h2'));
    button(part, '← Retour').click();
    expect(frame.wishes.at(-1)).to.deep.equal({ type: 'back' });
  });

  it('chosen by an operator, lets nothing be taken away', async () => {
    const { part } = await shown<ComparePart>(content(four, true));
    expect(allIn(part, 'thead button, .top button')).to.deep.equal([]);
  });
});
