import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { filesIn } from './files.mjs';

/** Rules that need types do not see files that exist only here; no wall is among them. */
const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });

async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const imports = 'no-restricted-imports';
const syntax = 'no-restricted-syntax';

/** Each wall, and a line that must not pass it. */
const walls: readonly [sentence: string, file: string, code: string, rule: string][] = [
  [
    'the domain does not import the catalogue',
    'src/domain/wall.ts',
    `import '../catalogue/index.js';`,
    imports,
  ],
  ['the domain imports no package', 'src/domain/wall.ts', `import 'idb';`, imports],
  ['a question does not import the store', 'src/questions/wall.ts', `import '../store/index.js';`, imports],
  ['a criterion does not import the words', 'src/criteria/wall.ts', `import '../i18n/index.js';`, imports],
  ['the checklist does not import Node', 'src/r5/wall.ts', `import 'node:fs';`, imports],
  [
    'a suggestion does not import the store',
    'src/suggestions/wall.ts',
    `import '../store/index.js';`,
    imports,
  ],
  ['src does not import lit', 'src/default/wall.ts', `import 'lit';`, imports],
  ['an adapter does not import lit', 'src/store/wall.ts', `import 'lit';`, imports],
  ['an adapter does not import Node', 'src/catalogue/wall.ts', `import 'node:fs';`, imports],
  [
    'the catalogue does not import the store',
    'src/catalogue/wall.ts',
    `import '../store/index.js';`,
    imports,
  ],
  [
    'the store does not import the catalogue',
    'src/store/wall.ts',
    `import '../catalogue/index.js';`,
    imports,
  ],
  ['the words do not import the store', 'src/i18n/wall.ts', `import '../store/index.js';`, imports],
  [
    'no adapter imports the command line',
    'src/catalogue/sources/wall.ts',
    `import '../../cli/main.js';`,
    imports,
  ],
  ['the command line imports no widget', 'src/cli/wall.ts', `import '../../widgets/index.js';`, imports],
  ['src imports no widget', 'src/testing/wall.ts', `import '../../widgets/index.js';`, imports],
  ['a widget does not import idb', 'widgets/parts/wall.ts', `import 'idb';`, imports],
  ['a widget does not import i18next', 'widgets/parts/wall.ts', `import 'i18next';`, imports],
  ['a widget does not import zod', 'widgets/parts/wall.ts', `import 'zod/mini';`, imports],
  [
    'a widget enters src by the front door',
    'widgets/parts/wall.ts',
    `import '../../src/store/indexeddb.js';`,
    imports,
  ],
  [
    'a widget writes no style text',
    'widgets/parts/wall.ts',
    `import 'lit/directives/style-map.js';`,
    imports,
  ],
  [
    'a widget writes no raw HTML',
    'widgets/parts/wall.ts',
    `import 'lit/directives/unsafe-html.js';`,
    imports,
  ],
  ['a template has no style attribute', 'widgets/parts/wall.ts', 'html`<p style="color: red"></p>`;', syntax],
  ['a template has no style element', 'widgets/parts/wall.ts', 'html`<style>p {}</style>`;', syntax],
  [
    'an element says its tag',
    'widgets/parts/wall.ts',
    'export class ChoixWall extends LitElement {}',
    'house/tag-matches-class',
  ],
  [
    'the tag matches the class',
    'widgets/parts/wall.ts',
    '/** @tagname choix-door */\nexport class ChoixWall extends LitElement {}',
    'house/tag-matches-class',
  ],
  ['zod classic stays out of src', 'src/catalogue/wall.ts', `import 'zod';`, imports],
  ['zod classic stays out of the command line', 'src/cli/wall.ts', `import 'zod';`, imports],
  ['zod classic stays out of tests', 'src/catalogue/wall.test.ts', `import 'zod';`, imports],
  ['an audit is awaited', 'widgets/wall.test.ts', 'expect(element).to.be.accessible();', syntax],
  ['no default export', 'src/domain/wall.ts', 'export default 1;', syntax],
  ['no default export in a widget', 'widgets/parts/wall.ts', 'export default 1;', syntax],
  ['no enum', 'src/domain/wall.ts', 'export enum Level { Three }', syntax],
  ['no console in src', 'src/domain/wall.ts', 'console.log(1);', 'no-console'],
  ['no console in a widget', 'widgets/parts/wall.ts', 'console.log(1);', 'no-console'],
  [
    'no non-null assertion',
    'src/domain/wall.ts',
    'export const a = b!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['no any', 'src/domain/wall.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
];

/** What must stay possible, lest a wall close a door. */
const doors: readonly [sentence: string, file: string, code: string][] = [
  ['a criterion imports the domain', 'src/criteria/wall.ts', `import '../domain/index.js';`],
  ['the catalogue imports zod/mini', 'src/catalogue/wall.ts', `import 'zod/mini';`],
  ['the catalogue imports the domain', 'src/catalogue/sources/wall.ts', `import '../../domain/index.js';`],
  ['the catalogue imports its own folders', 'src/catalogue/wall.ts', `import './format/v1.js';`],
  ['the command line imports Node', 'src/cli/wall.ts', `import 'node:fs';`],
  ['a widget enters src by the front door', 'widgets/parts/wall.ts', `import '../../src/store/index.js';`],
  ['a test of the domain imports its tools', 'src/domain/wall.test.ts', `import 'fast-check';`],
  ['an awaited audit', 'widgets/wall.test.ts', 'await expect(element).to.be.accessible();'],
  ['a template sets the style property', 'widgets/parts/wall.ts', "html`<p .style=${'color: red'}></p>`;"],
];

describe('the walls of lint', () => {
  for (const [sentence, file, code, rule] of walls)
    it(sentence, async () => assert.ok((await broken(file, code)).includes(rule)));
});

describe('the doors of lint', () => {
  for (const [sentence, file, code] of doors)
    it(sentence, async () =>
      assert.deepEqual(
        (await broken(file, code)).filter((rule) => /restricted/.test(rule)),
        [],
      ),
    );
});

/** What the compiler says of `code` as a file of a folder that has a `tsconfig.json` of its own. */
function diagnostics(folder: string, code: string): string[] {
  const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(folder));
  const wall = resolve(folder, 'wall.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => resolve(path) === wall || fileExists(path);
  host.getSourceFile = (path, language, ...rest) =>
    resolve(path) === wall
      ? ts.createSourceFile(path, code, language)
      : getSourceFile(path, language, ...rest);
  const program = ts.createProgram([wall], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(wall))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the walls of the compiler', () => {
  for (const folder of ['src/domain', 'src/questions', 'src/criteria', 'src/r5', 'src/suggestions'])
    for (const name of ['document', 'process', 'indexedDB'])
      it(`${name} does not exist in ${folder}`, () => {
        assert.match(diagnostics(folder, `export const a = ${name};`).join(), new RegExp(`name '${name}'`));
      });

  it('what exists everywhere compiles there', () => {
    assert.deepEqual(diagnostics('src/domain', 'export const a = [3, 1].toSorted();'), []);
  });
});

describe('the house', () => {
  it('has a pure compiler for every pure folder', () => {
    assert.deepEqual(filesIn('.', /^src\/\w+\/tsconfig\.json$/), [
      'src/criteria/tsconfig.json',
      'src/domain/tsconfig.json',
      'src/questions/tsconfig.json',
      'src/r5/tsconfig.json',
      'src/suggestions/tsconfig.json',
    ]);
  });
});
