import { expect } from '@open-wc/testing';
import { certification, metier, panorama, today, type Stated } from '../testing/builders.js';
import { raggedAt, type Profile } from '../domain/index.js';
import { metier as criterion } from './metier.js';

const insertion = metier('K1801');
const near = metier('K1802');
const far = metier('M1502');

/** Judged beside a certification that knows a métier and a family, so that the criterion is heard. */
const judged = (profile: Profile, stated: Stated) => {
  const columns = panorama(
    certification(stated),
    certification({ code: 'RNCP99', metiers: [far], familles: ['rh'] }),
  );
  const judge = criterion.prepare(profile, columns, today);
  return { verdict: judge?.verdict(0), because: judge?.because(0) };
};

describe('the métier aimed at', () => {
  const rome: Profile = { metiers: [insertion.rome] };
  const famille: Profile = { familles: ['coach'] };
  const both: Profile = { ...rome, ...famille };

  it('is met by one of the ROME codes or of the families asked for', () => {
    expect(judged(rome, { metiers: [far, insertion] }).verdict).to.equal('met');
    expect(judged(famille, { familles: ['rh', 'coach'] }).verdict).to.equal('met');
    expect(judged(both, { metiers: [far], familles: ['coach'] }).verdict).to.equal('met');
  });

  it('is met by a ROME code of a family asked for, which denies nothing', () => {
    const reached: Profile = { ...famille, metiersOfFamilles: [insertion.rome] };
    expect(judged(reached, { metiers: [insertion], familles: ['rh'] }).verdict).to.equal('met');
    expect(judged(reached, { metiers: [insertion] }).because).to.deep.include({ metiers: [insertion.rome] });
    expect(judged(reached, { metiers: [near] }).verdict, 'a family has no neighbours').to.equal('unknown');
    expect(judged(reached, { familles: ['rh'] }).verdict).to.equal('not-met');
  });

  it('is partly met by a métier of the same professional domain', () => {
    expect(judged(rome, { metiers: [near] }).verdict).to.equal('partly');
    expect(judged(both, { metiers: [near], familles: ['rh'] }).verdict).to.equal('partly');
  });

  it('is not met when what was asked for was compared and differs', () => {
    expect(judged(rome, { metiers: [far] }).verdict).to.equal('not-met');
    expect(judged(famille, { familles: ['rh'] }).verdict).to.equal('not-met');
    expect(judged(both, { metiers: [far], familles: ['rh'] }).verdict).to.equal('not-met');
  });

  it('is unknown when nothing that was asked for could be compared, or half of it', () => {
    expect(judged(rome, {}).verdict).to.equal('unknown');
    expect(judged(rome, { familles: ['rh'] }).verdict, 'a family denies no ROME code').to.equal('unknown');
    expect(judged(famille, { metiers: [far] }).verdict, 'a ROME code denies no family').to.equal('unknown');
    expect(judged(both, { metiers: [far] }).verdict).to.equal('unknown');
    expect(judged(both, { familles: ['rh'] }).verdict).to.equal('unknown');
  });

  it('is unknown, and not without object, for a register of competences, unless a family says so', () => {
    expect(judged(rome, { code: 'RS1' }).verdict).to.equal('unknown');
    expect(judged(famille, { code: 'RS1', familles: ['coach'] }).verdict).to.equal('met');
    expect(judged(famille, { code: 'RS1', familles: ['rh'] }).verdict).to.equal('not-met');
  });

  it('is not a question in a catalogue that knows no métier', () => {
    expect(criterion.prepare(both, panorama(certification({ level: 5 })), today)).to.equal(undefined);
  });

  it('is explained by the métiers and families found', () => {
    expect(
      judged(both, { metiers: [far, insertion, near], familles: ['rh', 'coach'] }).because,
    ).to.deep.equal({
      criterion: 'metier',
      metiers: [insertion.rome],
      familles: ['coach'],
      near: [insertion.rome, near.rome],
    });
  });

  it('reads a métier the catalogue lists last as well as the first', () => {
    const columns = panorama(
      certification({ metiers: [far] }),
      certification({ code: 'RNCP2', metiers: [insertion] }),
    );
    expect(raggedAt(columns.romes, columns.romesOf, 1)).to.deep.equal([insertion.rome]);
    expect(criterion.prepare(rome, columns, today)?.verdict(1)).to.equal('met');
  });
});
