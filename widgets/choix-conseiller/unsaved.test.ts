import { expect } from '@open-wc/testing';
import { eraseVault, unlockVault, type Dossier, type DossierStore } from '../../src/dossiers/index.js';
import { dossierOf, valueOf } from '../../src/dossiers/testing.js';
import type { ChoixPartSession } from '../parts/session.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { comes, press } from '../testing/deskVisit.js';
import { interviewOf, keptLabels, passphrase, says, type, unlock, whatIsKept } from '../testing/keptDesk.js';
import { plain, textIn } from '../testing/text.js';
import { until } from '../testing/visit.js';

const privately = '[aria-labelledby=private]';

/** Whether leaving the page now would be asked about. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** Nobody acted for long. */
async function idle(desk: Element): Promise<void> {
  const session = oneIn<ChoixPartSession>(desk, 'choix-part-session');
  const then = Date.now() + 21 * 60_000;
  session.idle.now = () => then;
  document.dispatchEvent(new Event('visibilitychange'));
  await comes(desk, 'choix-part-door >>> form');
}

const notesOf = async (id: string): Promise<string> => {
  let notes = '';
  await whatIsKept(async (store) => void (notes = valueOf(await store.open(id)).dossier.privateNotes));
  return notes;
};

describe('<choix-conseiller> when something is not saved', function () {
  this.timeout(30_000);
  let dossier: Dossier;
  let other: DossierStore;
  let desk: HTMLElement;

  beforeEach(async () => {
    dossier = dossierOf('M. D.');
    desk = await interviewOf(dossier);
    other = valueOf(await unlockVault(passphrase));
  });
  afterEach(async () => {
    other.close();
    valueOf(await eraseVault());
    localStorage.removeItem('choix-conseiller');
  });

  /** Another tab saves the same dossier; what is written here then cannot be. */
  async function changedElsewhere(): Promise<void> {
    const { revision } = valueOf(await other.open(dossier.id));
    valueOf(await other.save({ ...dossier, privateNotes: 'ailleurs' }, revision));
    type(desk, privately, 'ici');
    await comes(desk, '.trouble');
  }
  async function erasedElsewhere(): Promise<void> {
    valueOf(await other.erase(dossier.id));
    type(desk, privately, 'ici');
    await comes(desk, '.trouble');
  }

  it('asks before the page is left', async () => {
    expect(asksBeforeLeaving(), 'everything is saved').to.equal(false);
    await changedElsewhere();
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('does not close in silence, and closes without it when it is said twice', async () => {
    await changedElsewhere();
    await press(desk, '.head .button:last-child', '.close');
    button(desk, 'Fermer le dossier').click();
    await says(desk, 'Le dossier n’a pas pu être enregistré : il n’est pas fermé.');
    await until(() => desk.shadowRoot?.activeElement?.matches('.trouble'), 'the focus on the reason');
    button(desk, 'Fermer sans enregistrer').click();
    await says(desk, 'Ce qui n’a pas été enregistré sera perdu.');
    button(desk, 'Non, revenir à l’entretien').click();
    await until(() => !plain(textIn(desk)).includes('pas été enregistré sera perdu'), 'back');
    button(desk, 'Fermer sans enregistrer').click();
    await says(desk, 'Ce qui n’a pas été enregistré sera perdu.');
    button(desk, 'Oui, fermer et le perdre').click();
    await comes(desk, 'choix-part-dossiers >>> h3');
    expect(await notesOf(dossier.id)).to.equal('ailleurs');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('locks with a copy when another tab has the dossier, nobody being there', async () => {
    await changedElsewhere();
    await idle(desk);
    await says(desk, 'votre version est gardée à côté, en copie');
    expect(textIn(desk)).not.to.include('M. D.');
    expect(await keptLabels()).to.have.members(['M. D.', 'M. D. (copie) (en cours)']);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('keeps behind the lock what can be kept nowhere else, and gives it back with the passphrase', async () => {
    await erasedElsewhere();
    await idle(desk);
    await says(desk, 'attend dans la mémoire de cette page');
    expect(allIn(desk, 'choix-part-interview')).to.have.length(0);
    expect(textIn(desk)).not.to.include('M. D.');
    expect(asksBeforeLeaving()).to.equal(true);
    await unlock(desk);
    await says(desk, 'L’entretien qui n’avait pas pu être enregistré est de retour.');
    await press(desk, '.tab.notes', privately);
    expect(oneIn<HTMLTextAreaElement>(desk, privately).value).to.equal('ici');
    await comes(desk, '.trouble');
    button(desk, 'Enregistrer ma version').click();
    await until(async () => (await keptLabels()).length === 1, 'it is there again');
    expect(await notesOf(dossier.id)).to.equal('ici');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('has the door above the interview when another tab locked meanwhile, and goes on', async () => {
    await changedElsewhere();
    other.lock();
    await comes(desk, 'choix-part-door >>> form');
    await expect(desk).to.be.accessible();
    expect(oneIn<HTMLTextAreaElement>(desk, privately).value).to.equal('ici');
    await unlock(desk);
    await comes(desk, '.trouble');
    await says(desk, 'Enregistrer ma version');
    expect(allIn(desk, 'choix-part-door')).to.have.length(0);
    button(desk, 'Enregistrer ma version').click();
    await until(async () => (await notesOf(dossier.id)) === 'ici', 'saved');
  });

  it('stays on the screen when everything was erased elsewhere, and says that it is nowhere', async () => {
    await changedElsewhere();
    other.close();
    valueOf(await eraseVault());
    await says(desk, 'Il n’y a plus de dossiers ici');
    expect(oneIn<HTMLTextAreaElement>(desk, privately).value).to.equal('ici');
    expect(asksBeforeLeaving()).to.equal(true);
    await press(desk, '.head .button:last-child', '.close');
    button(desk, 'Fermer et tout effacer').click();
    await says(desk, 'Ce qui n’est pas remis sera perdu.');
  });
});

describe('<choix-conseiller> that locks in the middle of an interview', function () {
  this.timeout(30_000);
  afterEach(async () => {
    valueOf(await eraseVault());
    localStorage.removeItem('choix-conseiller');
  });

  it('does so on demand, with what was typed last, and goes on where it was', async () => {
    const dossier = dossierOf('M. D.');
    const desk = await interviewOf(dossier);
    type(desk, privately, 'à l’instant');
    button(desk, 'Verrouiller').click();
    await comes(desk, 'choix-part-door >>> form');
    await says(desk, 'Le bureau est verrouillé. Ce qui était enregistré y est toujours.');
    expect(textIn(desk)).not.to.include('M. D.');
    await unlock(desk);
    await comes(desk, 'choix-part-dossiers >>> h3');
    button(desk, 'Reprendre l’entretien M. D.').click();
    await press(desk, '.tab.notes', privately);
    expect(oneIn<HTMLTextAreaElement>(desk, privately).value).to.equal('à l’instant');
  });

  it('does so when nobody is there, and the warning says that nothing is lost', async () => {
    const desk = await interviewOf(dossierOf('M. D.'));
    const dialog = oneIn(desk, 'choix-part-session').shadowRoot?.querySelector('dialog');
    expect(plain(dialog?.textContent)).to.include('Rien ne sera perdu').and.to.include('Fermer maintenant');
    expect(plain(dialog?.textContent)).not.to.include('s’effacera');
    await idle(desk);
    await says(desk, 'Le dossier est gardé, et l’entretien se reprend où il était.');
    expect(await keptLabels()).to.deep.equal(['M. D. (en cours)']);
  });
});
