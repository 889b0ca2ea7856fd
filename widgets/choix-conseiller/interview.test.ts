import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import { writeDossiers } from '../../src/dossiers/index.js';
import { dossierOf, passphrase } from '../../src/dossiers/testing.js';
import { newJourney } from '../../src/store/index.js';
import { toFragment, writeTransfer } from '../../src/store/transfer/index.js';
import type { ChoixPartSession } from '../parts/session.js';
import { arrivedElement } from '../testing/arrivedElement.js';
import { axTree } from '../testing/axTree.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { answered, comes, give, press } from '../testing/deskVisit.js';
import { copiedBy, filesOf } from '../testing/filesOf.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { plain, textIn } from '../testing/text.js';
import { told } from '../testing/told.js';
import { until } from '../testing/visit.js';

const privately = '[aria-labelledby=private]';
const arrive = () =>
  arrivedElement(
    '<choix-conseiller journey-url="https://operateur.example/parcours"><p>Un bureau.</p></choix-conseiller>',
  );
const says = (desk: Element, sentence: string) =>
  until(() => plain(textIn(desk)).includes(sentence), sentence);

function type(desk: Element, selector: string, value: string): void {
  const field = oneIn<HTMLInputElement>(desk, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A key, pressed where the focus is. */
async function key(
  desk: Element,
  name: string,
  on: HTMLElement = oneIn(desk, '.tab.list'),
  how: KeyboardEventInit = {},
): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...how }));
  await settled(desk);
}

const journey = newJourney(
  {
    catalogue: { id: 'accompagnement', edition: '2026-11-20' },
    phase: 'matched',
    answers: { goal: { kind: 'one', option: 'new-job' }, level: { kind: 'one', option: '5' } },
  },
  new Date('2026-11-20T08:00:00.000Z'),
);

/** The journey, as the text of a file. */
async function written(): Promise<string> {
  const text = await writeTransfer(journey, new Date());
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

describe('an interview', function () {
  this.timeout(30_000);
  afterEach(() => history.replaceState(history.state, '', location.pathname + location.search));

  it('says what an answer moved and why, and takes it back', async () => {
    const desk = await arrive();
    await answered(desk);
    const cards = () => allIn(desk, '.card h4, .card h3').map(({ textContent }) => plain(textContent));
    await press(desk, '.tab.list', '.card');
    const before = cards();
    await give(desk, 'level', '8');
    await comes(desk, '.moved');
    expect(plain(oneIn(desk, '.moved .what').textContent)).to.match(/^Ce qui a bougé \d+ certifications? /);
    expect(plain(oneIn(desk, '.moved details > .meta').textContent)).to.match(
      /^Après le changement de réponse à «/,
    );
    (await comes(desk, '.moved summary')).click();
    await settled(desk);
    const why = allIn(desk, '.moved .why').map(({ textContent }) => plain(textContent));
    expect(why.length).to.be.greaterThan(0);
    for (const reason of why)
      expect(reason, 'a criterion, what it finds now and what it found').to.match(
        /^[^:]+ : [^:]+\(avant : [^:]+\)$/,
      );
    button(desk, 'Annuler ce changement').click();
    await until(() => JSON.stringify(cards()) === JSON.stringify(before), 'the order there was');
    const results = oneIn(desk, 'choix-part-results').shadowRoot;
    await until(() => results?.activeElement?.localName === 'h2', 'the focus on what stood below');
    await give(desk, 'level', '8');
    await comes(desk, '.moved');
    oneIn(desk, '.moved .plain').focus();
    button(desk, 'C’est vu').click();
    await until(() => results?.activeElement?.localName === 'h2', 'the focus on what stood below');
    await give(desk, 'level', '5');
    expect(oneIn<HTMLInputElement>(desk, '#options-level input[value="5"]').checked).to.equal(true);
  });

  it('tells the operator which address is none, by the name of its attribute', async () => {
    const lines = await told('warn', async () => {
      const desk = await arrivedElement('<choix-conseiller journey-url="parcours"></choix-conseiller>');
      await press(desk, '.together button', 'choix-part-answers');
    });
    expect(lines.filter((line) => line.includes('<choix-conseiller> journey-url must be'))).to.have.length(1);
    expect(lines.join()).not.to.include('contact-url');
  });

  it('begins with an address brought in the fragment, and takes it out of the address', async () => {
    const fragment = await toFragment(await written());
    location.hash = fragment;
    const desk = await arrive();
    (await comes(desk, '.preview .button.solid')).click();
    await comes(desk, 'choix-part-interview');
    await says(desk, 'Changer de métier, ou en trouver un');
    expect(location.hash).to.equal('');
  });

  it('begins with what was pasted, cut in lines by a mail program, and says when a piece is missing', async () => {
    const fragment = await toFragment(await written());
    const address = `https://operateur.example/parcours#${fragment}`;
    const desk = await arrive();
    const paste = async (text: string) => {
      const field = await comes(desk, '#pasted');
      (field as HTMLTextAreaElement).value = text;
      field.closest('form')?.requestSubmit();
    };
    await paste('');
    await says(desk, 'Collez d’abord l’adresse ou le code.');
    await paste('Bonjour, voici mon parcours.');
    await says(desk, 'Ce texte ne contient pas de parcours.');
    await paste(address.slice(0, -30));
    await says(desk, 'Cette adresse a été coupée en route');
    await paste(`> ${address.replace(/(.{60})/g, '$1\r\n> ')}`);
    (await comes(desk, '.preview .button.solid')).click();
    await comes(desk, 'choix-part-interview');
    await says(desk, 'Changer de métier, ou en trouver un');
  });

  it('says what is wrong with a file, and opens the next one', async () => {
    const whole = await written();
    const changed = (change: (file: Record<string, unknown>) => unknown) =>
      JSON.stringify(change(JSON.parse(whole) as Record<string, unknown>));
    const desk = await arrive();
    const bring = async (text: string) => {
      const field = (await comes(desk, '#file')) as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'parcours.json'));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const told = async (text: string) => {
      const before = oneIn(desk, 'choix-part-take').shadowRoot?.querySelector('[role=alert] p')?.textContent;
      await bring(text);
      const alert = () =>
        oneIn(desk, 'choix-part-take').shadowRoot?.querySelector('[role=alert] p')?.textContent;
      await until(() => alert() !== undefined && alert() !== before, 'a sentence');
      return plain(alert());
    };
    const sentences = [
      await told(changed((file) => ({ ...file, formatVersion: 99 }))),
      await told('{"format":"autre-chose","formatVersion":1}'),
      await told(whole.slice(0, 80)),
      await told(changed((file) => ({ ...file, journey: { answers: 'changed by hand' } }))),
    ];
    expect(new Set(sentences).size, sentences.join(' | ')).to.equal(4);
    expect(allIn(desk, 'choix-part-interview')).to.have.length(0);
    await bring(whole);
    (await comes(desk, '.preview .button.solid')).click();
    await comes(desk, 'choix-part-interview');
  });

  it('never lets out a private note nor a name: not on paper, not in a file, an address or a synthesis', async () => {
    const desk = await arrive();
    await answered(desk);
    await press(desk, '.tab.list', '.card');
    await press(desk, '.card .plain', '.card .plain[aria-pressed=true]');
    const word = fc.stringMatching(/^[a-zé0-9]{6,12}$/).map((text) => `zq${text}zq`);
    await fc.assert(
      fc.asyncProperty(word, word, word, async (label, secret, shared) => {
        await press(desk, '.tab.notes', '#private-hint');
        type(desk, '#label', label);
        type(desk, '[aria-labelledby=private]', `${secret}\n${label}`);
        type(desk, '[aria-labelledby=shared]', shared);
        await press(desk, '.tab.project', 'choix-part-plan');
        button(desk, 'Terminer l’entretien').click();
        const end = await comes(desk, 'choix-part-end');
        const plan = oneIn(desk, 'choix-part-plan');
        const { sheet } = await sheetGiven(plan, () => button(end, 'Imprimer la feuille').click());
        const out = [sheet.textContent];
        const file = async () => button(desk, 'Enregistrer un fichier').click();
        const tables =
          plan.shadowRoot?.querySelectorAll<HTMLElement>('section:last-of-type .button.plain') ?? [];
        expect(tables).to.have.length(3);
        out.push(...(await filesOf(file, 1)));
        out.push(...(await filesOf(async () => tables.forEach((one) => one.click()), 3)));
        button(desk, 'Afficher l’adresse et le code').click();
        const address = (await comes(desk, '#address')) as HTMLInputElement;
        const carried = address.value;
        for (const text of [...out, carried]) expect(text).not.to.include(secret).and.not.to.include(label);
        for (const text of out.slice(0, 2)) expect(text, 'what is shared goes').to.include(shared);
        button(desk, 'Revenir à l’entretien').click();
        await comes(desk, 'choix-part-answers');
      }),
      { numRuns: 6 },
    );
  }).timeout(60_000);

  it('shows the person the same desk without notes nor name, and no key brings them', async () => {
    const desk = await arrive();
    await answered(desk);
    type(desk, '#label', 'zqnamezq');
    await press(desk, '.tab.notes', '#private-hint');
    type(desk, '[aria-labelledby=private]', 'zqnotezq');
    button(desk, 'Montrer à la personne').click();
    const dialog = await comes(desk, 'dialog.person[open]');
    for (const name of ['5', 'f', '?']) await key(desk, name, dialog);
    expect(allIn(desk, 'choix-part-notes, .tab.notes, #label, choix-part-end, .keys')).to.have.length(0);
    expect(textIn(desk)).not.to.include('zqn');
    await key(desk, 'm', dialog);
    await comes(desk, '.head');
    expect(oneIn<HTMLInputElement>(desk, '#label').value).to.equal('zqnamezq');
  });

  it('obeys single keys, not where one writes, and not once they are switched off', async () => {
    const desk = await arrive();
    await answered(desk);
    await key(desk, '5');
    await comes(desk, 'choix-part-notes');
    await key(desk, '2', oneIn(desk, '[aria-labelledby=private]'));
    expect(allIn(desk, 'choix-part-notes')).to.have.length(1);
    // Figures of a French keyboard, without Shift; and with Shift where that gives another sign.
    await key(desk, 'é', undefined, { code: 'Digit2' });
    expect(allIn(desk, 'choix-part-notes')).to.have.length(0);
    await key(desk, '%', undefined, { code: 'Digit5', shiftKey: true });
    expect(allIn(desk, 'choix-part-notes')).to.have.length(0);
    await key(desk, '(', undefined, { code: 'Digit5' });
    await comes(desk, 'choix-part-notes');
    await key(desk, '?');
    const keys = oneIn<HTMLDetailsElement>(desk, '.keys');
    expect(keys.open).to.equal(true);
    expect(allIn(desk, '.keys kbd')).to.have.length(9);
    oneIn(desk, '.keys input').click();
    await settled(desk);
    await key(desk, '2');
    expect(allIn(desk, 'choix-part-notes'), 'switched off').to.have.length(1);
  });

  it('prints the plan and copies the synthesis, whatever was opened above it', async () => {
    const desk = await arrive();
    await answered(desk);
    await press(desk, '.tab.list', '.card');
    await press(desk, '.card .plain', '.card .plain[aria-pressed=true]');
    button(desk, 'Terminer l’entretien').click();
    const end = await comes(desk, 'choix-part-end');
    const printed = async () => {
      const print = button(end, 'Imprimer la feuille');
      print.focus();
      const { title, sheet } = await sheetGiven(desk, () => print.click());
      expect(end.shadowRoot?.activeElement === print, 'what was pressed keeps the focus').to.equal(true);
      expect(plain(sheet.textContent)).to.include('Valable jusqu’au');
      return title;
    };
    await press(desk, '.kept .line .button', 'choix-part-fiche');
    expect(await printed()).to.equal('Mon projet');
    button(desk, 'Préparer mon rendez-vous').click();
    await comes(desk, '.prepared');
    expect(await printed()).to.equal('Mon projet');
    await press(desk, '.kept .line .button', 'choix-part-fiche');
    const [text = ''] = await copiedBy(async () => {
      button(end, 'Copier la synthèse').click();
      await says(end, 'Synthèse copiée.');
    });
    expect(text).to.match(/^Synthèse du projet/);
    await copiedBy(async () => {
      button(end, 'Copier la synthèse').click();
      await says(end, 'La copie n’est pas permise ici.');
    }, true);
  });

  it('keeps what is being written when another screen is opened at once', async () => {
    const desk = await arrive();
    await answered(desk);
    const writing = async (selector: string, text: string) => {
      const field = (await comes(desk, selector)) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await press(desk, '.tab.notes', '#private-hint');
    await writing('[aria-labelledby=shared]', 'partagé');
    await writing('[aria-labelledby=private]', 'privé');
    await press(desk, '.tab.project', '#notes-hint');
    await writing('[aria-labelledby=notes-title]', 'à moi');
    button(desk, 'Terminer l’entretien').click();
    await writing('[aria-labelledby=summary]', 'convenu');
    button(desk, 'Revenir à l’entretien').click();
    await press(desk, '.tab.notes', '#private-hint');
    const written = (selector: string) => oneIn<HTMLTextAreaElement>(desk, selector).value;
    expect(written('[aria-labelledby=shared]')).to.equal('partagé');
    expect(written('[aria-labelledby=private]')).to.equal('privé');
    expect(plain(textIn(oneIn(desk, 'choix-part-notes')))).to.include('convenu');
    await press(desk, '.tab.project', '#notes-hint');
    expect(written('[aria-labelledby=notes-title]')).to.equal('à moi');
  });

  it('tries what would open most, and takes it back', async () => {
    const desk = await arrive();
    await answered(desk);
    // A family of jobs leaves out many.
    (await comes(desk, '[aria-controls=options-metiers]')).click();
    (await comes(desk, '#options-metiers input[type=checkbox]')).click();
    await press(desk, '.tab.list', '.what-if li button');
    const title = () => plain(oneIn(desk, 'choix-part-results').shadowRoot?.querySelector('h2')?.textContent);
    const before = title();
    await press(desk, '.what-if li button', '.what-if .tried');
    await until(() => title() !== before, 'what is tried changes the list');
    (await comes(desk, '.what-if .tried button')).click();
    await until(() => title() === before, 'as it was');
    expect(allIn(desk, '.what-if .tried')).to.have.length(0);
  });

  it('ticks blocs together, for the plan and the file', async () => {
    const desk = await arrive();
    await answered(desk);
    await press(desk, '.tab.list', '.card');
    await press(desk, '.card .plain', '.card .plain[aria-pressed=true]');
    await press(desk, '.card .solid', 'choix-part-fiche');
    (await comes(desk, '.bloc input')).click();
    await settled(desk);
    button(desk, 'Terminer l’entretien').click();
    const [file = ''] = await filesOf(async () =>
      (await comes(desk, 'choix-part-carry >>> .row .button')).click(),
    );
    const { known } = (JSON.parse(file) as { journey: { known: Record<string, string[]> } }).journey;
    expect(Object.values(known).flat()).to.have.length.greaterThan(0);
  });

  it('says when a journey is too long for a code, and prints the sheet without one', async () => {
    const desk = await arrive();
    await answered(desk);
    await press(desk, '.tab.list', '.card');
    await press(desk, '.card .plain', '.card .plain[aria-pressed=true]');
    button(desk, 'Terminer l’entretien').click();
    const end = await comes(desk, 'choix-part-end');
    const codes = async () => {
      await comes(desk, '.kept .line');
      const plan = oneIn(desk, 'choix-part-plan');
      const { sheet } = await sheetGiven(plan, () => button(end, 'Imprimer la feuille').click());
      return sheet.querySelectorAll('figure svg').length;
    };
    expect(await codes(), 'a short one has its code').to.equal(1);
    // Nothing repeats: it stays as long once it is packed.
    const long = (many: number) =>
      Array.from({ length: many }, (_, at) => ((at * 48_271) % 65_537).toString(36)).join(' ');
    type(desk, '[aria-labelledby=summary]', long(420));
    await settled(desk);
    expect(await codes()).to.equal(0);
    button(desk, 'Afficher l’adresse et le code').click();
    await says(desk, 'Ce parcours est trop long pour un code.');
    expect(((await comes(desk, '#address')) as HTMLInputElement).value.length).to.be.within(1200, 6000);
    type(desk, '[aria-labelledby=summary]', long(4000));
    await settled(desk);
    button(desk, 'Afficher l’adresse et le code').click();
    await says(desk, 'Ce parcours est trop long pour une adresse. Enregistrez plutôt un fichier.');
  });

  it('says what a file of dossiers is, and where it opens', async () => {
    const file = await writeDossiers([dossierOf()], new Date(), passphrase, 1000);
    const desk = await arrive();
    const field = (await comes(desk, '#file')) as HTMLInputElement;
    const transfer = new DataTransfer();
    transfer.items.add(new File([file.ok ? file.value : ''], 'dossiers.json'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await says(desk, 'Ce fichier contient les dossiers d’un bureau de conseiller.');
  });

  it('tells what an answer did once, and covers no answer with it, on a desk and on a phone', async () => {
    const desk = await arrive();
    await answered(desk);
    const told = () => {
      const effect = oneIn(desk, '.effect');
      const { width } = effect.getBoundingClientRect();
      const said = allIn(desk, '[role=status]').filter(
        (one) => one.checkVisibility() && /monte|descend|entre|sort/.test(one.textContent ?? ''),
      );
      return { seen: width > 10, said: said.length };
    };
    for (const [width, seen] of [
      [1280, false],
      [1024, false],
      [820, true],
      [360, true],
    ] as const) {
      await setViewport({ width, height: 768 });
      expect(told(), String(width)).to.deep.equal({ seen, said: 1 });
      expect(oneIn(desk, '.beside').checkVisibility(), `two panes at ${width}`).to.equal(!seen);
    }
    await setViewport({ width: 1000, height: 800 });
  });

  it('closes only when asked twice as long as nothing was handed over, and leaves nothing', async () => {
    const desk = await arrive();
    await answered(desk);
    type(desk, '#label', 'zqnamezq');
    button(desk, 'Terminer l’entretien').click();
    (await comes(desk, '.close .button')).click();
    await says(desk, 'la personne n’a reçu ni feuille ni fichier');
    button(desk, 'Tout effacer quand même').click();
    await comes(desk, 'choix-part-open');
    await says(desk, 'L’entretien est fermé. Rien n’en est resté sur cet appareil.');
    expect(textIn(desk)).not.to.include('zqnamezq');
    expect((await indexedDB.databases()).some(({ name }) => name === 'choix-conseiller')).to.equal(false);
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).to.deep.equal([]);
  });

  it('wipes what nobody keeps when nobody is there any more, after a warning that says so', async () => {
    const desk = await arrive();
    await answered(desk);
    type(desk, '#label', 'zqnamezq');
    await press(desk, '.tab.notes', privately);
    type(desk, privately, 'zqprivatezq');
    const session = oneIn<ChoixPartSession>(desk, 'choix-part-session');
    expect(plain(session.shadowRoot?.querySelector('dialog')?.textContent)).to.include(
      'l’entretien sera fermé et effacé de cette page',
    );
    const then = Date.now() + 21 * 60_000;
    session.idle.now = () => then;
    document.dispatchEvent(new Event('visibilitychange'));
    await comes(desk, 'choix-part-open');
    await says(desk, 'Personne n’agissait plus : l’entretien a été fermé et effacé de cette page.');
    expect(textIn(desk)).not.to.include('zqnamezq').and.not.include('zqprivatezq');
    expect((await indexedDB.databases()).some(({ name }) => name === 'choix-conseiller')).to.equal(false);
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).to.deep.equal([]);
    // Whoever comes next begins with nothing.
    await press(desk, '.together button', 'choix-part-answers');
    expect(oneIn<HTMLInputElement>(desk, '#label').value).to.equal('');
    expect(allIn(oneIn(desk, 'choix-part-answers'), 'input:checked')).to.deep.equal([]);
    await press(desk, '.tab.notes', privately);
    expect(oneIn<HTMLTextAreaElement>(desk, privately).value).to.equal('');
  });

  it('is read in a sensible order by a screen reader', async () => {
    await setViewport({ width: 1280, height: 800 });
    const desk = await arrive();
    await answered(desk);
    await press(desk, '.tab.list', '.card');
    const tree = await axTree('“Entretien”');
    if (tree === undefined)
      return console.log('No accessibility tree in this browser: read in Chromium only.');
    const order = [
      'heading “Entretien” (level=2)',
      'textbox “Initiales ou pseudonyme',
      'button “Montrer à la personne”',
      'button “Terminer l’entretien”',
      'navigation “Écrans de l’entretien”',
      'heading “Ses réponses” (level=3)',
      'heading “Ce qui a bougé” (level=3)',
      'DisclosureTriangle “Raccourcis clavier”',
    ];
    const inOrder = (tree: string, order: readonly string[]) => {
      const places = order.map((line) => tree.indexOf(line));
      expect(places, tree.slice(0, 3000)).not.to.include(-1);
      expect(places, tree.slice(0, 3000)).to.deep.equal(places.toSorted((a, b) => a - b));
    };
    inOrder(tree, order);
    await press(desk, '.head .button:last-child', '.close');
    inOrder((await axTree('“Fin de l’entretien”')) ?? '', [
      'heading “Fin de l’entretien” (level=2)',
      'heading “1. Ce que nous avons convenu” (level=3)',
      'textbox “1. Ce que nous avons convenu”',
      'heading “2. La prochaine date” (level=3)',
      'heading “3. Pour la personne” (level=3)',
      'button “Imprimer la feuille”',
      'heading “Un fichier” (level=4)',
      'heading “4. Pour votre dossier officiel” (level=3)',
      'heading “5. Fermer” (level=3)',
      'heading “Mon projet” (level=2)',
    ]);
    await setViewport({ width: 1000, height: 800 });
  });
});
