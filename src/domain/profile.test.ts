import { expect } from '@open-wc/testing';
import { metier } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { withFamilles, type Profile } from './index.js';

const rome = (text: string) => metier(text).rome;
const familles = frozen([
  { id: 'insertion', romes: [rome('K1801'), rome('K1201')] },
  { id: 'emploi', romes: [rome('K1801')] },
  { id: 'bilan', romes: [] },
]);

describe('the métiers and the families aimed at', () => {
  const reached = (profile: Profile) => withFamilles(frozen(profile), familles);

  it('bring one another: a métier its families, a family its métiers', () => {
    expect(reached({ metiers: [rome('K1201')] })).to.deep.include({
      familles: ['insertion'],
      metiersOfFamilles: [],
    });
    expect(reached({ familles: ['insertion'] })).to.deep.equal({
      familles: ['insertion'],
      metiersOfFamilles: [rome('K1801'), rome('K1201')],
    });
  });

  it('go one step and no further: the métiers of a family do not bring the other families of these métiers', () => {
    const { familles: found, metiersOfFamilles } = reached({
      metiers: [rome('K1201')],
      familles: ['emploi'],
    });
    expect(found).to.deep.equal(['emploi', 'insertion']);
    expect(metiersOfFamilles).to.deep.equal([rome('K1801')]);
  });

  it('leave alone a profile that aims at none, and a métier of no family', () => {
    const silent = frozen<Profile>({ levelHeld: 5 });
    expect(withFamilles(silent, familles)).to.equal(silent);
    expect(reached({ metiers: [rome('A1101')] })).to.deep.include({ metiers: [rome('A1101')], familles: [] });
  });

  it('of a family without ROME codes are that family', () => {
    expect(reached({ familles: ['bilan'] })).to.deep.equal({ familles: ['bilan'], metiersOfFamilles: [] });
  });
});
