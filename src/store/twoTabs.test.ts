import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { countIn, increment, journeyOf, later, start, valueOf } from './contract.js';
import { indexedDbStore } from './indexedDbStore.js';

const name = 'test-two-tabs';

/** Runs in the other tab, in its own process. */
async function inTab(id: string, body: string): Promise<unknown> {
  const code = `(async () => {
    const { indexedDbStore } = await import('/src/store/indexedDbStore.ts');
    const { increment, later } = await import('/src/store/contract.ts');
    ${body}
  })()`;
  return (await executeServerCommand<{ result: unknown }, unknown>('tab:eval', { id, code })).result;
}

describe('two tabs', () => {
  it('answering at once lose none of 200 updates', async () => {
    const { id: tab } = await executeServerCommand<{ id: string }, unknown>('tab:open', {
      url: '/demo/index.html',
    });
    await inTab(tab, '');
    const store = indexedDbStore({ name, now: start });
    const { id } = valueOf(await store.create(journeyOf()));

    const there = inTab(
      tab,
      `const store = indexedDbStore({ name: '${name}', now: later(0) });
       const all = Array.from({ length: 100 }, () => store.update('${id}', increment, later(1)));
       const saved = (await Promise.all(all)).filter(({ ok }) => ok).length;
       store.close();
       return saved;`,
    );
    const here = Array.from({ length: 100 }, () => store.update(id, increment, later(1)));
    expect((await Promise.all(here)).filter(({ ok }) => ok)).to.have.length(100);
    expect(await there).to.equal(100);

    expect(countIn(valueOf(await store.read(id)))).to.equal(200);
    await executeServerCommand('tab:close', { id: tab });
    valueOf(await store.eraseAll());
    store.close();
  }).timeout(30_000);
});
