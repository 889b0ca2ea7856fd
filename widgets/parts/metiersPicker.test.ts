import { expect } from '@open-wc/testing';
import { metier } from '../../src/testing/builders.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { embedded } from '../testing/openedCatalogue.js';
import { heldOf, questionShown, type Held } from '../testing/questionShown.js';
import { plain } from '../testing/text.js';
import { until } from '../testing/visit.js';
import { point, press, type } from '../testing/visitor.js';
import { jobSearch } from './jobSearch.js';

describe('suggestions of jobs', () => {
  const { rome } = metier('K1801');
  const searching = jobSearch([
    {
      rome,
      label: 'Conseil en emploi',
      appellations: ['Chargé d’insertion', 'Éducateur d’emploi', 'Emploi : conseil'],
    },
  ]);
  const search = async (text: string) => (await searching)(text);
  const labels = async (text: string) => (await search(text))?.suggestions.map(({ label }) => label);

  it('forgive accents and capitals', async () => {
    expect(await labels('educateur')).to.deep.equal(['Éducateur d’emploi']);
    expect(await labels('CHARGE')).to.deep.equal(['Chargé d’insertion']);
  });

  it('need every word, in any order, and put first the title that begins so', async () => {
    expect((await labels('conseil emploi'))?.toSorted()).to.deep.equal([
      'Conseil en emploi',
      'Emploi : conseil',
    ]);
    expect((await labels('emploi'))?.[0]).to.equal('Emploi : conseil');
  });

  it('tell homonyms apart by the family, and never say a title twice', async () => {
    expect(await search('insertion')).to.deep.equal({
      suggestions: [{ value: 'K1801', label: 'Chargé d’insertion', detail: 'Conseil en emploi' }],
      near: false,
    });
    const [itself] = (await search('conseil en'))?.suggestions ?? [];
    expect(itself?.detail).not.to.equal(itself?.label);
  });

  it('say that they are only near when a mistake was typed', async () => {
    expect(await labels('educatuer')).to.deep.equal(['Éducateur d’emploi']);
    expect(await search('educatuer')).to.have.property('near', true);
    expect(await search('zzzz')).to.deep.equal({ suggestions: [], near: true });
  });
});

describe('the choice of jobs', function () {
  this.timeout(10_000);
  let held: Held;
  before(async () => {
    held = await heldOf(await embedded());
  });

  it('adds jobs found by their title to the families ticked, and sends both', async () => {
    const { frame } = await questionShown('metiers', held);
    await point(allIn(frame, 'label')[0]!);
    oneIn(frame, '[role=combobox]').focus();
    await type('chantier d’insertion');
    await until(() => allIn(frame, '[role=option]').length > 0, 'suggestions');
    await press('ArrowDown', 'Enter');
    const chips = allIn(frame, '.chips li > span').map(({ textContent }) => plain(textContent));
    expect(chips).to.deep.equal(['Encadrement technique en insertion professionnelle']);
    expect(
      frame.wishes.some(({ type }) => type === 'journey'),
      'nothing is sent by Enter',
    ).to.equal(false);
    await point(button(frame, 'Continuer'));
    expect(frame.wishes.at(-1)).to.deep.equal({
      type: 'journey',
      event: {
        type: 'answered',
        question: 'metiers',
        answer: { kind: 'many', options: ['famille:insertion', 'K1203'] },
      },
    });
  });

  it('takes a job back, and leaves the focus near', async () => {
    const { frame } = await questionShown('metiers', held, {
      answer: { kind: 'many', options: ['K1203', 'K1801'] },
    });
    const remove = button(frame, 'Retirer Encadrement technique en insertion professionnelle');
    remove.focus();
    await press('Enter');
    expect(frame.wishes.at(-1)).to.deep.include({ answer: { kind: 'many', options: ['K1801'] } });
    expectFocusOn(button(frame, 'Retirer Conseil en emploi et insertion socioprofessionnelle'));
    await press('Enter');
    expect(frame.wishes.at(-1)).to.deep.include({ answer: undefined });
    expectFocusOn(oneIn(frame, '[role=combobox]'));
  });

  it('does without a search box when the catalogue has no titles of jobs', async () => {
    const { frame } = await questionShown('metiers', await heldOf({ ...held.catalogue, jobTitles: false }));
    expect(allIn(frame, '[role=combobox]')).to.have.length(0);
    expect(allIn(frame, 'fieldset input').length).to.be.above(3);
  });
});
