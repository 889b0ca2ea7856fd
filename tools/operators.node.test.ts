/** What the operators' guide promises, against what keeps the promise. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { widgets } from '../widgets/index.js';
import { manifest, publicElements } from './public-elements.mjs';
import { folders } from './release.mjs';

const guide = readFileSync('docs/operators.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const found = (pattern: RegExp) => [...new Set([...guide.matchAll(pattern)].map(([, match = '']) => match))];

describe('the operators’ guide', () => {
  it('names elements, attributes and events that are there', async () => {
    const elements = publicElements(await manifest());
    const attributes = new Set(elements.flatMap(({ attributes }) => attributes.map(({ name }) => name)));
    const events = new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)));
    const tags = found(/<(choix-[\w-]+)/g);
    assert.deepEqual(
      tags.filter((tag) => !(tag in widgets)),
      [],
    );
    const written = found(/<choix-[\w-]+ ([\w-]+)=/g);
    assert.ok(written.length > 0);
    assert.deepEqual(
      written.filter((name) => !attributes.has(name)),
      [],
    );
    assert.deepEqual(
      found(/^\| `(choix-[\w]+)` \|/gm).filter((name) => !events.has(name)),
      [],
    );
    assert.deepEqual(
      [...events].filter((name) => !guide.includes(`\`${name}\``)),
      [],
      'every event is told',
    );
  });

  it('gives the folders of this version', () => {
    const [moving, fixed] = folders(version);
    assert.deepEqual(found(/choix-eclaire\/(v[\d.]+)\//g).sort(), [moving, fixed].sort());
  });

  it('leads somewhere', () => {
    const links = found(/\]\((?!https?:|#)([^)#]+)/g);
    assert.ok(links.length > 5);
    assert.deepEqual(
      links.filter((link) => !existsSync(join('docs', link))),
      [],
    );
  });

  it('quotes lines of the console that the code writes', () => {
    const sources = ['widgets/embed.ts', 'widgets/shared/warnOnce.ts', 'widgets/shared/root.ts']
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    for (const line of ['could not be loaded', 'is already on this page', 'has no locale=']) {
      assert.ok(guide.includes(line), line);
      assert.ok(sources.includes(line), line);
    }
  });
});
