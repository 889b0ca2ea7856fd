import { expect, fixtureCleanup } from '@open-wc/testing';
import type { ChoixPartSession } from '../parts/session.js';
import { allIn, oneIn } from '../testing/deep.js';
import { journeysKept, leave, wiped } from '../testing/device.js';
import { textIn } from '../testing/text.js';
import { answer, arrive, follow, headingOf, until } from '../testing/visit.js';

/** What operators write where a number is expected, and what the widget goes by. */
const delays: readonly (readonly [attribute: string, minutes: number])[] = [
  ['', 10],
  ['idle-minutes=""', 10],
  ['idle-minutes="3"', 3],
  ['idle-minutes=" 45 "', 45],
  ['idle-minutes="1"', 1],
  ['idle-minutes="120"', 120],
  ['idle-minutes="0"', 10],
  ['idle-minutes="-5"', 10],
  ['idle-minutes="121"', 10],
  ['idle-minutes="Infinity"', 10],
  ['idle-minutes="dix"', 10],
];
const retentions: readonly (readonly [attribute: string, days: number])[] = [
  ['', 90],
  ['retention-days="30"', 30],
  ['retention-days="0"', 90],
  ['retention-days="-1"', 90],
  ['retention-days="91"', 90],
  ['retention-days="Infinity"', 90],
  ['retention-days="trente"', 90],
];
const welcome = 'Trouver une certification qui vous convient';

describe('the delays an operator may set', function () {
  this.timeout(30_000);
  beforeEach(wiped);
  afterEach(async () => {
    fixtureCleanup();
    await wiped();
  });

  for (const [attribute, minutes] of delays)
    it(`wipes after ${minutes} minutes: ${attribute || 'nothing said'}`, async () => {
      const widget = await arrive(`storage="session" ${attribute}`);
      await follow(widget, 'Commencer');
      await answer(widget);
      await until(() => allIn(widget, 'choix-part-session').length > 0, 'the bar');
      const bar = oneIn<ChoixPartSession>(widget, 'choix-part-session');
      const begun = bar.idle.now();
      const after = (passed: number) => (bar.idle.now = () => begun + passed * 60_000);
      after(minutes - 0.4);
      await until(() => bar.idle.state === 'warned', 'the warning');
      expect(headingOf(widget), 'nothing is wiped before the end').not.to.equal(welcome);
      after(minutes + 0.1);
      await until(() => headingOf(widget) === welcome, 'the welcome');
      await until(() => textIn(widget).includes('Il n’y avait plus personne : tout a été effacé.'), 'why');
    });

  for (const [attribute, days] of retentions)
    it(`says ${days} days, and keeps to them: ${attribute || 'nothing said'}`, async () => {
      const first = await arrive('');
      await follow(first, 'Commencer');
      await answer(first);
      await until(async () => (await journeysKept()).length === 1, 'a journey on the device');
      const [journey] = await journeysKept();
      const comeBack = async (daysLater: number) => {
        fixtureCleanup();
        const updatedAt = new Date(Date.now() - daysLater * 86_400_000).toISOString();
        await leave(journey!.id, { ...journey, updatedAt });
        return arrive(attribute);
      };
      const widget = await comeBack(days - 0.1);
      expect(textIn(widget)).to.include(`${days} jours`);
      expect(await journeysKept()).to.have.length(1);
      await comeBack(days + 0.1);
      expect(await journeysKept()).to.deep.equal([]);
    });
});
