import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
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
import type { SetAside } from './database.js';
import { indexedDbStore } from './indexedDbStore.js';
import v1 from './fixtures/v1.json';
import { recordVersion } from './recordVersion.js';
import type { Store, StoreChange } from './store.js';

const name = 'test-indexed-db-store';
const stores: Store[] = [];

/** A store as another tab would open it: a connection, a channel and a marker of its own. */
function open(patience?: number): Store {
  const store = indexedDbStore({ name, now: start, ...(patience === undefined ? {} : { patience }) });
  stores.push(store);
  return store;
}

const databaseNames = async () => (await indexedDB.databases()).map((database) => database.name);

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason'));
  });

/** The database as someone else sees it, through nothing of ours. */
async function elsewhere<T>(work: (database: IDBDatabase) => Promise<T>, version?: number): Promise<T> {
  const database = await settled(indexedDB.open(name, version));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const putElsewhere = (id: string, record: unknown) =>
  elsewhere((database) =>
    settled(database.transaction('journeys', 'readwrite').objectStore('journeys').put(record, id)),
  );

const asideElsewhere = () =>
  elsewhere((database) =>
    settled(database.transaction('set-aside').objectStore('set-aside').getAll() as IDBRequest<SetAside[]>),
  );

describe('the IndexedDB store', () => {
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await settled(indexedDB.deleteDatabase(name));
    localStorage.removeItem(name);
  });

  describe('as any store', () => storeContract(open));

  it('leaves no trace before the first journey is created', async () => {
    const store = open();
    store.subscribe(() => undefined);
    await store.latest();
    await store.list();
    await store.read('none');
    await store.update('none', increment, start);
    await store.erase('none');
    await store.expire(start, 1);
    expect(await databaseNames()).not.to.include(name);
    expect(localStorage.getItem(name)).to.equal(null);
    await store.create(journeyOf());
    expect(await databaseNames()).to.include(name);
    expect(localStorage.getItem(name)).to.equal('saved');
  });

  it('leaves no trace once everything is erased', async () => {
    const store = open();
    await store.create(journeyOf());
    await store.eraseAll();
    expect(await databaseNames()).not.to.include(name);
    expect(localStorage.getItem(name)).to.equal(null);
    expect(valueOf(await store.latest())).to.equal(undefined);
  });

  it('finds a journey again at the next visit', async () => {
    const journey = journeyOf();
    const store = open();
    await store.create(journey);
    store.close();
    expect(valueOf(await open().latest())).to.deep.equal(journey);
  });

  it('loses none of 100 updates made at once through two connections', async () => {
    const journey = journeyOf();
    const [one, other] = [open(), open()];
    await one.create(journey);
    const updates = Array.from({ length: 100 }, (_, at) =>
      (at % 2 ? one : other).update(journey.id, increment, later(1)),
    );
    for (const updated of await Promise.all(updates)) valueOf(updated);
    expect(countIn(valueOf(await open().read(journey.id)))).to.equal(100);
  }).timeout(20_000);

  describe('with other tabs', () => {
    it('tells them what was saved and erased, and itself nothing', async () => {
      const [one, other] = [open(), open()];
      const heardByOne: StoreChange[] = [];
      const heardByOther: StoreChange[] = [];
      one.subscribe((change) => heardByOne.push(change));
      other.subscribe((change) => heardByOther.push(change));
      const journey = journeyOf();
      const { id } = journey;
      await one.create(journey);
      await one.update(id, increment, later(1));
      await one.update(id, (same) => same, later(2));
      await one.erase(id);
      await one.erase(id);
      await waitUntil(() => heardByOther.length === 3);
      expect(heardByOther).to.deep.equal([
        { kind: 'saved', id },
        { kind: 'saved', id },
        { kind: 'erased', id },
      ]);
      expect(heardByOne).to.deep.equal([]);
    });

    it('stops telling whoever does not listen any more', async () => {
      const [one, other] = [open(), open()];
      const heard: string[] = [];
      other.subscribe(() => heard.push('still'));
      other.subscribe(() => heard.push('gone'))();
      await one.create(journeyOf());
      await waitUntil(() => heard.length > 0);
      expect(heard).to.deep.equal(['still']);
    });

    it('erases everything though they have the database open, and they find it empty', async () => {
      const [one, other] = [open(), open()];
      const journey = journeyOf();
      await one.create(journey);
      await other.read(journey.id);
      expect(valueOf(await one.eraseAll())).to.deep.equal([journey.id]);
      expect(problemIn(await other.update(journey.id, increment, later(1))).code).to.equal('not-found');
      expect(valueOf(await other.latest())).to.equal(undefined);
      expect(await databaseNames()).not.to.include(name);
    });

    it('never mistakes an erasure in progress elsewhere for a failure', async () => {
      const [one, other] = [open(), open()];
      const seen = new Set<string>();
      for (let round = 0; round < 10; round++) {
        const journey = journeyOf();
        await one.create(journey);
        await other.read(journey.id);
        let erased = false;
        const erasing = one.eraseAll().then(() => (erased = true));
        while (!erased) {
          const read = await other.read(journey.id);
          seen.add(read.ok ? 'found' : read.error.code);
        }
        await erasing;
      }
      seen.delete('found');
      expect([...seen]).to.deep.equal(['not-found']);
    }).timeout(20_000);

    it('lets go of the database so that a newer release can upgrade it, and then says so', async () => {
      const store = open();
      const journey = journeyOf();
      await store.create(journey);
      const next = recordVersion + 1;
      await elsewhere((database) => Promise.resolve(expect(database.version).to.equal(next)), next);
      expect(problemIn(await store.update(journey.id, increment, later(1)))).to.deep.equal({
        code: 'storage-newer',
      });
      await elsewhere(async (database) => {
        const journeys = database.transaction('journeys').objectStore('journeys');
        expect(await settled(journeys.getAll() as IDBRequest<unknown[]>)).to.deep.equal([journey]);
      });
    });

    it('erases the content at once when a page holds the database, and does not claim it is gone', async () => {
      const store = open(300);
      await store.create(journeyOf());
      const holding = await settled(indexedDB.open(name));
      expect(problemIn(await store.eraseAll())).to.deep.equal({ code: 'storage-blocked' });
      const journeys = holding.transaction('journeys').objectStore('journeys');
      expect(await settled(journeys.count())).to.equal(0);
      holding.close();
    });

    it('does not wait for ever for a page that holds the database', async () => {
      await open().create(journeyOf());
      stores[0]?.close();
      const holding = await settled(indexedDB.open(name));
      const deletion = settled(indexedDB.deleteDatabase(name));
      expect(problemIn(await open(300).latest())).to.deep.equal({ code: 'storage-blocked' });
      holding.close();
      await deletion;
    });
  });

  describe('with what it did not write', () => {
    it('sets a record aside that cannot be read, tells once, and goes on with the others', async () => {
      const store = open();
      const journey = journeyOf();
      await store.create(journey);
      const bad = { ...journey, id: 'bad', answers: { goal: { kind: 'guessed' } } };
      await putElsewhere('bad', bad);
      await putElsewhere('worse', 'not even an object');
      expect(problemIn(await store.latest())).to.deep.equal({
        code: 'record-unreadable',
        records: [
          { id: 'bad', field: 'answers.goal.kind' },
          { id: 'worse', field: '' },
        ],
      });
      expect(valueOf(await store.latest())).to.deep.equal(journey);
      expect(await asideElsewhere()).to.deep.equal([
        { id: 'bad', field: 'answers.goal.kind', at: '2026-11-23T08:00:00.000Z', record: bad },
        { id: 'worse', field: '', at: '2026-11-23T08:00:00.000Z', record: 'not even an object' },
      ]);
    });

    it('sets it aside when it is read or updated too, and does not expire it', async () => {
      const store = open();
      await store.create(journeyOf());
      for (const call of [() => store.read('bad'), () => store.update('bad', increment, start)]) {
        await putElsewhere('bad', { version: 1 });
        expect(valueOf(await store.expire(later(1e6), 1e6))).to.deep.equal([]);
        expect(problemIn(await call()).code).to.equal('record-unreadable');
        expect(problemIn(await call()).code).to.equal('not-found');
      }
      expect(await asideElsewhere()).to.have.length(2);
      valueOf(await store.expire(later(90 * 24 * 60), 90));
      expect(await asideElsewhere(), 'until they are as old as a journey may be').to.have.length(2);
      valueOf(await store.expire(later(90 * 24 * 60 + 1), 90));
      expect(await asideElsewhere()).to.have.length(0);
    });

    it('does not take a record for another one', async () => {
      const store = open();
      const journey = journeyOf();
      await store.create(journey);
      await putElsewhere('another', journey);
      expect(problemIn(await store.read('another'))).to.deep.equal({
        code: 'record-unreadable',
        records: [{ id: 'another', field: 'id' }],
      });
    });

    it('leaves a newer database untouched, and erases it only when told to', async () => {
      const record = { version: 7, id: 'newer', mood: 'unknown to us' };
      const request = indexedDB.open(name, 7);
      request.onupgradeneeded = () => request.result.createObjectStore('journeys').put(record, 'newer');
      (await settled(request)).close();
      const store = open();
      for (const call of [
        store.latest(),
        store.create(journeyOf()),
        store.update('newer', increment, start),
        store.erase('newer'),
        store.expire(later(1e6), 1),
      ])
        expect(problemIn(await call)).to.deep.equal({ code: 'storage-newer' });
      await elsewhere(async (database) => {
        expect(database.version).to.equal(7);
        const journeys = database.transaction('journeys').objectStore('journeys');
        expect(await settled(journeys.getAll() as IDBRequest<unknown[]>)).to.deep.equal([record]);
      });
      valueOf(await store.eraseAll());
      expect(await databaseNames()).not.to.include(name);
    });

    it('takes up a database of version 1, and writes its journeys as they are now once they change', async () => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('journeys').put(v1, v1.id);
        request.result.createObjectStore('set-aside', { autoIncrement: true });
      };
      (await settled(request)).close();
      const store = open();
      const read = valueOf(await store.read(v1.id));
      expect(read).to.deep.equal({ ...v1, version: recordVersion, questionnaire: [] });
      valueOf(await store.update(v1.id, increment, later(1)));
      await elsewhere(async (database) => {
        expect(database.version).to.equal(recordVersion);
        const journeys = database.transaction('journeys').objectStore('journeys');
        expect(await settled(journeys.get(v1.id))).to.have.property('version', recordVersion);
      });
    });

    it('leaves a newer record untouched', async () => {
      const store = open();
      await store.create(journeyOf());
      await putElsewhere('newer', { version: recordVersion + 1, id: 'newer' });
      expect(problemIn(await store.list())).to.deep.equal({ code: 'storage-newer' });
      expect(problemIn(await store.read('newer'))).to.deep.equal({ code: 'storage-newer' });
      expect(await asideElsewhere()).to.deep.equal([]);
    });
  });

  describe('when the database goes away', () => {
    it('tells once that what was saved is lost when someone else deletes it, then is an empty store', async () => {
      const store = open();
      const journey = journeyOf();
      await store.create(journey);
      await settled(indexedDB.deleteDatabase(name));
      expect(problemIn(await store.update(journey.id, increment, later(1)))).to.deep.equal({
        code: 'storage-lost',
        what: 'journeys',
      });
      expect(valueOf(await store.latest())).to.equal(undefined);
      valueOf(await store.create(journey));
    });

    it('tells at the next visit that what was saved is lost', async () => {
      const store = open();
      await store.create(journeyOf());
      store.close();
      await settled(indexedDB.deleteDatabase(name));
      expect(problemIn(await open().latest())).to.deep.equal({ code: 'storage-lost', what: 'journeys' });
      expect(valueOf(await open().latest())).to.equal(undefined);
    });

    // Only Chromium lets a test do what "clear the data of this site" does.
    if (navigator.userAgent.includes('Chrome/'))
      it('tells as long as it is asked that the browser closed it, and opens again after close()', async () => {
        const store = open();
        const journey = journeyOf();
        await store.create(journey);
        const params = { securityOrigin: location.origin, databaseName: name };
        await executeServerCommand('cdp:send', { method: 'IndexedDB.deleteDatabase', params });
        const lost = { code: 'storage-lost', what: 'connection' };
        expect(problemIn(await store.update(journey.id, increment, later(1)))).to.deep.equal(lost);
        expect(problemIn(await store.latest())).to.deep.equal(lost);
        store.close();
        expect(problemIn(await store.latest())).to.deep.equal({ ...lost, what: 'journeys' });
        valueOf(await store.create(journey));
      });

    it('does not take an emptied store for a lost one', async () => {
      const store = open();
      const journey = journeyOf();
      await store.create(journey);
      await store.erase(journey.id);
      store.close();
      expect(valueOf(await open().latest())).to.equal(undefined);
    });
  });
});
