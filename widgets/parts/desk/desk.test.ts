import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import {
  createVault,
  readIncoming,
  writeDossiers,
  type Dossier,
  type DossierStore,
  type OpenedDossier,
} from '../../../src/dossiers/index.js';
import { dossierOf, forgetVault, ownVault, passphrase, valueOf } from '../../../src/dossiers/testing.js';
import { writeTransfer } from '../../../src/store/transfer/index.js';
import { definePart } from '../../shared/definePart.js';
import { expectSound, whenNarrow } from '../../testing/audit.js';
import { axTree } from '../../testing/axTree.js';
import { button } from '../../testing/button.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { filesOf } from '../../testing/filesOf.js';
import { inFrench, looks, shown, type Look } from '../../testing/shown.js';
import { plain, textIn } from '../../testing/text.js';
import { until } from '../../testing/visit.js';
import { press as keys, type as typeKeys } from '../../testing/visitor.js';
import { CarePart } from './care.js';
import { DoorPart } from './door.js';
import { DossiersPart } from './dossiers.js';
import { ReceivePart } from './receive.js';
import { VaultEvent, type VaultWish } from './vaultEvent.js';

definePart('choix-part-door', DoorPart);
definePart('choix-part-dossiers', DossiersPart);
definePart('choix-part-care', CarePart);
definePart('choix-part-receive', ReceivePart);

const made: { name: string; store?: DossierStore }[] = [];
async function desk(...dossiers: readonly Dossier[]) {
  const options = ownVault();
  const store = valueOf(await createVault(passphrase, options));
  made.push({ name: options.name, store });
  for (const dossier of dossiers) valueOf(await store.save(dossier, 0));
  return { options, store };
}

async function door(exists: boolean, look: Look = inFrench, options = ownVault()) {
  made.push({ name: options.name });
  const heard: VaultWish[] = [];
  const on = (event: Event) => event instanceof VaultEvent && heard.push(event.wish);
  const { frame, part } = await shown<LitElement>(
    (words) =>
      html`<choix-part-door
        .words=${words}
        .exists=${exists}
        .options=${options}
        @choix-vault=${on}
      ></choix-part-door>`,
    look,
  );
  return { frame, part, heard, options };
}

async function list(store: DossierStore, look: Look = inFrench, options = {}) {
  const heard: VaultWish[] = [];
  const on = (event: Event) => event instanceof VaultEvent && heard.push(event.wish);
  const { frame, part } = await shown<DossiersPart>(
    (words) =>
      html`<choix-part-dossiers
        .words=${words}
        .store=${store}
        .options=${options}
        @choix-vault=${on}
      ></choix-part-dossiers>`,
    look,
  );
  await until(() => allIn(frame, 'h3').length > 0, 'the list');
  return { frame, part, heard };
}

const type = (root: Element, selector: string, value: string) => {
  const field = oneIn<HTMLInputElement>(root, selector);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const says = (frame: Element, sentence: string) =>
  until(() => plain(textIn(frame)).includes(sentence), sentence);
const press = (frame: Element, name: string) => button(frame, name).click();
const openAll = (frame: Element) => {
  for (const details of allIn(frame, 'details') as HTMLDetailsElement[]) details.open = true;
};
function choose(frame: Element, ...files: readonly File[]): void {
  const field = oneIn<HTMLInputElement>(frame, '#files');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Opens the files that are sealed. What receives files has a form of its own. */
function unseal(frame: Element): ShadowRoot {
  const receive = oneIn(frame, 'choix-part-receive').shadowRoot!;
  receive.querySelector<HTMLInputElement>('#phrase')!.value = passphrase;
  receive.querySelector<HTMLFormElement>('form')!.requestSubmit();
  return receive;
}

describe('dossiers a counsellor keeps', () => {
  afterEach(async () => {
    for (const { name, store } of made.splice(0)) {
      store?.close();
      await forgetVault(name);
    }
  });

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks) {
      const sound = async (frame: Element) => {
        await expect(frame).to.be.accessible();
        expectSound(frame);
      };
      it(`passes: the choice, and its flaws, in ${look.locale}`, async () => {
        const { frame, part } = await door(false, look);
        await sound(frame);
        (allIn(frame, 'button')[0] as HTMLElement).click();
        await until(() => allIn(frame, '#again').length > 0, 'the choice');
        await sound(frame);
        (oneIn(frame, 'form') as HTMLFormElement).requestSubmit();
        await part.updateComplete;
        await sound(frame);
      });
      it(`passes: locked, wrong passphrase, forgotten, in ${look.locale}`, async () => {
        const { options } = await desk();
        const { frame } = await door(true, look, options);
        await sound(frame);
        type(frame, '#phrase', 'pas la bonne');
        (oneIn(frame, 'form') as HTMLFormElement).requestSubmit();
        await until(() => allIn(frame, '.unknown-box').length > 0, 'why not');
        await sound(frame);
        oneIn<HTMLElement>(frame, '.link').click();
        await until(() => allIn(frame, '.erase').length > 0, 'erasing');
        oneIn<HTMLElement>(frame, '.erase').click();
        await until(() => allIn(frame, '.no').length > 0, 'are you sure');
        await sound(frame);
      });
      it(`passes: an empty list, in ${look.locale}`, async () => {
        const { store } = await desk();
        const { frame } = await list(store, look);
        openAll(frame);
        await sound(frame);
      });
      it(`passes: a list with everything open, in ${look.locale}`, async () => {
        const old = { ...dossierOf('Vieux'), updatedAt: '2025-01-05T08:00:00.000Z' };
        const away = { ...dossierOf('Archivé'), archivedAt: '2026-11-20T08:00:00.000Z' };
        const { store } = await desk(dossierOf('M. D.'), dossierOf(''), old, away);
        valueOf(await store.save(dossierOf('En cours'), 0, true));
        const { frame } = await list(store, look);
        openAll(frame);
        (allIn(frame, '.rows .erase')[0] as HTMLElement).click();
        await until(() => allIn(frame, '.rows .no').length > 0, 'are you sure');
        await sound(frame);
      });
      it(`passes: files received, in ${look.locale}`, async () => {
        const here = dossierOf('Déjà là');
        const { store } = await desk(here);
        const { frame } = await list(store, look);
        openAll(frame);
        const texts = await Promise.all(
          [here, dossierOf('')].map((one) => writeTransfer(one.journey, new Date())),
        );
        choose(
          frame,
          ...texts.map((text, at) => new File([text.ok ? text.value : ''], `parcours-${at}.json`)),
          new File(['{}'], 'autre.json'),
        );
        await until(() => allIn(frame, 'fieldset').length > 0, 'what is in them');
        await sound(frame);
      });
    }
  });

  it('keeps nothing before the passphrase is typed twice and what is lost with it is understood', async () => {
    const { frame, heard, options } = await door(false);
    press(frame, 'Choisir de garder des dossiers');
    await says(frame, 'Phrase oubliée, dossiers perdus');
    const submit = () => (oneIn(frame, 'form') as HTMLFormElement).requestSubmit();
    type(frame, '#phrase', 'court');
    submit();
    await says(frame, 'Cette phrase est trop courte.');
    type(frame, '#phrase', passphrase);
    type(frame, '#again', `${passphrase}?`);
    submit();
    await says(frame, 'Les deux phrases ne sont pas les mêmes.');
    expect(oneIn(frame, 'choix-part-door').shadowRoot?.activeElement?.id).to.equal('again');
    type(frame, '#again', passphrase);
    submit();
    await says(frame, 'Cochez la case');
    expect((await indexedDB.databases()).some(({ name }) => name === options.name)).to.equal(false);
    oneIn<HTMLInputElement>(frame, '#understood').click();
    submit();
    await until(() => heard.length > 0, 'the desk');
    const [wish] = heard;
    expect(wish?.type).to.equal('unlocked');
    if (wish?.type === 'unlocked') made.push({ name: options.name, store: wish.store });
    expect((await indexedDB.databases()).some(({ name }) => name === options.name)).to.equal(true);
  });

  it('unlocks with the passphrase, and says so when it is another', async () => {
    const { options } = await desk(dossierOf());
    const { frame, heard } = await door(true, inFrench, options);
    const submit = () => (oneIn(frame, 'form') as HTMLFormElement).requestSubmit();
    type(frame, '#phrase', 'pas la bonne');
    submit();
    await says(frame, 'Ce n’est pas la bonne phrase.');
    type(frame, '#phrase', passphrase);
    submit();
    await until(() => heard.length > 0, 'the desk');
    expect(oneIn<HTMLInputElement>(frame, '#phrase').value).to.equal('');
    if (heard[0]?.type === 'unlocked') heard[0].store.close();
  });

  it('erases everything when the passphrase is forgotten, asked twice', async () => {
    const { options } = await desk(dossierOf());
    const { frame, heard } = await door(true, inFrench, options);
    press(frame, 'J’ai oublié la phrase');
    await says(frame, 'Cherchez-la d’abord');
    press(frame, 'Effacer tous les dossiers de cet appareil');
    await says(frame, 'sans retour possible');
    press(frame, 'Oui, tout effacer');
    await until(() => heard.length > 0, 'the proof');
    expect(heard).to.deep.equal([{ type: 'gone', count: 1 }]);
  });

  it('lists, searches, and opens', async () => {
    const { store } = await desk(dossierOf('Élise M.'), dossierOf('J. Tissot'));
    const { frame, heard } = await list(store);
    await says(frame, '2 dossiers');
    for (const words of [
      'Dernier entretien : 23 novembre 2026',
      'Prochaine date : 4 décembre 2026 à 14:30',
      'Proposé à l’effacement le',
    ])
      expect(plain(textIn(frame))).to.include(words);
    type(frame, '#search', 'elise');
    await says(frame, '1 dossier');
    expect(allIn(frame, '.rows h4').map(({ textContent }) => textContent)).to.deep.equal(['Élise M.']);
    press(frame, 'Ouvrir Élise M.');
    await until(() => heard.length > 0, 'the dossier');
    const { opened } = heard[0] as { opened: OpenedDossier };
    expect(opened.dossier.label).to.equal('Élise M.');
    expect(opened.revision).to.equal(1);
  });

  it('is gone through with the keys alone: found, renamed, spared, opened', async () => {
    const { store } = await desk(dossierOf('M. D.'), dossierOf('N. V.'));
    const { frame, part, heard } = await list(store);
    const focused = () => plain(part.shadowRoot?.activeElement?.textContent);
    const tabTo = async (name: string) => {
      for (let tabs = 0; focused() !== name; tabs++) {
        if (tabs === 12) throw new Error(`no key leads to ${name}, the last was ${focused()}`);
        await keys('Tab');
      }
    };
    const search = oneIn(frame, 'input[type=search]');
    search.focus();
    await typeKeys('n');
    await until(() => allIn(frame, '.rows li').length === 1, 'the one it finds');
    await tabTo('Renommer, archiver, effacer N. V.');
    // A field entered by the keys has its text selected.
    await keys('Enter', 'Tab');
    await typeKeys('N. W.');
    await keys('Enter');
    await until(() => textIn(frame).includes('Ouvrir N. W.'), 'renamed');
    await tabTo('Effacer ce dossier N. W.');
    await keys('Enter');
    await until(() => focused() === 'Non, le garder', 'the focus on keeping it');
    await keys('Enter');
    await until(() => focused() === 'Effacer ce dossier N. W.', 'the focus back');
    search.focus();
    await tabTo('Ouvrir N. W.');
    await keys('Enter');
    await until(() => heard.length > 0, 'opened');
    expect(heard.map(({ type }) => type)).to.deep.equal(['open']);
    expect(valueOf(await store.list()).map(({ label }) => label)).to.have.members(['M. D.', 'N. W.']);
  });

  it('offers back an interview that was not closed', async () => {
    const { store } = await desk();
    valueOf(await store.save(dossierOf('M. D.'), 0, true));
    const { frame } = await list(store);
    await says(frame, 'Un entretien était en cours');
    button(frame, 'Reprendre l’entretien M. D.');
  });

  it('renames, archives, and erases when asked twice', async () => {
    const dossier = dossierOf('M. D.');
    const { store } = await desk(dossier);
    const { frame } = await list(store);
    openAll(frame);
    type(frame, `#label-${dossier.id}`, 'M. D. 2');
    press(frame, 'Renommer M. D.');
    await says(frame, 'Dossier renommé.');
    expect(valueOf(await store.open(dossier.id)).dossier.label).to.equal('M. D. 2');
    press(frame, 'Archiver M. D. 2');
    await says(frame, 'Dossier archivé.');
    expect(allIn(frame, '.rows li')).to.have.length(0);
    oneIn<HTMLInputElement>(frame, '.check input').click();
    await until(() => allIn(frame, '.rows li').length === 1, 'the archive');
    openAll(frame);
    press(frame, 'Effacer ce dossier M. D. 2');
    await says(frame, 'sera effacé de cet appareil');
    await until(() => allIn(frame, '.rows .no').length > 0, 'the question');
    press(frame, 'Oui, effacer ce dossier');
    await says(frame, 'Dossier effacé. Vérifié');
    expect(valueOf(await store.list())).to.deep.equal([]);
  });

  it('takes many files, and asks about somebody who has a dossier already', async () => {
    const here = dossierOf('Déjà là');
    const { store } = await desk(here);
    const { frame } = await list(store);
    openAll(frame);
    const changed = { ...here.journey, phase: 'checking' as const, updatedAt: '2026-11-25T08:00:00.000Z' };
    const fresh = dossierOf('');
    const texts = await Promise.all([
      writeTransfer(changed, new Date()),
      writeTransfer(fresh.journey, new Date()),
      writeDossiers([dossierOf('D’un autre bureau')], new Date(), passphrase, 1000),
    ]);
    choose(frame, ...texts.map((text, at) => new File([text.ok ? text.value : ''], `${at}.json`)));
    await until(() => allIn(frame, '#phrase').length > 1, 'the passphrase');
    const receive = unseal(frame);
    await says(frame, '3 dossiers dans ces fichiers');
    expect(receive.querySelector<HTMLInputElement>('input[value="update"]')!.checked).to.equal(true);
    receive.querySelector<HTMLInputElement>('#label-1')!.value = 'N. V.';
    press(frame, 'Garder');
    await says(frame, '3 dossiers gardés.');
    const headers = valueOf(await store.list());
    expect(headers.map(({ label }) => label)).to.have.members(['Déjà là', 'N. V.', 'D’un autre bureau']);
    const { dossier } = valueOf(await store.open(here.id));
    expect(dossier.journey.phase).to.equal('checking');
    expect(dossier.privateNotes).to.equal(here.privateNotes);
  });

  it('keeps what was typed with its dossier, and brings what was received up to a file opened later', async () => {
    const { store } = await desk();
    const { frame } = await list(store);
    openAll(frame);
    const [theirs, fresh] = [dossierOf('D’un autre bureau'), dossierOf('')];
    const changed = { ...theirs.journey, phase: 'checking' as const, updatedAt: '2026-11-25T08:00:00.000Z' };
    const copy = { ...theirs, id: 'copy', label: 'Copie' };
    const texts = await Promise.all([
      writeTransfer(changed, new Date()),
      writeTransfer(fresh.journey, new Date()),
      writeDossiers([theirs, copy], new Date(), passphrase, 1000),
    ]);
    choose(frame, ...texts.map((text, at) => new File([text.ok ? text.value : ''], `${at}.json`)));
    await says(frame, '2 dossiers dans ces fichiers');
    oneIn<HTMLInputElement>(frame, '#label-1').value = 'N. V.';
    unseal(frame);
    await says(frame, '3 dossiers dans ces fichiers');
    press(frame, 'Garder');
    await says(frame, '3 dossiers gardés.');
    const headers = valueOf(await store.list());
    expect(headers.map(({ label }) => label)).to.have.members(['N. V.', 'D’un autre bureau', 'Copie']);
    expect(headers.find(({ label }) => label === 'N. V.')?.journeyId).to.equal(fresh.journey.id);
    const { dossier } = valueOf(await store.open(theirs.id));
    expect(dossier.journey.phase).to.equal('checking');
    expect(dossier.privateNotes).to.equal(theirs.privateNotes);
  });

  it('takes the dossiers of a file that read, and tells of the one that does not', async () => {
    const { store } = await desk();
    const { frame } = await list(store);
    openAll(frame);
    const damaged = { ...dossierOf('Abîmé'), createdAt: 'hier' };
    const text = await writeDossiers([damaged, dossierOf('Entier')], new Date(), passphrase, 1000);
    choose(frame, new File([text.ok ? text.value : ''], 'tous.json'));
    await until(() => allIn(frame, '#phrase').length > 1, 'the passphrase');
    unseal(frame);
    await says(frame, '1 dossier dans ces fichiers');
    await says(frame, 'tous.json : 1 dossier n’a pas pu être lu');
    press(frame, 'Garder');
    await says(frame, '1 dossier gardé.');
    expect(valueOf(await store.list()).map(({ label }) => label)).to.deep.equal(['Entier']);
    // The file is still the only place where it is.
    await says(frame, 'tous.json : 1 dossier n’a pas pu être lu');
  });

  it('goes on after a failure in the middle of many: nothing twice, and what was typed stays', async () => {
    const here = dossierOf('Déjà là');
    const { store } = await desk(here);
    const { frame } = await list(store);
    openAll(frame);
    const fresh = dossierOf('');
    const changed = { ...here.journey, updatedAt: '2026-11-25T08:00:00.000Z' };
    const texts = await Promise.all([fresh.journey, changed].map((one) => writeTransfer(one, new Date())));
    choose(frame, ...texts.map((text, at) => new File([text.ok ? text.value : ''], `${at}.json`)));
    await says(frame, '2 dossiers dans ces fichiers');
    const receive = oneIn(frame, 'choix-part-receive').shadowRoot!;
    receive.querySelector<HTMLInputElement>('#label-0')!.value = 'N. V.';
    // The second is erased meanwhile, in another tab.
    valueOf(await store.erase(here.id));
    const form = receive.querySelector<HTMLFormElement>('form')!;
    // Pressed twice: it is done once.
    form.requestSubmit();
    form.requestSubmit();
    await says(frame, 'Ce dossier a été effacé');
    await says(frame, '« N. V. » : gardé.');
    await until(() => receive.querySelector('#label-1'), 'the second, as new');
    expect(valueOf(await store.list()).map(({ label }) => label)).to.deep.equal(['N. V.']);
    receive.querySelector<HTMLInputElement>('#label-1')!.value = 'M. D.';
    receive.querySelector<HTMLFormElement>('form')!.requestSubmit();
    await says(frame, '2 dossiers gardés.');
    expect(valueOf(await store.list()).map(({ label }) => label)).to.have.members(['N. V.', 'M. D.']);
  });

  it('puts one dossier, and all of them, in a file that opens with its own phrase', async () => {
    const [one, other] = [dossierOf('M. D.'), dossierOf('N. V.')];
    const { store } = await desk(one, other);
    const { frame } = await list(store);
    openAll(frame);
    const inFile = async (care: HTMLElement) => {
      const root = care.shadowRoot!;
      for (const id of ['phrase', 'again'])
        root.querySelector<HTMLInputElement>(`#${id}`)!.value = passphrase;
      const [text = ''] = await filesOf(() => root.querySelector('form')!.requestSubmit());
      await says(care, 'Sans sa phrase, personne ne peut l’ouvrir.');
      expect(text).not.to.include('M. D.');
      const read = await readIncoming(new File([text], 'd.json'), passphrase, new Date());
      return read.ok ? read.value.incoming.map(({ dossier }) => dossier.label) : read.error.code;
    };
    expect(await inFile(oneIn(frame, '.tools choix-part-care'))).to.have.members(['M. D.', 'N. V.']);
    press(frame, 'Enregistrer ce dossier dans un fichier N. V.');
    await until(() => allIn(frame, '.one choix-part-care').length === 1, 'for one');
    expect(await inFile(oneIn(frame, '.one choix-part-care'))).to.deep.equal(['N. V.']);
  }).timeout(20_000);

  it('puts in the file of all those that open, and names those that do not', async () => {
    const [one, newer] = [dossierOf('M. D.'), { ...dossierOf('D’après'), version: 2 } as unknown as Dossier];
    const { store } = await desk(one, newer);
    const { frame } = await list(store);
    openAll(frame);
    const root = oneIn(frame, '.tools choix-part-care').shadowRoot!;
    for (const id of ['phrase', 'again']) root.querySelector<HTMLInputElement>(`#${id}`)!.value = passphrase;
    const [text = ''] = await filesOf(() => root.querySelector('form')!.requestSubmit());
    await says(
      frame,
      'Ce dossier n’est pas dans le fichier, car il ne s’ouvre pas ou vient d’une version plus récente : D’après.',
    );
    const read = await readIncoming(new File([text], 'd.json'), passphrase, new Date());
    expect(read.ok && read.value.incoming.map(({ dossier }) => dossier.label)).to.deep.equal(['M. D.']);
  });

  it('changes how long dossiers are kept, and proposes by it', async () => {
    const old = { ...dossierOf('Vieux'), updatedAt: new Date(Date.now() - 100 * 86_400_000).toISOString() };
    const { store } = await desk(old);
    const { frame } = await list(store);
    openAll(frame);
    expect(allIn(frame, '.old')).to.have.length(0);
    const days = oneIn<HTMLSelectElement>(frame, '#days');
    days.value = '90';
    days.dispatchEvent(new Event('change'));
    await says(frame, 'La durée de conservation est de 90 jours.');
    await says(frame, '1 dossier n’a pas servi depuis 90 jours.');
    expect(store.retentionDays).to.equal(90);
  });

  it('erases what was not used for long when it is said twice, and the focus follows', async () => {
    const old = { ...dossierOf('Vieux'), updatedAt: '2025-01-05T08:00:00.000Z' };
    const fresh = { ...dossierOf('M. D.'), updatedAt: new Date().toISOString() };
    const { store } = await desk(old, fresh);
    const { frame, part } = await list(store);
    const names = () => allIn(frame, '.rows h4').map(({ textContent }) => textContent);
    const focused = () => part.shadowRoot?.activeElement?.className ?? '';
    press(frame, 'Les voir');
    await until(() => names().length === 1, 'those alone');
    expect(names()).to.deep.equal(['Vieux']);
    press(frame, 'Les effacer');
    await until(() => focused().includes('no'), 'the focus on keeping them');
    press(frame, 'Non, les garder');
    await until(() => focused().includes('erase'), 'the focus back');
    press(frame, 'Les effacer');
    await says(frame, 'sans retour possible');
    press(frame, 'Oui, les effacer');
    await says(frame, 'Effacés. Vérifié : ils ne sont plus sur cet appareil.');
    expect(valueOf(await store.list()).map(({ label }) => label)).to.deep.equal(['M. D.']);
  });

  it('saves the next dates for a calendar outside, with initials and nothing more', async () => {
    const { store } = await desk(dossierOf('M. D.'));
    const next = { ...dossierOf('N. V.') };
    const plan = { appointment: { on: '2099-01-05', at: '09:00', whom: 'Mme R.', place: 'Antenne' } };
    valueOf(await store.save({ ...next, journey: { ...next.journey, plan } }, 0));
    const { frame } = await list(store);
    openAll(frame);
    const [file = ''] = await filesOf(() => press(frame, 'Enregistrer l’agenda (.ics)'));
    expect(file).to.include('SUMMARY:Entretien N. V.').and.to.include('DTSTART:20990105T090000');
    expect(file).not.to.include('Mme R.').and.not.to.include('Note privée');
    await says(frame, 'Agenda enregistré : agenda-');
  });

  it('is read in a sensible order by a screen reader', async () => {
    const { store } = await desk(dossierOf('M. D.'));
    await list(store);
    const tree = await axTree('“Vos dossiers”');
    if (tree === undefined)
      return console.log('No accessibility tree in this browser: read in Chromium only.');
    const order = [
      'heading “Vos dossiers” (level=2)',
      'button “Verrouiller”',
      'heading “La liste” (level=3)',
      'searchbox “Chercher par initiales ou pseudonyme”',
      'status',
      'heading “M. D.” (level=4)',
      'button “Ouvrir M. D.”',
      'DisclosureTriangle “Renommer, archiver, effacer M. D.”',
      'DisclosureTriangle “Agenda”',
    ];
    const places = order.map((line) => tree.indexOf(line));
    expect(places, tree.slice(0, 3000)).not.to.include(-1);
    expect(places, tree.slice(0, 3000)).to.deep.equal(places.toSorted((a, b) => a - b));
  });

  it('says which dossier does not open, and shows the others', async () => {
    const [good, bad] = [dossierOf('bon'), dossierOf('abîmé')];
    const { store, options } = await desk(good, bad);
    const { tamper } = await import('../../../src/dossiers/testing.js');
    await tamper(options.name, 'headers', (record, id) =>
      id === bad.id ? { ...record, revision: 9 } : record,
    );
    const { frame } = await list(store);
    await says(frame, 'Un dossier ne s’ouvre plus');
    await until(() => allIn(frame, '.rows li').length === 1, 'the other');
  });

  it('locks when nobody is there, after a warning one can answer', async () => {
    const { store } = await desk(dossierOf('M. D.'));
    const { frame, part } = await list(store);
    let locked = 0;
    store.subscribe(({ kind }) => kind === 'locked' && locked++);
    part.minutes = 0.02;
    await says(frame, 'Le bureau va se verrouiller');
    await until(() => locked === 1, 'the lock');
    expect(store.locked).to.equal(true);
  });
});
