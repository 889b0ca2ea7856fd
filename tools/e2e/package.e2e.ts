import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { widgets } from '../../widgets/index.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const told = read('package.json');
const tags = Object.keys(widgets).sort();

describe('the package', () => {
  it('exports files that the build makes', () => {
    const files = Object.values(told.exports).flatMap((found) =>
      typeof found === 'string' ? [found] : Object.values(found as Record<string, string>),
    );
    const named = [...files, told.types, told.customElements, told['web-types'], ...Object.values(told.bin)];
    assert.deepEqual(
      named.filter((path) => !existsSync(String(path))),
      [],
    );
  });

  it('holds the widgets and what describes them, without the demo and the folders of a release', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    for (const path of ['dist/choix-eclaire.js', 'dist/react.d.ts', 'dist/catalogue/manifest.json'])
      assert.ok(paths.includes(path), path);
    assert.deepEqual(
      paths.filter((path) => /^dist\/(demo|v\d)/.test(path)),
      [],
    );
  });

  it('describes every element to editors', () => {
    const manifest = read('dist/custom-elements.json') as {
      modules: { declarations: { tagName?: string }[] }[];
    };
    const declared = manifest.modules.flatMap(({ declarations }) =>
      declarations.map(({ tagName }) => tagName),
    );
    assert.deepEqual(declared.filter(Boolean).sort(), tags);
    const web = read('dist/web-types.json').contributions.html.elements as {
      name: string;
      attributes: unknown[];
    }[];
    const vscode = read('dist/vscode.html-custom-data.json').tags as {
      name: string;
      attributes: unknown[];
    }[];
    for (const list of [web, vscode]) {
      assert.deepEqual(list.map(({ name }) => name).sort(), tags);
      for (const { name, attributes } of list) assert.ok(attributes.length >= 3, name);
    }
    const css = read('dist/vscode.css-custom-data.json').properties as { name: string }[];
    assert.ok(css.some(({ name }) => name === '--choix-accent'));
  });

  it('has types that React, Vue and Angular hosts compile with, and that refuse a mistake', () => {
    const compile = (project: string) =>
      spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], { encoding: 'utf8' });
    const { status, stdout } = compile('tools/hosts');
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
});
