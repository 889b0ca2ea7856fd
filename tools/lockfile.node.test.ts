import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const paths = Object.keys(packages);

describe('the lockfile', () => {
  it('names no registry', () => {
    assert.deepEqual(
      paths.filter((path) => packages[path]?.resolved),
      [],
    );
  });

  // npm leaves out the platforms a registry does not have, and `npm ci` then refuses the file:
  // the version of rollup is held (`overrides`) at one that has them all.
  it('names every platform of what is built for several', () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
    assert.deepEqual(missing, []);
  });
});
