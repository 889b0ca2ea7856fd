import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/catalogue/index.js';
import { matchGroups, type Alternative, type Profile } from '../../src/domain/index.js';
import { drawn } from '../shared/drawn.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { allIn, oneIn } from '../testing/deep.js';
import { expectFocusOn } from '../testing/focus.js';
import { rankingOf, resultsContent, titlesIn } from '../testing/listed.js';
import { embedded } from '../testing/openedCatalogue.js';
import { settled } from '../testing/settled.js';
import { looks, reshown, shown } from '../testing/shown.js';
import { plain, textIn } from '../testing/text.js';
import { press } from '../testing/visitor.js';
import { alternativeWords } from './alternativeWords.js';
import type { ResultsPart } from './results.js';
import type { Proposal } from './whatIf.js';

/** The results as a list, and what can be tried on them. What their words are stands in `results.test.ts`. */
describe('the results, used', function () {
  this.timeout(20_000);
  let catalogue: Catalogue;
  before(async () => (catalogue = await embedded()));

  const profile: Profile = {
    uses: ['metier', 'family'],
    familles: ['insertion'],
    levelHeld: 5,
    experience: '1-to-3',
    recognition: true,
    voies: ['vae', 'formation-continue'],
    scope: 'blocs',
  };
  const impossible: Profile = {
    familles: ['nowhere'],
    voies: ['candidature-individuelle'],
    levelHeld: 2,
    weights: { metier: 'indispensable', voies: 'indispensable', level: 'indispensable' },
  };
  const proposed = (question: string, change: Alternative['change'], more: number): Proposal => {
    const alternative: Alternative = { question, answer: { kind: 'skipped' }, change };
    return { alternative, more, told: (words, named) => alternativeWords(words, alternative, named) };
  };
  const openings = [
    proposed('voies', { kind: 'let-go' }, 6),
    proposed('level', { kind: 'fact', option: '4' }, 3),
  ];
  const tried = openings.slice(0, 1);

  describe('audited', function () {
    whenNarrow(this);
    // Several screens, each audited.
    this.timeout(60_000);
    for (const look of looks) {
      it(`passes with something to try, and once tried, in ${look.locale}`, async () => {
        const { frame } = await shown<ResultsPart>(resultsContent(catalogue, profile, { openings }), look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
        await reshown(frame, resultsContent(catalogue, profile, { tried: [...tried, ...tried] }));
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes with its tools open, in ${look.locale}`, async () => {
        const weighing = { asked: ['metier', 'voies', 'level'] as const, weights: {} };
        const given = { openings, weighing };
        const { frame } = await shown<ResultsPart>(resultsContent(catalogue, profile, given), look);
        for (const details of allIn<HTMLDetailsElement>(frame, '.narrow, .weigh, .what-if'))
          details.open = true;
        await settled(frame);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
      it(`passes when nothing fits, in ${look.locale}`, async () => {
        const { frame } = await shown<ResultsPart>(resultsContent(catalogue, impossible), look);
        await expect(frame).to.be.accessible();
        expectSound(frame);
      });
    }
  });

  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

  it('count a catalogue that adds up, group by group, whatever the answers', async () => {
    for (const answers of [profile, { levelHeld: 5 }, impossible] satisfies Profile[]) {
      const { part } = await shown<ResultsPart>(resultsContent(catalogue, answers));
      const groups = allIn(part, '.group span').map(({ textContent }) => Number(textContent));
      expect(groups.reduce((sum, count) => sum + count, 0)).to.equal(catalogue.panorama.size);
    }
  });

  it('lead from every group to its last card, the focus on the first that came', async () => {
    const { part } = await shown<ResultsPart>(resultsContent(catalogue, { levelHeld: 5 }));
    const { counts } = rankingOf(catalogue, { levelHeld: 5 });
    expect(titlesIn(part)).to.have.length(Math.min(20, counts.well + counts.partly));
    for (const group of matchGroups.filter((one) => counts[one] > 0)) {
      for (;;) {
        const heading = allIn(part, '.group').find(({ textContent }) =>
          plain(textContent).startsWith(
            { well: 'Correspondent bien', partly: 'Correspondent en partie', other: 'Autres' }[group],
          ),
        );
        const list = allIn(part, `ul[data-group=${group}]`)[0];
        const before = list?.children.length ?? 0;
        if (before === counts[group]) break;
        const more = (list ?? heading)?.nextElementSibling?.querySelector('button');
        more?.focus();
        await press('Enter');
        const after = allIn(part, `ul[data-group=${group}]`)[0];
        expect(after?.children.length).to.equal(Math.min(before + 20, counts[group]));
        expectFocusOn(after?.children[before]?.querySelector('h4'));
      }
    }
    expect(titlesIn(part)).to.have.length(catalogue.panorama.size);
  });

  it('give at most four reasons at once, the rest behind a disclosure that counts them', async () => {
    const { part } = await shown<ResultsPart>(resultsContent(catalogue, profile));
    for (const card of allIn(part, '.card')) {
      const [first] = card.querySelectorAll('.reasons');
      expect(first?.children.length).to.be.within(1, 4);
      const rest = card.querySelector('details.more-reasons');
      if (!rest) continue;
      const told = plain(rest.querySelector('summary')?.textContent);
      expect(told.startsWith('Une') ? [1] : numbers(told)).to.deep.equal([
        rest.querySelectorAll('li').length,
      ]);
    }
    expect(allIn(part, 'details.more-reasons').length).to.be.above(0);
  });

  it('let one try a change and take it back with the keys, and keep the focus there', async () => {
    const { frame, part } = await shown<ResultsPart>(resultsContent(catalogue, profile, { openings }));
    allIn(part, '.what-if li button')[0]?.focus();
    await press('Enter');
    await drawn();
    expect(frame.wishes.at(-1)).to.deep.equal({
      type: 'journey',
      event: { type: 'changed', question: 'voies', answer: { kind: 'skipped' } },
    });
    await reshown(frame, resultsContent(catalogue, profile, { tried, openings }));
    await reshown(frame, resultsContent(catalogue, profile, { tried, openings: [] }));
    expectFocusOn(oneIn(part, '.tried button'));
    expect(oneIn(part, '.what-if').querySelector('ul')).to.equal(null);
    await press('Enter');
    await drawn();
    expect(frame.wishes.at(-1)).to.deep.equal({ type: 'undo' });
    await reshown(frame, resultsContent(catalogue, profile, { openings }));
    expectFocusOn(oneIn(part, '.what-if summary'));
  });

  it('say each change in a sentence, options by their names', async () => {
    const made = (question: string, change: Alternative['change']) => proposed(question, change, 2);
    const { part } = await shown<ResultsPart>(
      resultsContent(catalogue, profile, {
        openings: [
          made('metiers', { kind: 'option', option: 'famille:rh' }),
          made('metiers', { kind: 'option', option: 'K1801' }),
          made('metiers', { kind: 'without', option: 'famille:rh' }),
          made('goal', { kind: 'option', option: 'recognition' }),
          made('wanted', { kind: 'option', option: 'accueillir' }),
          made('voies', { kind: 'option', option: 'vae' }),
          made('voies', { kind: 'without', option: 'apprentissage' }),
          made('scope', { kind: 'let-go' }),
          made('priorities', { kind: 'weight', criterion: 'level', weight: 'ignored' }),
          made('level', { kind: 'fact', option: '4' }),
          made('held', { kind: 'fact', option: 'accueillir' }),
        ],
      }),
    );
    expect(
      allIn(part, '.what-if li > span').map(({ textContent }) =>
        plain(textContent).replace(' 2 de plus', ''),
      ),
    ).to.deep.equal([
      'Si vous visiez aussi « Ressources humaines » :',
      'Si vous visiez aussi « K1801 » :',
      'Si vous ne visiez plus « Ressources humaines » :',
      'Si vous vouliez faire reconnaître votre expérience :',
      'Si vous vouliez aussi « Accueillir une personne, là où elle en est » :',
      'Si la VAE vous convenait :',
      'Si vous laissiez de côté « Apprentissage » :',
      'Si la certification entière vous convenait aussi :',
      'Si « Le niveau » ne comptait pas :',
      'Si vous aviez répondu « Bac ou équivalent (niveau 4, ancien IV) » :',
      'Si vous aviez répondu « Accueillir une personne, là où elle en est » :',
    ]);
  });

  it('take other weights with the keys, without leaving the control', async () => {
    const weighing = { asked: ['metier', 'voies', 'level'] as const, weights: {} };
    const { frame, part } = await shown<ResultsPart>(resultsContent(catalogue, profile, { weighing }));
    const summary = allIn(part, 'summary').find(
      ({ textContent }) => plain(textContent) === 'Ce qui compte pour moi',
    );
    summary?.focus();
    await press('Enter');
    const radio = allIn<HTMLInputElement>(part, 'input[name=weight-voies]').find(({ checked }) => checked);
    radio?.focus();
    await press('ArrowUp');
    await drawn();
    const wish = frame.wishes.at(-1);
    expect(wish?.type === 'journey' && wish.event.type === 'changed' && wish.event.question).to.equal(
      'priorities',
    );
    await reshown(
      frame,
      resultsContent(
        catalogue,
        { ...profile, weights: { voies: 'indispensable' } },
        { weighing: { ...weighing, weights: { voies: 'indispensable' } } },
      ),
    );
    expectFocusOn(allIn<HTMLInputElement>(part, 'input[name=weight-voies]').find(({ checked }) => checked));
  });

  it('when nothing fits, say what excludes most, and lead to an answer, to everything, to somebody', async () => {
    const { frame, part } = await shown<ResultsPart>(resultsContent(catalogue, impossible));
    const box = oneIn(part, '.nothing');
    const lines = [...box.querySelectorAll('li')].map(({ textContent }) => plain(textContent));
    expect(lines.length).to.be.within(1, 3);
    const counts = lines.map((line) => numbers(line)[0] ?? 0);
    expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
    expect(textIn(part)).to.include('Le conseil en évolution professionnelle est gratuit');
    for (const one of box.querySelectorAll('button')) one.click();
    expect(frame.wishes).to.deep.equal([
      { type: 'journey', event: { type: 'reviewed' } },
      { type: 'show', view: { name: 'all' } },
    ]);
    expect(allIn(part, '.group span').map(({ textContent }) => Number(textContent))).to.deep.equal([
      catalogue.panorama.size,
    ]);
  });
});
