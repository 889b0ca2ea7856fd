import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary } from '../testing/arbitraries.js';
import { bloc, blocs, certification, code, day, metier, panorama } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { checklist } from '../r5/index.js';
import {
  dateOfDay,
  dayNumber,
  headlineOf,
  known,
  raggedAt,
  raggedOf,
  unknown,
  unpackR5,
  valueOf,
  voieAt,
  voies,
  type Voie,
} from './index.js';

describe('the panorama', () => {
  it('says of every entry what its facts say, column by column', () => {
    fc.assert(
      fc.property(catalogueArbitrary(), (catalogue) => {
        const columns = panorama(...frozen(catalogue));
        expect(columns.size).to.equal(catalogue.length);
        catalogue.forEach((entry, row) => {
          expect(columns.codes[row]).to.equal(entry.code);
          expect(columns.rows.get(entry.code)).to.equal(row);
          expect(columns.titles[row]).to.equal(valueOf(entry.title) ?? null);
          expect(columns.kinds[row]).to.equal(valueOf(entry.kind) ?? null);
          expect(columns.registers[row]).to.equal(entry.register);
          expect(columns.layers[row]).to.equal(entry.layer);
          for (const voie of voies) expect(voieAt(columns, row, voie)).to.equal(valueOf(entry.voies[voie]));
          expect(dateOrNone(columns.until[row])).to.equal(valueOf(entry.until));
          expect(dateOrNone(columns.lastAward[row])).to.equal(valueOf(entry.lastAward));
          expect(raggedAt(columns.romes, columns.romesOf, row)).to.deep.equal(
            (valueOf(entry.metiers) ?? []).map(({ rome }) => rome),
          );
          expect(raggedAt(columns.familles, columns.famillesOf, row)).to.deep.equal(entry.familles);
          expect(raggedAt(columns.competences, columns.competencesOf, row)).to.deep.equal(
            entry.tags.map(({ competence }) => competence),
          );
          expect(columns.headlines[row]).to.deep.equal(headlineOf(entry));
          expect(unpackR5(columns.r5[row] ?? 0)).to.deep.equal(
            checklist.map((item) => ({ id: item.id, state: item.check(entry) })),
          );
        });
      }),
    );
  });

  const dateOrNone = (cell: number | undefined) => (cell ? dateOfDay(cell) : undefined);

  it('tells an unknown level from a register without levels', () => {
    const { levels } = panorama(certification({ level: 5 }), certification(), certification({ code: 'RS1' }));
    expect([...levels]).to.deep.equal([5, 0, -1]);
  });

  it('tells an unknown number of blocs from none, and from a register without blocs', () => {
    const columns = panorama(
      certification({ blocs: blocs(3) }),
      certification({ blocs: [] }),
      certification(),
      certification({ code: 'RS1' }),
    );
    expect([...columns.blocs]).to.deep.equal([3, 0, -1, -2]);
  });

  it('takes a very long list of blocs for a long one, never for an unknown one', () => {
    for (const count of [127, 128, 254, 255, 300])
      expect(panorama(certification({ blocs: blocs(count) })).blocs[0], `${count} blocs`).to.equal(127);
  });

  it('tells an entry never seen from one seen active or inactive', () => {
    const columns = panorama(
      certification(),
      certification({ active: true }),
      certification({ active: false }),
    );
    expect([...columns.active]).to.deep.equal([0, 1, 2]);
  });

  it('takes as described an entry whose competences are listed, for the whole or for every bloc', () => {
    const described = [bloc('BC01', { competences: ['Accueillir'] })];
    const columns = panorama(
      certification({ competences: ['Accueillir'] }),
      certification({ blocs: described }),
      certification({ blocs: [...described, ...blocs(1)] }),
      certification({ blocs: blocs(1) }),
      certification({ blocs: [] }),
      certification(),
    );
    expect([...columns.described], 'titles of blocs are not a description').to.deep.equal([1, 1, 0, 0, 0, 0]);
  });

  it('counts a competence once, however many blocs name it', () => {
    const tags = ['BC01', 'BC02'].map((evidence) => ({ competence: 'accueillir', evidence }));
    const columns = panorama(certification({ tags }));
    expect(raggedAt(columns.competences, columns.competencesOf, 0)).to.deep.equal(['accueillir']);
  });

  it('keeps the successors of those that have some', () => {
    const successors = [code('RNCP42473')];
    const columns = panorama(
      certification({ successors }),
      certification({ successors: [] }),
      certification(),
    );
    expect([...columns.successors]).to.deep.equal([[0, successors]]);
  });
});

describe('a voie of the panorama', () => {
  it('is open, closed or unknown, each on its own', () => {
    const states = fc.constantFrom(true, false, undefined);
    const all = fc.record(
      Object.fromEntries(voies.map((voie) => [voie, states])) as Record<Voie, typeof states>,
    );
    fc.assert(
      fc.property(all, (stated) => {
        const facts = Object.fromEntries(
          voies.map((voie) => [voie, stated[voie] === undefined ? unknown() : known(stated[voie], 's')]),
        );
        const columns = panorama(certification({ voies: facts }));
        for (const voie of voies) expect(voieAt(columns, 0, voie), voie).to.equal(stated[voie]);
      }),
    );
  });

  it('is unknown on a row that does not exist', () => {
    expect(voieAt(panorama(), 0, 'vae')).to.equal(undefined);
  });
});

describe('lists laid out as one column', () => {
  it('come back row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'))), (rows) => {
        const { list, of } = raggedOf(frozen(rows));
        rows.forEach((values, row) => expect(raggedAt(list, of, row)).to.deep.equal(values));
        expect(raggedAt(list, of, rows.length), 'past the end').to.deep.equal([]);
        expect(new Set(list).size, 'each value once').to.equal(list.length);
      }),
    );
  });
});

describe('a day as a number', () => {
  it('comes back as the same day, before 1970 too', () => {
    for (const text of ['1969-07-20', '1970-01-02', '2024-02-29', '2026-11-23', '2099-12-31'])
      expect(dateOfDay(dayNumber(day(text)))).to.equal(text);
  });

  it('is 0 when there is none', () => {
    expect(dayNumber(undefined)).to.equal(0);
  });
});

describe('the métiers of the panorama', () => {
  it('are listed once for the whole catalogue', () => {
    const columns = panorama(
      certification({ code: 'RNCP1', metiers: [metier('K1801'), metier('K1802')] }),
      certification({ code: 'RNCP2', metiers: [metier('K1802')] }),
    );
    expect(columns.romes).to.deep.equal(['K1801', 'K1802']);
  });
});
