import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { frozen } from '../testing/frozen.js';
import { csvText, plainText, synthesisRows, type Synthesis } from './index.js';

const synthesis: Synthesis = frozen({
  title: 'Mon projet, le 23 novembre 2026',
  sections: [
    {
      title: 'Certifications gardées',
      blocks: [
        { kind: 'heading', text: '1. Conseiller en insertion (RNCP37274)' },
        { kind: 'list', items: ['Par la VAE', 'Deux blocs\nà obtenir'] },
      ],
    },
    { title: 'Pistes écartées', blocks: [] },
    { title: 'Notes', blocks: [{ kind: 'text', text: 'Relire.\r\nAppeler.' }] },
  ],
});

/** Reads a CSV as a spreadsheet does. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && !/[;\r\n]/.test(text[at] ?? '')) cell += text[at++];
    row.push(cell);
    if (text[at] === ';') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a synthesis', () => {
  it('is plain text: sections in capitals, what is empty left out', () => {
    expect(plainText(synthesis)).to.equal(
      [
        'Mon projet, le 23 novembre 2026',
        '',
        'CERTIFICATIONS GARDÉES',
        '1. Conseiller en insertion (RNCP37274)',
        '- Par la VAE',
        '- Deux blocs',
        '  à obtenir',
        '',
        'NOTES',
        'Relire.',
        'Appeler.',
      ].join('\n'),
    );
  });

  it('is a table of everything it says, nothing twice', () => {
    expect(synthesisRows(synthesis)).to.deep.equal([
      ['Certifications gardées', 'heading', '1. Conseiller en insertion (RNCP37274)'],
      ['Certifications gardées', 'list', 'Par la VAE'],
      ['Certifications gardées', 'list', 'Deux blocs\nà obtenir'],
      ['Notes', 'text', 'Relire.\r\nAppeler.'],
    ]);
  });
});

describe('a CSV', () => {
  const tables = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { maxLength: 5 });

  it('is read back as it was, but for what a spreadsheet would run', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const safe = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(readCsv(csvText(rows))).to.deep.equal(safe);
      }),
    );
  });

  it('runs no formula', () => {
    expect(csvText([['=HYPERLINK("http://a")', 'un; deux', 'sûr']])).to.equal(
      '"\'=HYPERLINK(""http://a"")";"un; deux";sûr\r\n',
    );
  });
});
