import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { journeysKept, wiped } from '../testing/device.js';
import { entryCode, flow, type Question } from '../../src/domain/index.js';
import { host, Player, type Played } from '../testing/player.js';
import { until } from '../testing/visit.js';
import { ProgressController } from './progress.js';

/** 100; more with `npm run soak`. */
declare const __ROUNDS__: number;
const rounds = 100;
const batches = Math.ceil(__ROUNDS__ / rounds);

async function inTab(id: string, code: string): Promise<unknown> {
  return (await executeServerCommand<{ result: unknown }, unknown>('tab:eval', { id, code })).result;
}

/** Another tab, in its own process, with its own player. */
async function otherTab() {
  const { id } = await executeServerCommand<{ id: string }, unknown>('tab:open', { url: '/demo/index.html' });
  await inTab(
    id,
    `import('/widgets/testing/player.ts').then(({ Player }) => { window.player = new Player(${rounds * 2}); })`,
  );
  return {
    do: (what: string) => inTab(id, `player.${what}`),
    played: async () =>
      (await inTab(id, 'JSON.stringify(player.played)').then((text) => JSON.parse(String(text)))) as Played,
    close: () => executeServerCommand('tab:close', { id }),
  };
}

const sorted = (list: readonly string[]) => [...list].sort();

describe('the progress of a person', () => {
  beforeEach(wiped);
  afterEach(wiped);
  const code = entryCode('RNCP37274')!;
  const question = (id: string): Question => ({ id, control: 'one', tell: (_answer, profile) => profile });
  const flowOf = (...ids: string[]) => flow(ids.map(question));

  function progressWith(id: string, ...ids: string[]) {
    const progress = new ProgressController(host);
    const catalogue = { id, edition: '2026-11-20' };
    progress.about({ catalogue, flow: flowOf(...ids), sift: (answers) => answers });
    return progress;
  }
  const isSaved = (progress: ProgressController) => until(() => progress.saveState === 'saved', 'saved');

  it('is saved again after a change that went wrong, which is told', async () => {
    const { reportError } = globalThis;
    const told: unknown[] = [];
    globalThis.reportError = (error) => told.push(error);
    const progress = progressWith('one');
    try {
      progress.keep(code, true);
      await isSaved(progress);
      let once = false;
      progress.revise((acts) => {
        if (once) throw new TypeError('ours');
        once = true;
        return acts;
      });
      await until(() => progress.saveState === 'failed', 'it is not saved');
      expect(told.map(String)).to.deep.equal(['TypeError: ours']);
      progress.ask(code, 'blocs', true);
      await isSaved(progress);
      expect((await journeysKept())[0]).to.deep.include({ kept: [code], questions: [`${code}:blocs`] });
    } finally {
      globalThis.reportError = reportError;
      progress.hostDisconnected();
    }
  });

  it('is stored with the catalogue of the last act, and what it asks', async () => {
    const before = progressWith('one', 'a', 'b');
    before.keep(code, true);
    await isSaved(before);
    before.hostDisconnected();
    const after = progressWith('other', 'c');
    await after.look('device', 90);
    after.ask(code, 'blocs', true);
    await isSaved(after);
    after.hostDisconnected();
    expect((await journeysKept())[0]).to.deep.include({
      catalogue: { id: 'other', edition: '2026-11-20' },
      questionnaire: ['c'],
      kept: [code],
    });
  });

  it('is not worth asking the browser for room when only a clarification was closed', async () => {
    const { persist } = StorageManager.prototype;
    let asked = 0;
    StorageManager.prototype.persist = () => Promise.resolve(++asked > 0);
    const progress = progressWith('one');
    try {
      progress.dismiss('bloc');
      await isSaved(progress);
      expect(asked).to.equal(0);
      progress.keep(code, true);
      await isSaved(progress);
      expect(asked).to.equal(1);
    } finally {
      StorageManager.prototype.persist = persist;
      progress.hostDisconnected();
    }
  });
});

describe(`two tabs, ${batches} times ${rounds} rounds`, function () {
  this.timeout(120_000);
  beforeEach(wiped);
  afterEach(wiped);

  const title = 'answering at once end with the same journey, and no answer is lost';
  const test = async () => {
    const here = new Player(rounds * 2);
    const there = await otherTab();
    try {
      // Both begin before anything is stored: one begins the journey, the other joins it.
      await Promise.all([here.start(), there.do('start()')]);
      await Promise.all([here.play('a', rounds), there.do(`play('b', ${rounds})`)]);
      await until(async () => here.played.saved && (await there.played()).saved, 'all is saved', 120);
      const kept = Array.from({ length: rounds }, (_, at) => [
        `RNCP${100_000 + at}`,
        `RNCP${200_000 + at}`,
      ]).flat();
      const [stored, ...others] = await journeysKept();
      expect(others, 'one journey').to.deep.equal([]);
      expect(sorted(stored!.kept)).to.deep.equal(sorted(kept));
      const same = async () => {
        const [one, other] = [here.played, await there.played()];
        return (
          sorted(one.kept).join() === sorted(other.kept).join() &&
          Object.keys(stored!.answers).every(
            (id) =>
              JSON.stringify(one.answers[id]) === JSON.stringify(stored!.answers[id]) &&
              JSON.stringify(other.answers[id]) === JSON.stringify(stored!.answers[id]),
          )
        );
      };
      await until(same, 'both show what is stored', 60);
      const [one, other] = [here.played, await there.played()];
      expect(Object.keys(one.answers)).to.have.members(Object.keys(stored!.answers));
      expect(Object.keys(other.answers)).to.have.members(Object.keys(stored!.answers));
      for (const id of new Set([...Object.keys(one.given), ...Object.keys(other.given)])) {
        const answer = stored!.answers[id];
        expect(answer?.kind === 'one' && answer.option, id).to.be.oneOf([one.given[id], other.given[id]]);
      }
    } finally {
      await there.do('leave()');
      here.leave();
      await there.close();
    }
  };
  for (let batch = 1; batch <= batches; batch++) it(`${title} (${batch})`, test);
});
