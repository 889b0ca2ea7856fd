import { expect } from '@open-wc/testing';
import { criteria } from '../criteria/index.js';
import { blocs, certification, panorama, today } from '../testing/builders.js';
import { excluding, rank } from './index.js';

describe('what excludes most', () => {
  it('is told by the criteria not met, the largest first; what is unknown or closed excludes nothing', () => {
    const made = rank(
      criteria,
      { levelHeld: 3, scope: 'blocs' },
      panorama(
        certification({ code: 'RNCP1', level: 8, blocs: blocs(1) }),
        certification({ code: 'RNCP2', level: 8, blocs: blocs(3) }),
        certification({ code: 'RNCP3', level: 3, blocs: blocs(3), active: false }),
        certification({ code: 'RNCP4' }),
      ),
      today,
    );
    expect(excluding(made)).to.deep.equal([
      { criterion: 'level', count: 2 },
      { criterion: 'blocs', count: 1 },
    ]);
  });

  it('counts verdicts, and gathers the facts of none: thousands are gone through while the page waits', () => {
    const gathered: number[] = [];
    const counting = criteria.map((criterion) => ({
      ...criterion,
      prepare: (...given: Parameters<typeof criterion.prepare>) => {
        const judge = criterion.prepare(...given);
        return judge && { ...judge, because: (row: number) => (gathered.push(row), judge.because(row)) };
      },
    }));
    const made = rank(counting, { levelHeld: 3 }, panorama(certification({ level: 8 })), today);
    expect(excluding(made)).to.deep.equal([{ criterion: 'level', count: 1 }]);
    expect(gathered).to.deep.equal([]);
  });

  it('is nothing when nothing is asked', () => {
    expect(excluding(rank(criteria, {}, panorama(certification()), today))).to.deep.equal([]);
  });
});
