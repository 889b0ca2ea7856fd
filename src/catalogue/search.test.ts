import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { panoramaOf } from '../domain/index.js';
import { catalogueArbitrary } from '../testing/arbitraries.js';
import { certification, metier } from '../testing/builders.js';
import type { MetierTitles } from './catalogue.js';
import { certificationSearch } from './search.js';
import { typeahead } from './typeahead.js';

const metiers: readonly MetierTitles[] = [
  {
    rome: metier('K1801').rome,
    label: 'Conseil en emploi',
    appellations: ['Conseiller / Conseillère en insertion', 'Job coach'],
  },
  {
    rome: metier('D1102').rome,
    label: 'Boulangerie',
    appellations: ['Boulanger / Boulangère', 'Tourier / Tourière'],
  },
  {
    rome: metier('I1301').rome,
    label: 'Maintenance',
    appellations: ['Technicien / Technicienne de maintenance'],
  },
];

const panorama = panoramaOf(
  [
    certification({
      code: 'RNCP37274',
      title: 'Conseiller en insertion professionnelle',
      metiers: [metier('K1801')],
    }),
    certification({
      code: 'RNCP100',
      title: 'Œuvrer à l’Éducation',
      certificateurs: [{ name: 'CCI FRANCE' }],
    }),
    certification({ code: 'RS5000', title: 'Conseiller', certificateurs: [{ name: 'SIMPLON.CO' }] }),
    certification({ code: 'RNCP200', title: 'CAP Boulanger', metiers: [metier('D1102')] }),
  ],
  () => 0,
);

describe('certificationSearch', () => {
  const found = async (text: string) => {
    const search = await certificationSearch(panorama, metiers);
    return search.find(text).map((row) => panorama.codes[row]);
  };

  it('finds every certification by its own title and number, whatever the case', async () => {
    await fc.assert(
      fc.asyncProperty(catalogueArbitrary(), async (entries) => {
        const panorama = panoramaOf(entries, () => 0);
        const search = await certificationSearch(panorama);
        panorama.titles.forEach((title, row) => {
          if (title?.trim()) expect(search.find(title.toUpperCase())).to.include(row);
          expect(search.find((panorama.codes[row] ?? '').toLowerCase())).to.include(row);
        });
      }),
    );
  });

  it('finds by title, all the words, accents and case and ligatures forgiven; the closest first', async () => {
    expect(await found('conseiller')).to.deep.equal(['RS5000', 'RNCP37274']);
    expect(await found('INSERTION conseiller')).to.deep.equal(['RNCP37274']);
    expect(await found("oeuvrer a l'education")).to.deep.equal(['RNCP100']);
  });

  it('finds by number, with or without its letters, and by certificateur', async () => {
    expect(await found('37274')).to.deep.equal(['RNCP37274']);
    expect(await found('rncp 37274')).to.deep.equal(['RNCP37274']);
    expect(await found('simplon')).to.deep.equal(['RS5000']);
    expect(await found('cci')).to.deep.equal(['RNCP100']);
  });

  it('finds by the title of a job it leads to, after those whose own words match', async () => {
    expect(await found('tourière')).to.deep.equal(['RNCP200']);
    expect(await found('coach')).to.deep.equal(['RNCP37274']);
    expect(await found('boulang')).to.deep.equal(['RNCP200']);
  });

  it('finds nothing for nothing, and for words nobody uses', async () => {
    expect(await found('  ')).to.deep.equal([]);
    expect(await found('zzz')).to.deep.equal([]);
  });

  it('forgives a mistake when asked for what is near', async () => {
    const { near } = await certificationSearch(panorama);
    expect((await near('consieller insertoin')).map((row) => panorama.codes[row])[0]).to.equal('RNCP37274');
    expect((await near('boulangé')).map((row) => panorama.codes[row])).to.deep.equal(['RNCP200']);
  });

  it('forgives a mistake in the title of a job too: its fiche may hold none of its words', async () => {
    const search = await certificationSearch(panorama, metiers);
    expect(search.find('touriére de pain')).to.deep.equal([]);
    expect((await search.near('tourrière')).map((row) => panorama.codes[row])).to.deep.equal(['RNCP200']);
    const own = await certificationSearch(panorama);
    expect(await own.near('tourrière'), 'its own words say nothing of it').to.deep.equal([]);
  });
});

describe('typeahead', () => {
  it('suggests titles that hold every word typed so far, those that begin with it first', async () => {
    const { suggest } = await typeahead(metiers);
    expect(suggest('conseil').map(({ title }) => title)).to.deep.equal([
      'Conseil en emploi',
      'Conseiller / Conseillère en insertion',
    ]);
    expect(suggest('insertion conseillere')).to.deep.equal([
      { rome: 'K1801', title: 'Conseiller / Conseillère en insertion', label: 'Conseil en emploi' },
    ]);
    expect(suggest('boulang', 1)).to.have.length(1);
    expect(suggest('')).to.deep.equal([]);
  });

  it('finds near a typing mistake what the plain search does not', async () => {
    const { suggest, near } = await typeahead(metiers);
    expect(suggest('technicien maintenace')).to.deep.equal([]);
    expect((await near('technicien maintenace')).map(({ rome }) => rome)[0]).to.equal('I1301');
  });
});
