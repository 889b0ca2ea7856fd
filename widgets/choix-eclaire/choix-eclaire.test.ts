import { expect, fixtureSync } from '@open-wc/testing';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn, rootsIn } from '../testing/deep.js';
import { expectFocusOn, focused } from '../testing/focus.js';
import { offline } from '../testing/offline.js';
import { settled } from '../testing/settled.js';
import { plain, rawKeysIn, textIn } from '../testing/text.js';
import { told } from '../testing/told.js';
import { unsaidIn } from '../testing/unsaid.js';
import {
  answer,
  answerAll,
  arrive,
  arrived,
  catalogueOf,
  choose,
  follow,
  headingOf,
  soon,
  until,
} from '../testing/visit.js';
import type { ChoixEclaire } from './choix-eclaire.js';

const firstQuestion = 'Où en êtes-vous aujourd’hui ?';

/** JSON of ours, which is not a manifest. */
async function indexAddress(): Promise<string> {
  const manifest = '/widgets/catalogue/manifest.json';
  const { index } = (await (await fetch(manifest)).json()) as { readonly index: { readonly file: string } };
  return new URL(index.file, new URL(manifest, location.href)).href;
}

/** An address of the embedded catalogue that nobody has asked for yet: what was loaded once is shared. */
const freshCatalogue = () => `/widgets/catalogue/manifest.json?${performance.now()}`;

/** Nothing of ours is kept in these tests: those about storage stand in `stored.test.ts`. */
describe('<choix-eclaire>', function () {
  this.timeout(30_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const [locale, theme, start] of [
      ['fr', 'clair', 'Commencer'],
      ['en', 'sombre', 'Start'],
    ] as const) {
      const attributes = `storage="session" locale="${locale}" theme="${theme}"`;
      it(`passes from the welcome to the results, in ${locale}`, async () => {
        const widget = await arrive(`${attributes} contact-url="https://example.org/"`);
        await expect(widget).to.be.accessible();
        expectSound(widget);
        await follow(widget, start);
        // The third situation, an employee, is asked the most.
        await answer(widget, plain(allIn(widget, 'fieldset label')[2]?.textContent));
        while (allIn(widget, 'fieldset').length > 0) {
          expect(rawKeysIn(widget), headingOf(widget)).to.deep.equal([]);
          const [option] = allIn(widget, 'fieldset label:not(.unsure)');
          const folded = allIn(widget, 'details.domain, fieldset.weights').length > 0;
          await answer(widget, folded ? undefined : plain(option?.textContent));
        }
        expectSound(widget);
        button(widget, locale === 'fr' ? 'Voir les certifications' : 'See the certifications').click();
        await until(() => allIn(widget, '.card').length > 0, 'results');
        await settled(widget);
        await expect(widget).to.be.accessible();
        expectSound(widget);
      });

      it(`passes when the catalogue does not come, in ${locale}`, async () => {
        const widget = await arrive(`${attributes} catalogue="/widgets/nowhere.json"`);
        await follow(widget, start);
        await until(() => allIn(widget, '[role=alert]').length > 0, 'the failure');
        await expect(widget).to.be.accessible();
        expectSound(widget);
      });
    }
  });

  describe('on arrival', () => {
    it('shows what stands inside it until it is ready, then the welcome', async () => {
      const widget = fixtureSync<ChoixEclaire>(
        '<choix-eclaire storage="session"><p>Appelez-nous.</p></choix-eclaire>',
      );
      const [inside] = widget.children;
      // Its first drawing, before any paint: the words are still on their way.
      await widget.updateComplete;
      expect(inside?.checkVisibility()).to.equal(true);
      expect(inside?.getBoundingClientRect().height).to.be.above(0);
      await arrived(widget);
      expect(inside?.getBoundingClientRect().height).to.equal(0);
      expect(headingOf(widget)).to.equal('Trouver une certification qui vous convient');
    });

    it('takes the focus from nobody', async () => {
      const host = fixtureSync('<div><input /><choix-eclaire storage="session"></choix-eclaire></div>');
      const [field, widget] = host.children as unknown as [HTMLInputElement, ChoixEclaire];
      field.focus();
      await arrived(widget);
      expectFocusOn(field);
    });

    it('speaks the language of the page around it, unless told otherwise, and changes on the way', async () => {
      const host = fixtureSync('<div lang="en-GB"><choix-eclaire storage="session"></choix-eclaire></div>');
      const [widget] = host.children as unknown as [ChoixEclaire];
      await arrived(widget);
      expect(headingOf(widget)).to.equal('Find a certification that suits you');
      await follow(widget, 'Start');
      widget.setAttribute('locale', 'fr');
      await until(() => headingOf(widget) === firstQuestion, 'the same question in French');
      expect(oneIn(widget, '.frame').lang).to.equal('fr');
    });

    it('says once what attribute is not known, and does without', async () => {
      const lines = await told('warn', async () => {
        for (let time = 0; time < 2; time++) {
          const widget = await arrive('locale="xx" theme="bleu" storage="disque"');
          expect(headingOf(widget)).to.equal('Trouver une certification qui vous convient');
          widget.remove();
        }
      });
      expect(lines).to.have.length(3);
      for (const value of ['locale="xx"', 'theme="bleu"', 'storage="disque"'])
        expect(lines.filter((line) => line.includes(value))).to.have.length(1);
    });
  });

  describe('as the person moves on', () => {
    it('takes the focus to the heading of each screen, forth and back', async () => {
      const widget = await arrive();
      const focusIsOnTheHeading = () => expectFocusOn(oneIn(widget, 'h2'));
      await follow(widget, 'Commencer');
      focusIsOnTheHeading();
      await answer(widget);
      focusIsOnTheHeading();
      await follow(widget, '← Retour');
      focusIsOnTheHeading();
      expect(headingOf(widget)).to.equal(firstQuestion);
      await answerAll(widget);
      focusIsOnTheHeading();
      await follow(widget, 'Voir les certifications');
      focusIsOnTheHeading();
      const card = allIn(widget, '.card button').find(({ innerText }) =>
        innerText.startsWith('Voir la fiche'),
      );
      const results = headingOf(widget);
      card?.focus();
      card?.click();
      await until(() => headingOf(widget) !== results, 'the fiche');
      await settled(widget);
      focusIsOnTheHeading();
      await follow(widget, '← Retour');
      focusIsOnTheHeading();
      expect(headingOf(widget)).to.equal(results);
    });

    it('keeps what was answered when one goes back, and lets each answer be changed', async () => {
      const widget = await arrive();
      await follow(widget, 'Commencer');
      await answer(widget, 'Je suis étudiant');
      await answer(widget, 'Juste regarder');
      expect(headingOf(widget)).to.equal('Vos réponses');
      expect(
        unsaidIn(widget, ['Je suis étudiant ou étudiante', 'Juste regarder ce qui existe']),
      ).to.deep.equal([]);
      await follow(widget, 'Modifier Où en êtes-vous aujourd’hui ?');
      expect(oneIn<HTMLInputElement>(widget, 'input:checked').value).to.equal('student');
      await answer(widget, 'Autre situation');
      expect(unsaidIn(widget, ['Autre situation'])).to.deep.equal([]);
    });

    it('says, with each choice considered, how many certifications match', async () => {
      const widget = await arrive();
      await follow(widget, 'Commencer');
      await answer(widget);
      await until(() => textIn(widget).includes('Aucune certification n’est écartée'), 'the live line');
      await choose(widget, 'Changer de métier');
      await until(() => /\d+ certifications sur \d+/.test(textIn(widget)), 'the count');
    });

    it('tells the host page nothing of it, and changes nothing there', async () => {
      const host = fixtureSync('<div><p id="host">Texte de l’opérateur</p><div></div></div>');
      const before = [
        host.innerHTML,
        document.head.innerHTML,
        document.title,
        location.href,
        history.length,
        document.adoptedStyleSheets.length,
        document.documentElement.className + document.body.className,
      ];
      const heard: string[] = [];
      const hear = ({ type }: Event) => heard.push(type);
      const types = ['choix-request', 'choix-choose'];
      for (const type of types) document.addEventListener(type, hear);
      const widget = document.createElement('choix-eclaire');
      widget.setAttribute('storage', 'session');
      host.append(widget);
      await arrived(widget);
      await follow(widget, 'Commencer');
      await answer(widget);
      await answer(widget, 'Faire reconnaître');
      await answerAll(widget);
      await follow(widget, 'Voir les certifications');
      widget.remove();
      for (const type of types) document.removeEventListener(type, hear);
      expect(heard).to.deep.equal([]);
      const after = [
        host.innerHTML,
        document.head.innerHTML,
        document.title,
        location.href,
        history.length,
        document.adoptedStyleSheets.length,
        document.documentElement.className + document.body.className,
      ];
      expect(after).to.deep.equal(before);
    });

    it('leads to a counsellor only by an address one may follow', async () => {
      const results = async (url: string) => {
        const widget = await arrive(`storage="session" contact-url="${url}" contact-label="Nous écrire"`);
        await follow(widget, 'Commencer');
        await answerAll(widget);
        await follow(widget, 'Voir les certifications');
        return allIn<HTMLAnchorElement>(widget, '.contact a').map(({ href, innerText }) => [href, innerText]);
      };
      expect(await results('https://example.org/contact')).to.deep.equal([
        ['https://example.org/contact', 'Nous écrire'],
      ]);
      const lines = await told('warn', async () =>
        expect(await results('javascript:alert(1)')).to.deep.equal([]),
      );
      expect(lines)
        .to.have.length(1)
        .and.satisfy(([line]: string[]) => line?.includes('contact-url'));
    });
  });

  describe('when the catalogue does not come', () => {
    for (const [what, url, sentence] of [
      ['not there', '/widgets/nowhere.json', 'La liste des certifications ne répond pas.'],
      ['not JSON', '/README.md', 'La liste des certifications n’est pas lisible.'],
      ['of another shape', 'the index', 'La liste des certifications n’a pas la forme attendue.'],
      ['not of the web', 'blob:nothing', 'La liste des certifications ne répond pas.'],
    ] as const)
      it(`says so, and offers to try again, while the page around stays: ${what}`, async () => {
        const address = url === 'the index' ? await indexAddress() : url;
        const host = fixtureSync(
          `<div><p>Avant</p><choix-eclaire storage="session" catalogue="${address}"></choix-eclaire></div>`,
        );
        const widget = host.querySelector('choix-eclaire')!;
        await arrived(widget);
        expect(headingOf(widget), 'the welcome needs no catalogue').to.include('Trouver');
        await follow(widget, 'Commencer');
        await until(() => allIn(widget, '[role=alert]').length > 0, 'the failure');
        expect(unsaidIn(widget, [sentence])).to.deep.equal([]);
        expectFocusOn(oneIn(widget, 'h2'));
        button(widget, 'Réessayer').click();
        await until(() => catalogueOf(widget) === 'failed', 'the failure again');
        await settled(widget);
        expectFocusOn(oneIn(widget, 'h2'));
        expect(host.innerHTML).to.match(/^<p>Avant<\/p><choix-eclaire/);
      });

    it('goes on where it stood once it comes, with the answer given meanwhile', async () => {
      let widget!: ChoixEclaire;
      const url = freshCatalogue();
      await offline(async () => {
        widget = await arrive(`storage="session" catalogue="${url}"`);
        await follow(widget, 'Commencer');
        expect(headingOf(widget)).to.equal('Les certifications n’ont pas pu être chargées');
        button(widget, 'Réessayer').click();
        await until(() => catalogueOf(widget) === 'failed', 'the failure again');
      });
      await follow(widget, 'Réessayer');
      await until(() => catalogueOf(widget) === 'ready', 'the catalogue');
      await until(() => focused()?.matches('h2'), 'the focus on the question');
      const question = headingOf(widget);
      await answer(widget);
      expect(headingOf(widget)).not.to.equal(question);
      expect(allIn(widget, '[role=alert]')).to.have.length(0);
    });

    it('carries out, once it comes, what was asked before it did', async () => {
      const url = freshCatalogue();
      let open = () => {};
      const { fetch } = globalThis;
      globalThis.fetch = (...args) => new Promise((go) => (open = () => go(fetch(...args))));
      try {
        const widget = fixtureSync<ChoixEclaire>(
          `<choix-eclaire storage="session" catalogue="${url}"></choix-eclaire>`,
        );
        await until(() => headingOf(widget), 'the welcome');
        await follow(widget, 'Commencer');
        const question = headingOf(widget);
        await choose(widget);
        button(widget, 'Continuer').click();
        await until(() => textIn(widget).includes('Un instant…'), 'the wait');
        expect(headingOf(widget)).to.equal(question);
        globalThis.fetch = fetch;
        open();
        await until(() => headingOf(widget) !== question, 'the next question');
        await settled(widget);
        expectFocusOn(oneIn(widget, 'h2'));
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('shows a fiche that could not be had, once it can', async () => {
      const widget = await arrive(`storage="session" catalogue="${freshCatalogue()}"`);
      await follow(widget, 'Voir toutes les certifications');
      const all = headingOf(widget);
      await offline(async () => {
        allIn(widget, '.card button')[0]?.click();
        await until(() => headingOf(widget) !== all, 'the failure');
        expect(headingOf(widget)).to.equal('La fiche n’a pas pu être chargée');
      });
      await follow(widget, '← Retour');
      allIn(widget, '.card button')[0]?.click();
      await until(() => allIn(widget, 'section').length > 3, 'the fiche');
      await settled(widget);
      expectFocusOn(oneIn(widget, 'h2'));
    });
  });

  describe('moved in the page', () => {
    it('shows what it showed, and goes on', async () => {
      const host = fixtureSync('<div><div></div><div></div></div>');
      const [first, second] = host.children as unknown as [HTMLElement, HTMLElement];
      const widget = document.createElement('choix-eclaire');
      widget.setAttribute('storage', 'session');
      first.append(widget);
      await arrived(widget);
      await follow(widget, 'Commencer');
      await answer(widget, 'Je suis salarié');
      const question = headingOf(widget);
      second.append(widget);
      await soon();
      expect(headingOf(widget)).to.equal(question);
      widget.remove();
      await soon();
      first.append(widget);
      await until(() => headingOf(widget) === question, 'the question');
      await answer(widget);
      expect(headingOf(widget)).not.to.equal(question);
      await follow(widget, '← Retour');
      await follow(widget, '← Retour');
      expect(oneIn<HTMLInputElement>(widget, 'input:checked').value).to.equal('employee');
    });

    it('leaves nothing behind that listens', async () => {
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      let listening = 0;
      const isPage = (target: EventTarget) => target === window || target === document;
      EventTarget.prototype.addEventListener = function (...args) {
        const [, , options] = args;
        if (isPage(this)) {
          listening++;
          const signal = typeof options === 'object' ? options?.signal : undefined;
          if (signal) addEventListener.call(signal, 'abort', () => listening--);
        }
        return addEventListener.apply(this, args);
      };
      EventTarget.prototype.removeEventListener = function (...args) {
        if (isPage(this)) listening--;
        return removeEventListener.apply(this, args);
      };
      try {
        const widget = await arrive();
        await follow(widget, 'Commencer');
        const { parentElement } = widget;
        for (let time = 0; time < 3; time++) {
          widget.remove();
          await soon();
          parentElement?.append(widget);
          await until(() => headingOf(widget) === firstQuestion, 'the question');
        }
        widget.remove();
        await soon();
        expect(listening).to.equal(0);
      } finally {
        Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      }
    });
  });

  it('stands twice on a page, in two languages, each on its own', async () => {
    const host = fixtureSync(
      '<div><choix-eclaire storage="session" locale="fr"></choix-eclaire>' +
        '<choix-eclaire storage="session" locale="en"></choix-eclaire></div>',
    );
    const [french, english] = host.children as unknown as [ChoixEclaire, ChoixEclaire];
    await Promise.all([arrived(french), arrived(english)]);
    await follow(french, 'Commencer');
    await answer(french);
    expect(headingOf(french)).to.equal('Que voulez-vous faire ?');
    expect(headingOf(english)).to.equal('Find a certification that suits you');
    await follow(english, 'Start');
    expect(headingOf(english)).to.equal('Where are you today?');
  });

  it('keeps the styles of the host page out, and its own in', async () => {
    const host = fixtureSync(
      `<div style="color: red; font-size: 40px; text-transform: uppercase; text-align: right; line-height: 3">
        <style>button, h2 { display: none !important; color: red }</style>
        <p>Texte</p><choix-eclaire storage="session" theme="clair"></choix-eclaire>
      </div>`,
    );
    const widget = host.querySelector('choix-eclaire')!;
    await arrived(widget);
    const style = getComputedStyle(oneIn(widget, '.lead'));
    expect([style.fontSize, style.textTransform, style.textAlign, style.color]).to.deep.equal([
      '17px',
      'none',
      'start',
      'rgb(28, 36, 48)',
    ]);
    expect(button(widget, 'Commencer').checkVisibility()).to.equal(true);
    expect([...rootsIn(widget)].flatMap((root) => [...root.querySelectorAll('style')])).to.have.length(0);
  });

  it('adds nothing to the page but its elements, and says nothing in the console', async () => {
    const blank = fixtureSync<HTMLIFrameElement>('<iframe srcdoc="<p>"></iframe>');
    await until(() => blank.contentDocument?.querySelector('p'), 'a blank page');
    const usual = new Set(Object.getOwnPropertyNames(blank.contentWindow));
    const frame = document.createElement('iframe');
    const lines: string[] = [];
    Object.assign(frame, { lines });
    frame.srcdoc = `<!doctype html><html lang="fr"><script>{
      const { lines } = frameElement;
      for (const level of ['error', 'warn', 'log'])
        console[level] = (...args) => lines.push(args.map(String).join(' '));
      addEventListener('error', ({ message }) => lines.push(message));
      addEventListener('unhandledrejection', ({ reason }) => lines.push(String(reason)));
    }</script><script type="module" src="/widgets/embed.ts"></script>
    <choix-eclaire storage="session"></choix-eclaire>`;
    blank.after(frame);
    try {
      await until(() => frame.contentDocument?.querySelector('choix-eclaire')?.shadowRoot, 'the widget', 20);
      const widget = frame.contentDocument!.querySelector('choix-eclaire')!;
      await until(() => headingOf(widget), 'the welcome');
      await follow(widget, 'Commencer');
      await answerAll(widget);
      await follow(widget, 'Voir les certifications');
      const results = headingOf(widget);
      await until(() => allIn(widget, '.card button').length > 0, 'the cards');
      allIn(widget, '.card button')[0]?.click();
      await until(() => headingOf(widget) !== results, 'the fiche');
      expect(lines.filter((line) => !line.startsWith('Lit is in dev mode'))).to.deep.equal([]);
      const added = Object.getOwnPropertyNames(frame.contentWindow).filter((name) => !usual.has(name));
      // Lit and zod mark their copies, to know of one another. Everything else would be ours.
      const libraries =
        /^(lit|reactiveElement)\w*(Versions|IssuedWarnings|PropertyMetadata)$|^__zod_global\w+$/;
      expect(added.filter((name) => !libraries.test(name))).to.deep.equal([]);
    } finally {
      frame.remove();
    }
  });
});
