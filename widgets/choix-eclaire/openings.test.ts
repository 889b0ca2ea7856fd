import { expect } from '@open-wc/testing';
import type { Answers } from '../../src/domain/index.js';
import { many, one } from '../../src/testing/builders.js';
import type { Opened } from '../shared/catalogueController.js';
import { today } from '../shared/today.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { embedded } from '../testing/openedCatalogue.js';
import { plain } from '../testing/text.js';
import { answerAll, arrive, follow, headingOf, until } from '../testing/visit.js';
import { press } from '../testing/visitor.js';
import * as later from './later.js';
import { Matcher, type Later } from './matcher.js';
import { openingsFor, withAlternative } from './openings.js';

const answers: Answers = {
  situation: one('job-seeker'),
  goal: one('new-job'),
  metiers: many('famille:insertion'),
  level: one('5'),
  experience: one('1-to-3'),
  held: { kind: 'skipped' },
  wanted: { kind: 'skipped' },
  voies: many('vae'),
  scope: one('blocs'),
  priorities: { kind: 'skipped' },
};

describe('what would open more', function () {
  this.timeout(30_000);
  let opened: Opened<Later>;
  let matcher: Matcher;
  before(async () => {
    opened = { later, catalogue: await embedded() };
    matcher = new Matcher(opened, today(new Date(2026, 10, 23)));
  });

  it('is at most three changes, the largest first, each of another question and worth what it says', async () => {
    const found = (await openingsFor(matcher, opened, answers, () => true)) ?? [];
    expect(found.length).to.be.within(1, 3);
    const gains = found.map(({ more }) => more);
    expect(gains).to.deep.equal(gains.toSorted((a, b) => b - a));
    expect(new Set(found.map(({ alternative }) => alternative.question)).size).to.equal(found.length);
    const now = matcher.ranking(answers).counts.well;
    for (const { alternative, more } of found)
      expect(matcher.ranking(withAlternative(answers, alternative)).counts.well).to.equal(now + more);
  });

  it('leaves the page its turn, and is given up when the answers change meanwhile', async () => {
    /** As slow as a large catalogue. */
    const slow = {
      flow: matcher.flow,
      ranking: (given: Answers) => matcher.ranking(given),
      countsFor(given: Answers) {
        for (const end = performance.now() + 13; performance.now() < end;);
        return matcher.countsFor(given);
      },
    } as unknown as Matcher;
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    expect(await openingsFor(slow, opened, answers, () => true)).to.have.length.above(0);
    clearInterval(timer);
    expect(turns).to.be.above(3);
    let asked = 0;
    expect(await openingsFor(slow, opened, answers, () => ++asked < 2)).to.equal(undefined);
    expect(asked).to.equal(2);
  });

  it('is tried from the results and taken back with the keys, the focus beside it', async () => {
    const widget = await arrive();
    await follow(widget, 'Commencer');
    await answerAll(widget, {
      'Que voulez-vous faire ?': 'Changer de métier',
      'Quel métier visez-vous ?': 'Insertion, inclusion',
    });
    await follow(widget, 'Voir les certifications');
    await until(() => allIn(widget, '.what-if li button').length > 0, 'something to try');
    const before = headingOf(widget);
    const counts = () => allIn(widget, '.group span').map(({ textContent }) => Number(textContent));
    const all = counts();
    const more = Number(/\d+/.exec(plain(allIn(widget, '.what-if b')[0]?.textContent))?.[0] ?? 1);
    allIn(widget, '.what-if li button')[0]?.focus();
    await press('Enter');
    await until(() => headingOf(widget) !== before, 'the effect');
    expect(counts()[0]).to.equal((all[0] ?? 0) + more);
    expect(counts().reduce((sum, count) => sum + count)).to.equal(all.reduce((sum, count) => sum + count));
    expectFocusOn(oneIn(widget, '.tried button'));
    await press('Enter');
    await until(() => headingOf(widget) === before, 'the results of before');
    expect(counts()).to.deep.equal(all);
    expectFocusOn(oneIn(widget, '.what-if h3'));
    await until(() => allIn(widget, '.what-if li button').length > 0, 'something to try again');
    expectFocusOn(oneIn(widget, '.what-if h3'));
  });
});
