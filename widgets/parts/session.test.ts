import { expect, html } from '@open-wc/testing';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { oneIn } from '../testing/deep.js';
import { looks, reshown, shown, type Look } from '../testing/shown.js';
import { until } from '../testing/visit.js';
import { press } from '../testing/visitor.js';
import { ChoixPartSession } from './session.js';
import { ChoixPartSessionLeave } from './sessionLeave.js';

definePart('choix-part-session', ChoixPartSession);
definePart('choix-part-session-leave', ChoixPartSessionLeave);

const content =
  (ended = false) =>
  (words: Parameters<Parameters<typeof shown>[0]>[0]) =>
    html`<choix-part-session .words=${words} .minutes=${10} .ended=${ended}></choix-part-session>`;
/** The question that comes when something is on a computer said to be shared. */
const leaving = (changed: string | undefined, look?: Look) =>
  shown<ChoixPartSessionLeave>(
    (words) =>
      html`<choix-part-session-leave .words=${words} .changed=${changed}></choix-part-session-leave>`,
    look,
  );
const session = (look?: Look) => shown<ChoixPartSession>(content(), look);

/** So many minutes later, nobody having acted. */
function pass(part: ChoixPartSession, minutes: number): void {
  const then = part.idle.now() + minutes * 60_000;
  part.idle.now = () => then;
}
const dialogOf = (frame: Element) => oneIn<HTMLDialogElement>(frame, 'dialog');

async function warned(look?: Look) {
  const { frame, part } = await session(look);
  pass(part, 9.5);
  await until(() => dialogOf(frame).open, 'the warning');
  return { frame, part };
}

describe('a shared computer', () => {
  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks) {
      it(`passes: in use, in ${look.locale}`, async () => {
        const { frame } = await session(look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes: when nobody acts, in ${look.locale}`, async () => {
        const { frame } = await warned(look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      for (const changed of ['2026-11-12T09:41:00.000Z', undefined])
        it(`passes: ${changed ? 'a journey' : 'something'} is on it, in ${look.locale}`, async () => {
          const { frame } = await leaving(changed, look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
    }
  });

  it('asks with the focus on the answer that erases nothing, and goes by the answer', async () => {
    const { frame, part } = await leaving(undefined);
    const focused = () => part.shadowRoot?.activeElement?.textContent?.trim();
    await until(() => focused() === 'Ne rien effacer, et continuer d’enregistrer ici', 'the focus');
    await press('Enter');
    oneIn(frame, '.solid').click();
    expect(frame.wishes).to.deep.equal([
      { type: 'store', kind: 'device' },
      { type: 'store', kind: 'session', sure: true },
    ]);
  });

  it('ends when asked to', async () => {
    const { frame } = await session();
    oneIn(frame, '.bar button').click();
    expect(frame.wishes).to.deep.equal([{ type: 'end', idle: false }]);
  });

  it('warns with the focus on the answer that loses nothing, and goes on with the keyboard', async () => {
    for (const key of ['Enter', 'Escape']) {
      const { frame, part } = await warned();
      expect(part.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Je suis encore là');
      await press(key);
      await until(() => !dialogOf(frame).open, 'the warning is gone');
      expect(part.idle.state).to.equal('active');
      expect(frame.wishes).to.deep.equal([]);
      frame.remove();
    }
  });

  it('ends by itself when nobody answers the warning', async () => {
    const { frame, part } = await warned();
    pass(part, 1);
    await until(() => frame.wishes.length > 0, 'the end');
    expect(frame.wishes).to.deep.equal([{ type: 'end', idle: true }]);
    await until(() => !dialogOf(frame).open, 'the warning is gone');
  });

  it('watches nobody when there is nothing of anybody, and somebody again after', async () => {
    const { frame, part } = await session();
    await reshown(frame, content(true));
    pass(part, 100);
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(frame.wishes).to.deep.equal([]);
    expect(oneIn(frame, '.bar').checkVisibility()).to.equal(false);
    await reshown(frame, content(false));
    pass(part, 100);
    await until(() => frame.wishes.length > 0, 'the end');
  });

  it('ends when the page is left and the browser keeps it', async () => {
    const { frame } = await session();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(frame.wishes).to.deep.equal([{ type: 'end', idle: false }]);
  });
});
