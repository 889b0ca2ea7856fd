/** Today's reader reads the frozen catalogue of each format as it was read when it was written. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { command } from '../../cli/testing/command.js';
import { site } from '../../cli/testing/site.js';
import { entryCode, raggedAt, valueOf, voieAt, voies, type Certification } from '../../domain/index.js';
import { loadCatalogue, type Catalogue } from '../index.js';
import { formatVersion } from './manifest.js';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const folder = `${fixtures}v1`;

async function read(catalogue: Catalogue, number: string): Promise<Certification> {
  const code = entryCode(number);
  assert.ok(code);
  const found = await catalogue.certification(code);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

async function opened(step: (catalogue: Catalogue) => Promise<void>): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = new Map(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
  await using served = await site(contents);
  const loaded = await loadCatalogue(served.url('manifest.json'));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  await step(loaded.value);
}

test('each format has its frozen catalogue', () => {
  const versions = readdirSync(fixtures).filter((name) => /^v\d+$/.test(name));
  assert.deepEqual(
    versions.sort(),
    Array.from({ length: formatVersion }, (_, at) => `v${at + 1}`),
  );
});

test('v1 holds together, its names being those of its contents', async () => {
  const { code, out, err } = await command('check', folder);
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /5 fiches, 4 fichiers\. Tout se tient\.$/);
});

test('v1: what a catalogue says of itself', () =>
  opened(async (catalogue) => {
    assert.equal(catalogue.id, 'fixe');
    assert.equal(catalogue.name, 'Catalogue figé, format 1');
    assert.equal(catalogue.edition, '2026-02-28');
    assert.deepEqual(catalogue.gaps, ['Tout y est inventé.', 'Rien n’y change jamais.']);
    assert.deepEqual(catalogue.questionnaire, ['goal', 'level', 'voies']);
    assert.deepEqual([...catalogue.capabilities].sort(), [
      'accompagnement',
      'blocs',
      'competences',
      'metiers',
      'vae',
      'voies',
    ]);
    assert.deepEqual(catalogue.source('rncp'), {
      id: 'rncp',
      publisher: 'Registre inventé',
      title: 'Export figé',
      edition: '2026-02-27',
      licence: 'Licence Ouverte 2.0',
      url: 'https://registre.example/export',
    });
    assert.deepEqual(catalogue.familles, [
      { id: 'phares', label: 'Métiers des phares', romes: ['N3101'] },
      { id: 'brume', label: 'Métiers de la brume', romes: [] },
    ]);
    assert.deepEqual(
      catalogue.referential.map(({ id, competences }) => [id, ...competences.map((each) => each.place)]),
      [['mer', 'annexe 1', 'annexe 2']],
    );
    const metiers = await catalogue.metiers();
    assert.deepEqual(
      metiers.ok && metiers.value.map(({ rome, appellations }) => [rome, appellations.length]),
      [
        ['N3101', 2],
        ['N3102', 1],
      ],
    );
  }));

test('v1: the columns of the index', () =>
  opened(async ({ panorama }) => {
    assert.deepEqual(panorama.codes, ['CNEFOP2016-99', 'INV901', 'RNCP90001', 'RNCP90002', 'RS9001']);
    assert.deepEqual(panorama.titles.slice(0, 2), [null, 'Certificat de corne de brume']);
    assert.deepEqual(panorama.registers, ['none', 'inventaire', 'rncp', 'rncp', 'rs']);
    assert.deepEqual(panorama.layers, ['2016', '2016', 'today', 'today', 'today']);
    assert.deepEqual([...panorama.levels], [0, -1, 4, 4, -1]);
    assert.deepEqual([...panorama.active], [0, 0, 2, 1, 1]);
    assert.deepEqual([...panorama.blocs], [-1, -2, -1, 2, -2]);
    assert.deepEqual(panorama.kinds[3], 'Titre professionnel');
    assert.deepEqual(panorama.certificateurs[3], ['École des phares', 'Ministère de la brume']);
    assert.deepEqual(raggedAt(panorama.romes, panorama.romesOf, 3), ['N3101', 'N3102']);
    assert.deepEqual(raggedAt(panorama.competences, panorama.competencesOf, 3), ['tenir-un-feu']);
    assert.deepEqual(raggedAt(panorama.familles, panorama.famillesOf, 1), ['brume']);
    assert.deepEqual(
      voies.map((voie) => voieAt(panorama, 3, voie)),
      [true, true, false, false, false, undefined],
    );
    assert.deepEqual(
      [...panorama.headlines],
      [
        null,
        null,
        { kind: 'not-filed' },
        { kind: 'rate', percent: 87, year: 2023, certified: 41 },
        { kind: 'count', year: 2023, certified: 8 },
      ],
    );
    assert.deepEqual([...panorama.successors], [[2, ['RNCP90002', 'RS9001']]]);
  }));

test('v1: every fact of a fiche, each from its source', () =>
  opened(async (catalogue) => {
    const entry = await read(catalogue, 'RNCP90002');
    const facts = [
      ...(['title', 'kind', 'level', 'registration', 'certificateurs', 'purpose', 'activities'] as const),
      ...([
        'competences',
        'juries',
        'assessment',
        'prerequisites',
        'metiers',
        'debouches',
        'sectors',
      ] as const),
      ...(['nsf', 'formacodes', 'effectiveFrom', 'until', 'lastAward', 'active', 'predecessors'] as const),
      ...(['successors', 'partners'] as const),
    ];
    assert.deepEqual(Object.fromEntries(facts.map((name) => [name, valueOf<unknown>(entry[name])])), {
      title: 'Gardien de phare',
      kind: 'Titre professionnel',
      level: 4,
      registration: 'de-droit',
      certificateurs: [
        { name: 'École des phares', siret: '11000007200014', site: 'https://phares.example/' },
        { name: 'Ministère de la brume' },
      ],
      purpose: 'Veiller sur un phare et sur ceux qui le regardent.\nDe nuit.',
      activities: ['Allumer', 'Veiller'],
      competences: ['Tenir un feu', 'Tenir un journal'],
      juries: { vae: 'Trois gardiens et une naufragée.' },
      assessment: 'Un oral au pied du phare.',
      prerequisites: 'Savoir nager.',
      metiers: [
        { rome: 'N3101', label: 'Gardiennage de phares' },
        { rome: 'N3102', label: 'Conduite de bacs' },
      ],
      debouches: ['Gardien', 'Veilleur'],
      sectors: 'Phares et balises',
      nsf: [{ code: '344t', label: 'Surveillance' }],
      formacodes: [{ code: '42866', label: 'Gardiennage' }],
      effectiveFrom: '2023-09-01',
      until: '2028-08-31',
      lastAward: '2030-08-31',
      active: true,
      predecessors: ['RNCP90001'],
      successors: [],
      partners: 3,
    });
    assert.deepEqual(entry.links, {
      known: true,
      value: ['https://registre.example/RNCP90002'],
      from: 'rncp',
    });
    assert.deepEqual(
      valueOf(entry.blocs)?.map(({ code, title, competences, assessment }) => [
        code,
        ...[title, competences, assessment].map((fact) => valueOf<unknown>(fact)),
      ]),
      [
        ['RNCP90002BC01', 'Tenir un feu', ['Allumer le feu', 'Le garder allumé'], 'Une nuit de veille.'],
        ['RNCP90002BC02', 'Recevoir les naufragés', undefined, undefined],
      ],
    );
    assert.deepEqual(Object.fromEntries(voies.map((voie) => [voie, valueOf(entry.voies[voie])])), {
      vae: true,
      'formation-continue': true,
      apprentissage: false,
      'contrat-de-professionnalisation': false,
      'formation-initiale': false,
      'candidature-individuelle': undefined,
    });
    assert.equal(entry.cohorts.known && entry.cohorts.from, 'rncp-2');
    assert.deepEqual(
      valueOf(entry.cohorts)?.map(({ year, certified, certifiedByVae, rates }) => [
        year,
        valueOf(certified),
        valueOf(certifiedByVae),
        ...Object.values(rates).map((rate) => valueOf(rate)),
      ]),
      [
        [
          2023,
          41,
          2,
          { kind: 'declared', percent: 87, respondents: 30 },
          { kind: 'declared', percent: 72 },
          { kind: 'declared', percent: 85 },
        ],
        [2022, 12, undefined, { kind: 'declared', percent: 100 }, undefined, undefined],
      ],
    );
    assert.deepEqual(entry.cohortsAside, [
      { why: 'rate', year: 2021, certified: 5, percents: { 'overall-6-months': 188 } },
    ]);
    assert.deepEqual(entry.tags, [{ competence: 'tenir-un-feu', evidence: 'RNCP90002BC01' }]);
    assert.deepEqual(entry.local, [
      { kind: 'contact', text: 'Maison de l’emploi, Brest', url: 'https://brest.example/', from: 'ajouts' },
      { kind: 'sessions', text: 'Janvier\nMars', from: 'ajouts' },
      { kind: 'remark', text: 'Très demandé <b>ici</b>', from: 'ajouts' },
    ]);
    assert.deepEqual(
      entry.cpf2016.map(({ publisher, public: who, cpfCode, printedNumber }) => [
        publisher,
        who,
        cpfCode,
        printedNumber,
      ]),
      [['COPANEF', 'tout-public', '123456', '90001']],
    );
    assert.deepEqual(entry.report2016, { from: 'rapport', place: 'p. 12', remarks: ['Cité deux fois.'] });
  }));

test('v1: what is unknown, and why; what a register has not; the other side of a replacement', () =>
  opened(async (catalogue) => {
    const replaced = await read(catalogue, 'RNCP90001');
    assert.deepEqual(valueOf(replaced.successors), ['RNCP90002', 'RS9001']);
    assert.equal(valueOf(replaced.level1969), 'IV');
    assert.equal(valueOf(replaced.active), false);
    assert.deepEqual(replaced.cohorts, { known: true, value: [], from: 'rncp' });
    for (const [fact, why] of [
      [replaced.purpose, 'not-filed'],
      [replaced.prerequisites, 'placeholder'],
      [replaced.voies.vae, 'unconfirmed'],
      [replaced.sectors, 'not-in-sources'],
      [replaced.blocs, 'not-in-sources'],
    ] as const)
      assert.deepEqual(fact, { known: false, why });
    const rs = await read(catalogue, 'RS9001');
    assert.deepEqual(valueOf(rs.predecessors), ['RNCP90001']);
    assert.equal(valueOf(rs.voies.vae), true);
    for (const fact of [rs.level, rs.blocs, rs.metiers])
      assert.deepEqual(fact, { known: false, why: 'not-applicable' });
    assert.deepEqual(rs.until, { known: false, why: 'not-filed' });
    const old = await read(catalogue, 'INV901');
    assert.deepEqual(
      [old.register, old.layer, valueOf(old.title)],
      ['inventaire', '2016', 'Certificat de corne de brume'],
    );
    const named = await read(catalogue, 'CNEFOP2016-99');
    assert.deepEqual([named.register, named.title.known], ['none', false]);
  }));
