import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import { unknown, type Certification } from '../../../src/domain/index.js';
import { code, fact } from '../../../src/testing/builders.js';
import { wholeFiche } from '../../../src/testing/index.js';
import { axTree } from '../../testing/axTree.js';
import { allIn } from '../../testing/deep.js';
import { storyShown } from '../../testing/storyShown.js';

/*
 * What a screen reader is given of a whole fiche, saved beside this file. When the fiche changes, delete the file, run
 * this test, which fails, and read what it wrote before it is committed.
 */
const saved = '/widgets/parts/fiche/wholeFiche.tree.txt';

/** With an unknown, a successor, and a bloc ticked. */
const entry: Certification = { ...wholeFiche, purpose: unknown(), successors: fact([code('RNCP90003')]) };
const known = ['RNCP90002BC02'];

/** Figures of a line of the tree that say neither whom nor when; what chance leaves of one stands under it. */
const alone = (line: string): readonly string[] =>
  line.replace(/entre \d+ et \d+ sur 100/g, '').match(/\d+ sur 100(?! titulaires de \d{4} ayant répondu)/g) ??
  [];

describe('a whole fiche, as a screen reader is given it', function () {
  this.timeout(20_000);

  it('reads in a sensible order, and says every figure with its population and its year', async () => {
    const { frame } = await storyShown({ id: 'x', title: '', entry, known });
    for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
    const tree = await axTree('Gardien de phare');
    if (tree === undefined)
      return console.log('No accessibility tree in this browser: read in Chromium only.');

    const headings = [...tree.matchAll(/^\s*heading “(.*)” \(level=(\d)\)$/gm)].map(
      ([, words, level]) => `${level} ${words}`,
    );
    expect(headings[0]).to.equal('2 Gardien de phare');
    expect(headings.filter((words) => words.startsWith('3'))).to.deep.equal([
      '3 Ce que la certification atteste',
      '3 2 blocs de compétences',
      '3 Comment l’obtenir',
      '3 Et après ?',
      '3 Les métiers qu’elle prépare',
      '3 Qui la délivre, où vérifier',
      '3 D’où viennent ces informations',
      '3 Les informations utiles à votre choix',
    ]);
    let row = '';
    let figures = 0;
    for (const line of tree.split('\n')) {
      const [, kind, words = ''] = /^\s*(rowheader|row|cell)\b ?(?:“(.*)”)?/.exec(line) ?? [];
      if (kind === 'row') row = '';
      if (kind === 'rowheader') row = words;
      if (line.includes('sur 100')) figures++;
      // In a table the row says when, the cell of whom.
      if (kind === 'cell' && words.includes('sur 100')) {
        expect(words).to.match(/^\d+ sur 100 titulaires ayant répondu$/);
        expect(row, line).to.match(/^Promotion \d{4}$/);
      } else expect(alone(line), line).to.deep.equal([]);
    }
    expect(figures).to.be.least(8);
    expect(tree).to.match(
      /Promotion 2023 : 141 personnes certifiées, dont 12 par la VAE\.\n\s*87 sur 100 titulaires de 2023 ayant répondu/,
    );

    const before = await fetch(saved);
    if (!before.ok) {
      await writeFile({ path: saved.slice(1).replace('widgets/parts/fiche/', './'), content: `${tree}\n` });
      throw new Error(`There was no ${saved}: read the one just written.`);
    }
    expect(`${tree}\n`).to.equal(await before.text());
  });
});
