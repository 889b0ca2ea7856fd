import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { house } from './tools/eslint/house.js';

const tests = '**/*.test.ts';

/** @param {[regex: string, message: string][]} walls */
const refused = (...walls) => ({
  'no-restricted-imports': ['error', { patterns: walls.map(([regex, message]) => ({ regex, message })) }],
});

/**
 * Walls around a folder: what its files may not import, and the sentence that says so.
 * The last match wins, so the innermost folder comes last and repeats what still holds.
 * @param {string} folder @param {[regex: string, message: string][]} walls
 */
const layer = (folder, ...walls) => ({
  name: `layer ${folder}`,
  files: [`${folder}/**/*.ts`],
  ignores: [tests],
  rules: refused(...walls),
});

const syntax = [
  { selector: 'TSEnumDeclaration', message: 'No enum: a union of strings, or a frozen object.' },
  { selector: 'ExportDefaultDeclaration', message: 'No default export: a thing has one name everywhere.' },
];
const unawaitedAudit = {
  selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
  message: 'The audit is a promise: await it, or it passes always.',
};
const inlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name="html"] TemplateElement[value.raw=/\\sstyle=|<style/]',
  message: 'Refused by a strict CSP: use a class, or `.style=${…}`.',
};

export default defineConfig(
  { ignores: ['dist', 'coverage', '.cache', 'node_modules'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strict],
    rules: {
      'no-restricted-syntax': ['error', ...syntax],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.ts', 'widgets/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['widgets/**/*.ts'],
    ignores: [tests],
    plugins: { house },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      'house/tag-matches-class': 'error',
      // Does not see `<label for>`; axe does, in the browser.
      'lit-a11y/accessible-name': 'off',
      'no-restricted-syntax': ['error', ...syntax, inlineStyle],
    },
  },
  {
    // Assertions of chai read as expressions (`to.be.true`), and a test may build what types refuse.
    files: [tests, 'src/testing/**', '**/contract.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      // The types of @open-wc/testing make a promise of every `expect(…).to.equal(…)`.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', ...syntax, unawaitedAudit],
      'no-console': 'off',
    },
  },
  {
    files: ['*.config.{js,ts}', 'tools/count-reporter.mjs', 'tools/*.config.mjs'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/cli/**', 'tools/**', 'demo/**', 'embed/**', '*.config.*', 'widgets/embed.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'zod classic',
    files: ['**/*.ts'],
    rules: refused(['^zod$', 'zod probes `new Function`: import zod/mini.']),
  },
  layer(
    'widgets',
    [
      '^(idb|i18next|zod)(/|$)|/src/(?!\\w+/(transfer/)?index\\.js$)',
      'Widgets see src through the index of each folder.',
    ],
    ['^lit/directives/(style-map|unsafe-)', 'Refused by a strict CSP, or by us: no style text, no raw HTML.'],
  ),
  layer('src', ['^lit(/|$)|^node:|/widgets/|^zod$', 'src knows no widget and no Node; import zod/mini.']),
  ...['catalogue', 'store', 'i18n'].map((adapter, _index, adapters) =>
    layer(`src/${adapter}`, [
      `^lit(/|$)|^node:|/widgets/|^zod$|\\.\\./(cli|${adapters.filter((other) => other !== adapter).join('|')})/`,
      'Adapters do not import one another: the root widget joins them.',
    ]),
  ),
  layer('src/cli', ['^lit(/|$)|/widgets/|^zod$', 'The command line knows no widget; import zod/mini.']),
  layer('src/{domain,questions,criteria,r5,suggestions}', [
    '^[^.]|/(catalogue|store|i18n|cli|widgets)/',
    'The domain imports only itself.',
  ]),
);
