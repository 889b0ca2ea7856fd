import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assemble } from '../../src/catalogue/assemble.js';
import { inventedFrame } from '../../src/testing/catalogueRecords.js';
import { inEachBrowser, open } from './browser.mjs';
import { said, shown } from './journey.mjs';
import { serve } from './server.mjs';

const keeper = { register: 'rncp', layer: 'today' };
const heir = {
  ...keeper,
  code: 'RNCP90002',
  groups: [
    {
      from: 'export',
      title: 'Gardien de phare',
      cohorts: [{ year: 2024, certified: 4 }],
      until: '2099-08-31',
      predecessors: ['RNCP90001'],
    },
  ],
};
const lender = {
  ...keeper,
  code: 'RNCP90001',
  groups: [
    {
      from: 'export',
      title: 'Veilleur de feu',
      cohorts: [{ year: 2022, certified: 64, rates: { 'overall-6-months': 81 } }],
      until: '2024-08-31',
    },
  ],
};

inEachBrowser('a fiche of a catalogue of files', (_engine, browser) => {
  /** What the fiche says, from this catalogue at this address. */
  async function told(records: readonly unknown[]) {
    const { files, report } = assemble(inventedFrame, records);
    assert.deepEqual(report, []);
    const site = await serve({
      files: Object.fromEntries([...files].map(([path, content]) => [`/c/${path}`, content])),
      pages: {
        '/host.html':
          '<!doctype html><html lang="fr"><script type="module" src="choix-eclaire.js"></script><choix-fiche code="RNCP90002" catalogue="/c/manifest.json"></choix-fiche>',
      },
    });
    const { page, lines, close } = await open(browser());
    try {
      await page.goto(site.url('/host.html'));
      await shown(page, '.outcomes', 'choix-fiche');
      assert.deepEqual(lines, []);
      return await said(page, 'choix-fiche');
    } finally {
      await close();
      await site.close();
    }
  }

  it('shows the figures of the certification it replaced, which it loads, and says whose they are', async () => {
    const text = await told([heir, lender]);
    for (const sentence of [
      'Voici ceux de celle qu’elle a remplacée : RNCP90001.',
      'Veilleur de feu',
      'Ces personnes ont obtenu RNCP90001, et non cette certification.',
      '81 sur 100',
      'non déposé pour RNCP90001 dans le registre que nous avons lu',
    ])
      assert.ok(text.includes(sentence), `not said: ${sentence}`);
  });

  it('says that nothing is filed when the catalogue does not hold the one it replaced', async () => {
    const text = await told([heir]);
    assert.ok(text.includes('Débouchés : non déposés dans le registre que nous avons lu'));
    assert.ok(!text.includes('81 sur 100'));
  });
});
