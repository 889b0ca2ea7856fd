import { expect, html } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import { noPlan, revise, type EntryCode, type Plan, type PlanEvent } from '../../src/domain/index.js';
import { code, day, today } from '../../src/testing/builders.js';
import { definePart } from '../shared/definePart.js';
import { RequestEvent } from '../shared/request.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { embedded } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { sheetGiven } from '../testing/sheetGiven.js';
import { looks, reshown, shown, type Look } from '../testing/shown.js';
import type { TestFrame } from '../testing/frame.js';
import { textIn, plain } from '../testing/text.js';
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
  async function held(kept: readonly EntryCode[], plan: Plan, look?: Look, preparing = false) {
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
      ></choix-part-plan>`;
    const { frame, part } = await shown<PlanPart>(content, look);
    part.addEventListener(RequestEvent.type, (event) => {
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

  it('puts in order by the pointer', async () => {
    const { frame } = await held([first, second, third], noPlan);
    const at = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)] as [number, number];
    };
    const grips = allIn(frame, '.kept .grip');
    const lines = allIn(frame, '.kept .line');
    const last = lines[2]!;
    // All on one screen, whatever the height of the lines.
    window.scrollTo(0, grips[0]!.getBoundingClientRect().top + window.scrollY - 20);
    const { left, bottom } = last.getBoundingClientRect();
    const target = Math.min(bottom - 10, window.innerHeight - 10);
    await sendMouse({ type: 'move', position: at(grips[0]!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(target)] });
    await sendMouse({ type: 'up' });
    await settled(frame);
    expect(order(frame)[0]).to.equal(second);
    expect(order(frame)).to.have.members([first, second, third]);
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
    const before = allIn(frame, '.suggested li').length;
    expect(before).to.be.greaterThan(0);
    allIn(frame, '.suggested .button')[0]?.click();
    await settled(frame);
    expect(allIn(frame, '.suggested li')).to.have.length(before - 1);
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
