import { expect } from '@open-wc/testing';
import type { DossierStore } from './dossierStore.js';
import { agendaEvents, agendaOf } from './agenda.js';
import { isoDate } from '../domain/index.js';
import { keeper } from './keeper.js';
import type { VaultProblem } from './problem.js';
import { outdated } from './retention.js';
import { labelSearch } from './search.js';
import { dossierOf, forgetVault, ownVault, passphrase, start, valueOf } from './testing.js';
import { createVault, unlockVault } from './vault.js';

describe('saving act by act', () => {
  const options = ownVault();
  let store: DossierStore;
  const problems: VaultProblem[] = [];
  before(async () => (store = valueOf(await createVault(passphrase, options))));
  beforeEach(() => (problems.length = 0));
  after(async () => {
    store.close();
    await forgetVault(options.name);
  });
  const note = (dossier: ReturnType<typeof dossierOf>, privateNotes: string) => ({
    ...dossier,
    privateNotes,
  });
  const kept = async (id: string) => valueOf(await store.open(id)).dossier.privateNotes;

  it('keeps the last of many acts, and says that an interview was going on until it is closed', async () => {
    const dossier = dossierOf();
    const saving = keeper(store, { dossier, revision: 0 }, (problem) => problems.push(problem));
    for (let act = 1; act <= 20; act++) saving.keep(note(dossier, `acte ${act}`));
    // The page went away here: what another one finds is the last act, and that nobody closed it.
    await expectEventually(async () => (await kept(dossier.id)) === 'acte 20');
    const other = valueOf(await unlockVault(passphrase, options));
    expect(valueOf(await other.list()).find(({ id }) => id === dossier.id)?.underWay).to.equal(true);
    other.close();
    valueOf(await saving.close(note(dossier, 'fin')));
    expect(await kept(dossier.id)).to.equal('fin');
    expect(valueOf(await store.list()).find(({ id }) => id === dossier.id)?.underWay).to.equal(false);
    saving.keep(note(dossier, 'encore'));
    valueOf(await saving.settle());
    expect(await kept(dossier.id), 'what was being saved was waited for').to.equal('encore');
    expect(problems).to.deep.equal([]);
  });

  it('stops when another tab saved, loses nothing, and goes on once it is settled', async () => {
    const dossier = dossierOf();
    valueOf(await store.save(dossier, 0));
    const saving = keeper(store, { dossier, revision: 1 }, (problem) => problems.push(problem));
    valueOf(await store.save(note(dossier, 'ailleurs'), 1));
    saving.keep(note(dossier, 'ici'));
    await expectEventually(() => problems.length === 1);
    expect(problems[0]).to.deep.equal({
      code: 'dossier-changed-elsewhere',
      id: dossier.id,
      revision: 2,
    });
    saving.keep(note(dossier, 'ici encore'));
    expect(await kept(dossier.id)).to.equal('ailleurs');
    expect((await saving.settle()).ok).to.equal(false);
    expect((await saving.close(note(dossier, 'ici à la fin'))).ok).to.equal(false);
    saving.goOn(2);
    await expectEventually(async () => (await kept(dossier.id)) === 'ici à la fin');
  });
});

/** Looks until it holds; the runner's own limit ends it. */
async function expectEventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (;;) {
    try {
      if (await holds()) return;
    } catch {
      // Not there yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('what the list is made of', () => {
  const headerNamed = (label: string, on?: string) => ({
    id: label,
    journeyId: label,
    label,
    lastInterview: null,
    next: on ? { on: isoDate(on)!, at: '09:30', whom: '', place: 'Antenne' } : null,
    createdAt: start.toISOString(),
    updatedAt: start.toISOString(),
    archivedAt: null as string | null,
    underWay: false,
    revision: 1,
  });

  it('is found by any word of its name, without accents or capitals', () => {
    const search = labelSearch([headerNamed('Élodie M.'), headerNamed('J. Ménard')]);
    expect(search('elo').map(({ id }) => id)).to.deep.equal(['Élodie M.']);
    expect(search(' m ').map(({ id }) => id)).to.have.length(2);
    expect(search('MENARD j')).to.have.length(1);
    expect(search('zzz')).to.deep.equal([]);
  });

  it('has the dates to come, the soonest first, without what was put away', () => {
    const headers = [
      headerNamed('b', '2026-12-02'),
      headerNamed('a', '2026-11-30'),
      headerNamed('past', '2026-11-01'),
      headerNamed('none'),
      { ...headerNamed('away', '2026-12-01'), archivedAt: start.toISOString() },
    ];
    const lines = agendaOf(headers, isoDate('2026-11-23')!);
    expect(lines.map(({ header }) => header.id)).to.deep.equal(['a', 'b']);
    expect(agendaEvents(lines, ({ label }) => `Entretien ${label}`)[0]).to.deep.equal({
      uid: 'a@choix-conseiller',
      on: '2026-11-30',
      at: '09:30',
      title: 'Entretien a',
      place: 'Antenne',
      text: '',
    });
  });

  it('proposes to erase what was not used for longer than the days chosen', () => {
    const later = new Date(start.valueOf() + 180 * 86_400_000);
    expect(outdated([headerNamed('a')], later, 180)).to.deep.equal([]);
    expect(outdated([headerNamed('a')], new Date(later.valueOf() + 1), 180)).to.have.length(1);
  });
});
