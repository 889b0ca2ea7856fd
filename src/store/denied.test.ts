import { expect } from '@open-wc/testing';

/** What a module imports at once. What it fetches on demand is the schema, and here nothing is ever read. */
const imports = /(\bfrom\s*|\bimport\s*)(["'])([./][^"']*)\2/g;

/**
 * A module and all it imports, as `data:` addresses under their own absolute ones: a page of an opaque origin
 * may fetch nothing from this server.
 */
async function modulesFrom(entry: string, modules: Record<string, string> = {}) {
  if (entry in modules) return modules;
  modules[entry] = '';
  const text = await (await fetch(entry)).text();
  const found: string[] = [];
  const code = text.replace(imports, (_whole, before: string, quote: string, path: string) => {
    const address = new URL(path, entry).href;
    found.push(address);
    return `${before}${quote}${address}${quote}`;
  });
  modules[entry] = `data:text/javascript,${encodeURIComponent(code)}`;
  for (const address of found) await modulesFrom(address, modules);
  return modules;
}

/** What a module script tells with `parent.postMessage` from a page that is denied every storage. */
async function toldFromSandbox(script: string, modules: Record<string, string>): Promise<unknown> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  const map = JSON.stringify({ imports: modules }).replaceAll('<', '\\u003c');
  frame.srcdoc = `<script type="importmap">${map}</script><script type="module">${script}</script>`;
  const told = new Promise((resolve) => {
    addEventListener('message', function hear(event) {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(event.data);
    });
  });
  document.body.append(frame);
  try {
    return await told;
  } finally {
    frame.remove();
  }
}

describe('a page that is denied storage', () => {
  const entry = new URL('./index.ts', import.meta.url).href;

  it('has its journey in memory, and is told why, once', async () => {
    const script = `
      import { newJourney, openStore } from ${JSON.stringify(entry)};
      const now = new Date('2026-11-23T08:00:00.000Z');
      const problems = [];
      const store = openStore({ preferred: 'device', now, onProblem: (problem) => problems.push(problem) });
      const found = await store.latest();
      const catalogue = { id: 'accompagnement', edition: '2026-11-20' };
      const journey = newJourney({ catalogue, phase: 'asking', answers: {} }, now);
      await store.create(journey);
      const updated = await store.update(journey.id, (it) => ({ ...it, phase: 'matched' }), now);
      const phase = (await store.read(journey.id)).value?.phase;
      parent.postMessage({ found, phase, kind: store.kind, problems, erased: await store.eraseAll() }, '*');
    `;
    const unavailable = { code: 'storage-unavailable', cause: 'SecurityError' };
    expect(await toldFromSandbox(script, await modulesFrom(entry))).to.deep.equal({
      found: { ok: true, value: undefined },
      phase: 'matched',
      kind: 'session',
      problems: [unavailable],
      // The page cannot know what an earlier visit left where it may not look: it does not claim to have erased it.
      erased: { ok: false, error: unavailable },
    });
  }).timeout(10_000);
});
