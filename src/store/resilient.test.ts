import { expect, waitUntil } from '@open-wc/testing';
import {
  countIn,
  increment,
  journeyOf,
  later,
  problemIn,
  start,
  storeContract,
  valueOf,
} from './contract.js';
import { indexedDbStore } from './indexedDbStore.js';
import type { StoreProblem } from './problem.js';
import { resilient } from './resilient.js';
import type { Store, StoreChange } from './store.js';

const name = 'test-resilient';
const stores: Store[] = [];
let problems: StoreProblem[] = [];

function open(): Store {
  const device = indexedDbStore({ name, now: start, patience: 500 });
  const store = resilient(device, (problem) => problems.push(problem));
  stores.push(store);
  return store;
}

const deleteElsewhere = () =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });

/** What a later release leaves behind. */
const newerDatabase = () =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open(name, 9);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

describe('the resilient store', () => {
  beforeEach(() => (problems = []));
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await deleteElsewhere();
    localStorage.removeItem(name);
  });

  describe('as any store', () => storeContract(open));

  it('is the device as long as the device works', async () => {
    const journey = journeyOf();
    const store = open();
    await store.create(journey);
    expect(store.kind).to.equal('device');
    expect(valueOf(await open().latest())).to.deep.equal(journey);
    expect(problems).to.deep.equal([]);
  });

  it('begins in memory when the device cannot be used, and tells once', async () => {
    await newerDatabase();
    const store = open();
    const journey = journeyOf();
    expect(valueOf(await store.latest())).to.equal(undefined);
    valueOf(await store.create(journey));
    valueOf(await store.update(journey.id, increment, later(1)));
    expect(countIn(valueOf(await store.read(journey.id)))).to.equal(1);
    expect(store.kind).to.equal('session');
    expect(problems).to.deep.equal([{ code: 'storage-newer' }]);
  });

  it('goes on in memory with the journey as it was when the database is deleted in the middle', async () => {
    const store = open();
    const journey = journeyOf();
    await store.create(journey);
    await store.update(journey.id, increment, later(1));
    await deleteElsewhere();
    const updates = [2, 3, 4].map((minutes) => store.update(journey.id, increment, later(minutes)));
    for (const updated of await Promise.all(updates)) valueOf(updated);
    expect(countIn(valueOf(await store.read(journey.id)))).to.equal(4);
    expect(valueOf(await store.list())).to.have.length(1);
    expect(problems).to.deep.equal([{ code: 'storage-lost', what: 'journeys' }]);
  });

  it('passes on a loss told at the start, and stays on the device', async () => {
    await open().create(journeyOf());
    await deleteElsewhere();
    const store = open();
    expect(problemIn(await store.latest())).to.deep.equal({ code: 'storage-lost', what: 'journeys' });
    valueOf(await store.create(journeyOf()));
    expect(store.kind).to.equal('device');
  });

  it('does not bring back a journey that was erased in another tab', async () => {
    const [one, other] = [open(), open()];
    const journey = journeyOf();
    const heard: StoreChange[] = [];
    one.subscribe((change) => heard.push(change));
    await one.create(journey);
    valueOf(await other.eraseAll());
    await waitUntil(() => heard.length > 0);
    expect(problemIn(await one.update(journey.id, increment, later(1))).code).to.equal('not-found');
    expect(valueOf(await one.latest())).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  it('erases on the device what began there, and in memory what began after', async () => {
    const store = open();
    const [one, other] = [journeyOf(), journeyOf()];
    await store.create(one);
    await deleteElsewhere();
    await store.update(one.id, increment, later(1));
    await store.create(other);
    valueOf(await store.erase(other.id));
    valueOf(await store.erase(one.id));
    expect(valueOf(await store.list())).to.deep.equal([]);
  });

  it('does not bring back a journey that was erased here, were the device to fail later', async () => {
    const store = open();
    const [gone, kept] = [journeyOf(), journeyOf()];
    await store.create(gone);
    await store.create(kept);
    valueOf(await store.erase(gone.id));
    await deleteElsewhere();
    valueOf(await store.update(kept.id, increment, later(1)));
    expect(store.kind).to.equal('session');
    expect(valueOf(await store.list()).map(({ id }) => id)).to.deep.equal([kept.id]);
  });

  it('does not say that everything is erased when the device did not do it', async () => {
    const store = open();
    const journey = journeyOf();
    await store.create(journey);
    const holding = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    expect(problemIn(await store.eraseAll())).to.deep.equal({ code: 'storage-blocked' });
    holding.close();
  });
});
