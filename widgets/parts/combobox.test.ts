import { expect, html } from '@open-wc/testing';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import type { TestFrame } from '../testing/frame.js';
import { looks, shown, type Look } from '../testing/shown.js';
import { plain } from '../testing/text.js';
import { until } from '../testing/visit.js';
import { point, press, type } from '../testing/visitor.js';
import { ComboboxPart, type ChooseEvent, type Found, type Suggestion } from './combobox.js';

definePart('choix-part-combobox', ComboboxPart);

const jobs: readonly Suggestion[] = [
  { value: 'K1801', label: 'Conseiller / Conseillère emploi', detail: 'Conseil en emploi' },
  { value: 'K1802', label: 'Conseiller / Conseillère en insertion' },
  { value: 'K2111', label: 'Formateur / Formatrice', detail: 'Formation professionnelle' },
];
const search = (text: string): Promise<Found> =>
  Promise.resolve({
    suggestions: jobs.filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase())),
    near: false,
  });

/** A combobox in a form, and what came of it. */
async function combobox(look?: Look, find: ComboboxPart['search'] = search) {
  const chosen: string[] = [];
  const submitted: Event[] = [];
  const submit = (event: Event) => {
    event.preventDefault();
    submitted.push(event);
  };
  const { frame } = await shown(
    (words) =>
      html`<form @submit=${submit}>
        <choix-part-combobox
          .words=${words}
          .label=${words.t('metiers.search')}
          .hint=${words.t('metiers.hint')}
          .search=${find}
          @choix-choose=${(event: ChooseEvent) => chosen.push(event.suggestion.value)}
        ></choix-part-combobox>
        <button class="button">Envoyer</button>
      </form>`,
    look,
  );
  const field = oneIn<HTMLInputElement>(frame, 'input');
  return { frame, field, chosen, submitted };
}

const options = (frame: TestFrame) => allIn(frame, '[role=option]');
/** The option a screen reader would speak, as the field points at it. */
const active = (field: HTMLElement): string | undefined => {
  const id = field.getAttribute('aria-activedescendant');
  const option = id === null ? null : (field.getRootNode() as ShadowRoot).getElementById(id);
  return option?.getAttribute('aria-selected') === 'true' ? plain(option.innerText) : undefined;
};

describe('the combobox', function () {
  this.timeout(10_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks)
      for (const [name, text] of Object.entries({ closed: '', open: 'conseil', 'nothing found': 'zzz' }))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame, field } = await combobox(look);
          field.focus();
          if (text) await type(text);
          if (name === 'open') await press('ArrowDown');
          await expect(oneIn(frame, 'choix-part-combobox')).to.be.accessible();
          expectSound(frame);
        });
  });

  it('is a closed, named and described combobox before anything is typed', async () => {
    const { frame, field } = await combobox();
    expect(field.getAttribute('role')).to.equal('combobox');
    expect(field.getAttribute('aria-autocomplete')).to.equal('list');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(plain(field.labels?.[0]?.textContent)).to.equal('Ou cherchez un métier précis');
    expect(oneIn(frame, '[role=listbox]').checkVisibility()).to.equal(false);
  });

  it('opens on the second letter, says how many there are, and keeps the focus in the field', async () => {
    const { frame, field } = await combobox();
    field.focus();
    await type('c');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    await type('o');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    const controlled = field.getAttribute('aria-controls') ?? '';
    const list = (field.getRootNode() as ShadowRoot).getElementById(controlled);
    expect(list?.getAttribute('role')).to.equal('listbox');
    expect(list?.checkVisibility()).to.equal(true);
    expect(plain(oneIn(frame, '[role=status]').textContent)).to.match(/^2 propositions\./);
    expectFocusOn(field);
  });

  it('says when what it offers is only near, and when the list cannot be had', async () => {
    const near = await combobox(undefined, async (text) => ({ ...(await search(text)), near: true }));
    near.field.focus();
    await type('co');
    expect(plain(oneIn(near.frame, '[role=status]').textContent)).to.match(
      /^Aucun métier ne s’écrit tout à fait ainsi\. Voici les plus proches\. 2 propositions/,
    );
    const gone = await combobox(undefined, () => Promise.resolve(undefined));
    gone.field.focus();
    await type('co');
    expect(plain(oneIn(gone.frame, '[role=status]').textContent)).to.include('n’a pas pu être chargée');
  });

  it('shows what was found for the text that stands in the field, in whatever order answers come', async () => {
    const answers = new Map<string, () => void>();
    const { frame, field } = await combobox(
      undefined,
      (text) => new Promise((resolve) => answers.set(text, () => void search(text).then(resolve))),
    );
    field.focus();
    await type('conseil');
    expect(options(frame)).to.have.length(0);
    expect(plain(oneIn(frame, '[role=status]').textContent)).to.equal('');
    answers.get('conseil')?.();
    answers.get('co')?.();
    await until(() => options(frame).length > 0, 'the suggestions');
    expect(options(frame)).to.have.length(2);
    expect(plain(oneIn(frame, '[role=status]').textContent)).to.match(/^2 propositions\./);
  });

  it('moves through the suggestions by arrows, round both ends, and tells which one is active', async () => {
    const { field } = await combobox();
    field.focus();
    await type('conseil');
    expect(active(field)).to.equal(undefined);
    await press('ArrowDown');
    expect(active(field)).to.equal('Conseiller / Conseillère emploi Conseil en emploi');
    await press('ArrowDown');
    expect(active(field)).to.equal('Conseiller / Conseillère en insertion');
    await press('ArrowDown');
    expect(active(field)).to.match(/^Conseiller \/ Conseillère emploi/);
    await press('ArrowUp');
    expect(active(field)).to.equal('Conseiller / Conseillère en insertion');
    expectFocusOn(field);
  });

  it('takes the active one by Enter, without sending the form, and is ready for another', async () => {
    const { field, chosen, submitted } = await combobox();
    field.focus();
    await type('conseil');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    expect(chosen).to.deep.equal(['K1802']);
    expect(field.value).to.equal('');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(submitted).to.have.length(0);
    expectFocusOn(field);
  });

  it('does not take an unfinished word for an answer', async () => {
    const { field, chosen, submitted } = await combobox();
    field.focus();
    await type('zzz');
    await press('Enter');
    expect(chosen).to.be.empty;
    expect(submitted).to.have.length(0);
    expect(field.value).to.equal('zzz');
  });

  it('closes on Escape and keeps the text; an arrow opens it again', async () => {
    const { field, chosen } = await combobox();
    field.focus();
    await type('conseil');
    await press('ArrowDown', 'Escape');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(active(field)).to.equal(undefined);
    expect(field.value).to.equal('conseil');
    await press('ArrowDown');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    expect(chosen).to.be.empty;
  });

  it('keeps the first Escape for itself: a dialog around it stays', async () => {
    const { field } = await combobox();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', hear);
    field.focus();
    await type('co');
    await press('Escape');
    expect(heard).not.to.include('Escape');
    await press('Escape');
    document.removeEventListener('keydown', hear);
    expect(heard).to.include('Escape');
  });

  it('takes the one that is pressed', async () => {
    const { frame, field, chosen } = await combobox();
    field.focus();
    await type('conseil');
    await point(options(frame)[1]!);
    expect(chosen).to.deep.equal(['K1802']);
    expectFocusOn(field);
  });

  it('says that nothing bears this name', async () => {
    const { frame, field } = await combobox();
    field.focus();
    await type('zzz');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    const status = oneIn(frame, '[role=status]');
    expect(plain(status.textContent)).to.equal(
      'Aucun métier ne porte ce nom dans ce catalogue. Essayez un autre mot.',
    );
    expect(status.checkVisibility()).to.equal(true);
  });

  it('closes when the person leaves it', async () => {
    const { frame, field, chosen } = await combobox();
    field.focus();
    await type('conseil');
    await press('Tab');
    expectFocusOn(oneIn(frame, 'button'));
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(chosen).to.be.empty;
  });

  it('says suggestions in French, whatever the interface', async () => {
    const { frame, field } = await combobox({ locale: 'en', theme: 'clair' });
    field.focus();
    await type('form');
    expect(options(frame).map(({ lang }) => lang)).to.deep.equal(['fr']);
  });
});
