/** What runs in the browser for `national.bench.mjs`: from the address of a manifest to ranked cards on the screen. */
import { html, render } from 'lit';
import { inTurns, loadCatalogue, turn, typeahead } from '../../src/catalogue/index.js';
import { criteria } from '../../src/criteria/index.js';
import {
  askedCriteria,
  countsFor,
  isoDate,
  rank,
  rankInSteps,
  type Answers,
  type Profile,
  type RomeCode,
} from '../../src/domain/index.js';
import { createTranslator } from '../../src/i18n/index.js';
import { Matcher } from '../../widgets/choix-eclaire/matcher.js';
import { openingsFor } from '../../widgets/choix-eclaire/openings.js';
import { ComboboxPart } from '../../widgets/parts/combobox.js';
import { jobSearch } from '../../widgets/parts/jobSearch.js';
import { ListPart } from '../../widgets/parts/list.js';
import { ResultsPart } from '../../widgets/parts/results.js';
import { definePart } from '../../widgets/shared/definePart.js';

definePart('choix-part-combobox', ComboboxPart);
definePart('choix-part-list', ListPart);
definePart('choix-part-results', ResultsPart);

const sure = <T>(value: T | undefined | false): T => {
  if (value === undefined || value === false) throw new Error('The benchmark finds what it reads.');
  return value;
};
const today = sure(isoDate('2026-11-23'));
const words = sure(await createTranslator('fr').then((read) => read.ok && read.value));
await words.need('results');

/** Milliseconds until the first ranked cards are drawn, then until all those drawn at once are, and the longest task on the way. */
export async function toResults(
  manifest: string,
): Promise<{ first: number; ms: number; longest: number; cards: number }> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const loaded = await loadCatalogue(manifest);
  const catalogue = sure(loaded.ok && loaded.value);
  const { panorama } = catalogue;
  const profile: Profile = {
    uses: ['metier'],
    recognition: true,
    experience: 'over-3',
    metiers: panorama.romes.slice(3, 6) as readonly RomeCode[],
    familles: [],
    levelHeld: 5,
    competencesHeld: [],
    competencesWanted: [],
    voies: ['vae', 'formation-continue'],
    scope: 'blocs',
    weights: {},
  };
  const ranking = await inTurns(rankInSteps(criteria, profile, panorama, today));
  await turn();
  words.date(catalogue.edition, 'long');
  await turn();
  const context = { words, catalogue, today, kept: [], compared: [], metierLabel: String };
  const place = document.body.appendChild(document.createElement('div'));
  render(
    html`<choix-part-results
      .words=${words}
      .context=${context}
      .ranking=${ranking}
      .openings=${[]}
    ></choix-part-results>`,
    place,
  );
  const results = sure(place.querySelector<ResultsPart>('choix-part-results') ?? undefined);
  await results.updateComplete;
  const list = sure(results.renderRoot.querySelector<ListPart>('choix-part-list') ?? undefined);
  // Drawn: the frame that shows them has passed.
  const drawn = () => new Promise((passed) => requestAnimationFrame(() => setTimeout(passed)));
  let first = 0;
  const watcher = new MutationObserver(() => {
    if (first > 0 || list.renderRoot.querySelector('.card') === null) return;
    first = -1;
    void drawn().then(() => (first = performance.now() - start));
  });
  watcher.observe(list.renderRoot, { childList: true, subtree: true });
  await list.updateComplete;
  await drawn();
  const ms = performance.now() - start;
  watcher.disconnect();
  const cards = list.renderRoot.querySelectorAll('.card').length;
  await new Promise((told) => setTimeout(told, 200));
  observer.disconnect();
  return { first, ms, longest: Math.max(0, ...tasks), cards };
}

/**
 * Milliseconds of each keystroke over every title of a job: of the search alone, until its list is in the page, and of
 * the search that forgives mistakes.
 */
export async function keystrokes(manifest: string): Promise<{
  times: readonly number[];
  painted: readonly number[];
  near: readonly number[];
  titles: number;
}> {
  const loaded = await loadCatalogue(manifest);
  const read = await sure(loaded.ok && loaded.value).metiers();
  const metiers = sure(read.ok && read.value);
  const { suggest, near } = await typeahead(metiers);
  const typed = metiers
    .filter((_, at) => at % 40 === 0)
    .flatMap(({ appellations }) => appellations[0]?.slice(0, 24) ?? []);
  const times: number[] = [];
  // The first title twice: until the engine has compiled the search.
  for (const title of [typed[0] ?? '', ...typed])
    for (let length = 2; length <= title.length; length++) {
      const start = performance.now();
      suggest(title.slice(0, length));
      times.push(performance.now() - start);
    }

  // As a person has it: the field, and the options under it.
  const place = document.body.appendChild(document.createElement('div'));
  const search = await jobSearch(metiers);
  render(
    html`<choix-part-combobox .words=${words} .label=${'Métier'} .search=${search}></choix-part-combobox>`,
    place,
  );
  const box = sure(place.querySelector<ComboboxPart>('choix-part-combobox') ?? undefined);
  await box.updateComplete;
  const field = sure(box.renderRoot.querySelector('input') ?? undefined);
  const painted: number[] = [];
  for (const title of typed.slice(0, 8))
    for (let length = 3; length <= Math.min(12, title.length); length++) {
      const start = performance.now();
      field.value = title.slice(0, length);
      field.dispatchEvent(new Event('input'));
      await new Promise((later) => requestAnimationFrame(() => setTimeout(later)));
      painted.push(performance.now() - start);
    }
  place.remove();

  const close: number[] = [];
  // Made at the first: it is told apart from what follows by its length.
  for (const title of typed.slice(0, 40)) {
    const start = performance.now();
    await near(title.slice(0, 3) + title.slice(4));
    close.push(performance.now() - start);
  }
  const titles = metiers.reduce(
    (sum, { label, appellations }) => sum + new Set([label, ...appellations]).size,
    0,
  );
  return { times, painted, near: close, titles };
}

/** "Et si… ?" over a questionnaire answered in full: how many changes are tried, how long in all, and the longest task. */
export async function openings(
  manifest: string,
): Promise<{ readonly tried: number; readonly ms: number; readonly longest: number }> {
  const loaded = await loadCatalogue(manifest);
  const catalogue = sure(loaded.ok && loaded.value);
  const opened = {
    catalogue,
    later: { criteria, rank, countsFor, askedCriteria },
  } as unknown as ConstructorParameters<typeof Matcher>[0];
  const matcher = new Matcher(opened, today);
  const one = (option: string) => ({ kind: 'one', option }) as const;
  const answers: Answers = Object.fromEntries(
    Object.entries({
      situation: one('job-seeker'),
      goal: one('new-job'),
      metiers: { kind: 'many', options: catalogue.panorama.romes.slice(3, 6) } as const,
      level: one('5'),
      experience: one('over-3'),
      held: { kind: 'skipped' } as const,
      wanted: { kind: 'skipped' } as const,
      voies: { kind: 'many', options: ['vae', 'formation-continue'] } as const,
      scope: one('blocs'),
      priorities: { kind: 'skipped' } as const,
    }).filter(([id]) => matcher.flow.questions.some((question) => question.id === id)),
  );
  let tried = 0;
  const counted = Object.assign(Object.create(matcher) as Matcher, {
    flow: matcher.flow,
    ranking: (given: Answers) => matcher.ranking(given),
    weights: (given: Answers) => matcher.weights(given),
    countsFor: (given: Answers) => (tried++, matcher.countsFor(given)),
  });
  matcher.ranking(answers);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  await turn();
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  await openingsFor(counted, opened, answers, () => true);
  const ms = performance.now() - start;
  await new Promise((told) => setTimeout(told, 200));
  observer.disconnect();
  return { tried, ms, longest: Math.max(0, ...tasks) };
}
