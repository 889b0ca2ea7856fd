import { expect } from '@open-wc/testing';
import type { Answer } from '../../src/domain/index.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import type { TestFrame } from '../testing/frame.js';
import { embedded } from '../testing/openedCatalogue.js';
import { questionContent, heldOf, questionShown, type Asked, type Held } from '../testing/questionShown.js';
import { looks, reshown } from '../testing/shown.js';
import { plain, textIn } from '../testing/text.js';
import { point, press } from '../testing/visitor.js';

const unsure = 'Je ne sais pas, ou je préfère passer';

const option = (frame: TestFrame, words: string): HTMLInputElement => {
  const labels = allIn(frame, 'label').filter(({ textContent }) => plain(textContent).startsWith(words));
  const [input] = labels.flatMap((label) => [...label.querySelectorAll('input')]);
  if (!input) throw new Error(`No option says “${words}”`);
  return input;
};
const chosen = (frame: TestFrame): readonly string[] =>
  allIn<HTMLInputElement>(frame, 'input')
    .filter(({ checked }) => checked)
    .map((input) => plain(input.closest('label')?.innerText.split('\n')[0]));
const answers = (frame: TestFrame): readonly Answer[] =>
  frame.wishes.flatMap((wish) =>
    wish.type === 'journey' && wish.event.type === 'answered' ? [wish.event.answer] : [],
  );
const drafts = (frame: TestFrame): readonly (Answer | undefined)[] =>
  frame.wishes.flatMap((wish) => (wish.type === 'draft' ? [wish.answer] : []));
const one = (value: string): Answer => ({ kind: 'one', option: value });
const many = (...options: readonly string[]): Answer => ({ kind: 'many', options });

describe('a question', function () {
  this.timeout(10_000);
  let held: Held;
  before(async () => {
    const catalogue = await embedded();
    held = await heldOf(catalogue);
  });

  describe('audited', function () {
    whenNarrow(this);
    const states: Readonly<Record<string, readonly [string, Asked?]>> = {
      'one choice, with a hint': [
        'goal',
        { answer: one('recognition'), live: { relevant: 31, total: 1234 } },
      ],
      'several choices': ['voies', { answer: many('vae', 'apprentissage') }],
      'jobs, some chosen': ['metiers', { answer: many('famille:insertion', 'K1801') }],
      'competences by domain': ['wanted', { answer: many('accueillir') }],
      weights: ['priorities'],
      'passed over, the next screen on its way': ['level', { answer: { kind: 'skipped' }, waiting: true }],
    };
    for (const look of looks) {
      for (const [name, [id, asked]] of Object.entries(states))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame } = await questionShown(id, held, asked, look);
          for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
      it(`passes: no answer, in ${look.locale}`, async () => {
        const { frame } = await questionShown('situation', held, {}, look);
        oneIn(frame, 'button[type=submit]').click();
        await reshown(frame, frame.content);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  it('is a group named by its question, with the place in words and nothing chosen beforehand', async () => {
    const { frame } = await questionShown('situation', held, { at: 1, of: 9 });
    expect(plain(oneIn(frame, 'fieldset > legend > h2').textContent)).to.equal(
      'Où en êtes-vous aujourd’hui ?',
    );
    expect(textIn(frame)).to.include('Question 1 sur 9');
    expect(chosen(frame)).to.deep.equal([]);
  });

  it('shows what was answered before', async () => {
    const { frame } = await questionShown('goal', held, { answer: one('widen') });
    expect(chosen(frame)).to.deep.equal(['Élargir mes possibilités']);
    const { frame: passed } = await questionShown('voies', held, { answer: { kind: 'skipped' } });
    expect(chosen(passed)).to.deep.equal([unsure]);
  });

  it('tells each choice as a draft, and settles only on Continue', async () => {
    const { frame } = await questionShown('situation', held);
    await point(option(frame, 'Je cherche un emploi'));
    await point(option(frame, 'Je suis salarié'));
    expect(drafts(frame)).to.deep.equal([one('job-seeker'), one('employee')]);
    expect(answers(frame)).to.deep.equal([]);
    await point(button(frame, 'Continuer'));
    expect(frame.wishes.at(-1)).to.deep.equal({
      type: 'journey',
      event: { type: 'answered', question: 'situation', answer: one('employee') },
    });
  });

  it('moves among radios by arrows, and Enter answers', async () => {
    const { frame } = await questionShown('situation', held);
    option(frame, 'Je cherche un emploi').focus();
    await press('Space', 'ArrowDown', 'ArrowDown');
    expect(chosen(frame)).to.deep.equal(['Je suis salarié ou salariée']);
    await press('Enter');
    expect(answers(frame)).to.deep.equal([one('employee')]);
  });

  it('takes several boxes, by keyboard, in the order of choice', async () => {
    const { frame } = await questionShown('voies', held);
    option(frame, 'En apprentissage').focus();
    await press('Space');
    option(frame, 'Par la VAE').focus();
    await press('Space', 'Enter');
    expect(answers(frame)).to.deep.equal([many('apprentissage', 'vae')]);
    await press('Space');
    expect(drafts(frame).at(-1)).to.deep.equal(many('apprentissage'));
  });

  describe('« Je ne sais pas »', () => {
    for (const [id, other] of [
      ['situation', 'Je cherche un emploi'],
      ['voies', 'Par la VAE'],
      ['metiers', 'Insertion, inclusion'],
      ['wanted', 'Accueillir une personne'],
    ] as const)
      it(`stands alone, either way: ${id}`, async () => {
        const { frame } = await questionShown(id, held);
        const chosenOther = option(frame, other);
        for (const details of allIn<HTMLDetailsElement>(frame, 'details')) details.open = true;
        chosenOther.click();
        await reshown(frame, frame.content);
        option(frame, unsure).click();
        await reshown(frame, frame.content);
        expect(chosen(frame)).to.deep.equal([unsure]);
        expect(drafts(frame).at(-1)).to.deep.equal({ kind: 'skipped' });
        chosenOther.click();
        await reshown(frame, frame.content);
        expect(chosen(frame)).to.have.length(1).and.not.include(unsure);
        button(frame, 'Continuer').click();
        expect(answers(frame)).to.have.length(1);
        expect(answers(frame)[0]).to.have.property('kind').that.is.oneOf(['one', 'many']);
      });

    it('is an answer, sent like any other', async () => {
      const { frame } = await questionShown('level', held);
      await point(option(frame, unsure));
      await point(button(frame, 'Continuer'));
      expect(answers(frame)).to.deep.equal([{ kind: 'skipped' }]);
    });

    it('on weights, says that nothing is chosen', async () => {
      const { frame } = await questionShown('priorities', held);
      await point(option(frame, 'Je préfère ne rien choisir'));
      await point(button(frame, 'Continuer'));
      expect(answers(frame)).to.deep.equal([{ kind: 'skipped' }]);
    });
  });

  describe('without an answer', () => {
    it('sends nothing, says so above and beside the options, and takes the focus to the summary', async () => {
      const { frame } = await questionShown('situation', held);
      await point(button(frame, 'Continuer'));
      expect(answers(frame)).to.deep.equal([]);
      const link = oneIn(frame, '[role=alert] a');
      expectFocusOn(link);
      const message = 'Choisissez une réponse. « Je ne sais pas » en est une.';
      expect(plain(link.textContent)).to.equal(message);
      const group = oneIn(frame, 'fieldset');
      const described = group.getAttribute('aria-describedby')?.split(' ') ?? [];
      const root = group.getRootNode() as ShadowRoot;
      expect(described.map((id) => plain(root.getElementById(id)?.textContent))).to.include(message);
    });

    for (const id of ['situation', 'voies', 'metiers', 'wanted'])
      it(`leads from the summary to the options: ${id}`, async () => {
        const { frame } = await questionShown(id, held);
        await point(button(frame, 'Continuer'));
        await press('Enter');
        expectFocusOn(oneIn(frame, 'fieldset:has(h2)').querySelector('input, summary'));
        expect(location.hash, 'the address of the host does not change').to.equal('');
      });

    it('says no more of it once something is chosen', async () => {
      const { frame } = await questionShown('situation', held);
      await point(button(frame, 'Continuer'));
      await point(option(frame, 'Autre situation'));
      expect(allIn(frame, '[role=alert], .missing')).to.have.length(0);
    });
  });

  it('takes weights as they stand: leaving them there is an answer too', async () => {
    const { frame } = await questionShown('priorities', held);
    expect(chosen(frame)).to.deep.equal(['Indispensable', 'Compte', 'Compte']);
    await point(button(frame, 'Continuer'));
    expect(answers(frame)).to.deep.equal([{ kind: 'weights', weights: {} }]);
  });

  it('weighs each criterion apart from the others', async () => {
    const { frame } = await questionShown('priorities', held);
    const groups = allIn(frame, 'fieldset.weights');
    expect(groups.map((group) => plain(group.querySelector('legend')?.textContent))).to.deep.equal([
      'Le métier visé',
      'La façon de l’obtenir',
      'Le niveau',
    ]);
    groups[1]?.querySelectorAll('input')[0]?.focus();
    await press('Space');
    expect(drafts(frame)).to.deep.equal([
      { kind: 'weights', weights: { metier: 'indispensable', voies: 'indispensable', level: 'counts' } },
    ]);
    expect(chosen(frame)).to.deep.equal(['Indispensable', 'Indispensable', 'Compte']);
  });

  it('opens a domain to tick competences, and counts them on its line', async () => {
    const { frame } = await questionShown('wanted', held);
    const domain = oneIn(frame, 'details.domain:first-of-type summary');
    expect(option(frame, 'Accueillir une personne').checkVisibility()).to.equal(false);
    domain.focus();
    await press('Enter');
    await point(option(frame, 'Accueillir une personne'));
    await point(option(frame, 'Pratiquer l’écoute active'));
    expect(plain(domain.textContent)).to.match(/2 choisies$/);
    await point(button(frame, 'Continuer'));
    expect(answers(frame)).to.deep.equal([many('accueillir', 'ecoute-active')]);
  });

  it('tells why it asks, when asked', async () => {
    const { frame } = await questionShown('situation', held);
    const why = oneIn(frame, '.why');
    expect(why.querySelector('p')?.checkVisibility()).to.equal(false);
    why.querySelector('summary')?.focus();
    await press('Space');
    expect(why.querySelector('p')?.checkVisibility()).to.equal(true);
    expect(plain(why.textContent)).to.include('Cette réponse n’écarte aucune certification.');
  });

  it('says aloud how many certifications match, without moving anything', async () => {
    const { frame } = await questionShown('goal', held);
    const { top } = button(frame, 'Continuer').getBoundingClientRect();
    await reshown(frame, questionContent('goal', held, { live: { relevant: undefined, total: 138 } }));
    const live = oneIn(frame, '.live');
    expect(live.getAttribute('role')).to.equal('status');
    expect(plain(live.textContent)).to.equal(
      'Aucune certification n’est écartée : vous pourrez toujours toutes les voir.',
    );
    await reshown(frame, questionContent('goal', held, { live: { relevant: 31, total: 138 } }));
    expect(plain(live.textContent)).to.match(/^31 certifications sur 138 correspondent à vos réponses/);
    expect(button(frame, 'Continuer').getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('waits for what comes next, says so, and sends nothing twice', async () => {
    const { frame } = await questionShown('situation', held, { answer: one('student'), waiting: true });
    const wait = button(frame, 'Un instant…');
    expect(wait.getAttribute('aria-disabled')).to.equal('true');
    await point(wait);
    expect(frame.wishes).to.deep.equal([]);
  });

  it('goes back', async () => {
    const { frame } = await questionShown('goal', held);
    await point(button(frame, '← Retour'));
    expect(frame.wishes).to.deep.equal([{ type: 'journey', event: { type: 'went-back' } }]);
  });

  it('forgets, for the next question, what was opened and chosen for this one', async () => {
    const { frame } = await questionShown('situation', held);
    await point(oneIn(frame, '.why summary'));
    await point(option(frame, 'Je cherche un emploi'));
    await reshown(frame, questionContent('goal', held));
    expect(chosen(frame)).to.deep.equal([]);
    expect(oneIn<HTMLDetailsElement>(frame, '.why').open).to.equal(false);
    await point(button(frame, 'Continuer'));
    expect(answers(frame)).to.deep.equal([]);
    await reshown(frame, questionContent('level', held));
    expect(allIn(frame, '[role=alert], .missing')).to.have.length(0);
  });
});
