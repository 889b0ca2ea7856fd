import { expect, html } from '@open-wc/testing';
import { definePart } from '../shared/definePart.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn, oneIn } from '../testing/deep.js';
import { looks, shown, type Look } from '../testing/shown.js';
import { textIn } from '../testing/text.js';
import { point, press } from '../testing/visitor.js';
import { WelcomePart, type Resumable } from './welcome.js';

definePart('choix-part-welcome', WelcomePart);

interface State {
  readonly minutes?: number;
  readonly resumable?: Resumable;
  readonly session?: boolean;
  readonly fixedSession?: boolean;
  readonly notice?: string;
}

const welcome = (state: State = {}, look?: Look) =>
  shown<WelcomePart>(
    (words) =>
      html`<choix-part-welcome
        .words=${words}
        .minutes=${state.minutes ?? 4}
        .resumable=${state.resumable}
        .session=${state.session ?? false}
        .days=${90}
        .fixedSession=${state.fixedSession ?? false}
        .notice=${state.notice}
      ></choix-part-welcome>`,
    look,
  );

const day = '2026-11-12T09:41:00.000Z';

const states: Readonly<Record<string, State>> = {
  'a first visit': {},
  'a journey left half-way': { resumable: { at: 5, of: 9, day } },
  'a shared computer': { session: true },
  'something to say first': { notice: 'Un ancien enregistrement n’est pas lisible.' },
};

describe('the welcome', () => {
  describe('audited', function () {
    whenNarrow(this);
    for (const look of looks)
      for (const [name, state] of Object.entries(states))
        it(`passes: ${name}, in ${look.locale}`, async () => {
          const { frame } = await welcome(state, look);
          await expect(frame).to.be.accessible();
          expectSound(frame);
        });
  });

  it('has one main action, which starts', async () => {
    const { frame } = await welcome();
    expect(allIn(frame, '.main').map(({ innerText }) => innerText)).to.deep.equal(['Commencer']);
    await point(oneIn(frame, '.main'));
    expect(frame.wishes).to.deep.equal([{ type: 'journey', event: { type: 'started' } }]);
  });

  it('says how long it takes, and what stays on the device', async () => {
    const { frame } = await welcome({ minutes: 1 });
    expect(textIn(frame)).to.include('Une minute environ.').and.include('rien n’est enregistré avant');
    const { frame: longer } = await welcome({ minutes: 4 });
    expect(textIn(longer)).to.include('Environ 4 minutes.');
  });

  it('offers to resume where the person stood, or to start afresh', async () => {
    const { frame } = await welcome({ resumable: { at: 5, of: 9, day } });
    await point(button(frame, 'Reprendre (question 5 sur 9, le 12 novembre)'));
    await point(button(frame, 'Repartir de zéro'));
    expect(frame.wishes).to.deep.equal([
      { type: 'journey', event: { type: 'resumed' } },
      { type: 'journey', event: { type: 'restarted' } },
    ]);
  });

  it('offers the results of a finished journey, and waits to say where an open one stands', async () => {
    const { frame } = await welcome({ resumable: { day } });
    expect(oneIn(frame, '.main').innerText).to.equal('Reprendre (vos résultats du 12 novembre)');
    const { frame: early } = await welcome({ resumable: { day, pending: true } });
    expect(oneIn(early, '.main').innerText).to.equal('Reprendre (le 12 novembre)');
  });

  it('leads to all the certifications without a question, by keyboard', async () => {
    const { frame } = await welcome();
    button(frame, 'Voir toutes les certifications').focus();
    await press('Enter');
    expect(frame.wishes).to.deep.equal([{ type: 'show', view: { name: 'all' } }]);
  });

  it('asks that nothing be kept on a shared computer, and takes it back', async () => {
    const { frame, part } = await welcome();
    const box = oneIn<HTMLInputElement>(frame, 'input[type=checkbox]');
    box.focus();
    await press('Space');
    expect(box.checked, 'it shows what is, and nothing is decided').to.equal(false);
    part.session = true;
    await part.updateComplete;
    expect(box.checked).to.equal(true);
    await press('Space');
    expect(frame.wishes).to.deep.equal([
      { type: 'store', kind: 'session' },
      { type: 'store', kind: 'device' },
    ]);
  });

  it('does not ask what the operator decided, and says it', async () => {
    const { frame } = await welcome({ session: true, fixedSession: true });
    expect(allIn(frame, 'input')).to.have.length(0);
    expect(textIn(frame)).to.include('Rien n’est enregistré sur cet appareil.');
  });
});
