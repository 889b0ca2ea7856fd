import { expect, html } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import {
  criterionIds,
  noPlan,
  revise,
  type EntryCode,
  type Plan,
  type PlanEvent,
} from '../../src/domain/index.js';
import { code, day, today } from '../../src/testing/builders.js';
import { definePart } from '../shared/definePart.js';
import { RequestEvent } from '../shared/request.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { embedded } from '../testing/openedCatalogue.js';
import { copiedBy, filesOf } from '../testing/filesOf.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { looks, reshown, shown, wordsIn, type Look } from '../testing/shown.js';
import type { TestFrame } from '../testing/frame.js';
import { textIn, plain } from '../testing/text.js';
import { until } from '../testing/visit.js';
import { press, type as typeText } from '../testing/visitor.js';
import { sendMouse } from '@web/test-runner-commands';
import { PlanPart } from './plan.js';

definePart('choix-part-plan', PlanPart);

const first = code('RNCP37274');
const second = code('RS6008');
const third = code('CNEFOP2016-07');
const gone = code('RNCP99999');

const full: Plan = {
  ...noPlan,
  choices: { [first]: { voie: 'vae', blocs: ['RNCP37274BC01'] } },
  aside: [{ code: code('RNCP37665'), reason: 'Trop loin de chez moi', on: day('2026-11-12') }],
  steps: [
    { id: 'a', text: 'Appeler ma sœur', on: null, done: false },
    { id: 'b', text: 'Relire mon CV', on: day('2026-11-01'), done: false },
    { id: 'c', text: 'Envoyer la lettre', on: day('2026-12-01'), done: true },
  ],
  notes: 'Garde des enfants ?',
  advice: 'Demander un congé.',
  appointment: { on: day('2026-12-03'), at: '14:30', whom: 'Mme Diallo', place: 'Rue des Lilas' },
  interviews: [{ on: day('2026-11-12'), summary: 'Deux pistes.' }],
};

describe('Mon projet', function () {
  this.timeout(15_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  /** The part as the root keeps it: what it asks for is done, and shown again. */
  async function held(
    kept: readonly EntryCode[],
    plan: Plan,
    look?: Look,
    preparing = false,
    { asked = [] as readonly string[], nested = false } = {},
  ) {
    let project = { kept, plan };
    const events: PlanEvent[] = [];
    const content: TestFrame['content'] = (words) =>
      html`<choix-part-plan
        .words=${words}
        .catalogue=${catalogue}
        .kept=${project.kept}
        .plan=${project.plan}
        .known=${{}}
        .said=${[{ title: 'Quel métier visez-vous ?', answer: 'Conseiller' }]}
        .today=${today}
        .preparing=${preparing}
        .asked=${asked}
        .nested=${nested}
      ></choix-part-plan>`;
    const { frame, part } = await shown<PlanPart>(content, look);
    // Above the part, as the root is: what a part says once it is gone must be heard there.
    frame.renderRoot.addEventListener(RequestEvent.type, (event) => {
      const { wish } = event as RequestEvent;
      if (wish.type !== 'plan') return;
      events.push(wish.event);
      project = revise(project, wish.event);
      void reshown(frame, (words) => content(words));
    });
    // Facts of the certifications come one after the other.
    for (
      const end = Date.now() + 5000;
      !preparing && part.renderRoot.querySelectorAll('.kept select').length < known(kept);
    ) {
      if (Date.now() > end) throw new Error('the certifications did not come');
      await new Promise((turn) => setTimeout(turn, 20));
      await settled(frame);
    }
    return { frame, part, events, project: () => project };
  }
  const known = (kept: readonly EntryCode[]) => kept.filter((one) => catalogue.panorama.rows.has(one)).length;
  const order = (frame: Element) =>
    allIn(frame, '.kept .line').map((line) => (line as HTMLElement).dataset['code']);

  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks) {
      it(`passes: empty, in ${look.locale}`, async () => {
        const { frame } = await held([], noPlan, look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: with everything it may hold, in ${look.locale}`, async () => {
        const { frame } = await held([first, second, third, gone], full, look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: before setting one aside, in ${look.locale}`, async () => {
        const { frame } = await held([first, second], noPlan, look);
        allIn(frame, '[data-leave]')[0]?.click();
        await settled(frame);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: preparing an appointment, in ${look.locale}`, async () => {
        const { frame } = await held([first, second], full, look, true);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  it('puts in order by the keyboard alone, and the focus stays on what moved', async () => {
    const { frame } = await held([first, second, third], noPlan);
    const down = oneIn(frame, `[data-move="down:${first}"]`);
    down.focus();
    await press('Enter');
    expect(order(frame)).to.deep.equal([second, first, third]);
    await press('Enter');
    expect(order(frame)).to.deep.equal([second, third, first]);
    // At the end there is no further down: the focus is on the way back up.
    const active = frame.renderRoot.querySelector('choix-part-plan')?.shadowRoot?.activeElement;
    expect((active as HTMLElement).dataset['move']).to.equal(`up:${first}`);
    expect(textIn(frame)).to.include('est à la place 3 sur 3');
  });

  /** Drags the first line of a list below its last. */
  async function drag(frame: Element, list: string): Promise<void> {
    const [grip] = allIn(frame, `${list} .grip`);
    const last = allIn(frame, `${list} .line`).at(-1)!;
    // All on one screen, whatever the height of the lines.
    window.scrollTo(0, grip!.getBoundingClientRect().top + window.scrollY - 20);
    const { left, top, width, height } = grip!.getBoundingClientRect();
    const end = last.getBoundingClientRect();
    const target = Math.min(end.bottom - 10, window.innerHeight - 10);
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(end.left + 20), Math.round(target)] });
    await sendMouse({ type: 'up' });
    await settled(frame);
  }

  it('puts in order by the pointer', async () => {
    const { frame } = await held([first, second, third], noPlan);
    await drag(frame, '.kept');
    expect(order(frame)[0]).to.equal(second);
    expect(order(frame)).to.have.members([first, second, third]);
  });

  it('puts steps in order by the keyboard alone, and by the pointer', async () => {
    const { frame, project } = await held([], full);
    const ids = () => project().plan.steps.map(({ id }) => id);
    oneIn(frame, '[data-move="down:a"]').focus();
    await press('Enter');
    expect(ids()).to.deep.equal(['b', 'a', 'c']);
    await press('Enter');
    expect(ids()).to.deep.equal(['b', 'c', 'a']);
    const active = frame.renderRoot.querySelector('choix-part-plan')?.shadowRoot?.activeElement;
    expect((active as HTMLElement).dataset['move']).to.equal('up:a');
    expect(textIn(frame)).to.include('est à la place 3 sur 3');
    await drag(frame, '.steps');
    expect(ids()[0]).to.equal('c');
    expect(ids()).to.have.members(['a', 'b', 'c']);
  });

  it('sets aside with the reason, and takes up again', async () => {
    const { frame, project } = await held([first, second], noPlan);
    allIn(frame, '[data-leave]')[0]?.click();
    await settled(frame);
    await typeText('Deux ans, c’est trop long');
    await press('Enter');
    expect(project().kept).to.deep.equal([second]);
    expect(project().plan.aside).to.deep.equal([
      { code: first, reason: 'Deux ans, c’est trop long', on: today },
    ]);
    allIn<HTMLButtonElement>(frame, '.aside .button')[0]?.click();
    await settled(frame);
    expect(project().kept).to.deep.equal([second, first]);
  });

  it('takes a suggested step, and does not suggest it again', async () => {
    const { frame, project } = await held([first], noPlan);
    const before = allIn(frame, '.suggested > ul > li').length;
    expect(before).to.be.greaterThan(0);
    allIn(frame, '.suggested .button')[0]?.click();
    await settled(frame);
    expect(allIn(frame, '.suggested > ul > li')).to.have.length(before - 1);
    expect(project().plan.steps).to.have.length(1);
  });

  it('keeps what one writes without waiting for the field to be left', async () => {
    const { frame, project } = await held([first], noPlan);
    const field = allIn<HTMLTextAreaElement>(frame, 'textarea').at(-1)!;
    field.focus();
    await typeText('À revoir');
    for (const end = Date.now() + 3000; project().plan.notes !== 'À revoir';) {
      if (Date.now() > end) throw new Error('not kept');
      await new Promise((turn) => setTimeout(turn, 20));
    }
    expect(document.activeElement).not.to.equal(document.body);
  });

  it('keeps what is being written when the screen is left', async () => {
    const { frame, part, project } = await held([first], noPlan);
    const field = allIn<HTMLTextAreaElement>(frame, 'textarea').at(-1)!;
    field.value = 'Presque';
    field.dispatchEvent(new Event('input'));
    part.remove();
    expect(project().plan.notes).to.equal('Presque');
  });

  it('obtains it by a way and by blocs one chooses', async () => {
    const { frame, project } = await held([first], noPlan);
    const ways = oneIn<HTMLSelectElement>(frame, `#voie-${first}`);
    ways.value = 'vae';
    ways.dispatchEvent(new Event('change'));
    await settled(frame);
    const [bloc] = allIn<HTMLInputElement>(frame, '.kept fieldset input');
    bloc?.click();
    await settled(frame);
    const { voie, blocs } = project().plan.choices[first] ?? {};
    expect([voie, blocs?.length]).to.deep.equal(['vae', 1]);
    expect(plain(oneIn(frame, '.kept summary').textContent)).to.match(/^Blocs visés : 1 sur \d+$/);
    bloc?.click();
    await settled(frame);
    expect(project().plan.choices[first]?.blocs).to.deep.equal([]);
  });

  it('has steps of one’s own: added, dated, done, deleted', async () => {
    const { frame, project } = await held([], noPlan);
    const own = oneIn<HTMLInputElement>(frame, '#new-step');
    own.value = '  Demander un congé  ';
    own.form?.requestSubmit();
    await settled(frame);
    expect(own.value).to.equal('');
    const step = () => project().plan.steps[0];
    expect(step()).to.deep.include({ text: 'Demander un congé', on: null, done: false });
    const date = oneIn<HTMLInputElement>(frame, '.steps input[type=date]');
    date.value = '2026-12-01';
    date.dispatchEvent(new Event('change'));
    oneIn<HTMLInputElement>(frame, '.steps .tick input').click();
    await settled(frame);
    expect(step()).to.deep.include({ on: '2026-12-01', done: true });
    button(frame, 'Supprimer Demander un congé').click();
    await settled(frame);
    expect(project().plan.steps).to.deep.equal([]);
    own.form?.requestSubmit();
    await settled(frame);
    expect(project().plan.steps, 'nothing was written').to.deep.equal([]);
  });

  it('puts the appointment in a calendar, as it is by then', async () => {
    const { frame, project } = await held([], { ...full, appointment: null });
    const set = (name: string, value: string) => {
      const field = oneIn<HTMLInputElement>(frame, `#${name}`);
      field.value = value;
      field.dispatchEvent(new Event('change'));
    };
    for (const [name, value] of [
      ['on', '2026-12-03'],
      ['at', '14:30'],
      ['whom', 'Mme Diallo'],
      ['place', 'Rue des Lilas'],
    ] as const)
      set(name, value);
    await settled(frame);
    expect(project().plan.appointment).to.deep.equal(full.appointment);
    const [file] = await filesOf(() => button(frame, 'Mettre dans mon agenda (.ics)').click());
    expect(file).to.include('DTSTART:20261203T143000').and.to.include('LOCATION:Rue des Lilas');
    button(frame, 'Retirer ce rendez-vous').click();
    await settled(frame);
    expect(project().plan.appointment).to.equal(null);
  });

  it('prepares an appointment from what is known, in words one may change, and prints that page', async () => {
    const { frame, part, project } = await held([first], noPlan, undefined, true);
    await until(() => allIn(frame, '.asking .written').length === 1, 'the questions of the fiche');
    const offers = allIn(frame, '.prepared .button').length;
    button(frame, 'Partir de ces mots Ce que j’ai trouvé').click();
    await settled(frame);
    expect(project().plan.meeting.found).to.include('RNCP37274');
    expect(allIn(frame, '.prepared .button'), 'what is written is not offered again').to.have.length(
      offers - 1,
    );
    const { sheet, title } = await sheetGiven(part, () => button(frame, 'Imprimer cette page').click());
    expect(title).to.equal('Préparer mon rendez-vous');
    const text = plain(sheet.textContent);
    for (const told of ['Ce que je cherche', 'Ce que j’ai trouvé', 'RNCP37274'])
      expect(text).to.include(told);
    expect(text, 'what was offered and not taken').not.to.include('Conseiller Ce que');
  });

  it('says what exactly to ask: under the step, below for what was chosen on a fiche, on paper, in the synthesis', async () => {
    const asked = [`${second}:respondents`];
    const { frame, part } = await held([first], noPlan, undefined, false, { asked });
    const asking = allIn(frame, '.suggested > ul > li').find((line) => line.querySelector('.asked'));
    const questions = [...(asking?.querySelectorAll('.asked li') ?? [])].map((line) =>
      plain(line.textContent),
    );
    expect(questions.length).to.be.greaterThan(0);
    asking?.querySelector<HTMLElement>('.button')?.click();
    await settled(frame);
    const step = oneIn(frame, '.steps [data-step]');
    expect([...step.querySelectorAll('.asked li')].map((line) => plain(line.textContent))).to.deep.equal(
      questions,
    );
    const [chosen = ''] = [...allIn(frame, '.steps > .asked li')].map((line) => plain(line.textContent));
    expect(chosen).not.to.equal('');
    const { sheet } = await sheetGiven(part, () => button(frame, 'Imprimer').click());
    const [synthesis = ''] = await filesOf(() => button(frame, 'Texte').click());
    for (const question of [...questions, chosen]) {
      expect(plain(sheet.textContent), question).to.include(question);
      expect(plain(synthesis), question).to.include(question);
    }
  });

  it('tells nobody who sits with a counsellor to find one', async () => {
    const lines = async (nested: boolean) => {
      const { frame } = await held([first], noPlan, undefined, false, { nested });
      return plain(oneIn(frame, '.suggested').textContent);
    };
    expect(await lines(false)).to.include('Contacter un conseiller');
    expect(await lines(true)).not.to.include('Contacter un conseiller');
  });

  it('says what is not met in a sentence of its own for each criterion', async () => {
    const words = await wordsIn('fr');
    for (const criterion of criterionIds) {
      const told = words.t(`plan.notices.unmet.${criterion}`, { name: 'X' });
      expect(plain(told), criterion).to.match(/^« X » (?!.*« ).+\.$/);
    }
  });

  it('puts in words everything that was decided, and no interview without a word of it after a colon', async () => {
    const plan = {
      ...full,
      interviews: [...full.interviews, { on: day('2026-11-20'), summary: ' ' }],
    };
    const { frame } = await held([first], plan);
    const [file = ''] = await filesOf(() => button(frame, 'Texte').click());
    const lines = file.split('\n').map(plain);
    for (const line of [
      '- Quel métier visez-vous : Conseiller',
      '1. Conseiller en insertion professionnelle (RNCP37274)',
      '- Façon choisie : VAE',
      '- Appeler ma sœur, à faire',
      '- Envoyer la lettre, pour le 1er décembre 2026, fait',
      '3 décembre 2026 à 14:30, avec Mme Diallo, Rue des Lilas',
      'Garde des enfants ?',
      'Demander un congé.',
      '- Entretien du 12 novembre 2026 : Deux pistes.',
      '- Entretien du 20 novembre 2026',
    ])
      expect(lines, file).to.include(line);
    expect(lines.some((line) => line.endsWith('Trop loin de chez moi'))).to.equal(true);
  });

  it('copies the synthesis, and says so when it may not', async () => {
    const { frame, part } = await held([first], full);
    const [copied = ''] = await copiedBy(async () => {
      button(frame, 'Copier la synthèse').click();
      await until(() => textIn(part).includes('Synthèse copiée.'), 'copied');
    });
    expect(copied).to.include('Demander un congé.');
    const none = await copiedBy(async () => {
      button(frame, 'Copier la synthèse').click();
      await until(() => textIn(part).includes('La copie n’est pas permise ici.'), 'refused');
    }, true);
    expect(none).to.deep.equal([]);
  });

  it('tells what no longer agrees, changes nothing, and is quiet once it was seen', async () => {
    const { frame, project } = await held([gone], full);
    const told = () => allIn(frame, '.notices li').map(({ textContent }) => plain(textContent));
    const before = told();
    expect(before.some((line) => line.includes('RNCP99999'))).to.equal(true);
    expect(before.some((line) => line.includes('Relire mon CV'))).to.equal(true);
    allIn(frame, '.notices .button')[0]?.click();
    await settled(frame);
    expect(told()).to.have.length(before.length - 1);
    expect(project().kept).to.deep.equal([gone]);
  });

  it('prints a sheet of its own: the plan, the sources, nothing of the page around', async () => {
    const { frame, part } = await held([first, second], full);
    const { sheet, times } = await sheetGiven(part, () => button(frame, 'Imprimer').click());
    expect(times).to.equal(1);
    const text = plain(sheet.textContent);
    for (const told of [
      'Mon projet',
      'Appeler ma sœur',
      'Trop loin de chez moi',
      'Garde des enfants',
      'Demander un congé.',
      'Mme Diallo',
      'France compétences',
    ])
      expect(text, told).to.include(told);
    expect(sheet.querySelectorAll('button, input, select')).to.have.length(0);
    expect(document.querySelectorAll('body > iframe.printing')).to.have.length(0);
  });
});
