import { expect } from '@open-wc/testing';
import { journeyOf, start, valueOf } from './contract.js';
import { openDatabase } from './database.js';
import { openStore } from './openStore.js';

const name = 'test-open-store';
const databaseNames = async () => (await indexedDB.databases()).map((database) => database.name);

describe('opening a store', () => {
  it('for the session touches nothing on the device', async () => {
    const store = openStore({ preferred: 'session', now: start, name });
    valueOf(await store.create(journeyOf()));
    expect(store.kind).to.equal('session');
    expect(await databaseNames()).not.to.include(name);
    expect(localStorage.getItem(name)).to.equal(null);
  });

  it('for the device keeps journeys for the next visit', async () => {
    const journey = journeyOf();
    const store = openStore({ preferred: 'device', now: start, name });
    valueOf(await store.create(journey));
    const next = openStore({ preferred: 'device', now: start, name });
    expect(valueOf(await next.latest())).to.deep.equal(journey);
    valueOf(await next.eraseAll());
    store.close();
    next.close();
  });

  it('leaves no database behind where the browser cannot list them', async () => {
    const { databases } = IDBFactory.prototype;
    Reflect.deleteProperty(IDBFactory.prototype, 'databases');
    try {
      const nobody = { released: () => undefined, terminated: () => undefined };
      const opened = await openDatabase({ name, patience: 1000, create: false, ...nobody });
      expect(opened).to.deep.equal({ ok: true, value: undefined });
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'databases', {
        value: databases,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    expect(await databaseNames()).not.to.include(name);
  });
});
