import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isPlaceholder, itemsOf, lineOf, linksOf, proseOf, rawLines, siteOf } from './text.js';

describe('texts of the registers', () => {
  it('cuts at runs of two spaces or more, and at line breaks, before white space is collapsed', () => {
    expect(rawLines('services informatiques    - l’exploitation\nsuite\r\nfin ')).to.deep.equal([
      'services informatiques',
      '- l’exploitation',
      'suite',
      'fin',
    ]);
  });

  it('does not cut before a closing punctuation: that is a slip of the keyboard', () => {
    expect(rawLines('maître de conférences  ; de personnels')).to.deep.equal([
      'maître de conférences ; de personnels',
    ]);
  });

  it('keeps the words of a sentence together, whatever single space stands between them', () => {
    expect(rawLines('Compétences\u00a0: lire,\técrire')).to.deep.equal(['Compétences : lire, écrire']);
  });

  it('takes bullets of every kind off a list, and nothing else', () => {
    expect(
      itemsOf('- lire    * écrire   ● compter  o Recenser  • ouvrir  -5 °C  A1C1. Évaluer  1.1.1 Trier'),
    ).to.deep.equal([
      'lire',
      'écrire',
      'compter',
      'Recenser',
      'ouvrir',
      '-5 °C',
      'A1C1. Évaluer',
      '1.1.1 Trier',
    ]);
  });

  it('gives the raw text as one item when it has no boundary', () => {
    expect(itemsOf('Lire ; écrire ; compter')).to.deep.equal(['Lire ; écrire ; compter']);
  });

  it('hears a placeholder as nothing', () => {
    for (const text of ['Sans objet', 'sans objet', 'Aucune', 'Aucun.', '—', '-', ' ... ', 'Néant', 'N/A']) {
      expect(isPlaceholder(text), text).to.equal(true);
      expect(itemsOf(text), text).to.deep.equal([]);
      expect(proseOf(text), text).to.equal('');
    }
    for (const text of ['Aucun prérequis n’est demandé', 'Objet', 'NA 31'])
      expect(isPlaceholder(text), text).to.equal(false);
  });

  it('keeps the text of older mark-up, and leaves alone what only looks like it', () => {
    expect(rawLines('<p>Lire</p><ul><li>vite</li><li>bien</li></ul>')).to.deep.equal([
      'Lire',
      'vite',
      'bien',
    ]);
    expect(rawLines('si a<b et <script>alert(1)</script>')).to.deep.equal([
      'si a<b et <script>alert(1)</script>',
    ]);
  });

  it('mends the hyphen word processors leave', () => {
    expect(lineOf('équipe pluri[1]professionnelle [2]')).to.equal('équipe pluri-professionnelle [2]');
  });

  it('finds the addresses a text holds, and follows nothing but http and https', () => {
    expect(linksOf('https://a.example/x) et http://b.example. Voir a.example')).to.deep.equal([
      'https://a.example/x',
      'http://b.example',
    ]);
    expect(linksOf('javascript:alert(1) data:text/html,x ftp://a.example')).to.deep.equal([]);
    expect(linksOf('HTTPS://A.example/Chemin, https://... http://). HttpS://b.example')).to.deep.equal([
      'https://A.example/Chemin',
      'https://b.example',
    ]);
    expect(siteOf('HTTP://WWW.EXEMPLE.FR/')).to.equal('http://WWW.EXEMPLE.FR/');
    expect(siteOf('www.exemple.fr')).to.equal('https://www.exemple.fr');
    expect(siteOf('Voir le site')).to.equal(undefined);
    expect(siteOf('javascript:alert(1)')).to.equal(undefined);
  });

  it('loses no word, whatever the text', () => {
    const words = (text: string) => text.replace(/[\s]+/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('mot', '  ', ' ', '\n', '\t', ';', ',', 'é', '-', '\u00a0'), {
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join('');
          expect(words(rawLines(text).join(''))).to.equal(words(text));
        },
      ),
    );
  });

  it('takes no time over a text made to take some', () => {
    for (const text of [
      ' '.repeat(200_000),
      `a${' '.repeat(200_000)};`,
      '<'.repeat(100_000),
      '['.repeat(100_000),
      `${'- '.repeat(50_000)}x`,
      `https://a${'.'.repeat(200_000)}x`,
    ]) {
      itemsOf(text);
      proseOf(text);
      linksOf(text);
    }
    // What grows with the square of the length would go past the time any test is given.
  });
});
