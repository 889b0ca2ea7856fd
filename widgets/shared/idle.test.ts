import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LitElement } from 'lit';
import { until } from '../testing/visit.js';
import { IdleController, idleAt } from './idle.js';

const minute = 60_000;

describe('whether anybody is there', () => {
  it('goes from active to warned to over as time passes, and never back', () => {
    const order = ['active', 'warned', 'over'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.nat(),
        fc.nat(200 * minute),
        fc.nat(200 * minute),
        (minutes, last, one, other) => {
          const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
          const [before, after] = [idleAt(last, last + sooner, minutes), idleAt(last, last + later, minutes)];
          expect(order.indexOf(before)).to.be.at.most(order.indexOf(after));
        },
      ),
    );
  });

  it('is over after the minutes, and not a moment before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(), (minutes, last) => {
        expect(idleAt(last, last + minutes * minute - 1, minutes)).to.equal('warned');
        expect(idleAt(last, last + minutes * minute, minutes)).to.equal('over');
      }),
    );
  });

  it('warns for 30 seconds at least, which is more than anybody needs to press a key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (minutes) => {
        expect(idleAt(0, minutes * minute - 30_000, minutes)).to.equal('warned');
        if (minutes > 1) expect(idleAt(0, minutes * minute - minute - 1, minutes)).to.equal('active');
      }),
    );
  });
});

class Watcher extends LitElement {
  time = 1_000_000;
  overs = 0;
  readonly idle = new IdleController(this, () => this.overs++);
}
customElements.define('test-watcher', Watcher);

describe('watching a page', () => {
  let watcher: Watcher;
  beforeEach(() => {
    watcher = document.createElement('test-watcher') as Watcher;
    watcher.idle.now = () => watcher.time;
    watcher.idle.minutes = 10;
    document.body.append(watcher);
    watcher.idle.start();
  });
  afterEach(() => watcher.remove());

  const move = () => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));

  it('takes any act on the page for somebody', async () => {
    watcher.time += 8.5 * minute;
    move();
    watcher.time += 8.5 * minute;
    move();
    expect(watcher.idle.state).to.equal('active');
    watcher.time += 9.5 * minute;
    await until(() => watcher.idle.state === 'warned', 'the warning');
  });

  it('once it has warned, waits for somebody to say so', async () => {
    watcher.time += 9.5 * minute;
    await until(() => watcher.idle.state === 'warned', 'the warning');
    move();
    expect(watcher.idle.state).to.equal('warned');
    watcher.idle.stay();
    expect(watcher.idle.state).to.equal('active');
    watcher.time += 9.5 * minute;
    await until(() => watcher.idle.state === 'warned', 'the warning, again');
    watcher.time += minute;
    await until(() => watcher.overs === 1, 'the end');
  });

  it('is over after a computer slept, whatever the first act', () => {
    watcher.time += 600 * minute;
    move();
    expect(watcher.overs).to.equal(1);
    move();
    expect(watcher.overs, 'once').to.equal(1);
  });

  it('ends though the clock was set back by years', async () => {
    watcher.time -= 1e11;
    move();
    watcher.time += 10 * minute;
    await until(() => watcher.overs === 1, 'the end');
  });

  it('watches nothing once it left the page', () => {
    watcher.remove();
    watcher.time += 600 * minute;
    move();
    expect(watcher.overs).to.equal(0);
  });
});
