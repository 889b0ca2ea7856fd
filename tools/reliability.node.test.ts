import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const page = readFileSync('docs/reliability.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Fault'));

describe('each fault told in docs/reliability.md', () => {
  it('is in a table', () => assert.ok(rows.length >= 30, `${rows.length} rows`));

  for (const row of rows) {
    const cells = row.split(' | ');
    it(`has a test that exists: ${cells[0]?.slice(2)}`, () => {
      assert.equal(cells.length, 5, row);
      const [, file = '', title = ''] = /^`([^`]+)`: (.+) \|$/.exec(cells[4] ?? '') ?? [];
      assert.ok(file, `no file in: ${cells[4]}`);
      const tests = readFileSync(file, 'utf8').replaceAll("\\'", "'");
      assert.ok(tests.includes(title), `“${title}” is not in ${file}`);
    });
  }
});
