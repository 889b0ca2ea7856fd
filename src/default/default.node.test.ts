/** The embedded catalogue holds together: its files are read from the disk as an assembly would. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRecord, type CertificationRecord } from '../catalogue/format/record.js';
import {
  isoDate,
  valueOf,
  voies,
  type Certification,
  type Referential,
  type Source,
} from '../domain/index.js';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

const folder = (name: string): readonly (readonly [file: string, CertificationRecord])[] =>
  readdirSync(new URL(`${name}/`, import.meta.url)).map((file) => [
    file,
    read<CertificationRecord>(`${name}/${file.replace(/\.json$/, '')}`),
  ]);

const today = folder('certifications');
const panorama = folder('panorama-2016');
const records = [...today, ...panorama].map(([, record]) => record);

const entries = new Map(
  records.map((record): [string, Certification] => {
    const result = readRecord(record);
    assert.ok(result.ok, JSON.stringify(result));
    return [record.code, result.value];
  }),
);
const entry = (code: string): Certification => {
  const found = entries.get(code);
  assert.ok(found, `${code} is not in the catalogue`);
  return found;
};

const catalogue = read<{ name: string; edition: string; notes: string[] }>('catalogue');
const sources = read<Source[]>('sources');
const familles = read<{ id: string; label: string; place: string }[]>('familles');
const referential = read<Referential>('referential');
const metiers = read<{ rome: string; label: string; appellations: string[] }[]>('metiers');
const report = read<{ from: string; remarks: string[] }>('report-2016');

const countBy = <T>(list: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

test('a record that says too much is refused, with the field', () => {
  const record = structuredClone(read<CertificationRecord>('certifications/RNCP37274'));
  const group = record.groups.find(({ level }) => level !== undefined);
  assert.ok(group);
  Object.assign(group, { level: 12 });
  const refused = readRecord(record);
  assert.equal(refused.ok, false);
  assert.match(refused.ok ? '' : refused.error.field, /level/);

  const [first] = read<CertificationRecord>('certifications/RNCP37274').groups;
  const twice = readRecord({ ...record, groups: [first, first] });
  assert.equal(twice.ok ? '' : twice.error.code, 'record-field-twice');
});

test('every file is named after its code, and every code stands once', () => {
  for (const [file, record] of [...today, ...panorama]) assert.equal(file, `${record.code}.json`);
  assert.equal(entries.size, records.length);
  assert.deepEqual(
    countBy(today, ([, { register }]) => register),
    { rncp: 90, rs: 25 },
  );
  assert.deepEqual(
    countBy(panorama, ([, { register }]) => register),
    { rncp: 14, inventaire: 18, none: 2 },
  );
  assert.ok(today.every(([, { layer }]) => layer === 'today'));
  assert.ok(panorama.every(([, { layer, report2016 }]) => layer === '2016' && report2016 !== undefined));
});

test('every fact comes from a declared source, and every source has a day', () => {
  const declared = new Set(sources.map(({ id }) => id));
  assert.equal(declared.size, sources.length);
  const used = new Set([
    report.from,
    'rome-v460', // metiers.json
    ...records.flatMap(({ groups, report2016 }) => [
      ...groups.map(({ from }) => from),
      report2016?.from ?? report.from,
    ]),
  ]);
  assert.deepEqual([...used].sort(), [...declared].sort());
  for (const { id, edition, url } of sources) {
    assert.ok(isoDate(edition), id);
    if (url !== undefined) assert.match(url, /^https:\/\/\S+$/, id);
  }
  assert.ok(isoDate(catalogue.edition));
  assert.ok(sources.every(({ edition }) => edition <= catalogue.edition));
});

test('a tag names a competence of the referential, and the words that prove it are known', () => {
  const competences = referential.flatMap((domain) => domain.competences);
  const ids = new Set(competences.map(({ id }) => id));
  assert.equal(ids.size, competences.length);
  assert.equal(referential.length, 5);
  for (const { id, label, place } of competences) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(label.length <= 90, label);
    assert.match(place, /^annexe A4, domaine [1-5]$/);
  }
  for (const { code, tags, title, blocs } of entries.values())
    for (const { competence, evidence } of tags) {
      assert.ok(ids.has(competence), `${code}: ${competence}`);
      const words =
        evidence === 'title' ? title : valueOf(blocs)?.find((bloc) => bloc.code === evidence)?.title;
      assert.ok(words?.known, `${code}: ${evidence} proves nothing`);
    }
});

/** What a title must say for its entry to belong to a family. */
const said: Record<string, RegExp> = {
  insertion: /insertion|inclusion|accompagnement social/i,
  emploi: /emploi/i,
  evolution: /orientation|évolution|transition/i,
  bilan: /bilan (professionnel et )?de compétences/i,
  vae: /VAE/,
  coach: /coach/i,
  formateur: /formateur|former|formation (des|professionnelle)|métiers de la formation/i,
  'conseil-formation': /conseil.*formation/i,
  'ingenierie-formation': /ingénierie|responsable.*formation/i,
  recrutement: /recrut/i,
  rh: /ressources humaines|\bRH\b/i,
  psychologie: /psycholog/i,
  mediation: /médiat/i,
  'encadrement-insertion': /encadrant technique/i,
};

test('a family exists, has entries, and their titles name it', () => {
  assert.deepEqual(familles.map(({ id }) => id).sort(), Object.keys(said).sort());
  const used = new Set<string>();
  for (const { code, title, familles: named } of entries.values())
    for (const famille of named) {
      used.add(famille);
      assert.match(valueOf(title) ?? '', said[famille] ?? /^$/, `${code} in ${famille}`);
    }
  assert.equal(used.size, familles.length);
});

test('RNCP37274 is told as the export tells it, and its rate at six months in the job stays unknown', () => {
  const cip = entry('RNCP37274');
  assert.equal(valueOf(cip.level), 5);
  assert.deepEqual(
    valueOf(cip.blocs)?.map(({ code, title }) => [code, valueOf(title)]),
    [
      [
        'RNCP37274BC01',
        'Accueillir pour analyser la demande des personnes et poser les bases d’un diagnostic partagé',
      ],
      [
        'RNCP37274BC02',
        'Accompagner les personnes dans leur parcours d’insertion sociale et professionnelle',
      ],
      [
        'RNCP37274BC03',
        'Mettre en œuvre une offre de services auprès des employeurs pour favoriser l’insertion professionnelle',
      ],
    ],
  );
  assert.deepEqual(
    voies.map((voie) => valueOf(cip.voies[voie])),
    [true, true, true, true, false, false],
  );
  const [cohort, ...others] = valueOf(cip.cohorts) ?? [];
  assert.ok(cohort);
  assert.equal(others.length, 0);
  assert.deepEqual(
    [cohort.year, valueOf(cohort.certified), valueOf(cohort.certifiedByVae)],
    [2021, 2303, 39],
  );
  assert.equal(valueOf(cohort.rates['overall-6-months'])?.percent, 88);
  assert.equal(valueOf(cohort.rates['target-job-2-years'])?.percent, 72);
  assert.equal(cohort.rates['target-job-6-months'].known, false);
  assert.equal(cip.successors.known, false);
});

test('no certification carries a rate in the target job at six months: no export read has one', () => {
  for (const record of records)
    for (const cohort of record.groups.flatMap((group) => group.cohorts ?? []))
      assert.ok(!('target-job-6-months' in (cohort.rates ?? {})), record.code);
});

test('certifications of the same title stay apart', () => {
  const titled = (words: RegExp) =>
    [...entries.values()].filter(({ title }) => words.test(valueOf(title) ?? ''));
  assert.equal(titled(/^coach professionnel$/i).length, 11);
  assert.deepEqual(
    titled(/^Conseiller en transition professionnelle$/).map(({ code, level }) => [code, valueOf(level)]),
    [
      ['RNCP41520', 5],
      ['RNCP42623', 6],
    ],
  );
});

test('successions lead somewhere and never come back', () => {
  const next = new Map<string, string[]>();
  const link = (from: string, to: string) => next.set(from, [...(next.get(from) ?? []), to]);
  for (const { code, successors, predecessors } of entries.values()) {
    for (const successor of valueOf(successors) ?? []) link(code, successor);
    for (const predecessor of valueOf(predecessors) ?? []) link(predecessor, code);
  }
  const follow = (code: string, path: readonly string[]): void => {
    assert.ok(!path.includes(code), `${[...path, code].join(' → ')}`);
    for (const successor of next.get(code) ?? []) follow(successor, [...path, code]);
  };
  for (const code of next.keys()) follow(code, []);

  const named = new Set([...next].flat(2));
  const absent = [...named].filter((code) => !entries.has(code)).sort();
  assert.deepEqual(absent, ['RNCP27095', 'RNCP42313']);
  for (const code of absent)
    assert.ok(
      catalogue.notes.some((note) => note.includes(code)),
      code,
    );
});

test('our own summary stands only where blocs or jobs are known, and says it is ours', () => {
  for (const { code, purpose, blocs, debouches } of entries.values()) {
    if (!purpose.known) continue;
    assert.equal(purpose.from, 'redaction', code);
    const titles = valueOf(blocs)?.some(({ title }) => title.known) ?? false;
    assert.ok(titles || debouches.known, code);
  }
  for (const record of records)
    for (const { from, ...group } of record.groups)
      if (from === 'redaction') assert.deepEqual(Object.keys(group), ['purpose'], record.code);
});

test('every ROME code of the catalogue can be searched by the titles of its jobs', () => {
  const carried = [...entries.values()].flatMap((found) => valueOf(found.metiers) ?? []);
  assert.deepEqual(
    metiers.map(({ rome, label }) => `${rome} ${label}`),
    [...new Set(carried.map(({ rome, label }) => `${rome} ${label}`))].sort(),
  );
  for (const { rome, appellations } of metiers) {
    assert.ok(appellations.length > 0, rome);
    assert.equal(new Set(appellations).size, appellations.length, rome);
  }
});

test('our French is set as French is', () => {
  const ours = [
    catalogue.name,
    ...catalogue.notes,
    ...report.remarks,
    ...sources.flatMap(({ title, publisher }) => [title, publisher]),
    ...familles.flatMap(({ label, place }) => [label, place]),
    ...referential.flatMap(({ label, competences }) => [
      label,
      ...competences.map((competence) => competence.label),
    ]),
    ...[...entries.values()].flatMap(({ purpose, report2016 }) => [
      valueOf(purpose) ?? '',
      report2016?.place ?? '',
      ...(report2016?.remarks ?? []),
    ]),
  ];
  for (const text of ours) {
    assert.doesNotMatch(text, /'/, text);
    assert.doesNotMatch(text, / [:;?!»]|« /, text);
  }
  for (const text of records.map(({ groups }) => JSON.stringify(groups))) {
    // A published name may hold a straight apostrophe of its own: none does, nor a double space.
    assert.doesNotMatch(text, /'| {2}/, text);
  }
});
