import { deleteDB, openDB } from 'idb';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { cacheName } from '../../src/catalogue/index.js';
import { newJourney, type StoreProblem } from '../../src/store/index.js';
import { writeTransfer } from '../../src/store/transfer/index.js';
import { ErrorEvent } from '../shared/hostEvents.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { journeysKept, leave, traces, wiped } from '../testing/device.js';
import { settled } from '../testing/settled.js';
import { plain, textIn } from '../testing/text.js';
import { unsaidIn } from '../testing/unsaid.js';
import { answer, arrive, eraseAll, follow, headingOf, until } from '../testing/visit.js';

type Code = StoreProblem['code'];

const name = 'choix-eclaire';
const welcome = 'Trouver une certification qui vous convient';
const mainAction = (widget: Element) => plain(oneIn(widget, 'choix-part-welcome >>> .main').textContent);
/** Longer than the store waits for a page that does not let go, twice. */
const says = (widget: Element, sentence: string) =>
  until(() => textIn(widget).includes(sentence), sentence, 20);

const saved = (count: number) =>
  until(
    async () => Object.keys((await journeysKept())[0]?.answers ?? {}).length === count,
    `${count} answers on the device`,
  );

/** A visit with one answer that is on the device. */
async function begun() {
  const widget = await arrive('');
  await follow(widget, 'Commencer');
  await answer(widget, 'Je cherche un emploi');
  await saved(1);
  return widget;
}

async function comeBack() {
  fixtureCleanup();
  return arrive('');
}

/** Undoes what was done to the device. */
type Undo = () => unknown;

/** Has a method of the browser throw what it throws when it refuses. */
function refusing<T extends object>(of: T, method: keyof T, error: string): Undo {
  const own = of[method];
  Reflect.set(of, method, () => {
    throw new DOMException('', error);
  });
  return () => Reflect.set(of, method, own);
}

/** A page that holds the database and lets nobody delete it. */
async function held(database = name): Promise<Undo> {
  const holding = await openDB(database);
  // Asked to let go, the widget does; this page does not.
  await new Promise<void>((resolve) => void deleteDB(database, { blocked: () => resolve() }));
  return () => holding.close();
}

/** A tab of the first release, that does not hear that a later one wants to upgrade its database. */
async function heldEarlier(): Promise<Undo> {
  const holding = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('journeys');
      database.createObjectStore('set-aside', { autoIncrement: true });
    },
  });
  return () => holding.close();
}

/** Another script of the site, in the only record there is. */
async function inPlace(change: (id: string) => Promise<unknown>): Promise<Undo> {
  const [journey] = await journeysKept();
  await change(journey!.id);
  return () => undefined;
}

const nothing = () => undefined;

interface Fault {
  readonly title: string;
  /** Before the visit, or once an answer is on the device. */
  readonly when: 'before' | 'middle';
  provoke(): Promise<Undo> | Undo;
  readonly sentence: string;
  /** What the host page hears of it. */
  readonly code: Code;
}

const unavailable = 'Ce navigateur ne permet pas d’enregistrer.';
const newer = 'Vos réponses ont été enregistrées par une version plus récente de cet outil.';
const faults: readonly Fault[] = [
  {
    title: 'the device refuses',
    when: 'before',
    provoke: () => refusing(IDBFactory.prototype, 'open', 'SecurityError'),
    sentence: unavailable,
    code: 'storage-unavailable',
  },
  {
    title: 'an old private mode refuses',
    when: 'before',
    provoke: () => refusing(IDBFactory.prototype, 'open', 'InvalidStateError'),
    sentence: unavailable,
    code: 'storage-unavailable',
  },
  {
    title: 'there is no room left',
    when: 'middle',
    provoke: () => refusing(IDBObjectStore.prototype, 'put', 'QuotaExceededError'),
    sentence: 'Il n’y a plus de place sur cet appareil.',
    code: 'storage-full',
  },
  {
    title: 'a page does not let go of the database',
    when: 'middle',
    provoke: () => held(),
    sentence: 'Un autre onglet empêche d’enregistrer.',
    code: 'storage-blocked',
  },
  {
    title: 'a tab of an earlier release does not let it be upgraded',
    when: 'before',
    provoke: heldEarlier,
    sentence: 'Un autre onglet empêche d’enregistrer.',
    code: 'storage-blocked',
  },
  {
    title: 'an older script meets a newer database',
    when: 'before',
    async provoke() {
      (await openDB(name, 9)).close();
      return nothing;
    },
    sentence: newer,
    code: 'storage-newer',
  },
  {
    title: 'a newer release upgrades in another tab',
    when: 'middle',
    async provoke() {
      (await openDB(name, 9)).close();
      return nothing;
    },
    sentence: newer,
    code: 'storage-newer',
  },
  {
    title: 'the database is deleted',
    when: 'middle',
    async provoke() {
      await deleteDB(name);
      return nothing;
    },
    sentence: 'Ce navigateur vient d’effacer ce qui était enregistré.',
    code: 'storage-lost',
  },
  {
    title: 'the record cannot be read any more',
    when: 'middle',
    provoke: () => inPlace((id) => leave(id, { id, answers: 'nonsense' })),
    sentence: 'Un ancien enregistrement n’est pas lisible.',
    code: 'record-unreadable',
  },
  {
    title: 'the record is no more',
    when: 'middle',
    provoke: () =>
      inPlace(async (id) => {
        const database = await openDB(name);
        await database.delete('journeys', id);
        database.close();
      }),
    sentence: 'Cet enregistrement n’existe plus.',
    code: 'not-found',
  },
  // Only Chromium lets a test do what "clear the data of this site" does.
  ...(navigator.userAgent.includes('Chrome/')
    ? [
        {
          title: 'the browser closes the database',
          when: 'middle',
          async provoke() {
            const params = { securityOrigin: location.origin, databaseName: name };
            await executeServerCommand('cdp:send', { method: 'IndexedDB.deleteDatabase', params });
            return nothing;
          },
          sentence: 'Ce navigateur vient d’effacer ce qui était enregistré.',
          code: 'storage-lost',
        } satisfies Fault,
      ]
    : []),
];

describe('<choix-eclaire> on a device that fails', function () {
  this.timeout(30_000);
  let undo: Undo = nothing;
  /** The codes the host page heard. */
  let heard: string[] = [];
  const hear = (event: Event) => heard.push((event as ErrorEvent).detail.code);
  before(() => document.addEventListener(ErrorEvent.type, hear));
  after(() => document.removeEventListener(ErrorEvent.type, hear));
  beforeEach(async () => {
    await wiped();
    heard = [];
  });
  afterEach(async () => {
    undo();
    undo = nothing;
    fixtureCleanup();
    await wiped();
  });

  for (const { title, when, provoke, sentence, code } of faults)
    it(`goes on in memory, says so and offers the file: ${title}, ${when}`, async () => {
      if (when === 'before') undo = await provoke();
      const widget = when === 'before' ? await arrive('') : await begun();
      if (when === 'before') {
        await follow(widget, 'Commencer');
        await answer(widget, 'Je cherche un emploi');
      } else undo = await provoke();
      await answer(widget);
      await says(widget, sentence);
      expect(heard, 'what the host page heard, once').to.deep.equal([code]);
      expect(unsaidIn(widget, ['Vos réponses ne sont pas enregistrées.'])).to.deep.equal([]);
      await follow(widget, 'Enregistrer mon parcours dans un fichier');
      expect(unsaidIn(widget, ['Dans la mémoire de cette page seulement', '2 réponses'])).to.deep.equal([]);
      button(widget, 'Enregistrer un fichier');
      await follow(widget, '← Retour');
      await answer(widget);
    });

  it('says at the next visit that what was saved is gone, and saves again', async () => {
    await begun();
    fixtureCleanup();
    await deleteDB(name);
    const widget = await arrive('');
    expect(
      unsaidIn(widget, [
        'Ce navigateur a effacé ce qui était enregistré ici. Vous pouvez recommencer : vos nouvelles réponses seront enregistrées.',
      ]),
    ).to.deep.equal([]);
    expect(mainAction(widget)).to.equal('Commencer');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    await says(widget, 'Réponses enregistrées sur cet appareil.');
    expect(mainAction(await comeBack())).to.match(/^Reprendre/);
  });

  it('tells of a record it cannot read beside a journey it offers', async () => {
    await begun();
    await leave('other', { id: 'other', answers: 'nonsense' });
    const widget = await comeBack();
    expect(unsaidIn(widget, ['Un ancien enregistrement n’est pas lisible.'])).to.deep.equal([]);
    expect(mainAction(widget)).to.match(/^Reprendre/);
  });

  it('takes a file up in memory where the device refuses it, says so, and leaves what is on the device', async () => {
    await begun();
    const before = await journeysKept();
    const widget = await comeBack();
    undo = refusing(IDBObjectStore.prototype, 'put', 'QuotaExceededError');
    await takeUp(widget);
    await says(widget, 'Vos réponses ne sont pas enregistrées.');
    expect(unsaidIn(widget, ['Il n’y a plus de place sur cet appareil.'])).to.deep.equal([]);
    expect(textIn(widget)).not.to.include('Réponses enregistrées sur cet appareil.');
    undo();
    expect(await journeysKept()).to.deep.equal(before);
  });

  const notErased =
    'L’effacement n’a pas abouti. Réessayez, ou effacez les données de ce site dans votre navigateur.';
  const data = 'Vos données : reprendre un fichier, emporter, effacer';

  const erase = async (widget: Element) => {
    await follow(widget, data);
    await until(() => textIn(widget).includes('Effacer mes données'), 'something to erase');
    await eraseAll(widget);
  };

  it('does not claim to have erased what a page holds: it goes once the page lets go of it, and the rest at once', async () => {
    await begun();
    const widget = await comeBack();
    undo = await held();
    await erase(widget);
    await says(widget, notErased);
    expect(textIn(widget)).not.to.include('C’est effacé.');
    expect(headingOf(widget)).to.equal(welcome);
    expect(await traces()).not.to.include('catalogue');
    undo();
    await until(async () => (await traces()).length === 0, 'gone as soon as it lets go');
  });

  it('does not wait for ever for a page that holds the copies of the list, nor claim to have erased them', async () => {
    await begun();
    await until(async () => (await traces()).includes('catalogue'), 'the list is kept beside it');
    const widget = await comeBack();
    undo = await held(cacheName);
    await erase(widget);
    await says(widget, notErased);
    undo();
    await until(async () => (await traces()).length === 0, 'gone as soon as it lets go');
  });

  it('says so when the journey one starts again from zero could not be erased, and erases it on demand', async () => {
    await begun();
    const widget = await comeBack();
    undo = refusing(IDBObjectStore.prototype, 'delete', 'UnknownError');
    button(widget, 'Repartir de zéro').click();
    await says(widget, 'Votre parcours d’avant n’a pas pu être effacé de cet appareil.');
    expect(await journeysKept()).to.have.length(1);
    undo();
    await erase(widget);
    await says(widget, 'C’est effacé.');
    expect(await traces()).to.deep.equal([]);
  });

  it('does not take a computer for one where nothing is kept as long as what is there cannot be erased', async () => {
    await begun();
    const widget = await comeBack();
    const box = () => oneIn<HTMLInputElement>(widget, 'input[type=checkbox]');
    undo = await held();
    box().click();
    await until(() => allIn(widget, 'choix-part-session-leave').length > 0, 'the question');
    button(widget, 'Tout effacer de cet appareil').click();
    await says(widget, notErased);
    expect(box().checked).to.equal(false);
    expect(textIn(widget)).not.to.include('Rien n’est enregistré');
  });
});

/** Brings a journey of two answers as a file, agrees to it, and waits for the question it stands on. */
async function takeUp(widget: Element) {
  const at = new Date();
  const catalogue = { id: 'accompagnement', edition: '2026-11-20' };
  const answers = {
    situation: { kind: 'one', option: 'student' },
    goal: { kind: 'one', option: 'widen' },
  } as const;
  const written = await writeTransfer(newJourney({ catalogue, phase: 'asking', answers }, at), at);
  if (!written.ok) throw new Error(written.error.code);
  await follow(widget, 'Vos données : reprendre un fichier, emporter, effacer');
  const field = oneIn<HTMLInputElement>(widget, '#file');
  const transfer = new DataTransfer();
  transfer.items.add(new File([written.value], 'parcours.json'));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await says(widget, 'Il prendra la place de votre parcours actuel');
  button(widget, 'Remplacer par ce parcours').click();
  await until(() => allIn(widget, 'fieldset').length > 0, 'the question');
}

describe('<choix-eclaire> on a device that turns out to be shared', function () {
  this.timeout(30_000);
  beforeEach(wiped);
  afterEach(async () => {
    fixtureCleanup();
    await wiped();
  });
  const box = (widget: Element) => oneIn<HTMLInputElement>(widget, 'input[type=checkbox]');
  const leaving = (widget: Element) => allIn(widget, 'choix-part-session-leave').length > 0;

  it('asks what becomes of what is there, and keeps it all on a no', async () => {
    await begun();
    const widget = await comeBack();
    box(widget).click();
    await until(() => leaving(widget), 'the question');
    expect(textIn(widget)).to.match(/Un parcours, modifié le .*, est enregistré sur cet appareil\./);
    expect(box(widget).checked, 'nothing is decided').to.equal(false);
    expect(unsaidIn(widget, ['Vos réponses restent sur cet appareil.'])).to.deep.equal([]);
    button(widget, 'Ne rien effacer, et continuer d’enregistrer ici').click();
    await until(() => !leaving(widget), 'the answer');
    expect(box(widget).checked).to.equal(false);
    expect(await journeysKept()).to.have.length(1);
    await follow(widget, mainAction(widget));
    await answer(widget);
    await saved(2);
  });

  it('erases it at once on a yes, and goes on in memory with what was done', async () => {
    await begun();
    const widget = await comeBack();
    box(widget).click();
    await until(() => leaving(widget), 'the question');
    button(widget, 'Tout effacer de cet appareil').click();
    await says(widget, 'C’est effacé de cet appareil.');
    expect(await traces()).to.deep.equal([]);
    expect(box(widget).checked).to.equal(true);
    await follow(widget, mainAction(widget));
    expect(headingOf(widget), 'what was done is there').to.equal('Que voulez-vous faire ?');
    await answer(widget, 'Élargir mes possibilités');
    expect(unsaidIn(widget, ['Rien n’est enregistré : tout s’efface'])).to.deep.equal([]);
    await follow(widget, '← Retour');
    expect(oneIn<HTMLInputElement>(widget, 'input:checked').value, 'the answer stays').to.equal('widen');
    await follow(widget, '← Retour');
    await follow(widget, '← Retour');
    await follow(widget, 'Vos données : reprendre un fichier, emporter, effacer');
    expect(unsaidIn(widget, ['Dans la mémoire de cette page seulement', '2 réponses'])).to.deep.equal([]);
    expect(await traces()).to.deep.equal([]);
  });

  it('offers to end as long as anything of the person is there, on the welcome too', async () => {
    const widget = await arrive('storage="session"');
    const ended = () => (oneIn(widget, 'choix-part-session') as unknown as { ended: boolean }).ended;
    await until(() => allIn(widget, 'choix-part-session').length > 0, 'the bar');
    expect(ended(), 'nobody has done anything').to.equal(true);
    await follow(widget, 'Voir toutes les certifications');
    allIn(widget, '.card button')
      .find((one) => plain(one.textContent).startsWith('Garder'))!
      .click();
    await settled(widget);
    await follow(widget, '← Retour');
    expect(headingOf(widget)).to.equal(welcome);
    expect(ended(), 'something is kept').to.equal(false);
    oneIn(widget, '.bar button').click();
    await says(widget, 'C’est terminé.');
    expect(ended(), 'nothing is left').to.equal(true);
    expect(await traces()).to.deep.equal([]);
  });
});
