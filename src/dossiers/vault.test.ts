import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readRecord } from '../store/readRecord.js';
import type { DossierStore } from './dossierStore.js';
import {
  dossierOf,
  dumpOf,
  forgetVault,
  iterations,
  ownVault,
  passphrase,
  problemIn,
  start,
  tamper,
  valueOf,
} from './testing.js';
import { createVault, eraseVault, unlockVault, vaultExists, type VaultOptions } from './vault.js';

describe('dossiers kept under a passphrase', () => {
  let options: VaultOptions & { readonly name: string };
  let store: DossierStore;
  const unlocked = async (phrase = passphrase) => valueOf(await unlockVault(phrase, options));

  before(() => readRecord(undefined));
  beforeEach(async () => {
    options = ownVault();
    store = valueOf(await createVault(passphrase, options));
  });
  afterEach(async () => {
    store.close();
    await forgetVault(options.name);
  });

  it('creates nothing before it is chosen, nor by asking', async () => {
    const { name } = ownVault();
    expect(valueOf(await vaultExists({ name }))).to.equal(false);
    expect(problemIn(await unlockVault(passphrase, { name })).code).to.equal('vault-absent');
    expect(problemIn(await createVault('trop court', { name })).code).to.equal('vault-passphrase-short');
    expect((await indexedDB.databases()).some((database) => database.name === name)).to.equal(false);
    expect(localStorage.getItem(name)).to.equal(null);
  });

  it('does not make a second desk over the first', async () => {
    expect(problemIn(await createVault('une tout autre phrase', options)).code).to.equal('vault-exists');
    expect(valueOf(await vaultExists(options))).to.equal(true);
    (await unlocked()).close();
  });

  it('gives back what was written, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (label, notes) => {
        const dossier = { ...dossierOf(label), privateNotes: notes };
        expect(valueOf(await store.save(dossier, 0))).to.equal(1);
        const other = await unlocked();
        expect(valueOf(await other.open(dossier.id))).to.deep.equal({ dossier, revision: 1 });
        const header = valueOf(await other.list()).find(({ id }) => id === dossier.id);
        expect(header?.label).to.equal(label);
        other.close();
      }),
      { numRuns: 15 },
    );
  }).timeout(20_000);

  it('lists what the list shows, last act first', async () => {
    const old = dossierOf('A. B.', new Date('2026-01-05T08:00:00.000Z'));
    const recent = dossierOf('M. D.');
    valueOf(await store.save(recent, 0, true));
    valueOf(await store.save(old, 0));
    const [first, second] = valueOf(await store.list());
    expect(first).to.deep.equal({
      id: recent.id,
      journeyId: recent.journey.id,
      label: 'M. D.',
      lastInterview: '2026-11-23',
      next: { on: '2026-12-04', at: '14:30', whom: 'Mme R.', place: 'Antenne nord' },
      createdAt: start.toISOString(),
      updatedAt: start.toISOString(),
      archivedAt: null,
      underWay: true,
      revision: 1,
    });
    expect(second?.label).to.equal('A. B.');
    const other = await unlocked();
    expect(valueOf(await other.list())).to.deep.equal(valueOf(await store.list()));
    other.close();
  });

  it('never opens with another passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (phrase) => {
        fc.pre(phrase.normalize('NFC') !== passphrase.normalize('NFC'));
        expect(problemIn(await unlockVault(phrase, options)).code).to.equal('vault-wrong-passphrase');
      }),
      { numRuns: 30 },
    );
  }).timeout(20_000);

  it('opens with accents typed another way', async () => {
    const { name } = ownVault();
    valueOf(await createVault('été à la préfecture', { name, iterations })).close();
    valueOf(await unlockVault('été à la préfecture'.normalize('NFD'), { name })).close();
    await forgetVault(name);
  });

  it('leaves no label, note or answer in clear in the database, open or locked', async () => {
    const dossier = dossierOf('Mireille Dufour');
    valueOf(await store.save(dossier, 0));
    valueOf(await store.save({ ...dossier, privateNotes: 'Seconde note, secrète' }, 1));
    for (const close of [() => undefined, () => store.lock()]) {
      close();
      const dump = await dumpOf(options.name);
      expect(dump).to.include('headers').and.to.include(dossier.id);
      for (const secret of [
        'Mireille',
        'Dufour',
        'Note priv',
        'Seconde note',
        'financement',
        'salarie',
        'situation',
        'Antenne',
        '2026-12-04',
        'Second point',
        dossier.journey.id,
        passphrase,
      ])
        expect(dump, secret).not.to.include(secret);
    }
  });

  it('answers nothing once locked, and forgets in every tab', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    const other = await unlocked();
    const heard = new Promise((resolve) => other.subscribe(resolve));
    store.lock();
    expect(await heard).to.deep.equal({ kind: 'locked' });
    for (const locked of [store, other]) {
      expect(locked.locked).to.equal(true);
      for (const answer of [
        locked.list(),
        locked.open(dossier.id),
        locked.save(dossier, 1),
        locked.erase(dossier.id),
      ])
        expect(problemIn(await answer).code).to.equal('vault-locked');
    }
    other.close();
    const again = await unlocked();
    expect(valueOf(await again.open(dossier.id)).dossier).to.deep.equal(dossier);
    again.close();
  });

  it('refuses a save that would lose what another tab saved, and loses neither', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    const other = await unlocked();
    const theirs = { ...dossier, privateNotes: 'écrit ailleurs' };
    const heard = new Promise((resolve) => store.subscribe(resolve));
    valueOf(await other.save(theirs, 1));
    expect(await heard).to.deep.equal({ kind: 'saved', id: dossier.id });
    const mine = { ...dossier, privateNotes: 'écrit ici' };
    expect(problemIn(await store.save(mine, 1))).to.deep.equal({
      code: 'dossier-changed-elsewhere',
      id: dossier.id,
      revision: 2,
    });
    expect(valueOf(await store.open(dossier.id)).dossier.privateNotes).to.equal('écrit ailleurs');
    expect(valueOf(await store.save(mine, 2))).to.equal(3);
    other.close();
  });

  it('lets one of many saves at once through', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    const saves = await Promise.all(Array.from({ length: 20 }, () => store.save(dossier, 1)));
    expect(saves.filter(({ ok }) => ok)).to.have.length(1);
    expect(valueOf(await store.list())).to.have.length(1);
  });

  it('does not save over what was erased elsewhere, and can put it back', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    valueOf(await store.erase(dossier.id));
    expect(problemIn(await store.save(dossier, 1)).code).to.equal('dossier-absent');
    expect(problemIn(await store.open(dossier.id)).code).to.equal('dossier-absent');
    expect(valueOf(await store.save(dossier, 0))).to.equal(1);
  });

  it('sets aside a dossier changed by hand, tells, keeps it as found, and goes on', async () => {
    const [good, bad] = [dossierOf('bon'), dossierOf('touché')];
    valueOf(await store.save(good, 0));
    valueOf(await store.save(bad, 0));
    await tamper(options.name, 'headers', (record, id) =>
      id === bad.id ? { ...record, revision: 7 } : record,
    );
    const other = await unlocked();
    expect(problemIn(await other.list())).to.deep.equal({ code: 'dossier-unreadable', ids: [bad.id] });
    expect(valueOf(await other.list()).map(({ label }) => label)).to.deep.equal(['bon']);
    expect(await dumpOf(options.name))
      .to.include('set-aside')
      .and.to.include(bad.id);
    other.close();
  });

  it('leaves a dossier of a later release as it is, and says so', async () => {
    const dossier = dossierOf();
    valueOf(await store.save({ ...dossier, version: 2 } as unknown as typeof dossier, 0));
    const before = await dumpOf(options.name);
    expect(problemIn(await store.open(dossier.id))).to.deep.equal({ code: 'dossier-newer', id: dossier.id });
    expect(await dumpOf(options.name)).to.equal(before);
    expect(valueOf(await store.list()).map(({ id }) => id)).to.deep.equal([dossier.id]);
  });

  it('opens all the dossiers that open, and names the others', async () => {
    const [good, changed, newer, last] = ['bon', 'touché', 'd’après', 'dernier'].map((name) =>
      dossierOf(name),
    );
    for (const dossier of [good!, changed!, { ...newer!, version: 2 } as unknown as typeof good, last!])
      valueOf(await store.save(dossier!, 0));
    await tamper(options.name, 'bodies', (record, id) =>
      id === changed!.id ? { ...record, revision: 7 } : record,
    );
    const { dossiers, left } = valueOf(await store.openAll());
    expect(dossiers.map(({ label }) => label)).to.have.members(['bon', 'dernier']);
    expect(left.map(({ label }) => label)).to.have.members(['touché', 'd’après']);
    store.lock();
    expect(problemIn(await store.openAll()).code, 'a problem of the desk is one of all').to.equal(
      'vault-locked',
    );
  });

  it('does not take the body of one dossier, or of another day, for another', async () => {
    const [one, two] = [dossierOf('un'), dossierOf('deux')];
    valueOf(await store.save(one, 0));
    valueOf(await store.save(two, 0));
    const bodies: Record<string, unknown> = {};
    await tamper(options.name, 'bodies', (record, id) => (bodies[id] = record));
    await tamper(options.name, 'bodies', (_, id) => bodies[id === one.id ? two.id : one.id]);
    expect(problemIn(await store.open(one.id)).code).to.equal('dossier-unreadable');
  });

  it('never throws, whatever stands in the records', async () => {
    const dossier = dossierOf();
    const bytes = fc.uint8Array({ maxLength: 40 });
    const junk = fc.oneof(
      fc.constantFrom(null, 0, '', [], {}),
      fc.record({ revision: fc.oneof(fc.integer(), fc.string()), iv: bytes, content: bytes }),
      fc.record({
        revision: fc.constant(1),
        iv: fc.uint8Array({ minLength: 12, maxLength: 12 }),
        content: bytes,
      }),
    );
    await fc.assert(
      fc.asyncProperty(junk, fc.constantFrom('headers', 'bodies'), async (value, where) => {
        const there = await store.save(dossier, 0);
        if (!there.ok) valueOf(await store.erase(dossier.id));
        await store.save(dossier, 0);
        await tamper(options.name, where as 'headers', () => value);
        const other = await unlocked();
        expect(where === 'headers' ? await other.list() : await other.open(dossier.id)).to.have.property(
          'ok',
          false,
        );
        other.close();
      }),
      { numRuns: 25 },
    );
  }).timeout(30_000);

  it('says so when the lock is damaged or of a later release, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('version', 'vault', 'derivation', 'hash', 'iterations', 'salt', 'iv', 'content'),
        fc.constantFrom<unknown>(undefined, null, 'x', -1, 1e12, {}, new Uint8Array(3)),
        async (field, value) => {
          const own = ownVault();
          valueOf(await createVault(passphrase, own)).close();
          await tamper(own.name, 'lock', (record) => ({ ...record, [field]: value }));
          const { code } = problemIn(await unlockVault(passphrase, own));
          expect(['vault-damaged', 'storage-newer', 'vault-wrong-passphrase']).to.include(code);
          await forgetVault(own.name);
        },
      ),
      { numRuns: 20 },
    );
  }).timeout(20_000);

  it('erases everything without the passphrase, looks that it is gone, and other tabs lock', async () => {
    valueOf(await store.save(dossierOf(), 0));
    const heard = new Promise((resolve) => store.subscribe(resolve));
    expect(valueOf(await eraseVault(options))).to.equal(1);
    expect(await heard).to.deep.equal({ kind: 'gone' });
    expect(store.locked).to.equal(true);
    expect((await indexedDB.databases()).some(({ name }) => name === options.name)).to.equal(false);
    expect(valueOf(await vaultExists(options))).to.equal(false);
  });

  it('never writes into a desk that was made since', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    await forgetVault(options.name);
    const other = valueOf(await createVault('une tout autre phrase', options));
    const theirs = dossierOf('le leur');
    valueOf(await other.save(theirs, 0));
    for (const answer of [await store.list(), await store.save(dossier, 0), await store.open(theirs.id)])
      expect(problemIn(answer).code).to.equal('vault-absent');
    expect(valueOf(await other.list()).map(({ label }) => label)).to.deep.equal(['le leur']);
    other.close();
  });

  it('tells once that what was kept is gone', async () => {
    const { name } = options;
    store.close();
    const { deleteDB } = await import('idb');
    await deleteDB(name);
    expect(problemIn(await vaultExists(options)).code).to.equal('vault-lost');
    expect(valueOf(await vaultExists(options))).to.equal(false);
  });

  it('keeps the retention that was chosen', async () => {
    expect(store.retentionDays).to.equal(180);
    valueOf(await store.setRetention(90));
    const other = await unlocked();
    expect(other.retentionDays).to.equal(90);
    other.close();
  });

  it('keeps whether single keys do something', async () => {
    expect(store.shortcuts).to.equal(true);
    valueOf(await store.setShortcuts(false));
    valueOf(await store.setRetention(90));
    const other = await unlocked();
    expect(other.shortcuts).to.equal(false);
    other.close();
  });
});
