/** What runs in the browser for `national.bench.mjs`: from the address of a manifest to ranked cards on the screen. */
import { html, render } from 'lit';
import { loadCatalogue, turn, typeahead } from '../../src/catalogue/index.js';
import { criteria } from '../../src/criteria/index.js';
import { isoDate, rank, type Profile, type RomeCode } from '../../src/domain/index.js';
import { createTranslator } from '../../src/i18n/index.js';
import { ListPart } from '../../widgets/parts/list.js';
import { ResultsPart } from '../../widgets/parts/results.js';
import { definePart } from '../../widgets/shared/definePart.js';

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
  const ranking = rank(criteria, profile, panorama, today);
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

/** Milliseconds of each keystroke over every title of a job. */
export async function keystrokes(manifest: string): Promise<{ times: readonly number[]; titles: number }> {
  const loaded = await loadCatalogue(manifest);
  const read = await sure(loaded.ok && loaded.value).metiers();
  const metiers = sure(read.ok && read.value);
  const { suggest } = await typeahead(metiers);
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
  return { times, titles: metiers.reduce((sum, { appellations }) => sum + appellations.length, 0) };
}
