/** What the counsellors' guide and its memo name, against what the screens say. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { shortcuts } from '../widgets/parts/interview/shortcuts.js';
import { guideBody } from './guide.mjs';

const pages = ['docs/counsellors.md', 'docs/counsellors-memo.md'] as const;
const text = (path: string) => readFileSync(path, 'utf8');
const plain = (words: string) => words.replace(/\s+/g, ' ');
const words = plain(
  readdirSync('locales/fr')
    .map((file) => text(`locales/fr/${file}`))
    .join(' '),
);
/** Quoted, and no words of a screen. */
const ownWords = new Set(['non']);

describe('the counsellors’ guide and its memo', () => {
  for (const path of pages) {
    it(`${path}: name screens by their own words`, () => {
      const quoted = [...plain(text(path)).matchAll(/« ([^»]+) »/g)].map(([, quote = '']) => quote);
      assert.ok(quoted.length > 5);
      assert.deepEqual(
        quoted.filter((quote) => !ownWords.has(quote) && !words.includes(quote)),
        [],
      );
    });

    it(`${path}: give every shortcut as it is`, () => {
      const keys = [...text(path).matchAll(/`([^`])`/g)].map(([, key]) => key);
      assert.deepEqual(keys.toSorted(), Object.values(shortcuts).toSorted());
    });

    it(`${path}: lead to files that exist`, () => {
      const links = [...text(path).matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link);
      assert.deepEqual(
        links.filter((link) => !existsSync(`docs/${link}`)),
        [],
      );
    });
  }

  it('the memo is a page of the demo', () => {
    const body = guideBody(text('docs/counsellors-memo.md'));
    assert.match(body[0] ?? '', /^<h1/);
    assert.match(text('demo/conseiller.html'), /href="memo-conseillers\.html"/);
  });
});
