import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { exportXml, ficheXml } from '../../testing/exportXml.js';
import type { ExportProblem } from './exportFrame.js';
import { exportReader } from './exportReader.js';
import { headOf } from './headOf.js';
import type { RawFiche } from './rawFiche.js';
import { scanFiche } from './scanFiche.js';
import { isUnusual } from './unusual.js';

/** Reads a text in pieces of about a given number of bytes, cut between two characters as the command line cuts them. */
function read(
  xml: string,
  length = xml.length,
  byParser = false,
): { fiches: RawFiche[]; problem: ExportProblem | undefined } {
  const fiches: RawFiche[] = [];
  const reader = exportReader(
    (head, fiche) => {
      assert.ok(fiche);
      const whole = fiche();
      assert.deepEqual(head, {
        number: (whole.fields['NUMERO_FICHE'] ?? '').trim(),
        active: whole.fields['ACTIF']?.trim(),
      });
      fiches.push(whole);
    },
    () => true,
    byParser,
  );
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length;) {
    let end = Math.min(bytes.length, at + length);
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
    const problem = reader.write(bytes.subarray(at, end));
    if (problem) return { fiches, problem };
    at = end;
  }
  return { fiches, problem: reader.end() };
}

/** The same, by the parser alone. */
const parsed = (xml: string, length: number) => read(xml, length, true);

const partners = `<PARTENAIRES>
  <PARTENAIRE><NOM_PARTENAIRE>A &amp; B</NOM_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_FORMER</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Actif</ETAT_HABILITATION></PARTENAIRE>
  <PARTENAIRE><NOM_PARTENAIRE>C</NOM_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Inactif</ETAT_HABILITATION></PARTENAIRE>
  <PARTENAIRE><NOM_PARTENAIRE>D</NOM_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGANISER</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Actif</ETAT_HABILITATION></PARTENAIRE>
  <PARTENAIRE><NOM_PARTENAIRE>E</NOM_PARTENAIRE><HABILITATION_PARTENAIRE>HABILITATION_ORGA_FORM</HABILITATION_PARTENAIRE><ETAT_HABILITATION>Actif</ETAT_HABILITATION></PARTENAIRE>
</PARTENAIRES>`;
const correspondances = `<CORRESPONDANCES><CORRESPONDANCE><SOURCE><BLOC_COMPETENCES><CODE>RNCP1BC01</CODE></BLOC_COMPETENCES></SOURCE>
<DESTINATION><NUMERO_FICHE>RNCP9</NUMERO_FICHE><BLOC_COMPETENCES><CODE>RNCP9BC01</CODE></BLOC_COMPETENCES></DESTINATION></CORRESPONDANCE></CORRESPONDANCES>`;
const blocs = `<BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>RNCP1BC01</CODE><LIBELLE>Lire &amp; écrire</LIBELLE></BLOC_COMPETENCES></BLOCS_COMPETENCES>`;

test('reads the elements of a fiche by their path: a bloc named by a correspondance is not a bloc', () => {
  const { fiches, problem } = read(exportXml([{ number: 'RNCP1', xml: partners + correspondances + blocs }]));
  assert.equal(problem, undefined);
  const [fiche] = fiches;
  assert.equal(fiche?.fields['NUMERO_FICHE'], 'RNCP1');
  assert.deepEqual(fiche?.groups.BLOC_COMPETENCES, [{ CODE: 'RNCP1BC01', LIBELLE: 'Lire & écrire' }]);
});

test('of partners, keeps the number of those who may train today', () => {
  const [fiche] = read(exportXml([{ number: 'RNCP1', xml: partners }])).fiches;
  assert.deepEqual([fiche?.partners, fiche?.hasPartners], [2, true]);
});

/** Fiches in all the forms XML allows, the plain one most of all. */
const fiche = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }).map((number) => `RNCP${number}`),
    active: fc.constantFrom('Oui', 'Non'),
    title: fc.string({
      unit: fc.constantFrom('a', 'é', '’', '&', '<', '>', '"', ' ', '\n', ']', '😀', '\t'),
      maxLength: 20,
    }),
    xml: fc.array(
      fc.constantFrom(
        partners,
        correspondances,
        blocs,
        '<X/>',
        '<X a="1">t</X>',
        '<!-- <FICHE> </FICHE> -->',
        '<PREREQUIS_ENTREE_FORMATION><![CDATA[</FICHE><INTITULE>non</INTITULE>]]></PREREQUIS_ENTREE_FORMATION>',
        '<?instruction </FICHE>?>',
        '<ABREGE><LIBELLE>a<b>c</b>d</LIBELLE></ABREGE>',
        '<INTITULE>une autre fois</INTITULE>',
        '<OBJECTIFS_CONTEXTE>&#233;t&#xE9;</OBJECTIFS_CONTEXTE>',
        '<SECTEURS_ACTIVITE></SECTEURS_ACTIVITE>',
        '<PARTENAIRES></PARTENAIRES>',
        '<FICHE></FICHE>',
      ),
      { maxLength: 4 },
    ),
  })
  .map(({ number, active, title, xml }) =>
    ficheXml({ number, elements: { INTITULE: title, ACTIF: active }, xml: xml.join('\n') }),
  );

test('the fast way reads every fiche as the parser does, or leaves it to the parser; pieces of any length', () => {
  fc.assert(
    fc.property(fc.array(fiche, { maxLength: 4 }), fc.integer({ min: 1, max: 400 }), (fiches, length) => {
      const xml = exportXml(fiches);
      assert.deepEqual(read(xml, length), parsed(xml, length));
    }),
    { numRuns: 400 },
  );
});

/** Heads of all fiches, texts of those that are not inactive. */
function wanted(xml: string, length: number, byParser = false): readonly unknown[] {
  const told: unknown[] = [];
  const reader = exportReader(
    (head, fiche) => told.push([head, fiche?.()]),
    ({ active }) => active !== 'Non',
    byParser,
  );
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += length) {
    const problem = reader.write(bytes.subarray(at, at + length));
    if (problem) return [...told, problem];
  }
  return [...told, reader.end()];
}

test('of a fiche nobody wants, the head is the one the parser reads; pieces of any length', () => {
  fc.assert(
    fc.property(fc.array(fiche, { maxLength: 6 }), fc.integer({ min: 1, max: 4000 }), (fiches, length) => {
      // Of one byte each: pieces may be cut anywhere.
      const xml = exportXml(fiches).replace(/[^\n -~]/gu, 'x');
      assert.deepEqual(wanted(xml, length), wanted(xml, length, true));
    }),
    { numRuns: 400 },
  );
});

test('the tags of a fiche nobody wants may be wrong; what is wrong after it is told, at its line', () => {
  const crossed = '\n<NUMERO_FICHE>RNCP1</NUMERO_FICHE>\n<A><B>\n</A></B>';
  const xml = exportXml([
    `<FICHE>${crossed}<ACTIF>Non</ACTIF></FICHE>`,
    { number: 'RNCP2' },
    `<FICHE>${crossed}<ACTIF>Oui</ACTIF></FICHE>`,
  ]);
  const [one, two, problem] = wanted(xml, xml.length) as readonly [
    unknown,
    readonly [{ number: string }],
    { line: number },
  ];
  assert.deepEqual(one, [{ number: 'RNCP1', active: 'Non' }, undefined]);
  assert.equal(two[0].number, 'RNCP2');
  assert.equal(problem.line, xml.split('\n').findLastIndex((line) => line.includes('</A></B>')) + 1);
});

test('the status of a fiche is its own, not that of a jury, of a comment, or of a fiche inside of it', () => {
  const number = '<NUMERO_FICHE>RNCP1</NUMERO_FICHE>';
  const no = '<ACTIF>Non</ACTIF>';
  const headed = (xml: string) => headOf(new TextEncoder().encode(`<FICHE>${number}${xml}</FICHE>`), 0)?.head;
  assert.deepEqual(headed(`${no}<A><B></B></A>`), { number: 'RNCP1', active: 'Non' });
  assert.deepEqual(headed(`<ACTIF>Oui</ACTIF><A>${no}</A>`), { number: 'RNCP1', active: 'Oui' });
  for (const xml of [
    `<A>${no}</A>`,
    `<!-- ${no} -->`,
    `<A>${no}<B/></A>`,
    `<FICHE>${no}</FICHE>`,
    '<ACTIF/>',
  ])
    assert.equal(headed(xml), undefined, xml);
});

test('a file damaged anywhere gives the same problem at the same line either way', () => {
  const good = exportXml([
    { number: 'RNCP1', xml: partners },
    { number: 'RS2', xml: blocs },
  ]);
  const damages = ['<', '>', '&', '&eacute;', '\u0001', '</FICHE>', '<FICHE>', ']]>', '/', 'é', '<!', '<?'];
  fc.assert(
    fc.property(
      fc.nat(good.length),
      fc.constantFrom(...damages),
      fc.nat(20),
      fc.integer({ min: 7, max: 999 }),
      (at, damage, cut, length) => {
        const xml = good.slice(0, at) + damage + good.slice(at + cut);
        const [fast, slow] = [read(xml, length), parsed(xml, length)];
        const line = (problem: ExportProblem | undefined) =>
          problem?.code === 'xml-malformed' ? [problem.code, problem.fault, problem.line] : [problem?.code];
        assert.deepEqual(line(fast.problem), line(slow.problem));
        assert.deepEqual(fast.fiches, slow.fiches);
      },
    ),
    { numRuns: 500 },
  );
});

test('what only the parser may judge is seen wherever it stands, in stretches of any length and place', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (let from = 0; from < 6; from++)
    for (let length = 0; length < 14; length++) {
      const plain = bytes(`${'\u0001'.repeat(from)}${'a'.repeat(length)}\u0001`);
      assert.equal(isUnusual(plain, from, from + length), false, `${from}, ${length}`);
      for (let at = from; at < from + length; at++) {
        const odd = plain.slice();
        odd[at] = 13;
        assert.equal(isUnusual(odd, from, from + length), true, `${from}, ${length}, ${at}`);
      }
    }
});

test('the plain form is read without the parser', () => {
  const bytes = new TextEncoder().encode(
    ficheXml({ number: 'RNCP1', xml: partners + correspondances + blocs }).trim(),
  );
  const scanned = scanFiche(bytes, 0);
  assert.equal(typeof scanned, 'object');
});

for (const [what, xml, problem] of [
  ['another version', exportXml([{ number: 'RNCP1' }], '3.0'), { code: 'xml-version', version: '3.0' }],
  ['no version', '<FICHES><FICHE></FICHE></FICHES>', { code: 'xml-version', version: '' }],
  ['no fiche and no version', '<FICHES></FICHES>', { code: 'xml-version', version: '' }],
  ['another root', '<?xml version="1.0"?><html></html>', { code: 'xml-other', root: 'html' }],
  ['nothing', '', { code: 'xml-truncated' }],
  ['half a file', exportXml([{ number: 'RNCP1' }]).slice(0, -30), { code: 'xml-truncated' }],
  ['an end within a tag', '<FICHES><VERSION_FLUX>4.1</VERSION_FL', { code: 'xml-truncated' }],
  [
    'a doctype',
    `<!DOCTYPE FICHES [<!ENTITY e SYSTEM "file:///etc/hostname">]>${exportXml([])}`.replace(
      /^(.*)(<\?xml.*?\?>)/,
      '$2$1',
    ),
    { code: 'xml-doctype' },
  ],
  [
    'a bomb of entities',
    '<!DOCTYPE f [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><FICHES>&b;</FICHES>',
    { code: 'xml-doctype' },
  ],
  [
    'an undefined entity',
    exportXml(['<FICHE>\n<NUMERO_FICHE>&nbsp;</NUMERO_FICHE></FICHE>']),
    { code: 'xml-malformed', fault: 'entity', line: 5 },
  ],
  [
    'a forbidden character',
    exportXml(['<FICHE>\n\n\u0002</FICHE>']),
    { code: 'xml-malformed', fault: 'character', line: 6 },
  ],
  [
    'tags that cross',
    exportXml(['<FICHE><A><B></A></B></FICHE>']),
    { code: 'xml-malformed', fault: 'tags', line: 4 },
  ],
] as const)
  test(`stops on ${what}`, () => {
    const found = read(xml, 11).problem;
    assert.ok(found);
    for (const [field, value] of Object.entries(problem))
      assert.equal(Reflect.get(found, field), value, JSON.stringify(found));
  });
