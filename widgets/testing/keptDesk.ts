import { createVault, unlockVault, type Dossier, type DossierStore } from '../../src/dossiers/index.js';
import { arrivedElement } from './arrivedElement.js';
import { button } from './button.js';
import { oneIn } from './deep.js';
import { comes } from './deskVisit.js';
import { plain, textIn } from './text.js';
import { valueOf } from './valueOf.js';
import { until } from './visit.js';

/** Of every desk made here. */
export const passphrase = 'quatre mots choisis au hasard';

/** Little work, so that a desk is made at once. */
export const deskOptions = { iterations: 1000 };

export const arriveAtDesk = () => arrivedElement('<choix-conseiller><p>Un bureau.</p></choix-conseiller>');

export const says = (desk: Element, sentence: string) =>
  until(() => plain(textIn(desk)).includes(sentence), sentence);

export const inDatabase = async () =>
  (await indexedDB.databases()).some(({ name }) => name === 'choix-conseiller');

export function type(desk: Element, selector: string, value: string): void {
  const field = oneIn<HTMLInputElement>(desk, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Types the passphrase at the door, wherever it stands. */
export async function unlock(desk: Element): Promise<void> {
  await comes(desk, 'choix-part-door >>> form');
  type(desk, 'choix-part-door >>> #phrase', passphrase);
  (oneIn(desk, 'choix-part-door >>> form') as HTMLFormElement).requestSubmit();
}

/** A desk whose dossiers are open. */
export async function unlockedDesk(): Promise<HTMLElement> {
  const desk = await arriveAtDesk();
  await unlock(desk);
  await comes(desk, 'choix-part-dossiers >>> h3');
  return desk;
}

/** What another tab does with the dossiers. */
export async function whatIsKept(work: (store: DossierStore) => Promise<void>): Promise<void> {
  const store = valueOf(await unlockVault(passphrase));
  await work(store);
  store.close();
}

export async function keptLabels(): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await whatIsKept(async (store) => {
    found = valueOf(await store.list()).map(
      ({ label, underWay }) => `${label}${underWay ? ' (en cours)' : ''}`,
    );
  });
  return found;
}

/** A desk with this dossier, and its interview under way on the notes. */
export async function interviewOf(dossier: Dossier): Promise<HTMLElement> {
  const store = valueOf(await createVault(passphrase, deskOptions));
  valueOf(await store.save(dossier, 0));
  store.close();
  const desk = await unlockedDesk();
  button(desk, `Ouvrir ${dossier.label}`).click();
  (await comes(desk, '.tab.notes')).click();
  await comes(desk, '[aria-labelledby=private]');
  await until(async () => (await keptLabels())[0] === `${dossier.label} (en cours)`, 'the first save');
  return desk;
}
