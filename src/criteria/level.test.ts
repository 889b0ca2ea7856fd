import { expect } from '@open-wc/testing';
import { certification, panorama, today } from '../testing/builders.js';
import { levels, type Profile, type Verdict } from '../domain/index.js';
import { level as criterion } from './level.js';

/** The verdicts of levels 3 to 8 for who holds that one. */
const verdicts = (levelHeld: NonNullable<Profile['levelHeld']>): readonly (Verdict | undefined)[] => {
  const entries = levels.map((level, at) => certification({ code: `RNCP${at + 1}`, level }));
  const judge = criterion.prepare({ levelHeld }, panorama(...entries), today);
  return levels.map((_, row) => judge?.verdict(row));
};

describe('the level within reach', () => {
  it('is the one held or the next; two above, or below, only partly', () => {
    expect(verdicts(2)).to.deep.equal(['met', 'met', 'partly', 'not-met', 'not-met', 'not-met']);
    expect(verdicts(3)).to.deep.equal(['met', 'met', 'partly', 'not-met', 'not-met', 'not-met']);
    expect(verdicts(4)).to.deep.equal(['partly', 'met', 'met', 'partly', 'not-met', 'not-met']);
    expect(verdicts(5)).to.deep.equal(['partly', 'partly', 'met', 'met', 'partly', 'not-met']);
    expect(verdicts(6)).to.deep.equal(['partly', 'partly', 'partly', 'met', 'met', 'partly']);
    expect(verdicts(7)).to.deep.equal(['partly', 'partly', 'partly', 'partly', 'met', 'met']);
    expect(verdicts(8)).to.deep.equal(['partly', 'partly', 'partly', 'partly', 'partly', 'met']);
  });

  it('is unknown where nobody states it, and without object for a register without levels', () => {
    const columns = panorama(
      certification({ level: 5 }),
      certification({ code: 'RNCP2' }),
      certification({ code: 'RS1' }),
    );
    const judge = criterion.prepare({ levelHeld: 4 }, columns, today);
    expect([0, 1, 2].map((row) => judge?.verdict(row))).to.deep.equal(['met', 'unknown', 'not-applicable']);
    expect([0, 1, 2].map((row) => judge?.because(row))).to.deep.equal([
      { criterion: 'level', level: 5, held: 4 },
      { criterion: 'level', level: undefined, held: 4 },
      { criterion: 'level', level: undefined, held: 4 },
    ]);
  });

  it('is not a question in a catalogue that knows no level', () => {
    expect(criterion.prepare({ levelHeld: 4 }, panorama(certification({ code: 'RS1' })), today)).to.equal(
      undefined,
    );
  });
});
