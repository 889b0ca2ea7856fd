import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import { wholeFiche } from '../../../src/testing/index.js';
import { axTree } from '../../testing/axTree.js';
import { allIn } from '../../testing/deep.js';
import { storyShown } from '../../testing/storyShown.js';

/*
 * What a screen reader is given of a whole fiche, saved beside this file. When the fiche changes, delete the file, run
 * this test, and read what it wrote before it is committed.
 */
const saved = '/widgets/parts/fiche/wholeFiche.tree.txt';

describe('a whole fiche, as a screen reader is given it', function () {
  this.timeout(20_000);

  it('reads in a sensible order, and says every figure with its population and its year', async () => {
    const { frame } = await storyShown({ id: 'x', title: '', entry: wholeFiche });
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
    for (const line of tree.split('\n').filter((one) => /^\s*\d+ sur 100/.test(one)))
      expect(line).to.match(/\d+ sur 100 titulaires de \d{4} ayant répondu/);
    expect(tree).to.match(
      /Promotion 2023 : 141 personnes certifiées, dont 12 par la VAE\.\n\s*87 sur 100 titulaires de 2023 ayant répondu/,
    );

    const before = await fetch(saved);
    if (before.ok) expect(`${tree}\n`).to.equal(await before.text());
    else
      await writeFile({ path: saved.slice(1).replace('widgets/parts/fiche/', './'), content: `${tree}\n` });
  });
});
