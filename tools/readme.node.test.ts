/** What the README promises, against what keeps the promise. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import config from '../vite.config.js';
import { widgets } from '../widgets/index.js';
import { filesIn } from './files.mjs';

const readme = readFileSync('README.md', 'utf8');
const { scripts, sizes, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, number>>;
  readonly engines: { readonly node: string };
};

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, match = '']) => match)),
];

/** Commands that no script answers. */
const unknownCommands = (text: string): string[] =>
  found(text, /\bnpm (run [\w:-]+|start|test)\b/g).filter(
    (command) => !(command.replace('run ', '') in scripts),
  );

/** Limits that are not those of `package.json`, either way. */
function wrongSizes(text: string): string[] {
  const told = new Map(
    [...text.matchAll(/^\| `(\w+)`.*\| (\d+) \|$/gm)].map(([, name, bytes]) => [name, bytes]),
  );
  return [...new Set([...told.keys(), ...Object.keys(sizes)])].flatMap((name = '') =>
    told.get(name) === String(sizes[name]) ? [] : [`${name}: ${told.get(name)}, not ${sizes[name]}`],
  );
}

/** Made by the build: not there on a clone. */
const made = /^dist(\/|$)/;
const roots = new Set(readdirSync('.'));

/** Paths in backticks, and targets of links and pictures, that lead nowhere. `<id>` stands for any name. */
function missingPaths(text: string, folder = '.'): string[] {
  const quoted = found(text, /`([\w.@-]+(?:\/[\w.@<>*-]*)*)`/g).filter(
    (token) => roots.has(token.split('/')[0] ?? '') || /\/|\.(ts|m?js|json|md|html|css|png)$/.test(token),
  );
  const linked = found(text, /(?:\]\(|src=")(?!https?:|#)([^)"#]+)/g).map((target) => join(folder, target));
  return [...quoted, ...linked].filter((path) => {
    const [fixed = ''] = path.split(/[^/]*[<*]/);
    return !made.test(path) && !path.startsWith('https') && !existsSync(fixed);
  });
}

/** Scripts and elements of the snippets that the build does not offer. */
function wrongEmbeds(text: string): string[] {
  const { lib } = config.build ?? {};
  const entries = Object.keys((lib && lib.entry) || {}).map((name) => `${name}.js`);
  const snippets = found(text, /```html\n([^]*?)```/g).join('\n');
  const files = found(snippets, /src="[^"]*?([^"/]+)"/g);
  const tags = found(snippets, /<(choix-[\w-]+)/g);
  assert.ok(files.length > 0 && tags.length > 0, 'no snippet');
  return [...files.filter((file) => !entries.includes(file)), ...tags.filter((tag) => !(tag in widgets))];
}

/** Names of the attributes an element listens to: its `static properties`, and those it spreads. */
function attributesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const names: string[] = [];
  const fields = (value: ts.Expression): Map<string, string> =>
    new Map(
      ts.isObjectLiteralExpression(value)
        ? value.properties
            .filter(ts.isPropertyAssignment)
            .map(({ name, initializer }) => [name.getText(), initializer.getText()])
        : [],
    );

  const listed = (value: ts.ObjectLiteralExpression) => {
    for (const property of value.properties) {
      if (ts.isSpreadAssignment(property)) names.push(...attributesOf(importedFrom(property.expression)));
      if (!ts.isPropertyAssignment(property)) continue;
      const options = fields(property.initializer);
      if (options.get('state') === 'true' || options.get('attribute') === 'false') continue;
      names.push(options.get('attribute')?.slice(1, -1) ?? property.name.getText().toLowerCase());
    }
  };

  /** The file of the class in `Class.properties`. */
  function importedFrom(expression: ts.Expression): string {
    const [name = ''] = expression.getText().split('.');
    const from = source.statements
      .filter(ts.isImportDeclaration)
      .find(({ importClause }) => importClause?.getText().match(/\w+/g)?.includes(name));
    assert.ok(from && ts.isStringLiteral(from.moduleSpecifier), `${path}: where is ${name} from?`);
    return join(dirname(path), from.moduleSpecifier.text.replace(/\.js$/, '.ts'));
  }

  const visit = (node: ts.Node): void => {
    const { initializer } = ts.isPropertyDeclaration(node) ? node : {};
    if (ts.isPropertyDeclaration(node) && node.name.getText() === 'properties')
      if (initializer && ts.isObjectLiteralExpression(initializer)) return listed(initializer);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Attributes told and not there, or there and not told. */
function wrongAttributes(text: string): string[] {
  const [, rows = ''] = /^\| Attribute .*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(text) ?? [];
  const told = found(rows, /^\| `([\w-]+)` /gm);
  const there = attributesOf('widgets/choix-eclaire/choix-eclaire.ts');
  return [
    ...told.filter((name) => !there.includes(name)).map((name) => `${name} is not an attribute`),
    ...there.filter((name) => !told.includes(name)).map((name) => `${name} is not in the table`),
  ];
}

/** Custom properties no theme has. */
const unknownProperties = (text: string): string[] => {
  const tokens = readFileSync('widgets/shared/tokens.ts', 'utf8');
  return found(text, /(--choix-[\w-]+)/g).filter((name) => !tokens.includes(`var(${name},`));
};

describe('the README', () => {
  it('gives commands that exist', () => {
    assert.deepEqual(unknownCommands(readme), []);
    assert.match(readme, /`npm start`/);
    assert.match(readme, /`npm test`/);
    assert.equal(`>=${/Node ≥ ([\d.]+)/.exec(readme)?.[1]}`, engines.node);
  });

  it('gives the limits of package.json', () => assert.deepEqual(wrongSizes(readme), []));

  it('names files and folders that are there', () => assert.deepEqual(missingPaths(readme), []));

  it('embeds what the build makes', () => assert.deepEqual(wrongEmbeds(readme), []));

  it('lists the attributes of the element, all of them', () => assert.deepEqual(wrongAttributes(readme), []));

  it('themes by properties that are read', () => assert.deepEqual(unknownProperties(readme), []));

  it('shows pictures that weigh less than 200 kB', () => {
    const pictures = found(readme, /src="(docs\/screens\/[^"]+)"/g);
    assert.ok(pictures.length > 0);
    for (const picture of pictures) assert.ok(statSync(picture).size < 200_000, picture);
  });
});

/** Names of the glossary that the domain does not know. */
function unknownNames(glossary: string): string[] {
  const domain = filesIn('src/domain', /\.ts$/)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return found(glossary, /^\| (`[^|]*`) \|/gm)
    .flatMap((cell) => found(cell, /`(\w+)`/g))
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(domain));
}

describe('the decisions', () => {
  it('are listed under names that are there', () => {
    assert.deepEqual(missingPaths(readFileSync('docs/decisions/README.md', 'utf8'), 'docs/decisions'), []);
  });

  it('call things as the code does', () => {
    assert.deepEqual(unknownNames(readFileSync('docs/decisions/0001-vocabulary.md', 'utf8')), []);
    assert.deepEqual(unknownNames('| `Bloc`, `Diploma` | bloc |\n| `Course` | |'), ['Diploma', 'Course']);
  });
});

/** Each promise broken once, lest a check pass whatever is written. */
describe('a README is refused', () => {
  const broken = (from: string | RegExp, to: string): string => {
    const text = readme.replace(from, to);
    assert.notEqual(text, readme);
    return text;
  };

  it('with a command that no script answers', () => {
    assert.deepEqual(unknownCommands('`npm run test:sizes`, `npm start`'), ['run test:sizes']);
  });

  it('with another limit, one too many, or one too few', () => {
    assert.deepEqual(wrongSizes(broken('| 1000 |', '| 2000 |')), ['loader: 2000, not 1000']);
    assert.deepEqual(wrongSizes(`${readme}\n| \`locale\`: words | 9 |\n`), ['locale: 9, not undefined']);
    assert.equal(wrongSizes(broken(/^\| `results`.*\n/m, '')).length, 1);
  });

  it('with a path that leads nowhere', () => {
    const paths = ['src/nowhere', 'tools/walls.test.ts', 'src/ghosts/<id>.ts', 'GUIDE.md'];
    assert.deepEqual(missingPaths(paths.map((path) => `\`${path}\``).join(' ')), paths);
    assert.deepEqual(missingPaths('[why](docs/0000.md) <img src="docs/no.png">'), [
      'docs/0000.md',
      'docs/no.png',
    ]);
    assert.deepEqual(missingPaths('`dist/choix-eclaire.js` `src/r5/<id>.ts` `zod` `1.5`'), []);
  });

  it('with a snippet of another file or element', () => {
    assert.deepEqual(wrongEmbeds(broken('/choix-eclaire.js"', '/widget.js"')), ['widget.js']);
    assert.deepEqual(wrongEmbeds(broken('<choix-eclaire>', '<choix-clair>')), ['choix-clair']);
  });

  it('with an attribute too many or too few, those of the root included', () => {
    assert.deepEqual(wrongAttributes(broken('| `storage` |', '| `store` |')), [
      'store is not an attribute',
      'storage is not in the table',
    ]);
    assert.deepEqual(wrongAttributes(broken(/^\| `locale` .*\n/m, '')), ['locale is not in the table']);
  });

  it('with a property no theme has', () => {
    assert.deepEqual(unknownProperties('--choix-accent --choix-colour'), ['--choix-colour']);
  });
});
