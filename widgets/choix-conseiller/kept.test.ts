import { expect } from '@open-wc/testing';
import { createVault, eraseVault } from '../../src/dossiers/index.js';
import { dossierOf, dumpOf, valueOf } from '../../src/dossiers/testing.js';
import { writeTransfer } from '../../src/store/transfer/index.js';
import { today } from '../shared/today.js';
import { expectSound } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { comes, give, press } from '../testing/deskVisit.js';
import {
  arriveAtDesk,
  deskOptions,
  interviewOf,
  inDatabase,
  keptLabels,
  passphrase,
  says,
  type,
  unlockedDesk,
  whatIsKept,
} from '../testing/keptDesk.js';
import { settled } from '../testing/settled.js';
import { plain, textIn } from '../testing/text.js';
import { until } from '../testing/visit.js';

describe('<choix-conseiller> with dossiers', function () {
  this.timeout(30_000);
  afterEach(async () => {
    valueOf(await eraseVault());
    localStorage.removeItem('choix-conseiller');
  });

  it('keeps nothing by default, and offers to', async () => {
    const desk = await arriveAtDesk();
    await comes(desk, 'choix-part-door >>> h3');
    await expect(desk).to.be.accessible();
    expectSound(desk);
    await press(desk, '.together button', 'choix-part-answers');
    await give(desk, 'goal', 'new-job');
    expect(await inDatabase()).to.equal(false);
  });

  it('shows the list once unlocked, opens a dossier, saves each act, and closes it', async () => {
    const store = valueOf(await createVault(passphrase, deskOptions));
    const { id, ...rest } = dossierOf('M. D.');
    valueOf(await store.save({ id, ...rest }, 0));
    store.close();
    const desk = await unlockedDesk();
    await says(desk, '1 dossier');
    await expect(desk).to.be.accessible();
    expectSound(desk);
    button(desk, 'Ouvrir M. D.').click();
    await press(desk, '.tab.notes', '[aria-labelledby=private]');
    type(desk, '[aria-labelledby=private]', 'Rappeler lundi');
    await until(async () => (await keptLabels())[0] === 'M. D. (en cours)', 'an interview under way');
    let notes = '';
    await until(async () => {
      await whatIsKept(async (other) => void (notes = valueOf(await other.open(id)).dossier.privateNotes));
      return notes === 'Rappeler lundi';
    }, 'the note');
    expect(await dumpOf('choix-conseiller')).not.to.include('Rappeler');
  });

  it('offers an interview back after the page went away in the middle of it', async () => {
    valueOf(await createVault(passphrase, deskOptions)).close();
    const desk = await unlockedDesk();
    await press(desk, '.together button', 'choix-part-answers');
    await give(desk, 'goal', 'new-job');
    await until(async () => (await keptLabels()).length === 1, 'the dossier');
    desk.remove();
    const again = await unlockedDesk();
    await says(again, 'Un entretien était en cours');
    (await comes(again, '.rows .head button')).click();
    await comes(again, 'choix-part-interview');
  });

  it('closes a kept interview at once: nothing would be lost', async () => {
    valueOf(await createVault(passphrase, deskOptions)).close();
    const desk = await unlockedDesk();
    await press(desk, '.together button', 'choix-part-answers');
    await give(desk, 'goal', 'new-job');
    await press(desk, '.head .button:last-child', '.close');
    button(desk, 'Fermer le dossier').click();
    await says(desk, 'Le dossier est gardé sur cet appareil');
    expect(textIn(desk)).not.to.include('sera perdu');
    await whatIsKept(async (store) => {
      const [header] = valueOf(await store.list());
      expect(header?.lastInterview, 'it took place, without a word of summary').to.equal(today());
    });
  });

  it('tells no interview of a dossier that was only looked at', async () => {
    const dossier = dossierOf('M. D.');
    const desk = await interviewOf(dossier);
    await press(desk, '.head .button:last-child', '.close');
    button(desk, 'Fermer le dossier').click();
    await says(desk, 'Le dossier est gardé sur cet appareil');
    await whatIsKept(async (store) => {
      expect(valueOf(await store.list())[0]?.lastInterview).to.equal('2026-11-23');
    });
  });

  it('keeps that single keys are switched off', async () => {
    const desk = await interviewOf(dossierOf('M. D.'));
    oneIn(desk, '.keys input').click();
    await until(async () => {
      let on = true;
      await whatIsKept(async (store) => void (on = store.shortcuts));
      return !on;
    }, 'switched off');
    desk.remove();
    const again = await unlockedDesk();
    button(again, 'Reprendre l’entretien M. D.').click();
    await comes(again, '.keys input');
    expect(oneIn<HTMLInputElement>(again, '.keys input').checked).to.equal(false);
  });

  it('asks what to do when somebody who has a dossier brings a file, and closing keeps it', async () => {
    const store = valueOf(await createVault(passphrase, deskOptions));
    const dossier = dossierOf('M. D.');
    valueOf(await store.save(dossier, 0));
    store.close();
    const desk = await unlockedDesk();
    const atHome = { situation: { kind: 'one', option: 'etudiant' } } as const;
    const file = await writeTransfer(
      { ...dossier.journey, answers: atHome, plan: {}, updatedAt: '2026-11-25T08:00:00.000Z' },
      new Date(),
    );
    const field = await comes(desk, 'choix-part-take >>> #file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([file.ok ? file.value : ''], 'parcours.json'));
    (field as HTMLInputElement).files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    (await comes(desk, '.preview .button.solid')).click();
    await comes(desk, '.twice');
    expect(plain(textIn(desk))).to.include('Déjà ici : M. D.');
    await says(desk, 'Une réponse n’est pas la même, à « Où en êtes-vous aujourd’hui ? »');
    await expect(desk).to.be.accessible();
    button(desk, 'Mettre à jour le dossier avec le fichier').click();
    await press(desk, '.tab.notes', '[aria-labelledby=private]');
    for (const agreed of ['Premier point', 'Second point']) await says(desk, agreed);
    await until(async () => (await keptLabels())[0] === 'M. D. (en cours)', 'the same dossier');
    button(desk, 'Terminer l’entretien').click();
    await comes(desk, 'choix-part-end >>> .close .main');
    button(desk, 'Fermer le dossier').click();
    await until(() => allIn(desk, 'choix-part-dossiers').length > 0, 'the list');
    await says(desk, 'Le dossier est gardé sur cet appareil');
    expect(await keptLabels()).to.deep.equal(['M. D.']);
  });

  it('tells when another tab changed the dossier, and keeps both', async () => {
    const store = valueOf(await createVault(passphrase, deskOptions));
    const dossier = dossierOf('M. D.');
    valueOf(await store.save(dossier, 0));
    const desk = await unlockedDesk();
    button(desk, 'Ouvrir M. D.').click();
    await press(desk, '.tab.notes', '[aria-labelledby=private]');
    await until(async () => (await keptLabels())[0] === 'M. D. (en cours)', 'the first save');
    const { revision } = valueOf(await store.open(dossier.id));
    valueOf(await store.save({ ...dossier, privateNotes: 'ailleurs' }, revision));
    type(desk, '[aria-labelledby=private]', 'ici');
    await comes(desk, '.trouble');
    await expect(desk).to.be.accessible();
    button(desk, 'Garder les deux').click();
    await until(async () => (await keptLabels()).length === 2, 'both');
    expect(await keptLabels()).to.have.members(['M. D.', 'M. D. (copie) (en cours)']);
    store.close();
  });

  it('locks on demand, and nothing of anybody is on the screen', async () => {
    const store = valueOf(await createVault(passphrase, deskOptions));
    valueOf(await store.save(dossierOf('M. D.'), 0));
    store.close();
    const desk = await unlockedDesk();
    button(desk, 'Verrouiller').click();
    await comes(desk, 'choix-part-door >>> form');
    await settled(desk);
    expect(textIn(desk)).not.to.include('M. D.');
    await says(desk, 'Le bureau est verrouillé');
  });
});
