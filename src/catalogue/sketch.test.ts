import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { packR5 } from '../domain/index.js';
import { checklist } from '../r5/index.js';
import { certificationArbitrary } from '../testing/arbitraries.js';
import { bloc, certification, cohort, today } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { sketch } from './sketch.js';

describe('the sketch of an entry', function () {
  this.timeout(20_000);

  it('has the checklist of the entry, on any day', () => {
    const days = [undefined, today];
    fc.assert(
      fc.property(certificationArbitrary, (entry) => {
        for (const day of days)
          expect(packR5(checklist, sketch(frozen(entry)), day)).to.equal(packR5(checklist, entry, day));
      }),
    );
    for (const assessment of [undefined, 'Un jury.'])
      for (const competences of [undefined, ['Tenir un feu']]) {
        const told = { ...(assessment && { assessment }), ...(competences && { competences }) };
        const entry = certification({
          blocs: [bloc('BC01', told)],
          cohorts: [cohort(2031, 40, { 'overall-6-months': 80 })],
        });
        for (const day of days)
          expect(packR5(checklist, sketch(entry), day)).to.equal(packR5(checklist, entry, day));
      }
  });

  it('holds none of its long texts', () => {
    const long = 'Veiller sur un phare et sur ceux qui le regardent.';
    const entry = certification({
      purpose: long,
      activities: [long],
      competences: [long],
      assessment: long,
      prerequisites: long,
      debouches: [long],
      sectors: long,
      juries: { vae: long },
      blocs: [bloc('BC01', { title: long, competences: [long], assessment: long })],
    });
    expect(JSON.stringify(entry)).to.include(long);
    expect(JSON.stringify(sketch(entry))).not.to.include(long);
  });
});
