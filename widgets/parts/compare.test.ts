import { aTimeout, expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification } from '../../src/domain/index.js';
import { certification, cohort, today } from '../../src/testing/builders.js';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { falselyFrenchIn } from '../testing/french.js';
import type { TestFrame } from '../testing/frame.js';
import { embedded, entryOf } from '../testing/openedCatalogue.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { inEnglish, looks, reshown, shown, type Look } from '../testing/shown.js';
import { plain } from '../testing/text.js';
import { press } from '../testing/visitor.js';
import { ComparePart } from './compare.js';
import { comparedRows } from './compareRows.js';

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

  const content =
    (entries: readonly Certification[], fixed = false): TestFrame['content'] =>
    (words) =>
      html`<choix-part-compare
        .words=${words}
        .catalogue=${catalogue}
        .entries=${entries}
        .today=${today}
        .fixed=${fixed}
      ></choix-part-compare>`;
  const compared = (entries: readonly Certification[], look?: Look) =>
    shown<ComparePart>(content(entries), look);
  const rowsOf = (part: Element) =>
    Object.fromEntries(
      allIn(part, 'tbody tr').map((row) => {
        const [head, ...cells] = [...row.children];
        return [
          plain(head?.textContent).replace(/ (identique|différent)$/, ''),
          { head, cells: cells.map((cell) => plain(cell.textContent)) },
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

    it('scrolls inside itself, its titles and names of rows in sight', async () => {
      const { part } = await compared(four);
      const box = oneIn(part, '.scroll');
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      expect(box.scrollWidth).to.be.above(box.clientWidth);
      box.scrollTo({ left: 200, top: 300, behavior: 'instant' });
      const edge = box.getBoundingClientRect();
      expect(oneIn(part, 'thead td').getBoundingClientRect().left).to.be.closeTo(edge.left, 2);
      expect(allIn(part, 'thead th')[0]?.getBoundingClientRect().top).to.be.closeTo(edge.top, 2);
      expect(allIn(part, 'tbody th')[4]?.getBoundingClientRect().left).to.be.closeTo(edge.left, 2);
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

  it('says in words of each row whether it differs, and leaves no cell blank', async () => {
    const { part } = await compared(four);
    for (const [name, { head, cells }] of Object.entries(rowsOf(part))) {
      const same = new Set(cells).size === 1;
      expect(plain(head?.querySelector('small')?.textContent), name).to.equal(
        same ? 'identique' : 'différent',
      );
      for (const cell of cells) expect(cell, name).not.to.equal('');
    }
  });

  it('hides the rows that are equal, and shows them again', async () => {
    const { part } = await compared(four.slice(0, 2));
    const all = allIn(part, 'tbody tr').length;
    const fold = allIn(part, 'button[aria-pressed]')[0]!;
    const equal = Object.values(rowsOf(part)).filter(({ cells }) => new Set(cells).size === 1).length;
    fold.focus();
    await press('Enter');
    expectFocusOn(fold);
    expect(allIn(part, 'tbody tr')).to.have.length(all - equal);
    expect(fold.ariaPressed).to.equal('true');
    await press('Space');
    expect(allIn(part, 'tbody tr')).to.have.length(all);
  });

  it('never puts two definitions of a rate in one row', async () => {
    const { part } = await compared([
      certification({ code: 'RNCP1', cohorts: [cohort(2022, 90, { 'overall-6-months': 81 })] }),
      certification({ code: 'RNCP2', cohorts: [cohort(2021, 60, { 'target-job-2-years': 72 })] }),
    ]);
    const rows = Object.entries(rowsOf(part)).filter(([, { cells }]) =>
      cells.some((cell) => /\d+ sur 100/.test(cell)),
    );
    expect(rows.map(([name]) => name)).to.deep.equal([
      'En emploi six mois après',
      'Dans le métier visé deux ans après',
    ]);
    for (const [, { cells }] of rows) {
      expect(cells.filter((cell) => cell.includes('sur 100'))).to.have.length(1);
      expect(cells.find((cell) => cell.includes('sur 100'))).to.match(/20\d\d.*certifiés/);
    }
  });

  it('marks what is French as French, and nothing else', async () => {
    const { frame } = await compared(four, inEnglish);
    expect(falselyFrenchIn(frame)).to.deep.equal([]);
  });

  it('is printed alone and whole: every row, folded or not, columns numbered, the questions and for which, the sources', async () => {
    const { part } = await compared(four);
    allIn(part, 'button[aria-pressed]')[0]?.click();
    await part.updateComplete;
    const { sheet, title, times } = await sheetGiven(part, () => button(part, 'Imprimer').click());
    expect(times).to.equal(1);
    expect(title).to.equal('4 certifications côte à côte');
    expect(sheet.querySelectorAll('tbody tr')).to.have.length(comparedRows(four, part).length);
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
