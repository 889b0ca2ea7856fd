/** What the operators' guide promises, against what keeps the promise. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
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

  it('gives examples of a measure that run, and tell what began, what ended and what failed', () => {
    const examples = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code);
    assert.equal(examples.length, 2);
    const document = new EventTarget();
    const told: string[] = [];
    const page = {
      document,
      window: { _paq: { push: (line: readonly string[]) => told.push(line.join(' ')) } },
      navigator: { sendBeacon: (...line: readonly string[]) => told.push(line.join(' ')) },
    };
    for (const code of examples) runInNewContext(code, page);
    for (const [name, detail] of [
      ['choix-started', null],
      ['choix-progress', { phase: 'asking', step: 1 }],
      ['choix-progress', { phase: 'matched' }],
      ['choix-finished', null],
      ['choix-error', { code: 'catalogue-not-json' }],
    ] as const)
      document.dispatchEvent(new CustomEvent(name, { detail }));
    assert.deepEqual(told, [
      'trackEvent Choix éclairé choix-started',
      '/compteur/resultats',
      'trackEvent Choix éclairé choix-finished',
      '/compteur/erreur catalogue-not-json',
    ]);
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
    const sources = [
      'widgets/embed.ts',
      'widgets/choix-eclaire/choix-eclaire.ts',
      'widgets/choix-fiche/choix-fiche.ts',
      'widgets/shared/catalogueController.ts',
      'widgets/shared/warnOnce.ts',
      'widgets/shared/root.ts',
    ]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    for (const line of [
      'could not be loaded',
      'a part of the widget could not be loaded',
      'the catalogue could not be loaded',
      'the journey is not stored',
      'finds nothing in the catalogue for code="',
      'is already on this page',
      'has no locale=',
    ]) {
      assert.ok(guide.includes(line), line);
      assert.ok(sources.includes(line), line);
    }
  });
});
