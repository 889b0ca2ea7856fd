import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import ts from 'typescript';
import { build } from 'vite';
import { exportXml } from '../../src/testing/exportXml.js';
import { widgets } from '../../widgets/index.js';
import { launch, open } from './browser.mjs';
import { shown } from './journey.mjs';
import { serve } from './server.mjs';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const told = read('package.json');
const tags = Object.keys(widgets).sort();

/** Each file of a catalogue, by the published schema of its kind and a validator that is not ours. */
function answersToSchemas(folder: string): void {
  const kinds = ['manifest', 'index', 'metiers', 'details'] as const;
  const validators = kinds.map((kind) => {
    // The validator knows an older draft, which has every word these use.
    const { $schema: _, ...schema } = read(`dist/schema/${kind}.json`);
    return [kind, new Ajv().compile(schema)] as const;
  });
  const seen = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const [kind, validate] = validators.find(([each]) => name.startsWith(each)) ?? [];
    if (!name.endsWith('.json') || kind === undefined || !validate) continue;
    const content = read(join(folder, name));
    assert.equal(validate(content), true, `${name}: ${JSON.stringify(validate.errors)}`);
    assert.equal(validate(kind === 'details' ? [{}] : {}), false);
    seen.add(kind);
  }
  assert.deepEqual([...seen].sort(), [...kinds].sort());
}

/** Every file that `package.json` speaks of. */
const named: readonly string[] = [
  ...Object.values(told.exports as Record<string, string | Record<string, string>>).flatMap((found) =>
    typeof found === 'string' ? [found] : Object.values(found),
  ),
  ...[told.types, told.customElements, told['web-types'], ...Object.values(told.bin)].map(String),
];

describe('the package', () => {
  it('holds the widgets and what describes them, without the demo and the folders of a release', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    assert.deepEqual(
      [...named, 'dist/catalogue/manifest.json'].filter((path) => !paths.includes(path.replace('./', ''))),
      [],
    );
    assert.deepEqual(
      paths.filter((path) => /^dist\/(demo|v\d)/.test(path)),
      [],
    );
  });

  it('is imported by an application that a bundler builds, with the catalogue beside it', async () => {
    const app = mkdtempSync(join(tmpdir(), 'choix-app-'));
    const run = (command: string, args: readonly string[], cwd?: string) =>
      spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
    const { stdout } = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', app]);
    const installed = join(app, 'node_modules/choix-eclaire');
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', stdout.trim(), '-C', installed, '--strip-components=1'], app);
    for (const [path, found] of Object.entries(told.exports as Record<string, Record<string, string>>)) {
      const specifier = path.replace('.', 'choix-eclaire');
      // For the compiler, `types`; for everything else, the file itself.
      const { resolvedModule } = ts.resolveModuleName(
        specifier,
        join(app, 'main.ts'),
        { moduleResolution: ts.ModuleResolutionKind.Bundler, resolveJsonModule: true },
        ts.sys,
      );
      const file = typeof found === 'string' ? found : found['types'];
      assert.equal(resolvedModule?.resolvedFileName, realpathSync(join(installed, file ?? '')), specifier);
      if (typeof found === 'string' || found['default'])
        assert.equal(
          createRequire(join(app, 'main.js')).resolve(specifier),
          realpathSync(join(installed, typeof found === 'string' ? found : (found['default'] ?? ''))),
        );
    }
    cpSync(join(installed, 'dist/catalogue'), join(app, 'public/catalogue'), { recursive: true });
    writeFileSync(join(app, 'main.js'), "import 'choix-eclaire';");
    writeFileSync(
      join(app, 'index.html'),
      '<!doctype html><html lang="fr"><title>Application</title><script type="module" src="/main.js"></script><choix-panorama catalogue="/catalogue/manifest.json"></choix-panorama>',
    );
    await build({ root: app, configFile: false, logLevel: 'error' });
    const [site, browser] = [await serve({ folder: join(app, 'dist') }), await launch('chromium')];
    try {
      const { page, lines } = await open(browser);
      await page.goto(site.url('/index.html'));
      await shown(page, 'li.card', 'choix-panorama');
      assert.deepEqual(lines, []);
    } finally {
      await browser.close();
      await site.close();
      rmSync(app, { recursive: true });
    }
  });

  it('has a command that runs as it is built, and schemas that its catalogues answer to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'choix-eclaire-'));
    try {
      const bin = String(told.bin['choix-eclaire']);
      const command = (...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(bin, args, { encoding: 'utf8' });
        assert.deepEqual([status, stderr], [0, ''], args.join(' '));
        return stdout;
      };
      assert.match(command('--help'), /choix-eclaire import FICHIER/);
      const [xml, out] = [join(folder, 'e-2026-08-16.xml'), join(folder, 'catalogue')];
      const rome = join(folder, 'unix_referentiel_appellation_v460_utf8.csv');
      const fiche = '<CODES_ROME><ROME><CODE>K1801</CODE><LIBELLE>Conseil</LIBELLE></ROME></CODES_ROME>';
      writeFileSync(xml, exportXml([{ number: 'RNCP1', xml: fiche }, { number: 'RS2' }]));
      writeFileSync(
        rome,
        'code_ogr,libelle_appellation_long,code_rome,code_rome_parent\n1,Conseiller,K1801,K1801\n',
      );
      assert.match(command('import', xml, rome, '--out', out), /2 fiches/);
      assert.match(command('check', out), /Tout se tient/);
      for (const catalogue of [out, 'dist/catalogue']) answersToSchemas(catalogue);
    } finally {
      rmSync(folder, { recursive: true });
    }
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
