import { expect, fixtureCleanup, fixtureSync } from '@open-wc/testing';
import type { Answer } from '../../src/domain/index.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { journeysKept, leave, traces, wiped } from '../testing/device.js';
import v1 from '../../src/store/fixtures/v1.json';
import { newJourney, type StoredJourney } from '../../src/store/index.js';
import { toFragment, writeTransfer } from '../../src/store/transfer/index.js';
import { settled } from '../testing/settled.js';
import { plain, textIn } from '../testing/text.js';
import { unsaidIn } from '../testing/unsaid.js';
import { answer, answerAll, arrive, choose, eraseAll, follow, headingOf, until } from '../testing/visit.js';

const welcome = 'Trouver une certification qui vous convient';

/** Until the device holds that many answers. */
const saved = (count: number) =>
  until(
    async () => Object.keys((await journeysKept())[0]?.answers ?? {}).length === count,
    `${count} answers on the device`,
  );
/** Time for a save that must not come. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 400));
const mainAction = (widget: Element) => plain(oneIn(widget, '.main').textContent);
/** Another visit: the former element is gone, with all it knew. */
async function comeBack(attributes = '') {
  fixtureCleanup();
  return arrive(attributes);
}

/** The device of this browser is one: nothing else may run in it beside these tests. */
describe('<choix-eclaire> on a device', function () {
  this.timeout(30_000);
  beforeEach(wiped);
  afterEach(async () => {
    fixtureCleanup();
    await wiped();
  });

  it('writes nothing before the first answer is settled on', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await follow(widget, '← Retour');
    await follow(widget, 'Voir toutes les certifications');
    await follow(widget, '← Retour');
    await follow(widget, 'Commencer');
    await choose(widget, 'Je cherche un emploi');
    expect(await traces()).to.deep.equal([]);
    await answer(widget, 'Je cherche un emploi');
    await saved(1);
    const [journey] = await journeysKept();
    expect(journey?.answers).to.deep.equal({ situation: { kind: 'one', option: 'job-seeker' } });
    await until(async () => (await traces()).includes('catalogue'), 'the catalogue is kept beside it');
  });

  it('resumes on the first open question, with the answers there', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget, 'Je cherche un emploi');
    await answer(widget, 'Élargir mes possibilités');
    const question = headingOf(widget);
    await saved(2);
    const again = await comeBack();
    await until(() => mainAction(again).startsWith('Reprendre (question 3 sur'), 'what to resume');
    oneIn(again, '.main').click();
    await until(() => headingOf(again) === question, 'the question');
    await follow(again, '← Retour');
    expect(oneIn<HTMLInputElement>(again, 'input:checked').value).to.equal('widen');
  });

  it('resumes on the results, with what was kept', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await answer(widget, 'Juste regarder');
    await follow(widget, 'Voir les certifications');
    const results = headingOf(widget);
    const keep = allIn(widget, '.card button').find((one) => plain(one.textContent).startsWith('Garder'))!;
    keep.click();
    await settled(widget);
    expect(keep.getAttribute('aria-pressed')).to.equal('true');
    await until(async () => (await journeysKept())[0]?.kept.length === 1, 'the kept one on the device');
    const again = await comeBack();
    await until(() => mainAction(again).startsWith('Reprendre (vos résultats du'), 'what to resume');
    oneIn(again, '.main').click();
    await until(() => headingOf(again) === results, 'the results');
    await until(() => textIn(again).includes('Mon projet (1)'), 'the kept one');
  });

  it('keeps one journey: what is kept before resuming joins it', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget, 'Je cherche un emploi');
    await saved(1);
    const again = await comeBack();
    await follow(again, 'Voir toutes les certifications');
    allIn(again, '.card button')
      .find((one) => plain(one.textContent).startsWith('Garder'))!
      .click();
    await until(async () => (await journeysKept()).some(({ kept }) => kept.length === 1), 'the kept one');
    const journeys = await journeysKept();
    expect(journeys).to.have.length(1);
    expect(Object.keys(journeys[0]!.answers)).to.deep.equal(['situation']);
    await follow(again, '← Retour');
    oneIn(again, '.main').click();
    await until(() => headingOf(again) === 'Que voulez-vous faire ?', 'the second question');
    await answer(again);
    await saved(2);
    expect((await journeysKept())[0]?.kept).to.have.length(1);
  });

  it('keeps what was done on a fiche: a tick, a question, and a clarification closed for good', async () => {
    const openFiche = async (widget: Element) => {
      await follow(widget, 'Voir toutes les certifications');
      const field = oneIn<HTMLInputElement>(widget, 'input[type=search]');
      field.value = 'RNCP37274';
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await until(() => allIn(widget, '.card').length === 1, 'the one card');
      allIn(widget, '.card button')
        .find((one) => plain(one.textContent).startsWith('Voir la fiche'))
        ?.click();
      await until(() => allIn(widget, '.blocs').length === 1, 'the fiche');
      await settled(widget);
    };
    const closed = 'Un bloc n’est pas un module';
    const done = (widget: Element) => ({
      ticked: allIn<HTMLInputElement>(widget, '.bloc input').map(({ checked }) => checked),
      asked: allIn(widget, 'textarea').length,
      clarified: textIn(widget).includes(closed),
    });
    const widget = await arrive('');
    await openFiche(widget);
    expect(done(widget)).to.deep.equal({ ticked: [false, false, false], asked: 0, clarified: true });
    allIn(widget, '.bloc input')[1]?.click();
    allIn(widget, 'button')
      .find(({ textContent }) => plain(textContent) === 'Ajouter à mes questions')
      ?.click();
    allIn(widget, '.clarification')
      .find(({ textContent }) => textContent?.includes(closed))
      ?.querySelector('button')
      ?.click();
    await until(async () => {
      const [journey] = await journeysKept();
      return journey?.dismissed.length === 1 && journey.questions.length === 1;
    }, 'all of it on the device');
    const again = await comeBack();
    await until(() => mainAction(again).startsWith('Reprendre'), 'what to resume');
    oneIn(again, '.main').click();
    await until(() => !['', welcome].includes(headingOf(again)), 'where the person was');
    await follow(again, '← Retour');
    await openFiche(again);
    await until(() => done(again).asked === 1, 'what was done');
    expect(done(again)).to.deep.equal({ ticked: [false, true, false], asked: 1, clarified: false });
  });

  it('starts afresh from the welcome, and leaves no journey', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    const again = await comeBack();
    button(again, 'Repartir de zéro').click();
    await until(() => mainAction(again) === 'Commencer', 'a fresh start');
    await until(async () => (await journeysKept()).length === 0, 'no journey');
    expect(mainAction(await comeBack())).to.equal('Commencer');
  });

  it('starts afresh while the first answer is still being saved, and leaves no journey', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    const first = headingOf(widget);
    await choose(widget);
    oneIn(widget, 'button[type=submit]').click();
    await until(() => headingOf(widget) === 'Que voulez-vous faire ?', 'the second question');
    button(widget, '← Retour').click();
    await until(() => headingOf(widget) === first, 'the first question');
    button(widget, '← Retour').click();
    await until(() => textIn(widget).includes('Repartir de zéro'), 'the welcome');
    button(widget, 'Repartir de zéro').click();
    await until(() => mainAction(widget) === 'Commencer', 'a fresh start');
    await aWhile();
    expect(await journeysKept()).to.deep.equal([]);
  });

  it('erases everything when asked twice, says so, and leaves nothing', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget, 'Je suis étudiant');
    await saved(1);
    const again = await comeBack();
    await follow(again, 'Voir toutes les certifications');
    allIn(again, '.top .link').at(-1)?.click();
    await follow(again, 'Vos données sur cet appareil');
    expect(textIn(again)).to.include('Sur cet appareil, dans ce navigateur, et nulle part ailleurs :');
    button(again, 'Effacer mes données').click();
    await settled(again);
    expect(await journeysKept()).to.have.length(1);
    button(again, 'Oui, effacer mes données').click();
    await until(() => headingOf(again) === welcome, 'the welcome');
    await until(() => textIn(again).includes('C’est effacé.'), 'the word of it');
    expect(await traces()).to.deep.equal([]);
    expect(mainAction(again)).to.equal('Commencer');
    expect(mainAction(await comeBack())).to.equal('Commencer');
  });

  for (const [how, attributes] of [
    ['by the operator', 'storage="session"'],
    ['by the person', ''],
  ] as const)
    it(`writes nothing when nothing is to be kept: chosen ${how}`, async () => {
      const widget = await arrive(attributes);
      if (attributes === '') {
        oneIn(widget, 'input[type=checkbox]').click();
        await settled(widget);
      }
      expect(unsaidIn(widget, ['Rien n’est enregistré sur cet appareil.'])).to.deep.equal([]);
      await follow(widget, 'Commencer');
      await answer(widget);
      await answerAll(widget);
      await follow(widget, 'Voir les certifications');
      allIn(widget, '.card button')
        .find((one) => plain(one.textContent).startsWith('Garder'))!
        .click();
      await settled(widget);
      await aWhile();
      expect(await traces()).to.deep.equal([]);
      expect(mainAction(await comeBack())).to.equal('Commencer');
    });

  it('keeps to "nothing is kept", as the person chose, when it is moved in the page', async () => {
    const widget = await arrive('');
    oneIn(widget, 'input[type=checkbox]').click();
    await settled(widget);
    const other = fixtureSync('<div></div>');
    other.append(widget);
    await until(() => headingOf(widget) === welcome, 'the welcome');
    await settled(widget);
    await follow(widget, 'Commencer');
    await answer(widget);
    expect(
      unsaidIn(widget, ['Rien n’est enregistré : tout s’efface quand vous quittez la page.']),
    ).to.deep.equal([]);
    await answer(widget);
    await aWhile();
    expect(await traces()).to.deep.equal([]);
  });

  it('asks the browser to make no room of it once something was kept, and not before', async () => {
    const { persist } = StorageManager.prototype;
    let asked = 0;
    StorageManager.prototype.persist = function () {
      asked++;
      return persist.call(this);
    };
    try {
      const widget = await arrive('');
      await follow(widget, 'Commencer');
      await answer(widget, 'Je cherche un emploi');
      await saved(1);
      await answerAll(widget);
      await follow(widget, 'Voir les certifications');
      await until(async () => (await journeysKept())[0]?.phase === 'matched', 'the results on the device');
      expect(asked, 'answers alone').to.equal(0);
      for (const times of [1, 2]) {
        allIn(widget, '.card button')
          .find((one) => plain(one.textContent).startsWith('Garder'))!
          .click();
        await until(
          async () => (await journeysKept())[0]?.kept.length === times,
          'the kept one on the device',
        );
        await until(() => asked > 0, 'asked');
      }
      expect(asked, 'once').to.equal(1);
    } finally {
      StorageManager.prototype.persist = persist;
    }
  });

  describe('tells, in one quiet sentence, what was not done on this page', () => {
    const told = (widget: Element) => plain(oneIn(widget, '.status').textContent);

    it('the same journey changed elsewhere: this page follows', async () => {
      const first = await arrive('');
      await follow(first, 'Commencer');
      await answer(first, 'Je suis étudiant');
      await saved(1);
      const second = await arrive('');
      await follow(second, mainAction(second));
      const place = headingOf(first);
      await answer(second);
      await until(
        () => told(first) === 'Votre parcours a changé dans un autre onglet. Cette page le suit.',
        'the sentence',
      );
      expect(headingOf(first), 'the screen stays where the person is').to.equal(place);
      expect(first.shadowRoot?.activeElement, 'and takes no focus').to.equal(null);
      await until(async () => Object.keys((await journeysKept())[0]?.answers ?? {}).length === 2, 'both');
    });

    it('the journey was erased elsewhere', async () => {
      const first = await arrive('');
      await follow(first, 'Commencer');
      await answer(first);
      await saved(1);
      const second = await arrive('');
      button(second, 'Repartir de zéro').click();
      await until(
        () =>
          told(first) === 'Votre parcours a été effacé dans un autre onglet. Cette page l’a effacé aussi.',
        'the sentence',
      );
    });

    it('a journey nobody came back to has expired', async () => {
      const widget = await arrive('');
      await follow(widget, 'Commencer');
      await answer(widget);
      await saved(1);
      const [journey] = await journeysKept();
      await leave(journey!.id, {
        ...journey,
        updatedAt: new Date(Date.now() - 91 * 86_400_000).toISOString(),
      });
      const again = await comeBack();
      await until(
        () =>
          told(again) ===
          'Un parcours enregistré ici n’avait plus été ouvert depuis longtemps : il a été effacé.',
        'the sentence',
      );
      expect(mainAction(again)).to.equal('Commencer');
      expect(await journeysKept()).to.deep.equal([]);
    });
  });

  it('takes up a link opened in a page where the widget already is', async () => {
    const { url, entries } = { url: location.href, entries: history.length };
    const at = new Date();
    const journey = newJourney(
      {
        catalogue: { id: 'accompagnement', edition: '2026-11-20' },
        phase: 'asking',
        answers: { situation: { kind: 'one', option: 'student' } },
      },
      at,
    );
    const written = await writeTransfer(journey, at);
    if (!written.ok) throw new Error(written.error.code);
    try {
      const widget = await arrive('');
      await follow(widget, 'Commencer');
      await answer(widget, 'Je cherche un emploi');
      await saved(1);
      for (const time of ['first', 'second, on the screen it opened']) {
        location.hash = await toFragment(written.value);
        await until(() => textIn(widget).includes('Il prendra la place de votre parcours actuel'), time);
        expect(location.hash, 'out of the address').to.equal('');
        if (time === 'first') button(widget, 'Ne rien changer').click();
        await settled(widget);
      }
      expect((await journeysKept())[0]?.answers, 'nothing before the person agrees').to.deep.equal({
        situation: { kind: 'one', option: 'job-seeker' },
      });
      button(widget, 'Remplacer par ce parcours').click();
      await until(() => textIn(widget).includes('Votre parcours est repris.'), 'taken up');
      expect((await journeysKept()).map(({ answers }) => answers)).to.deep.equal([journey.answers]);
      expect(history.length, 'the entries of the two links alone').to.be.at.most(entries + 2);
    } finally {
      history.replaceState(history.state, '', url);
    }
  });

  const ways: Readonly<Record<string, (widget: Element) => Promise<unknown>>> = {
    'once it ends': async (widget) => oneIn(widget, '.bar button').click(),
    'once the data are erased': async (widget) => {
      await follow(widget, '← Retour');
      await follow(widget, 'Vos données : reprendre un fichier, emporter, effacer');
      await eraseAll(widget);
      await until(() => textIn(widget).includes('C’est effacé.'), 'the word of it');
    },
    'once they start afresh': async (widget) => {
      await follow(widget, '← Retour');
      button(widget, 'Repartir de zéro').click();
      await until(() => mainAction(widget) === 'Commencer', 'a fresh start');
    },
    'once another tab erased it': async (widget) => {
      await saved(1);
      const other = await arrive('');
      button(other, 'Repartir de zéro').click();
      await until(() => headingOf(widget) === welcome, 'the welcome');
    },
  };
  for (const [when, end] of Object.entries(ways))
    it(`forgets what was searched for and put side by side, and how the lists were left, ${when}`, async () => {
      const widget = await arrive(when === 'once it ends' ? 'storage="session"' : '');
      await follow(widget, 'Commencer');
      await answer(widget);
      await follow(widget, '← Retour');
      await follow(widget, '← Retour');
      await follow(widget, 'Voir toutes les certifications');
      const field = () => oneIn<HTMLInputElement>(widget, 'input[type=search]');
      const compared = () => allIn(widget, '.card button[aria-pressed=true]');
      allIn(widget, '.card button').filter(({ ariaPressed, textContent }) =>
        Boolean(ariaPressed === 'true' && plain(textContent).startsWith('Compar')),
      );
      allIn(widget, '.card button')
        .find(({ textContent }) => plain(textContent).startsWith('Comparer'))!
        .click();
      await settled(widget);
      expect(compared()).to.have.length(1);
      field().value = 'zqsearchzq';
      field().dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => allIn(widget, 'li.card').length === 0, 'nothing is called so');
      await follow(widget, '← Retour');
      await follow(widget, 'Voir toutes les certifications');
      expect(field().value, 'found again as it was left').to.equal('zqsearchzq');
      await end(widget);
      await until(() => headingOf(widget) === welcome, 'the welcome');
      await follow(widget, 'Voir toutes les certifications');
      expect(field().value).to.equal('');
      expect(allIn(widget, 'li.card').length).to.be.greaterThan(0);
      expect(compared()).to.have.length(0);
    });

  it('counts the days from when they came back to it, and not from when the page was opened', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    const [journey] = await journeysKept();
    const longAgo = new Date(Date.now() - 89 * 86_400_000).toISOString();
    await leave(journey!.id, { ...journey, updatedAt: longAgo });
    const again = await comeBack();
    expect((await journeysKept())[0]?.updatedAt, 'nothing is written before an act').to.equal(longAgo);
    await follow(again, mainAction(again));
    await until(async () => (await journeysKept())[0]?.updatedAt !== longAgo, 'the day they came back');
    expect((await journeysKept())[0]?.answers).to.deep.equal(journey?.answers);
  });

  it('lists what is on the device beside a journey, and erases it', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    await until(async () => (await traces()).includes('catalogue'), 'the catalogue is kept beside it');
    const [journey] = await journeysKept();
    await leave(journey!.id, { id: journey!.id, answers: 'nonsense' });
    const again = await comeBack();
    await follow(again, 'Vos données : reprendre un fichier, emporter, effacer');
    const lines = ['mis de côté parce qu’il n’est pas lisible', 'des copies de la liste des certifications'];
    await until(() => unsaidIn(again, lines).length === 0, 'what there is');
    expect(textIn(again)).not.to.include('Rien n’est enregistré');
    await eraseAll(again);
    await until(() => textIn(again).includes('C’est effacé.'), 'the word of it');
    expect(await traces()).to.deep.equal([]);
    await follow(again, 'Vos données : reprendre un fichier, emporter, effacer');
    await until(() => textIn(again).includes('Rien n’est enregistré, et rien n’est en mémoire.'), 'nothing');
  });

  it('lists a record set aside and another journey beside the one shown, and erases them', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    const [journey] = await journeysKept();
    await leave('other', { ...journey, id: 'other', updatedAt: journey!.createdAt });
    await leave('bad', { id: 'bad', answers: 'nonsense' });
    const again = await comeBack();
    await follow(again, 'Vos données : reprendre un fichier, emporter, effacer');
    const lines = [
      'Sur cet appareil, dans ce navigateur, et nulle part ailleurs :',
      '1 réponse',
      'Il y a aussi, sur cet appareil :',
      '1 parcours enregistré auparavant',
      '1 enregistrement mis de côté parce qu’il n’est pas lisible',
    ];
    await until(() => unsaidIn(again, lines).length === 0, 'what there is');
    await eraseAll(again);
    await until(() => textIn(again).includes('C’est effacé.'), 'the word of it');
    expect(await traces()).to.deep.equal([]);
  });

  it('says that nothing is in the place it saves to, once what was there is let go of', async () => {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget);
    await saved(1);
    const again = await comeBack();
    button(again, 'Repartir de zéro').click();
    await until(async () => (await journeysKept()).length === 0, 'no journey');
    await follow(again, 'Vos données : reprendre un fichier, emporter, effacer');
    const place = 'l’endroit où cet outil enregistre, ';
    await until(() => textIn(again).includes(`${place}sans rien dedans`), 'the empty place');
    expect(textIn(again)).not.to.include(`${place}avec peut-être`);
  });

  it('lists what a journey from another site brings that has no use here', async () => {
    const at = new Date();
    const catalogue = { id: 'elsewhere', edition: '2026-11-20' };
    const answers: Readonly<Record<string, Answer>> = {
      colour: { kind: 'one', option: 'blue' },
      voies: { kind: 'many', options: ['vae', 'by-post'] },
      priorities: { kind: 'weights', weights: { luck: 'indispensable' } },
    };
    const journey = {
      ...newJourney({ catalogue, phase: 'asking', answers }, at),
      questions: ['RNCP1:blocs'],
    };
    const written = await writeTransfer(journey, at);
    if (!written.ok) throw new Error(written.error.code);
    const widget = await arrive('');
    await follow(widget, 'Vos données : reprendre un fichier, emporter, effacer');
    const field = oneIn<HTMLInputElement>(widget, '#file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([written.value], 'parcours.json'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => textIn(widget).includes('Ne s’applique pas sur ce site'), 'what does not apply');
    expect(
      unsaidIn(widget, [
        'Votre réponse à : colour',
        'Un choix, by-post, dans votre réponse à : Comment voudriez-vous l’obtenir',
        'Un choix, luck, dans votre réponse à : Qu’est-ce qui compte le plus',
        'La certification RNCP1, qui n’est pas dans cette liste',
      ]),
    ).to.deep.equal([]);
  });

  it('goes on in memory where the device refuses, and says so', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    try {
      const widget = await arrive('');
      await follow(widget, 'Commencer');
      await answer(widget, 'Je suis étudiant');
      await until(() => textIn(widget).includes('Vos réponses ne sont pas enregistrées.'), 'the word of it');
      await answerAll(widget);
      await follow(widget, 'Voir les certifications');
      allIn(widget, '.top .link').at(-1)?.click();
      await follow(widget, 'Vos données sur cet appareil');
      expect(unsaidIn(widget, ['Dans la mémoire de cette page seulement'])).to.deep.equal([]);
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(await traces()).to.deep.equal([]);
  });

  /** Another visit, after one that left a journey; something else stands in its place since. */
  async function found(record: (journey: StoredJourney) => unknown, attributes = '') {
    const widget = await arrive('');
    await follow(widget, 'Commencer');
    await answer(widget, 'Je cherche un emploi');
    await saved(1);
    const [journey] = await journeysKept();
    if (!journey) throw new Error('No journey');
    await leave(journey.id, record(journey));
    return comeBack(attributes);
  }

  it('is let go of after as many days as the operator says', async () => {
    const old = new Date(Date.now() - 8 * 86_400_000).toISOString();
    const left = (journey: StoredJourney) => ({ ...journey, createdAt: old, updatedAt: old });
    expect(mainAction(await found(left))).to.match(/^Reprendre/);
    fixtureCleanup();
    await wiped();
    expect(mainAction(await found(left, 'retention-days="7"'))).to.equal('Commencer');
    expect(await journeysKept()).to.deep.equal([]);
  });

  it('offers a journey as the first release wrote it, and goes on with it', async () => {
    const widget = await found(({ id, updatedAt }) => ({ ...v1, id, updatedAt }));
    expect(mainAction(widget)).to.match(/^Reprendre/);
    await follow(widget, mainAction(widget));
    await until(async () => (await journeysKept())[0]?.version === 2, 'written as it is now');
    expect((await journeysKept())[0]?.answers).to.include.keys(Object.keys(v1.answers));
  });

  describe('bad input', () => {
    it('sets aside a record it cannot read, says so, and starts afresh', async () => {
      const widget = await found(({ id }) => ({ version: 1, id, answers: 'nonsense' }));
      expect(unsaidIn(widget, ['Un ancien enregistrement n’est pas lisible.'])).to.deep.equal([]);
      expect(mainAction(widget)).to.equal('Commencer');
      expect(await traces(), 'kept, not deleted').to.include('database');
      await follow(widget, 'Commencer');
      await answer(widget);
      await saved(1);
    });

    it('drops answers to questions and options that are no more', async () => {
      const again = await found((journey) => ({
        ...journey,
        answers: {
          situation: { kind: 'one', option: 'astronaut' },
          goal: { kind: 'one', option: 'widen' },
          colour: { kind: 'one', option: 'blue' },
        },
      }));
      await until(() => mainAction(again).startsWith('Reprendre (question 1 sur'), 'what to resume');
      await follow(again, mainAction(again));
      expect(headingOf(again)).to.equal('Où en êtes-vous aujourd’hui ?');
      expect(allIn(again, 'input:checked')).to.have.length(0);
      await answer(again);
      expect(headingOf(again), 'the goal is still answered').not.to.equal('Que voulez-vous faire ?');
      // What another site knew how to ask is not asked here, and stays for that site.
      await saved(3);
      const [after] = await journeysKept();
      expect(after?.answers).to.have.property('colour');
    });
  });

  it('forgets what another widget erased, moved in the page or not', async () => {
    const first = await arrive('');
    await follow(first, 'Commencer');
    await answer(first, 'Je suis étudiant');
    await saved(1);
    const elsewhere = fixtureSync('<div></div>');
    elsewhere.append(first);
    await until(() => headingOf(first) === 'Que voulez-vous faire ?', 'the question');
    await answer(first);
    await saved(2);
    const second = await arrive('');
    button(second, 'Repartir de zéro').click();
    await until(() => headingOf(first) === welcome, 'the first forgets');
    expect(mainAction(first)).to.equal('Commencer');
    expect(await journeysKept()).to.deep.equal([]);
  });

  it('offers no more what another widget erased before it was resumed', async () => {
    const first = await arrive('');
    await follow(first, 'Commencer');
    await answer(first);
    await saved(1);
    const second = await arrive('');
    expect(mainAction(second)).to.match(/^Reprendre/);
    await follow(first, '← Retour');
    await follow(first, '← Retour');
    button(first, 'Repartir de zéro').click();
    await until(() => mainAction(second) === 'Commencer', 'nothing to resume');
  });

  it('lets go of the other tabs when it leaves the page', async () => {
    const { BroadcastChannel } = globalThis;
    let open = 0;
    globalThis.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        open++;
      }
      override close() {
        open--;
        super.close();
      }
    };
    try {
      const widget = await arrive('');
      await follow(widget, 'Commencer');
      await answer(widget);
      await saved(1);
      expect(open).to.equal(1);
      const { parentElement } = widget;
      for (let time = 0; time < 3; time++) {
        widget.remove();
        parentElement?.append(widget);
        await until(() => headingOf(widget), 'the question');
      }
      widget.remove();
      await until(() => open === 0, 'every channel closed');
    } finally {
      globalThis.BroadcastChannel = BroadcastChannel;
    }
  });
});
