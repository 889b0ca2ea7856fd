/**
 * How soon the screen answers a person, on a catalogue of 7,000 certifications and a processor four times slower: from
 * the event to the next paint for every control of the results, and to the list painted for filters and sort. Also how
 * long "Et si… ?" keeps the page busy. Needs `dist/`: `npm run build`.
 *
 *   node tools/bench/interaction.bench.mjs          RUNS=20 RATE=4
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { launch, open } from '../e2e/browser.mjs';
import { begin, screens, shown, skipToResults } from '../e2e/journey.mjs';
import { serve } from '../e2e/server.mjs';
import { nationalCatalogue } from '../national-catalogue.mjs';

const runs = Number(process.env['RUNS'] ?? 20);
const rate = Number(process.env['RATE'] ?? 4);
const limits = { interaction: 150, list: 100, task: 50, openings: 300 };

/** The least that a share of the values do not pass. @param {readonly number[]} values @param {number} share */
const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? NaN;
/** @param {readonly number[]} values */
const median = (values) => quantile(values, 0.5);

if (!existsSync('dist/choix-eclaire.js')) throw new Error('Nothing built: npm run build');
const catalogue = await serve({ folder: await nationalCatalogue(console.log) });
const site = await serve({
  pages: {
    '/others.html': `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><script type="module" src="choix-eclaire.js"></script><choix-comparateur codes="RNCP37274 RNCP36625"></choix-comparateur><choix-panorama></choix-panorama>`,
    '/host.html': `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><script type="module" src="choix-eclaire.js"></script><choix-eclaire catalogue="${catalogue.url('/manifest.json')}"></choix-eclaire>`,
  },
});
const browser = await launch('chromium', { watched: false });

let failed = 0;
/** @param {string} what @param {number} measured @param {number} limit */
function promise(what, measured, limit) {
  const holds = measured <= limit;
  if (!holds) failed++;
  console.log(`${holds ? '✔' : '✖'} ${what}: ${measured.toFixed(0)} ms, ${limit} promised`);
}

try {
  const { page } = await open(browser);
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(60_000);
  const cdp = await page.createCDPSession();

  /** In the page: what the observers saw, and how to find an element at any depth. */
  await page.evaluateOnNewDocument(() => {
    /** @type {any} */
    const seen = { events: [], tasks: [] };
    Reflect.set(window, 'seen', seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (/** @type {any} */ (entry).interactionId > 0) seen.events.push(entry.duration);
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks.push([entry.startTime, entry.duration]);
    }).observe({ type: 'longtask', buffered: true });
    /** @param {string} selector @param {ParentNode} [root] @returns {HTMLElement[]} */
    const all = (selector, root = document) => [
      .../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector)),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
        shadowRoot ? all(selector, shadowRoot) : [],
      ),
    ];
    Reflect.set(window, 'all', all);
  });

  const throttled = () => cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const pause = (/** @type {number} */ ms) => new Promise((later) => setTimeout(later, ms));

  await page.goto(site.url('/host.html'));
  await shown(page, screens.any);
  await begin(page);
  // Three answers, so that the certifications are ranked, and that another would open more; the rest is not known.
  await skipToResults(page, { voies: 'vae', goal: 'new-job', level: '5' });
  await shown(page, '.what-if button');
  const rows = await page.evaluate(
    () => Reflect.get(window, 'all')('choix-part-list')[0].context.catalogue.panorama.size,
  );

  /**
   * Clicks what a script finds, and gives the longest interaction that came of it.
   * @param {string} find @returns {Promise<{ interaction: number, list: number }>}
   */
  async function click(find) {
    const handle = /** @type {import('puppeteer-core').ElementHandle<HTMLElement> | null} */ (
      (await page.evaluateHandle(find)).asElement()
    );
    if (!handle) throw new Error(`Nothing to click: ${find}`);
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await pause(100);
    await page.evaluate(() => {
      Reflect.get(window, 'seen').events.length = 0;
      // From the event until a frame after the last change of the list within the next second.
      const list = Reflect.get(window, 'all')('choix-part-list')[0]?.shadowRoot;
      let from = 0;
      let last = 0;
      window.addEventListener('click', () => (from = performance.now()), { capture: true, once: true });
      const observer = new MutationObserver(() =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (last ||= performance.now());
          port2.postMessage(0);
        }),
      );
      if (list) observer.observe(list, { childList: true, subtree: true, characterData: true });
      Reflect.set(window, 'painted', () => (observer.disconnect(), last > 0 ? last - from : 0));
    });
    await handle.click();
    await pause(700);
    return page.evaluate(() => ({
      interaction: Math.max(0, ...Reflect.get(window, 'seen').events),
      list: Reflect.get(window, 'painted')(),
    }));
  }

  /** "Et si… ?": tried, then taken back; each works out anew what would open most. */
  const openings = { longest: 0, whole: /** @type {number[]} */ ([]) };
  for (let run = 0; run < runs; run++) {
    const { longest, whole } = await page.evaluate(async () => {
      const all = Reflect.get(window, 'all');
      const results = () => all('choix-part-results')[0];
      const before = results().openings;
      const { tasks } = Reflect.get(window, 'seen');
      const [button] = all('.tried button, .what-if li button');
      const start = performance.now();
      tasks.length = 0;
      button.click();
      while ([undefined, before].includes(results().openings) && performance.now() - start < 5000)
        await new Promise((later) => setTimeout(later, 1));
      const whole = performance.now() - start;
      await new Promise((later) => setTimeout(later, 300));
      return {
        whole,
        longest: Math.max(0, ...tasks.map((/** @type {number[]} */ task) => task[1] ?? 0)),
      };
    });
    openings.longest = Math.max(openings.longest, longest);
    openings.whole.push(whole);
  }

  await throttled();
  const text = (/** @type {string} */ words) =>
    `all('button').find((button) => button.textContent.trim().startsWith(${JSON.stringify(words)}))`;
  /** In an order that leaves each one there for the next run: coming back from a fiche, disclosures are closed. */
  const controls = {
    'what matters, opened or closed': `all('.weigh > summary')[0]`,
    'a weight': `all('.weigh input').find((input) => !input.checked)`,
    'a change, tried': `all('.what-if li button')[0]`,
    'a trial, taken back': `all('.tried button')[0]`,
    'filters, opened or closed': `all('details.narrow > summary')[0]`,
    'a filter': `all('.facets input')[2]`,
    'another filter': `all('.facets input').at(-1)`,
    'filters, all removed': text('Enlever les filtres'),
    'a card, kept': text('Garder'),
    'a card, no longer kept': text('Gardé'),
    'a card, compared': text('Comparer'),
    'a card, no longer compared': text('À comparer'),
    'a fiche': text('Voir la fiche'),
    'back from it': text('← Retour'),
  };
  /** @type {Record<string, { interaction: number[], list: number[] }>} */
  const measured = {};
  /** @param {string} name @param {{ interaction: number, list: number }} result */
  const keep = (name, { interaction, list }) => {
    (measured[name] ??= { interaction: [], list: [] }).interaction.push(interaction);
    measured[name].list.push(list);
  };
  /** Once all cards are drawn. A control that is not there would be measured by nobody. @param {string} name @param {string} find */
  const there = async (name, find) => {
    await page.evaluate(() => Reflect.get(window, 'all')('choix-part-list')[0]?.updateComplete);
    await page.waitForFunction(`(${find}) !== undefined`, { polling: 50, timeout: 15_000 }).catch(() => {
      throw new Error(`Not on the screen: ${name}`);
    });
  };
  for (let run = 0; run < runs; run++) {
    // A click that came while the screen moved leaves its trial standing: the next run begins without any.
    await page.evaluate(async () => {
      for (let left = 5; left > 0; left--) {
        Reflect.get(window, 'all')('.tried button')[0]?.click();
        await new Promise((later) => setTimeout(later, 500));
      }
    });
    for (const [name, find] of Object.entries(controls)) {
      await there(name, find);
      keep(name, await click(find));
    }
  }

  /** Sort and search, by the keyboard. @param {string} selector @param {string} key */
  async function type(selector, key) {
    await page.evaluate(() => (Reflect.get(window, 'seen').events.length = 0));
    const field = (await page.evaluateHandle(`all('${selector}')[0]`)).asElement();
    if (!(await field?.evaluate((element) => /** @type {Element} */ (element).checkVisibility())))
      throw new Error(`Not on the screen: ${selector}`);
    await /** @type {any} */ (field).focus();
    await page.keyboard.press(/** @type {any} */ (key));
    await pause(700);
    const interaction = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'seen').events));
    return { interaction, list: interaction };
  }
  // They stand behind the disclosure, with the filters.
  await page.evaluate(() => (Reflect.get(window, 'all')('details.narrow')[0].open = true));
  await pause(700);
  for (let run = 0; run < runs; run++) {
    keep('sort', await type('select#sort', run % 2 === 0 ? 'ArrowDown' : 'ArrowUp'));
    for (const key of ['c', 'o', 'a']) keep('a key of the search', await type('input#search', key));
    for (let back = 0; back < 3; back++) keep('a key of the search', await type('input#search', 'Backspace'));
  }

  // Last, for it leaves twenty cards more each time: ten times, 220 cards, are more than anybody reads.
  const more = `all('ul[data-group] + p > button').at(-1)`;
  for (let run = 0; run < Math.min(runs, 10); run++) {
    await there('more of the list', more);
    keep('more of the list', await click(more));
  }

  // What only the embedded catalogue has: a layer of 2016; and a comparison.
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(site.url('/others.html'));
  await shown(page, '.card', 'choix-panorama');
  await shown(page, 'table', 'choix-comparateur');
  await throttled();
  for (let run = 0; run < runs; run++)
    for (const [name, find] of Object.entries({
      'the layer of 2016': `all('.switch input')[0]`,
      'equal rows, hidden or shown': `all('choix-comparateur')[0] && all('.screen button[aria-pressed]', all('choix-part-compare')[0].shadowRoot)[0]`,
    })) {
      await there(name, find);
      keep(name, await click(find));
    }

  console.log(`${rows} certifications, processor ${rate} times slower, ${runs} runs of each control`);
  console.table(
    Object.fromEntries(
      Object.entries(measured).map(([name, { interaction, list }]) => [
        name,
        {
          'to next paint, median ms': median(interaction).toFixed(0),
          'p95 ms': quantile(interaction, 0.95).toFixed(0),
          'to list painted, median ms': median(list).toFixed(0),
        },
      ]),
    ),
  );
  promise('“Et si… ?”, longest task (none under 50 ms is told)', openings.longest, limits.task);
  promise('“Et si… ?”, all alternatives, median', median(openings.whole), limits.openings);
  for (const [name, { interaction }] of Object.entries(measured))
    promise(`${name}, to the next paint, p95`, quantile(interaction, 0.95), limits.interaction);
  for (const name of ['a filter', 'another filter', 'sort'])
    promise(`${name} to the list painted, median`, median(measured[name]?.list ?? []), limits.list);
} finally {
  await browser.close();
  await Promise.all([site.close(), catalogue.close()]);
}
process.exitCode = failed > 0 ? 1 : 0;
