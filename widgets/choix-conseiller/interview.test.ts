import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import fc from 'fast-check';
import { newJourney } from '../../src/store/index.js';
import { toFragment, writeTransfer } from '../../src/store/transfer/index.js';
import { arrivedElement } from '../testing/arrivedElement.js';
import { axTree } from '../testing/axTree.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { answered, comes, give, press } from '../testing/deskVisit.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { plain, textIn } from '../testing/text.js';
import { told } from '../testing/told.js';
import { until } from '../testing/visit.js';

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
async function key(desk: Element, name: string, on: HTMLElement = oneIn(desk, '.tab.list')): Promise<void> {
  on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
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

/** Every file the page hands to the browser while something is done. */
async function filesOf(act: () => Promise<unknown>, many: number): Promise<readonly string[]> {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL.call(URL, blob));
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    await act();
    await until(() => made.length === many, `${many} files`);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(made.map((blob) => blob.text()));
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
    expect(plain(textIn(desk))).to.match(/Ce qui a bougé Après le changement de réponse à/);
    (await comes(desk, '.moved summary')).click();
    await settled(desk);
    const why = allIn(desk, '.moved .why').map(({ textContent }) => plain(textContent));
    expect(why.length).to.be.greaterThan(0);
    for (const reason of why)
      expect(reason, 'a criterion, what it finds now and what it found').to.match(/ : .+\(avant : .+\)/);
    button(desk, 'Annuler ce changement').click();
    await until(() => JSON.stringify(cards()) === JSON.stringify(before), 'the order there was');
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
    await key(desk, '5', dialog);
    expect(allIn(desk, 'choix-part-notes, .tab.notes, #label')).to.have.length(0);
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
    await key(desk, '?');
    const keys = oneIn<HTMLDetailsElement>(desk, '.keys');
    expect(keys.open).to.equal(true);
    expect(allIn(desk, '.keys kbd')).to.have.length(9);
    oneIn(desk, '.keys input').click();
    await settled(desk);
    await key(desk, '2');
    expect(allIn(desk, 'choix-part-notes'), 'switched off').to.have.length(1);
  });

  it('closes only when asked twice as long as nothing was handed over, and leaves nothing', async () => {
    const desk = await arrive();
    await answered(desk);
    type(desk, '#label', 'zqnamezq');
    button(desk, 'Terminer l’entretien').click();
    (await comes(desk, '.close .main')).click();
    await says(desk, 'la personne n’a reçu ni feuille ni fichier');
    button(desk, 'Tout effacer quand même').click();
    await comes(desk, 'choix-part-open');
    await says(desk, 'L’entretien est fermé. Rien n’en est resté sur cet appareil.');
    expect(textIn(desk)).not.to.include('zqnamezq');
    expect((await indexedDB.databases()).some(({ name }) => name === 'choix-conseiller')).to.equal(false);
    expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).to.deep.equal([]);
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
    const places = order.map((line) => tree.indexOf(line));
    expect(places, tree.slice(0, 3000)).not.to.include(-1);
    expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
    await setViewport({ width: 1000, height: 800 });
  });
});
