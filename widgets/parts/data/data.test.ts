import { expect, html } from '@open-wc/testing';
import type { LeftOut } from '../../../src/domain/index.js';
import { newJourney, type StoredJourney } from '../../../src/store/index.js';
import { atMostLong, toFragment, writeTransfer } from '../../../src/store/transfer/index.js';
import { definePart } from '../../shared/definePart.js';
import { expectSound, whenNarrow } from '../../testing/audit.js';
import { button } from '../../testing/button.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { expectFocusOn } from '../../testing/focus.js';
import { settled } from '../../testing/settled.js';
import { looks, shown, type Look } from '../../testing/shown.js';
import { plain, textIn } from '../../testing/text.js';
import { until } from '../../testing/visit.js';
import { point, press } from '../../testing/visitor.js';
import { CarryPart } from './carry.js';
import { DataPart } from './data.js';
import { TakePart } from './take.js';

definePart('choix-part-carry', CarryPart);
definePart('choix-part-data', DataPart);
definePart('choix-part-take', TakePart);

const when = new Date('2026-11-12T09:41:00.000Z');
const journey: StoredJourney = {
  ...newJourney(
    {
      catalogue: { id: 'accompagnement', edition: '2026-11-20' },
      phase: 'asking',
      answers: { situation: { kind: 'one', option: 'employee' }, goal: { kind: 'skipped' } },
    },
    when,
  ),
  questions: ['RNCP37274:blocs'],
  plan: { notes: 'Demander un congé de VAE.' },
};
const nothingOut: LeftOut = { questions: [], options: [], entries: [] };

interface State {
  readonly journey?: StoredJourney | undefined;
  readonly stored?: boolean;
  readonly out?: LeftOut;
}

const data = (state: State = { journey, stored: true }, look?: Look) =>
  shown<DataPart>(
    (words) =>
      html`<choix-part-data
        .words=${words}
        .journey=${state.journey}
        .stored=${state.stored ?? false}
        .expires=${'2027-02-10T09:41:00.000Z'}
        .leftOut=${() => state.out ?? nothingOut}
      ></choix-part-data>`,
    look,
  );

async function fileOf(of: StoredJourney, passphrase = ''): Promise<string> {
  const written = await writeTransfer(of, when, { passphrase, iterations: 1000 });
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** Chooses a file, as the browser's own dialogue would. */
function choose(frame: Element, ...content: BlobPart[]): void {
  const field = oneIn<HTMLInputElement>(frame, '#file');
  const transfer = new DataTransfer();
  transfer.items.add(new File(content, 'parcours.json', { type: 'application/json' }));
  field.files = transfer.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const says = (frame: Element, sentence: string) => until(() => textIn(frame).includes(sentence), sentence);

describe('what is stored', () => {
  describe('audited', function () {
    whenNarrow(this);
    const states: Readonly<Record<string, State>> = {
      'nothing yet': {},
      'on this device': { journey, stored: true },
      'in memory': { journey },
    };
    for (const look of looks) {
      for (const [name, state] of Object.entries(states))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame } = await data(state, look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
      it(`passes: the address and the code, in ${look.locale}`, async () => {
        const { frame } = await data({ journey }, look);
        allIn(frame, 'choix-part-carry button').length;
        oneIn(frame, 'choix-part-carry').shadowRoot!.querySelectorAll('button')[1]!.click();
        await until(() => allIn(frame, 'svg path').length > 0, 'the code');
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: before replacing, with what does not apply, in ${look.locale}`, async () => {
        const out: LeftOut = {
          questions: ['goal', 'colour'],
          options: [{ question: 'metiers', option: 'A1101' }],
          entries: ['RNCP99999'],
        };
        const { frame } = await data({ journey, stored: true, out }, look);
        choose(frame, await fileOf(journey));
        await until(() => allIn(frame, '.preview').length > 0, 'what is in the file');
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: a sealed file, in ${look.locale}`, async () => {
        const { frame } = await data({ journey }, look);
        choose(frame, await fileOf(journey, 'a b c'));
        await until(() => allIn(frame, 'form').length > 0, 'the passphrase');
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: before erasing, in ${look.locale}`, async () => {
        const { frame, part } = await data({ journey, stored: true }, look);
        oneIn(frame, '.erase button').click();
        await part.updateComplete;
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  it('lists what there is, until when, and who can read it', async () => {
    const { frame } = await data();
    for (const line of [
      'Sur cet appareil, dans ce navigateur, et nulle part ailleurs :',
      '2 réponses',
      '1 question à poser',
      'Votre projet et vos notes',
      'Commencé le 12 novembre 2026',
      'Si vous ne le reprenez pas avant le 10 février 2027, tout s’effacera.',
      'Les autres programmes de ce site peuvent',
    ])
      expect(plain(textIn(frame))).to.include(line);
    expect(textIn(frame)).not.to.include('certification gardée');
  });

  it('erases when asked twice', async () => {
    const { frame, part } = await data();
    button(frame, 'Effacer mes données').click();
    await part.updateComplete;
    expect(frame.wishes).to.deep.equal([]);
    await until(() => part.shadowRoot?.activeElement?.textContent === 'Non, ne rien effacer', 'the focus');
    button(frame, 'Oui, effacer mes données').click();
    expect(frame.wishes).to.deep.equal([{ type: 'erase' }]);
  });

  it('erases nothing on a no, and keeps the focus with the keyboard', async () => {
    const { frame, part } = await data();
    button(frame, 'Effacer mes données').focus();
    await press('Enter');
    await part.updateComplete;
    expect(oneIn(frame, '.erase [role=alert]').innerText).to.include(
      'Vous ne pourrez pas revenir en arrière.',
    );
    expectFocusOn(button(frame, 'Non, ne rien effacer'));
    await press('Enter');
    await part.updateComplete;
    expect(allIn(frame, '.erase [role=alert]')).to.have.length(0);
    expectFocusOn(button(frame, 'Effacer mes données'));
    expect(frame.wishes).to.deep.equal([]);
  });

  it('goes back', async () => {
    const { frame } = await data({});
    await point(button(frame, '← Retour'));
    expect(frame.wishes).to.deep.equal([{ type: 'back' }]);
  });

  it('hands over a file of a clear name, sealed when a passphrase was typed', async () => {
    const made: Blob[] = [];
    const names: string[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL.call(URL, blob));
    const note = (event: Event) => {
      const [anchor] = event.composedPath();
      if (anchor instanceof HTMLAnchorElement) names.push(anchor.download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    addEventListener('click', note);
    try {
      const { frame } = await data();
      button(frame, 'Enregistrer un fichier').click();
      await says(frame, 'Toute personne qui obtient le fichier peut le lire.');
      oneIn<HTMLInputElement>(frame, '#phrase').value = 'trois petits mots';
      button(frame, 'Enregistrer un fichier').click();
      await until(() => made.length === 2, 'the second file', 20);
      await says(frame, 'Il faut la phrase secrète pour l’ouvrir.');
      expect(oneIn<HTMLInputElement>(frame, '#phrase').value, 'the passphrase is not left there').to.equal(
        '',
      );
    } finally {
      removeEventListener('click', note);
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    const [open = '', sealed = ''] = await Promise.all(made.map((blob) => blob.text()));
    expect(JSON.parse(open)).to.have.property('journey').that.deep.equals(journey);
    expect(sealed).to.include('PBKDF2').and.not.to.include('situation');
    for (const name of names) expect(name).to.match(/^mon-parcours-choix-eclaire-\d{4}-\d{2}-\d{2}\.json$/);
    expect(names).to.have.length(2);
  }).timeout(30_000);

  it('gives an address that holds the journey after its #, and says when it is too long', async () => {
    const { frame } = await data();
    button(frame, 'Afficher l’adresse et le code').click();
    await until(() => allIn(frame, '#address').length > 0, 'the address');
    const address = new URL(oneIn<HTMLInputElement>(frame, '#address').value);
    expect(address.origin + address.pathname).to.equal(location.origin + location.pathname);
    expect(address.hash).to.match(/choix-eclaire=z\./);
    frame.remove();
    const words = Array.from(crypto.getRandomValues(new Uint8Array(9000)), String).join(' ');
    const { frame: long } = await data({ journey: { ...journey, plan: { notes: words } } });
    button(long, 'Afficher l’adresse et le code').click();
    await says(long, 'Votre parcours est trop long pour une adresse.');
  });
});

describe('taking up a journey', () => {
  it('shows what is in the file, and asks before it replaces', async () => {
    const { frame, part } = await data();
    const other = { ...journey, id: 'another', answers: {} };
    choose(frame, await fileOf(other));
    await says(frame, 'Un parcours enregistré le 12 novembre 2026');
    expect(plain(textIn(frame))).to.include('Il prendra la place de votre parcours actuel :');
    expect(frame.wishes, 'nothing before the person agrees').to.deep.equal([]);
    button(frame, 'Ne rien changer').click();
    await settled(part);
    expect(allIn(frame, '.preview')).to.have.length(0);
    expect(frame.wishes).to.deep.equal([]);
    choose(frame, await fileOf(other));
    await says(frame, 'Un parcours enregistré');
    button(frame, 'Remplacer par ce parcours').click();
    expect(frame.wishes).to.deep.equal([{ type: 'replace', journey: other }]);
  });

  it('lists what does not apply here', async () => {
    const out: LeftOut = {
      questions: ['colour'],
      options: [
        { question: 'metiers', option: 'A1101' },
        { question: 'goal', option: 'recognition' },
        { question: 'priorities', option: 'vae' },
      ],
      entries: ['RNCP99999'],
    };
    const { frame } = await data({ out });
    choose(frame, await fileOf(journey));
    await says(frame, 'Ne s’applique pas sur ce site');
    const text = plain(textIn(frame));
    expect(text).to.include('Votre réponse à : colour');
    expect(text).to.include('Un choix, A1101, dans votre réponse à : Quel métier visez-vous ?');
    expect(text).to.include('Un choix, Faire reconnaître mon expérience, dans votre réponse à : Que voulez');
    expect(text).to.include('Un choix, La reconnaissance de mon expérience, dans votre réponse à : Qu’est');
    expect(text).to.include('La certification RNCP99999, qui n’est pas dans cette liste');
  });

  it('asks for the passphrase, again when it is not that one, and forgets it', async () => {
    const { frame } = await data({});
    choose(frame, await fileOf(journey, 'trois petits mots'));
    await says(frame, 'Ce parcours est protégé par une phrase secrète.');
    const open = (phrase: string) => {
      oneIn<HTMLInputElement>(frame, '#phrase').value = phrase;
      button(frame, 'Ouvrir').click();
    };
    open('trois grands mots');
    await says(frame, 'Ce n’est pas la bonne phrase secrète');
    open('trois petits mots');
    await says(frame, 'Un parcours enregistré le 12 novembre 2026');
    button(frame, 'Reprendre ce parcours').click();
    expect(frame.wishes).to.deep.equal([{ type: 'replace', journey }]);
  });

  it('takes it from the address, and the address from the history', async () => {
    const before = location.href;
    const entries = history.length;
    history.replaceState(history.state, '', `#chapitre=2&${await toFragment(await fileOf(journey))}`);
    try {
      const { frame } = await data({});
      await says(frame, 'Un parcours enregistré le 12 novembre 2026');
      expect(location.hash).to.equal('#chapitre=2');
      expect(history.length).to.equal(entries);
      expect(frame.wishes).to.deep.equal([]);
    } finally {
      history.replaceState(history.state, '', before);
    }
  });

  describe('bad input: a sentence each, and nothing asked for', () => {
    const good = () => fileOf(journey);
    const bad: readonly [name: string, content: () => Promise<readonly BlobPart[]>, sentence: string][] = [
      ["another site's JSON", async () => ['{"name":"cart","items":[]}'], 'Cela vient d’un autre outil.'],
      ['a truncated file', async () => [(await good()).slice(0, 300)], 'ou il a été coupé.'],
      [
        'not text at all',
        async () => [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
        'Ce n’est pas un parcours',
      ],
      [
        '200 MB',
        async () => Array.from({ length: 200 }, () => new Uint8Array(1_000_000)),
        'C’est trop gros pour être un parcours.',
      ],
      [
        'a little too much',
        async () => [' '.repeat(atMostLong + 1)],
        'C’est trop gros pour être un parcours.',
      ],
      [
        '__proto__ keys',
        async () => [(await good()).replace('"answers": {', '"answers": {"__proto__": {},')],
        'Par prudence, il n’a pas été ouvert.',
      ],
      [
        'a future version',
        async () => [(await good()).replace('"formatVersion": 1', '"formatVersion": 2')],
        'par une version plus récente',
      ],
      [
        'a record of the future',
        async () => [(await good()).replace('"version": 2', '"version": 3')],
        'par une version plus récente',
      ],
      [
        'a damaged journey',
        async () => [(await good()).replace('"phase": "asking"', '"phase": "sleeping"')],
        'Ce parcours est abîmé',
      ],
    ];
    for (const [name, content, sentence] of bad)
      it(name, async () => {
        const { frame } = await data();
        choose(frame, ...(await content()));
        await says(frame, sentence);
        expect(plain(textIn(frame))).to.include('Rien n’a changé.');
        expect(allIn(frame, '.preview')).to.have.length(0);
        expect(frame.wishes).to.deep.equal([]);
      });
  });
});
