import { expect } from '@open-wc/testing';
import type { Answers } from '../../src/domain/index.js';
import { many, one } from '../../src/testing/builders.js';
import type { Opened } from '../shared/catalogueController.js';
import { today } from '../shared/today.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { embedded } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { plain } from '../testing/text.js';
import { answerAll, arrive, follow, headingOf, until } from '../testing/visit.js';
import { press } from '../testing/visitor.js';
import * as later from './later.js';
import { Matcher, type Later } from './matcher.js';
import { openingsFor, withAlternative } from './openings.js';
import { WhatIf } from './whatIf.js';

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

  it('tells facts about the person last, at most two, however much they would open', async () => {
    /** A catalogue where diplomas and years of work open more than anything, and a situation a little. */
    const otherwise = Object.assign(Object.create(matcher) as Matcher, {
      countsFor(given: Answers) {
        const facts = [given['level'], given['experience'], given['situation']];
        const changed = facts.findIndex(
          (fact, at) => fact !== [answers['level'], answers['experience'], answers['situation']][at],
        );
        const counts = matcher.countsFor(given);
        return { ...counts, well: counts.well + ([300, 200, 100][changed] ?? 0) };
      },
      flow: matcher.flow,
      weights: (given: Answers) => matcher.weights(given),
      ranking: (given: Answers) => matcher.ranking(given),
    });
    const found = (await openingsFor(otherwise, opened, answers, () => true)) ?? [];
    const told = found.map(({ alternative: { question, change } }) => [question, change.kind === 'fact']);
    expect(told.slice(-2)).to.deep.equal([
      ['level', true],
      ['experience', true],
    ]);
    expect(told.slice(0, -2).every(([, isFact]) => !isFact)).to.equal(true);
    expect(told.length).to.be.within(3, 5);
  });

  it('leaves the page its turn, and is given up when the answers change meanwhile', async () => {
    /** As slow as a large catalogue. */
    const slow = {
      flow: matcher.flow,
      weights: (given: Answers) => matcher.weights(given),
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

  it('proposes the jobs of the same domain where the catalogue knows no family', async () => {
    const { catalogue } = opened;
    const national = { ...opened, catalogue: { ...catalogue, familles: [] } } as Opened<Later>;
    const plain = new Matcher(national, today(new Date(2026, 10, 23)));
    const asked: Answers[] = [];
    const listening = Object.assign(Object.create(plain) as Matcher, {
      flow: plain.flow,
      ranking: (given: Answers) => plain.ranking(given),
      weights: (given: Answers) => plain.weights(given),
      countsFor: (given: Answers) => (asked.push(given), plain.countsFor(given)),
    });
    const { romes } = catalogue.panorama;
    const besides = (aimed: string) =>
      romes.filter((rome) => rome !== aimed && rome.startsWith(aimed.slice(0, 3)));
    const aimed = romes.find((rome) => besides(rome).length > 0) ?? '';
    expect(besides(aimed)).to.have.length.above(0);
    await openingsFor(listening, national, { ...answers, metiers: many(aimed) }, () => true);
    const added = new Set(
      asked.flatMap(({ metiers }) => (metiers?.kind === 'many' ? metiers.options.slice(1) : [])),
    );
    expect([...added]).to.deep.equal(besides(aimed));
  });

  describe('as it is shown', () => {
    const host = { isConnected: true, requestUpdate: () => void 0 };

    it('is for the answers it was worked out for, and no others', async () => {
      const whatIf = new WhatIf(host);
      expect(whatIf.openings(matcher, answers)).to.equal(undefined);
      await whatIf.look(matcher, opened, answers);
      expect(whatIf.openings(matcher, answers)).to.have.length.above(0);
      expect(whatIf.openings(matcher, { ...answers })).to.equal(undefined);
      expect(whatIf.openings(new Matcher(opened, today()), answers)).to.equal(undefined);
    });

    it('begins anew when the element was taken out of the page meanwhile', async () => {
      const away = { isConnected: false, requestUpdate: () => void 0 };
      const whatIf = new WhatIf(away);
      await whatIf.look(matcher, opened, answers);
      expect(whatIf.openings(matcher, answers)).to.equal(undefined);
      away.isConnected = true;
      await whatIf.look(matcher, opened, answers);
      expect(whatIf.openings(matcher, answers)).to.have.length.above(0);
    });

    it('is taken back last tried first; what was changed by other means is no trial any more', async () => {
      const whatIf = new WhatIf(host);
      let now = answers;
      const attempt = async () => {
        await whatIf.look(matcher, opened, now);
        const [opening] = whatIf.openings(matcher, now) ?? [];
        if (!opening) throw new Error('Nothing to try');
        const { question, answer } = opening.alternative;
        const before = now;
        now = withAlternative(now, opening.alternative);
        whatIf.changed(before, question, answer);
        return opening.alternative;
      };
      const undo = () => {
        const taken = whatIf.undo(now);
        if (taken) now = { ...now, [taken.question]: taken.answer };
      };
      const tried = () => whatIf.tried(now).map(({ alternative }) => alternative);
      const [first, second] = [await attempt(), await attempt()];
      expect(tried()).to.deep.equal([first, second]);
      undo();
      expect(tried()).to.deep.equal([first]);
      undo();
      expect(now).to.deep.equal(answers);
      undo();
      expect(now).to.deep.equal(answers);
      const again = await attempt();
      now = { ...now, [again.question]: { kind: 'skipped' } };
      expect(whatIf.tried(now)).to.deep.equal([]);
      whatIf.changed(now, 'voies', many('apprentissage'));
      expect(whatIf.tried({ ...now, voies: many('apprentissage') })).to.deep.equal([]);
    });
  });

  it('is tried from the results and taken back with the keys, the focus beside it', async () => {
    const widget = await arrive();
    await follow(widget, 'Commencer');
    await answerAll(widget, {
      'Que voulez-vous faire ?': 'Changer de métier',
      'Quel métier visez-vous ?': 'Insertion, inclusion',
      'Quel est votre diplôme le plus élevé ?': 'Bac+2',
      'Avez-vous déjà conseillé ou accompagné des personnes ?': 'Oui, entre un et trois ans',
      'Comment voudriez-vous l’obtenir ?': 'Par la VAE',
      'Tout d’un coup, ou bloc par bloc ?': 'Bloc par bloc',
    });
    await follow(widget, 'Voir les certifications');
    await until(() => allIn(widget, '.what-if li button').length > 0, 'something to try');
    const counts = () => allIn(widget, '.group span').map(({ textContent }) => Number(textContent));
    const attempt = async () => {
      await until(() => allIn(widget, '.what-if li button').length > 0, 'something to try');
      const before = counts();
      const tried = allIn(widget, '.tried p').length;
      const more = Number(/(\d+) de plus/.exec(plain(allIn(widget, '.what-if b')[0]?.textContent))?.[1] ?? 1);
      allIn(widget, '.what-if li button')[0]?.focus();
      await press('Enter');
      await until(() => allIn(widget, '.tried p').length === tried + 1, 'the trial');
      await settled(widget);
      const after = counts();
      expect(after[0]).to.equal((before[0] ?? 0) + more);
      expect(after.reduce((sum, count) => sum + count)).to.equal(before.reduce((sum, count) => sum + count));
      expectFocusOn(oneIn(widget, '.tried button'));
    };
    const [heading, all] = [headingOf(widget), counts()];
    await attempt();
    const once = counts();
    await attempt();
    await press('Enter');
    await until(() => allIn(widget, '.tried p').length === 1, 'the first trial alone');
    await settled(widget);
    expect(counts(), 'the last one is taken back, the first still stands').to.deep.equal(once);
    expectFocusOn(oneIn(widget, '.tried button'));
    await press('Enter');
    await until(() => headingOf(widget) === heading, 'the results of before');
    await settled(widget);
    expect(counts()).to.deep.equal(all);
    expectFocusOn(oneIn(widget, '.what-if summary'));
    await until(() => allIn(widget, '.what-if li button').length > 0, 'something to try again');
    expectFocusOn(oneIn(widget, '.what-if summary'));

    // Another weight: the groups follow at once, and it is said.
    const summary = oneIn(widget, '.weigh > summary');
    summary.focus();
    await press('Enter');
    const ignored = allIn<HTMLInputElement>(widget, 'input[name=weight-metier]')[2]!;
    ignored.focus();
    ignored.click();
    await until(() => String(counts()) !== String(all), 'other groups');
    await settled(widget);
    const [well] = counts();
    expect(plain(oneIn(widget, '.status').textContent)).to.equal(headingOf(widget));
    expect(headingOf(widget)).to.include(String(well));
    expectFocusOn(ignored);
  });
});
