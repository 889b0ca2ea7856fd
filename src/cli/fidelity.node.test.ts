/** The rules by which an export is read, one by one, on invented fiches. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { readRecord, type CertificationRecord } from '../catalogue/format/record.js';
import { groupNames, type RawFiche } from '../catalogue/sources/rawFiche.js';
import { recordOfFiche } from '../catalogue/sources/recordOfFiche.js';
import type { Oddity } from '../catalogue/sources/importReport.js';
import { valueOf, type Certification } from '../domain/index.js';
import { exportXml, type FicheXml } from '../testing/exportXml.js';
import { placeOf } from './place.js';
import { command, folder } from './testing/command.js';
import { imported } from './testing/imported.js';
import { zipOf } from './testing/zip.js';

async function one(
  fiche: FicheXml,
  ...options: readonly string[]
): Promise<Certification & { readonly oddities: readonly Oddity[] }> {
  const { entries, oddities } = await imported({ 'export-2026-08-16.xml': exportXml([fiche]) }, ...options);
  const entry = entries.get(fiche.number);
  assert.ok(entry);
  return { ...entry, oddities };
}

const jury = (name: string, active: string, composition = '') =>
  `<SI_JURY_${name}><ACTIF>${active}</ACTIF>${composition && `<COMPOSITION>${composition}</COMPOSITION>`}</SI_JURY_${name}>`;

test('the status is ACTIF, never ETAT_FICHE', async () => {
  const xml = exportXml([
    { number: 'RNCP1', elements: { ETAT_FICHE: 'Publiée', ACTIF: 'Non' } },
    { number: 'RNCP2', elements: { ETAT_FICHE: 'Modifications à valider', ACTIF: 'Oui' } },
  ]);
  assert.deepEqual((await imported({ 'e.xml': xml })).codes, ['RNCP2']);
  const all = await imported({ 'e.xml': xml }, '--all');
  assert.deepEqual(all.codes, ['RNCP1', 'RNCP2']);
  assert.equal(valueOf(all.entries.get('RNCP1')?.active ?? { known: false, why: 'unconfirmed' }), false);
});

test('what the export leaves empty is not filed, what it fills with a placeholder is a placeholder', async () => {
  const entry = await one({
    number: 'RNCP1',
    elements: { OBJECTIFS_CONTEXTE: 'Sans objet', SECTEURS_ACTIVITE: '—' },
  });
  assert.deepEqual(entry.purpose, { known: false, why: 'placeholder' });
  assert.deepEqual(entry.sectors, { known: false, why: 'placeholder' });
  assert.deepEqual(entry.debouches, { known: false, why: 'not-filed' });
  assert.deepEqual(entry.links, { known: false, why: 'not-filed' });
  assert.deepEqual(entry.cohorts, { known: true, value: [], from: 'rncp' });
});

test('on a fiche of the RS, level, blocs and métiers are without object, not missing', async () => {
  const entry = await one({ number: 'RS1' });
  for (const fact of [entry.level, entry.blocs, entry.metiers])
    assert.deepEqual(fact, { known: false, why: 'not-applicable' });
});

test('the VAE of a fiche of the RS is kept as the source has it, and reported', async () => {
  const entry = await one({ number: 'RS1', xml: jury('VAE', 'Oui') + jury('FC', 'Non') });
  assert.equal(valueOf(entry.voies.vae), true);
  assert.equal(valueOf(entry.voies['formation-continue']), false);
  assert.deepEqual(entry.voies.apprentissage, { known: false, why: 'not-in-sources' });
  assert.deepEqual(entry.oddities, [{ code: 'rs-vae', entry: 'RS1', field: 'SI_JURY_VAE' }]);
});

test('six voies, each open, closed or unknown, with its jury', async () => {
  const entry = await one({
    number: 'RNCP1',
    xml: jury('FI', 'Oui', 'Trois personnes') + jury('CA', 'Non') + jury('FC', 'Peut-être') + jury('CL', ''),
  });
  assert.equal(valueOf(entry.voies['formation-initiale']), true);
  assert.equal(valueOf(entry.voies.apprentissage), false);
  assert.equal(entry.voies['formation-continue'].known, false);
  assert.equal(entry.voies['candidature-individuelle'].known, false);
  assert.deepEqual(valueOf(entry.juries), { 'formation-initiale': 'Trois personnes' });
  assert.deepEqual(entry.oddities, [
    { code: 'value-refused', entry: 'RNCP1', field: 'SI_JURY_FC/ACTIF', detail: 'Peut-être' },
  ]);
});

test('lists are cut before spaces are collapsed, and a text without a boundary stays whole', async () => {
  const entry = await one({
    number: 'RNCP1',
    elements: {
      CAPACITES_ATTESTEES: '- Lire    - Écrire vite    o en majuscules',
      TYPE_EMPLOI_ACCESSIBLES: 'Veilleur, gardien ; passeur',
    },
  });
  assert.deepEqual(valueOf(entry.competences), ['Lire', 'Écrire vite', 'en majuscules']);
  assert.deepEqual(valueOf(entry.debouches), ['Veilleur, gardien ; passeur']);
});

const promotion = (cells: Readonly<Record<string, string>>) =>
  `<STATISTIQUES_PROMOTION>${Object.entries(cells)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join('')}</STATISTIQUES_PROMOTION>`;
const promotions = (...all: readonly Readonly<Record<string, string>>[]) =>
  `<STATISTIQUES_PROMOTIONS>${all.map(promotion).join('')}</STATISTIQUES_PROMOTIONS>`;

test('promotions are kept as they are, unsorted and older than the fiche; a cell that is no number is left out', async () => {
  const entry = await one({
    number: 'RNCP1',
    elements: { DATE_EFFET: '01/09/2023' },
    xml: promotions(
      { ANNEE: '2019', NOMBRE_CERTIFIES: '5', TAUX_INSERTION_GLOBAL_6MOIS: '100' },
      {
        ANNEE: '2021',
        NOMBRE_CERTIFIES: '80 %',
        NOMBRE_CERTIFIES_VAE: '0',
        TAUX_INSERTION_METIER_2ANS: '83',
      },
    ),
  });
  const [recent, older] = valueOf(entry.cohorts) ?? [];
  assert.equal(recent?.year, 2021);
  assert.equal(recent?.certified.known, false);
  assert.deepEqual(recent?.certifiedByVae, { known: true, value: 0, from: 'rncp' });
  assert.equal(recent?.rates['overall-6-months'].known, false);
  assert.equal(recent && valueOf(recent.rates['target-job-2-years'])?.percent, 83);
  assert.equal(older && valueOf(older.certified), 5);
  assert.deepEqual(
    entry.oddities.map(({ code, field }) => [code, field]),
    [['value-refused', 'STATISTIQUES_PROMOTION/NOMBRE_CERTIFIES']],
  );
});

test('an impossible promotion costs neither its fiche nor the others, and stays told', async () => {
  const entry = await one({
    number: 'RNCP1',
    xml: promotions(
      { ANNEE: '2021', NOMBRE_CERTIFIES: '10', TAUX_INSERTION_GLOBAL_6MOIS: '188' },
      { ANNEE: '2022', NOMBRE_CERTIFIES: '12' },
      { NOMBRE_CERTIFIES: '7' },
    ),
  });
  assert.deepEqual(
    valueOf(entry.cohorts)?.map(({ year }) => year),
    [2022],
  );
  assert.deepEqual(entry.cohortsAside, [
    { why: 'rate', year: 2021, certified: 10, percents: { 'overall-6-months': 188 } },
    { why: 'year', certified: 7, percents: {} },
  ]);
  assert.deepEqual(
    entry.oddities.map((oddity) => [oddity.code, 'detail' in oddity && oddity.detail]),
    [
      ['cohort-aside', '2021 rate'],
      ['cohort-aside', '? year'],
    ],
  );
});

test('certificateurs: inactive ones dropped, the others once each, whatever their spelling', async () => {
  const body = (name: string, state: string, more = '') =>
    `<CERTIFICATEUR>${more}<NOM_CERTIFICATEUR>${name}</NOM_CERTIFICATEUR><ETAT_CERTIFICATEUR>${state}</ETAT_CERTIFICATEUR></CERTIFICATEUR>`;
  const entry = await one({
    number: 'RNCP1',
    xml: `<CERTIFICATEURS>${body("MINISTERE DE L' INTERIEUR", 'Actif')}${body('MINISTERE DE L’INTÉRIEUR', 'Actif', '<SIRET_CERTIFICATEUR>11000007200014</SIRET_CERTIFICATEUR><SITE_INTERNET>www.interieur.example</SITE_INTERNET>')}${body('ANCIEN', 'Inactif')}${body('AUTRE', 'Actif', '<SITE_INTERNET>javascript:alert(1)</SITE_INTERNET>')}</CERTIFICATEURS>`,
  });
  assert.deepEqual(valueOf(entry.certificateurs), [
    { name: "MINISTERE DE L' INTERIEUR", siret: '11000007200014', site: 'https://www.interieur.example' },
    { name: 'AUTRE' },
  ]);
});

const next = (code: string) =>
  `<NOUVELLES_CERTIFICATIONS><NOUVELLE_CERTIFICATION><ID_FICHE_NOUVELLE_CERTIFICATION>${code}</ID_FICHE_NOUVELLE_CERTIFICATION></NOUVELLE_CERTIFICATION></NOUVELLES_CERTIFICATIONS>`;

test('a replacement is known from whichever fiche states it, across registers; an active fiche may have a successor', async () => {
  const before = (code: string) => next(code).replaceAll('NOUVELLE', 'ANCIENNE');
  const { entries } = await imported({
    'e.xml': exportXml([
      { number: 'RNCP1', xml: next('RNCP2') },
      { number: 'RNCP2' },
      { number: 'RS3', xml: before('RNCP2') + next('RNCP99') },
    ]),
  });
  const links = (code: string) => {
    const entry = entries.get(code);
    return entry && [valueOf(entry.predecessors), valueOf(entry.successors)];
  };
  assert.deepEqual(links('RNCP1'), [[], ['RNCP2']]);
  assert.deepEqual(links('RNCP2'), [['RNCP1'], ['RS3']]);
  assert.deepEqual(links('RS3'), [['RNCP2'], ['RNCP99']]);
});

test('fiches that replace one another in a circle are reported by the import, and refused by the check', async () => {
  using dir = folder();
  const file = dir.file(
    'e.xml',
    exportXml([
      { number: 'RNCP4', xml: next('RNCP5') },
      { number: 'RNCP5', xml: next('RNCP4') },
    ]),
  );
  const out = dir.place('c');
  assert.equal((await command('import', file, '--out', out)).code, 0);
  assert.match(
    readFileSync(`${out}.rapport.txt`, 'utf8'),
    /remplacent en rond \(1\)\n {2}RNCP4 .*RNCP4 → RNCP5/,
  );
  const { code, err } = await command('check', out);
  assert.equal(code, 1);
  assert.match(err, /RNCP4 : des fiches se remplacent en rond/);
});

test('one bad fiche is set aside with its number, the rest is imported', async () => {
  const { codes, oddities } = await imported({
    'e.xml': exportXml([
      { number: 'RNCP1' },
      { number: 'FICHE 2' },
      { number: '' },
      { number: 'RS3', elements: { DATE_FIN_ENREGISTREMENT: '31/02/2027' } },
    ]),
  });
  assert.deepEqual(codes, ['RNCP1', 'RS3']);
  assert.deepEqual(
    oddities.map(({ code, entry, field }) => [code, entry, field]),
    [
      ['set-aside', 'FICHE 2', 'NUMERO_FICHE'],
      ['set-aside', '?', 'NUMERO_FICHE'],
      ['value-refused', 'RS3', 'DATE_FIN_ENREGISTREMENT'],
    ],
  );
});

test('several inputs make one edition: two registers, a zip, the operator’s own notes', async () => {
  const { entries, codes, oddities } = await imported({
    'rncp-2026-08-16.zip': zipOf({
      'dossier/export_fiches_RNCP_V4_1_2026-08-16.xml': exportXml([{ number: 'RNCP1' }]),
    }),
    'rs-2026-08-16.xml': exportXml([{ number: 'RS2' }]),
    'ajouts.csv':
      '\ufeffnumero,contact,lien,sessions,remarque\r\nrncp1,"Maison de l’emploi, Brest",https://brest.example/,"Janvier\r\nMars",\r\nRNCP9,Perdu,,,\r\n',
    'ajouts.json': JSON.stringify([
      { numero: 'RS2', remarque: 'Très demandé <b>ici</b>', lien: 'javascript:alert(1)' },
    ]),
  });
  assert.deepEqual(codes, ['RNCP1', 'RS2']);
  assert.deepEqual(entries.get('RNCP1')?.local, [
    { kind: 'contact', text: 'Maison de l’emploi, Brest', url: 'https://brest.example/', from: 'ajouts' },
    { kind: 'sessions', text: 'Janvier\nMars', from: 'ajouts' },
  ]);
  assert.deepEqual(entries.get('RS2')?.local, [{ kind: 'remark', text: 'Très demandé ici', from: 'ajouts' }]);
  assert.deepEqual(oddities.map(({ code, entry }) => [code, entry]).sort(), [
    ['addition-without-entry', 'RNCP9'],
    ['value-refused', 'RS2'],
  ]);
});

test('ROME codes join through their v3 parent, and bring the titles of jobs', async () => {
  using dir = folder();
  const rome = (code: string, label: string) =>
    `<ROME><CODE>${code}</CODE><LIBELLE>${label}</LIBELLE></ROME>`;
  const files = [
    dir.file(
      'e-2026-08-16.xml',
      exportXml([
        {
          number: 'RNCP1',
          xml: `<CODES_ROME>${rome('K1801', 'Conseil en emploi')}${rome('K1899', 'Job de la 4.0')}${rome('A1500', 'Soins')}</CODES_ROME>`,
        },
      ]),
    ),
    dir.file(
      'codes.csv',
      '"code_rome","libelle_rome","code_rome_parent"\n"K1801","Conseiller emploi","K1801"\n"K1899","Coach emploi","K1801"\n"M1101","Acheteur","M1101"\n',
    ),
    dir.file(
      'titres.csv',
      '"code_ogr","libelle_appellation_long","code_rome","code_rome_parent"\n"1","Conseiller / Conseillère emploi","K1801","K1801"\n\n"2","Coach emploi","K1899","K1801"\n"3","Acheteur / Acheteuse","M1101","M1101"\n',
    ),
  ];
  const out = dir.place('c');
  assert.equal((await command('import', ...files, '--out', out)).code, 0);
  const place = await placeOf(out);
  assert.deepEqual(place.index.panorama.romes, ['K1801', 'A1500']);
  assert.deepEqual(await place.json(place.manifest.metiers?.file ?? ''), {
    romes: ['K1801'],
    labels: ['Conseil en emploi'],
    appellations: [['Coach emploi', 'Conseiller / Conseillère emploi']],
  });
});

const csvRow = (...cells: readonly string[]) =>
  cells.map((cell) => (cell === '' ? '' : `"${cell}"`)).join(';');

test('the CSV export makes a poorer catalogue, and says nothing of what it has no column for', async () => {
  const tables = {
    'Standard.csv': [
      csvRow(
        'Id_Fiche',
        'Numero_Fiche',
        'Intitule',
        'Abrege_Libelle',
        'Abrege_Intitule',
        'Nomenclature_Europe_Niveau',
        'Date_Fin_Enregistrement',
        'Type_Enregistrement',
        'Actif',
      ),
      csvRow(
        '1',
        'RNCP1',
        'Veilleur\r\nde nuit',
        'TP',
        'Titre professionnel',
        'NIV4',
        '31/08/2028',
        'Enregistrement de droit',
        'ACTIVE',
      ),
      csvRow('2', 'RNCP2', 'Repris', '', '', 'REPRISE', '', '', 'ACTIVE'),
      csvRow('3', 'RNCP3', 'Fermé', '', '', 'NIV4', '', '', 'INACTIVE'),
    ],
    'VoixdAccès.csv': [
      csvRow('Numero_Fiche', 'Si_Jury'),
      csvRow('RNCP1', 'Par expérience'),
      csvRow('RNCP1', 'En contrat d’apprentissage'),
    ],
    'Nsf.csv': [
      csvRow('Numero_Fiche', 'Nsf_Code', 'Nsf_Intitule'),
      csvRow('RNCP1', '344t', '344t : Surveillance ; sécurité'),
    ],
    'Certificateurs.csv': [
      csvRow('Numero_Fiche', 'Siret_Certificateur', 'Nom_Certificateur'),
      csvRow('RNCP1', '\t11000007200014', 'MINISTERE'),
    ],
    'Partenaires.csv': [
      csvRow('Numero_Fiche', 'Nom_Partenaire', 'Siret_Partenaire', 'Habilitation_Partenaire'),
      csvRow('RNCP1', 'A', '1', 'HABILITATION_FORMER'),
    ],
    'Rome.csv': [
      csvRow('Numero_Fiche', 'Codes_Rome_Code', 'Codes_Rome_Libelle'),
      csvRow('RNCP1', 'H1102', "Ingénierie d''affaires"),
    ],
  };
  const zip = zipOf(
    Object.fromEntries(Object.entries(tables).map(([name, lines]) => [name, lines.join('\r\n')])),
  );
  const { entries, codes } = await imported({ 'export-fiches-csv-2026-08-26.zip': zip });
  assert.deepEqual(codes, ['RNCP1', 'RNCP2']);
  const entry = entries.get('RNCP1');
  assert.ok(entry);
  assert.equal(valueOf(entry.title), 'Veilleur de nuit');
  assert.equal(valueOf(entry.kind), 'Titre professionnel');
  assert.deepEqual(
    ['vae', 'apprentissage', 'formation-continue'].map((voie) => valueOf(entry.voies[voie as 'vae'])),
    [true, true, false],
  );
  assert.deepEqual(valueOf(entry.nsf), [{ code: '344t', label: 'Surveillance ; sécurité' }]);
  assert.deepEqual(valueOf(entry.certificateurs), [{ name: 'MINISTERE', siret: '11000007200014' }]);
  assert.deepEqual(valueOf(entry.metiers), [{ rome: 'H1102', label: "Ingénierie d'affaires" }]);
  for (const fact of [entry.purpose, entry.cohorts, entry.juries, entry.partners, entry.debouches])
    assert.deepEqual(fact, { known: false, why: 'not-in-sources' });
  const other = entries.get('RNCP2');
  assert.deepEqual(other?.level, { known: false, why: 'placeholder' });
  assert.deepEqual(other?.voies.vae, { known: false, why: 'not-filed' });
});

test('of a fiche in both exports, the XML is kept', async () => {
  const csv = [
    csvRow('Numero_Fiche', 'Intitule', 'Actif'),
    csvRow('RNCP1', 'Du CSV', 'ACTIVE'),
    csvRow('RNCP2', 'Du CSV', 'ACTIVE'),
  ].join('\n');
  const { entries } = await imported({
    'a.csv': csv,
    'b.xml': exportXml([{ number: 'RNCP1', elements: { INTITULE: 'Du XML' } }]),
  });
  assert.deepEqual(
    [...entries.values()].map(({ code, title }) => [code, valueOf(title)]),
    [
      ['RNCP1', 'Du XML'],
      ['RNCP2', 'Du CSV'],
    ],
  );
});

test('selections: register, level, ROME, NSF, numbers, day', async () => {
  const level = (code: string) => `<NOMENCLATURE_EUROPE><NIVEAU>${code}</NIVEAU></NOMENCLATURE_EUROPE>`;
  const xml = exportXml([
    {
      number: 'RNCP1',
      elements: { DATE_FIN_ENREGISTREMENT: '31/08/2026' },
      xml: `${level('NIV4')}<CODES_ROME><ROME><CODE>K1801</CODE></ROME></CODES_ROME>`,
    },
    {
      number: 'RNCP2',
      elements: { DATE_FIN_ENREGISTREMENT: '31/08/2028' },
      xml: `${level('NIV6')}<CODES_NSF><NSF><CODE>332t</CODE></NSF></CODES_NSF>`,
    },
    { number: 'RS3' },
  ]);
  const only = async (...options: string[]) => (await imported({ 'e.xml': xml }, ...options)).codes;
  assert.deepEqual(await only('--register', 'RS'), ['RS3']);
  assert.deepEqual(await only('--level', '4,5'), ['RNCP1']);
  assert.deepEqual(await only('--rome', 'k18'), ['RNCP1']);
  assert.deepEqual(await only('--nsf', '33'), ['RNCP2']);
  assert.deepEqual(await only('--codes', 'RNCP2, rs3'), ['RNCP2', 'RS3']);
  assert.deepEqual(await only('--date', '2027-01-01'), ['RNCP2', 'RS3']);
});

test('any texts in any elements make a record the schema reads', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'Sans objet',
      '—',
      'Oui',
      'Non',
      '12',
      '31/08/2026',
      '99/99/2026',
      'NIV5',
      '__proto__',
      'RNCP1',
      'K1801',
      'HTTPS://Exemple.fr/Fiche',
      'https://...',
      'Http://) https://a.example).',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const cells = fc.dictionary(
    fc.constantFrom(
      'CODE',
      'LIBELLE',
      'ANNEE',
      'NOMBRE_CERTIFIES',
      'TAUX_INSERTION_GLOBAL_6MOIS',
      'NOM_CERTIFICATEUR',
      'SIRET_CERTIFICATEUR',
      'SITE_INTERNET',
      'LISTE_COMPETENCES',
      'MODALITES_EVALUATION',
      'ID_FICHE_NOUVELLE_CERTIFICATION',
    ),
    text,
  );
  const names = [
    'INTITULE',
    'ABREGE/LIBELLE',
    'NOMENCLATURE_EUROPE/NIVEAU',
    'TYPE_ENREGISTREMENT',
    'OBJECTIFS_CONTEXTE',
    'ACTIVITES_VISEES',
    'CAPACITES_ATTESTEES',
    'TYPE_EMPLOI_ACCESSIBLES',
    'DATE_EFFET',
    'DATE_FIN_ENREGISTREMENT',
    'DATE_LIMITE_DELIVRANCE',
    'ACTIF',
    'LIEN_URL_DESCRIPTION',
    'PREREQUIS_ENTREE_FORMATION',
    'SI_JURY_VAE/ACTIF',
    'SI_JURY_VAE/COMPOSITION',
  ];
  const raw = fc.record({
    fields: fc
      .dictionary(fc.constantFrom(...names), text)
      .map((fields) => ({ ...fields, NUMERO_FICHE: 'RNCP7' })),
    groups: fc.record(
      Object.fromEntries(groupNames.map((name) => [name, fc.array(cells, { maxLength: 3 })])) as Record<
        (typeof groupNames)[number],
        fc.Arbitrary<Record<string, string>[]>
      >,
    ),
    partners: fc.nat(900),
    hasPartners: fc.boolean(),
    twice: fc.constant([]),
  }) satisfies fc.Arbitrary<RawFiche>;
  fc.assert(
    fc.property(raw, (fiche) => {
      const record: CertificationRecord | undefined = recordOfFiche(fiche, 'rncp', () => undefined);
      const read = readRecord(JSON.parse(JSON.stringify(record)));
      assert.ok(read.ok, JSON.stringify(read));
    }),
    { numRuns: 1000 },
  );
});
