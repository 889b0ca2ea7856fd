/**
 * The real extracts, when this machine has them, against a count made another way: by patterns on the text of the
 * export, sharing no code with the importer.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { valueOf, type Certification } from '../domain/index.js';
import { entriesOf } from './entries.js';
import { placeOf } from './place.js';
import { command, folder } from './testing/command.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const xml = ['rncp-v4-1-extract.xml', 'rs-v4-1-extract.xml'].map(
  (name) => `${data}france-competences/${name}`,
);
const skip = existsSync(xml[0] ?? '') ? false : 'the real extracts are not on this machine';

/** Everything between two tags, at any depth, in order. */
const between = (text: string, tag: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inner]) => inner ?? '');
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const bare = (text: string) => unescaped(text).replace(/\s+/g, '');
const first = (text: string, tag: string) => between(text, tag)[0];
const day = (text: string | undefined) => text?.split('/').reverse().join('-');
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** A text of the export without its spaces, or nothing: "Sans objet" and the like say nothing. */
const stated = (text: string | undefined): string | undefined => {
  const words = bare(text ?? '');
  return words === '' || /^(sansobjet|aucune?|néant)\.?$/i.test(words) ? undefined : words;
};
const shown = (text: string | undefined) => (text === undefined ? undefined : bare(text));

const juries = {
  FI: 'formation-initiale',
  CA: 'apprentissage',
  FC: 'formation-continue',
  CQ: 'contrat-de-professionnalisation',
  CL: 'candidature-individuelle',
  VAE: 'vae',
} as const;

/** What the text of a fiche says, counted without an XML parser. */
function counted(fiche: string) {
  const own = fiche.replace(/<CORRESPONDANCES>[\s\S]*?<\/CORRESPONDANCES>/, '');
  const blocs = between(first(own, 'BLOCS_COMPETENCES') ?? '', 'BLOC_COMPETENCES');
  return {
    title: bare(first(own, 'INTITULE') ?? ''),
    active: first(own.replace(/<SI_JURY_\w+>[\s\S]*?<\/SI_JURY_\w+>/g, ''), 'ACTIF') === 'Oui',
    until: day(first(own, 'DATE_FIN_ENREGISTREMENT')),
    lastAward: day(first(own, 'DATE_LIMITE_DELIVRANCE')),
    blocs: blocs.map((bloc) => [first(bloc, 'CODE'), bare(first(bloc, 'LIBELLE') ?? '')]),
    blocWords: blocs.map((bloc) => bare(first(bloc, 'LISTE_COMPETENCES') ?? '').replace(/[*•●\-o]/g, '')),
    voies: Object.fromEntries(
      Object.entries(juries).map(([jury, voie]) => {
        const state = first(first(own, `SI_JURY_${jury}`) ?? '', 'ACTIF');
        return [voie, state === undefined ? undefined : state === 'Oui'];
      }),
    ),
    juries: Object.fromEntries(
      Object.entries(juries).map(([jury, voie]) => [
        voie,
        stated(first(first(own, `SI_JURY_${jury}`) ?? '', 'COMPOSITION')),
      ]),
    ),
    purpose: stated(first(own, 'OBJECTIFS_CONTEXTE')),
    prerequisites: stated(first(own, 'PREREQUIS_ENTREE_FORMATION')),
    assessments: blocs.map((bloc) => stated(first(bloc, 'MODALITES_EVALUATION'))),
    cohorts: between(own, 'STATISTIQUES_PROMOTION')
      .map((cells) => [
        number(first(cells, 'ANNEE')),
        number(first(cells, 'NOMBRE_CERTIFIES')),
        number(first(cells, 'NOMBRE_CERTIFIES_VAE')),
        number(first(cells, 'TAUX_INSERTION_GLOBAL_6MOIS')),
        number(first(cells, 'TAUX_INSERTION_METIER_2ANS')),
      ])
      .sort(([a = 0], [b = 0]) => b - a),
    predecessors: between(own, 'ID_FICHE_ANCIENNE_CERTIFICATION'),
    successors: between(own, 'ID_FICHE_NOUVELLE_CERTIFICATION'),
    romes: between(first(own, 'CODES_ROME') ?? '', 'CODE'),
    nsf: between(first(own, 'CODES_NSF') ?? '', 'CODE'),
    links: (unescaped(first(own, 'LIEN_URL_DESCRIPTION') ?? '').match(/https?:\/\/\S+/g) ?? []).length,
    certificateurs: new Set(
      between(own, 'CERTIFICATEUR')
        .filter((cells) => first(cells, 'ETAT_CERTIFICATEUR') === 'Actif')
        .map((cells) => first(cells, 'NOM_CERTIFICATEUR')),
    ).size,
    partners: between(own, 'PARTENAIRE').filter(
      (cells) =>
        first(cells, 'ETAT_HABILITATION') === 'Actif' &&
        /_(FORMER|ORGA_FORM)$/.test(first(cells, 'HABILITATION_PARTENAIRE') ?? ''),
    ).length,
  };
}

/** The same, as a catalogue gives it. */
function read(entry: Certification): ReturnType<typeof counted> {
  const blocs = valueOf(entry.blocs) ?? [];
  const { cohorts } = entry;
  return {
    title: bare(valueOf(entry.title) ?? ''),
    active: valueOf(entry.active) ?? false,
    until: valueOf(entry.until),
    lastAward: valueOf(entry.lastAward),
    blocs: blocs.map(({ code, title }) => [code, bare(valueOf(title) ?? '')]),
    blocWords: blocs.map(({ competences }) =>
      bare((valueOf(competences) ?? []).join('')).replace(/[*•●\-o]/g, ''),
    ),
    voies: Object.fromEntries(Object.values(juries).map((voie) => [voie, valueOf(entry.voies[voie])])),
    juries: Object.fromEntries(
      Object.values(juries).map((voie) => [voie, shown(valueOf(entry.juries)?.[voie])]),
    ),
    purpose: shown(valueOf(entry.purpose)),
    prerequisites: shown(valueOf(entry.prerequisites)),
    assessments: blocs.map(({ assessment }) => shown(valueOf(assessment))),
    cohorts: (valueOf(cohorts) ?? []).map(({ year, certified, certifiedByVae, rates }) => [
      year,
      valueOf(certified),
      valueOf(certifiedByVae),
      valueOf(rates['overall-6-months'])?.percent,
      valueOf(rates['target-job-2-years'])?.percent,
    ]),
    predecessors: [...(valueOf(entry.predecessors) ?? [])],
    successors: [...(valueOf(entry.successors) ?? [])],
    romes: (valueOf(entry.metiers) ?? []).map(({ rome }) => rome),
    nsf: (valueOf(entry.nsf) ?? []).map(({ code }) => code),
    links: entry.links ? (valueOf(entry.links) ?? []).length : 0,
    certificateurs: (valueOf(entry.certificateurs) ?? []).length,
    partners: valueOf(entry.partners) ?? 0,
  };
}

async function catalogueOf(
  files: readonly string[],
  ...options: readonly string[]
): Promise<ReadonlyMap<string, Certification>> {
  using dir = folder();
  const out = dir.place('catalogue');
  const { code, err } = await command(
    'import',
    ...files,
    '--out',
    out,
    '--edition',
    '2026-08-16',
    ...options,
  );
  assert.equal(code, 0, err);
  const checked = await command('check', out);
  assert.equal(checked.code, 0, checked.err);
  const entries = new Map<string, Certification>();
  for await (const each of entriesOf(await placeOf(out))) {
    assert.ok(each.ok);
    entries.set(each.entry.code, each.entry);
  }
  return entries;
}

test(
  'the XML extracts give exactly the fiches, texts, blocs, voies, promotions and links that are in them',
  { skip },
  async () => {
    const fiches = new Map(
      xml
        .flatMap((file) => between(readFileSync(file, 'utf8'), 'FICHE'))
        .map((fiche) => [first(fiche, 'NUMERO_FICHE') ?? '', counted(fiche)]),
    );
    const entries = await catalogueOf(xml, '--all');
    assert.deepEqual([...entries.keys()].sort(), [...fiches.keys()].sort());
    for (const [code, entry] of entries) assert.deepEqual(read(entry), fiches.get(code), code);
    // What the documents that came with the extracts say of them.
    assert.equal(entries.size, 13);
    assert.equal(entries.get('RNCP37674') && valueOf(entries.get('RNCP37674')!.partners), 471);
  },
);

test('by default, only the fiches the export gives as active', { skip }, async () => {
  const active = xml
    .flatMap((file) => between(readFileSync(file, 'utf8'), 'FICHE'))
    .filter((fiche) => counted(fiche).active);
  assert.equal((await catalogueOf(xml)).size, active.length);
});

test('the CSV extract gives its fiches, its open voies and its chain of replacements', { skip }, async () => {
  const dir = `${data}france-competences/csv-2024-02-22/`;
  const files = readdirSync(dir).map((name) => dir + name);
  const entries = await catalogueOf(files, '--all');
  const rows = (name: RegExp) =>
    readFileSync(files.find((file) => name.test(file.normalize('NFC'))) ?? '', 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
  assert.deepEqual(
    [...entries.keys()].sort(),
    rows(/Standard/)
      .map((line) => line.split(';')[1]?.replaceAll('"', ''))
      .sort(),
  );
  const open = [...entries.values()].flatMap(({ voies }) =>
    Object.values(voies).filter((voie) => valueOf(voie) === true),
  ).length;
  assert.equal(open, rows(/VoixdAccès/).length);
  assert.equal(
    [...entries.values()].flatMap(({ blocs }) => valueOf(blocs) ?? []).length,
    rows(/Blocs/).length,
  );
  const chain = ['RNCP1197', 'RNCP4049', 'RNCP22094', 'RNCP28155', 'RNCP30271'];
  for (const [at, code] of chain.slice(0, -1).entries())
    assert.deepEqual(valueOf(entries.get(code)!.successors), [chain[at + 1]]);
  assert.deepEqual(valueOf(entries.get('RNCP19468')!.successors), ['RS6117']);
});

test('the ROME brings its 13,120 titles under its 532 v3 codes', { skip }, async () => {
  using dir = folder();
  const rome = readdirSync(`${data}rome`).map((name) => `${data}rome/${name}`);
  const out = dir.place('c');
  assert.equal((await command('import', ...xml, ...rome, '--out', out, '--all')).code, 0);
  const place = await placeOf(out);
  const titles = (await place.json(place.manifest.metiers?.file ?? '')) as {
    romes: string[];
    appellations: string[][];
  };
  const domains = new Set(place.index.panorama.romes.map((code) => code.slice(0, 3)));
  const lines = readFileSync(rome.find((file) => file.includes('appellation')) ?? '', 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean);
  const cells = lines.map((line) => line.slice(1, -1).split('","'));
  assert.equal(lines.length, 13_120);
  assert.equal(new Set(cells.map((cell) => cell.at(-2))).size, 532);
  const wanted = cells.filter((cell) => domains.has((cell.at(-2) ?? '').slice(0, 3)));
  assert.equal(titles.romes.length, new Set(wanted.map((cell) => cell.at(-2))).size);
  assert.equal(
    titles.appellations.flat().length,
    new Set(wanted.map((cell) => `${cell.at(-2)} ${cell[1]}`)).size,
  );
});
