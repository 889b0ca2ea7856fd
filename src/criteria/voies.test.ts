import { expect } from '@open-wc/testing';
import { certification, panorama, today, type Stated } from '../testing/builders.js';
import { voies as all, type Voie } from '../domain/index.js';
import { voies as criterion } from './voies.js';

const anchor = certification({ code: 'RNCP99', voies: { vae: true } });
const judge = (voies: readonly Voie[], stated: Stated['voies'] = {}) =>
  criterion.prepare({ voies }, panorama(certification({ voies: stated }), anchor), today);

describe('the voies accepted', () => {
  const accepted: readonly Voie[] = ['vae', 'apprentissage'];

  it('are met by one that is open, whatever the others', () => {
    expect(judge(accepted, { vae: true })?.verdict(0)).to.equal('met');
    expect(judge(accepted, { vae: false, apprentissage: true })?.verdict(0)).to.equal('met');
  });

  it('are not met only when all of them are closed', () => {
    expect(judge(accepted, { vae: false, apprentissage: false })?.verdict(0)).to.equal('not-met');
    expect(judge(['vae'], { vae: false, apprentissage: true })?.verdict(0)).to.equal('not-met');
  });

  it('are unknown while one of them may be open', () => {
    expect(judge(accepted)?.verdict(0)).to.equal('unknown');
    expect(judge(accepted, { vae: false })?.verdict(0)).to.equal('unknown');
    expect(judge(accepted, { 'formation-continue': true })?.verdict(0)).to.equal('unknown');
  });

  it('hold for each voie, first and last', () => {
    for (const voie of all) {
      expect(judge([voie], { [voie]: true })?.verdict(0), voie).to.equal('met');
      expect(judge([voie], { [voie]: false })?.verdict(0), voie).to.equal('not-met');
      for (const other of all.filter((each) => each !== voie))
        expect(judge([voie], { [other]: true })?.verdict(0), `${voie}, ${other} open`).to.equal('unknown');
    }
  });

  it('ask for nothing when there is none, or all', () => {
    expect(judge([])).to.equal(undefined);
    expect(judge(all)).to.equal(undefined);
  });

  it('are not a question in a catalogue that knows no voie', () => {
    expect(criterion.prepare({ voies: accepted }, panorama(certification()), today)).to.equal(undefined);
  });

  it('are explained one by one', () => {
    expect(
      judge([...accepted, 'formation-initiale'], { vae: true, apprentissage: false })?.because(0),
    ).to.deep.equal({
      criterion: 'voies',
      open: ['vae'],
      closed: ['apprentissage'],
      unknown: ['formation-initiale'],
    });
  });
});
