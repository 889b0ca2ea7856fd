import { expect } from '@open-wc/testing';
import { loadCatalogue } from './index.js';

/** Where the test runner serves the embedded catalogue, as the build does. */
const embedded = '/widgets/catalogue/manifest.json';

describe('loadCatalogue', function () {
  this.timeout(20_000);

  it('resolves an address against the page, and loads once for all of its spellings', async () => {
    const relative = await loadCatalogue(embedded);
    const absolute = await loadCatalogue(new URL(embedded, location.href).href);
    expect(relative.ok && absolute.ok && relative.value === absolute.value).to.equal(true);
  });

  it('reads every fiche of the embedded catalogue', async () => {
    const catalogue = await loadCatalogue(embedded);
    if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.error));
    const { panorama, certification } = catalogue.value;
    const read = await Promise.all(panorama.codes.map((code) => certification(code)));
    expect(read.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(read.length).to.be.above(100);
  });
});
