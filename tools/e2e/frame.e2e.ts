import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser, open } from './browser.mjs';
import { begin, heading, screens, shown, skipToResults, until } from './journey.mjs';
import { serve, type SiteOptions } from './server.mjs';

const page = (body: string) => `<!doctype html><html lang="fr"><title>Hôte</title>${body}`;
const frameOf = (ours: string, query: string) =>
  `<iframe src="${ours}/embed.html?${query}" title="Choisir une certification" width="640" height="300"></iframe>`;

inEachBrowser('in a frame, on a page that accepts no script', (_engine, browser) => {
  /** Ours on one origin, the host on another. */
  async function on(
    query: (origin: string) => string,
    check: (host: Awaited<ReturnType<typeof open>> & { readonly ours: string }) => Promise<void>,
    { script = false, options = {} }: { readonly script?: boolean; readonly options?: SiteOptions } = {},
  ) {
    const ours = await serve(options);
    const pages: Record<string, string> = {};
    const theirs = await serve({
      folder: 'demo',
      pages,
      files: {
        '/heard.js':
          'window.heard=[];addEventListener("message",(event)=>{if(event.data?.type)window.heard.push([event.origin,event.data])});',
      },
    });
    const follow = script ? `<script type="module" src="${ours.origin}/cadre.js"></script>` : '';
    const listen = '<script type="module" src="/heard.js"></script>';
    pages['/page.html'] = page(follow + listen + frameOf(ours.origin, query(theirs.origin)));
    const host = await open(browser());
    try {
      await host.page.goto(theirs.url('/page.html'), { waitUntil: 'domcontentloaded' });
      await check({ ...host, ours: ours.origin });
    } finally {
      await host.close();
      await Promise.all([ours.close(), theirs.close()]);
    }
  }
  const inner = (host: Awaited<ReturnType<typeof open>>) =>
    host.page.waitForFrame((frame) => frame.url().includes('embed.html'));

  it('shows the element asked for, in the language asked for, under a title, and breaks no rule of its policy', () =>
    on(
      () => 'element=choix-fiche&code=RNCP37274&lang=en&theme=clair',
      async (host) => {
        const frame = await inner(host);
        await shown(frame, 'h2', 'choix-fiche');
        assert.equal(await frame.title(), 'One certification');
        const link = await frame.$eval('link[type="application/json+oembed"]', (found) =>
          found.getAttribute('href'),
        );
        const { provider_url, html } = (await (await fetch(`${host.ours}/oembed.json`)).json()) as Record<
          'provider_url' | 'html',
          string
        >;
        assert.match(provider_url, /^https?:/);
        assert.match(link ?? '', /\/v\d+\/oembed\.json$/);
        assert.ok(link?.startsWith(provider_url), 'the whole address of the answer');
        assert.ok(
          html.includes(`src="${link?.replace('oembed.json', 'embed.html')}"`),
          'which is beside this page',
        );
        assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
        assert.equal(await frame.$eval('choix-fiche', (element) => element.getAttribute('theme')), 'clair');
        assert.deepEqual(
          await frame.evaluate(() =>
            Reflect.get(window, 'violations').filter((line: string) => !/favicon|data/.test(line)),
          ),
          [],
        );
        assert.deepEqual(
          host.lines.filter((line) => /^(error|warn|thrown)/.test(line) && !line.includes('favicon')),
          [],
        );
      },
    ));

  it('tells its height to the origin that was stated, and takes it when the host lets one script in', () =>
    on(
      (origin) => `origin=${encodeURIComponent(origin)}`,
      async (host) => {
        const frame = await inner(host);
        await shown(frame, screens.next);
        const height = () => host.page.$eval('iframe', (element) => Number(element.height));
        const content = () =>
          frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
        await until(async () => (await height()) === (await content()) && (await height()) > 300, 'it fits');
        await begin(frame);
        await until(async () => (await height()) === (await content()), 'it follows');
        const heard = await host.page.evaluate(
          () => Reflect.get(window, 'heard') as [string, { type: string }][],
        );
        assert.ok(heard.length > 0);
        assert.ok(heard.every(([origin, { type }]) => origin === host.ours && type === 'choix-height'));
      },
      { script: true },
    ));

  it('takes its height from a script of the host that comes after it was told', () =>
    on(
      (origin) => `origin=${encodeURIComponent(origin)}`,
      async (host) => {
        await shown(await inner(host), screens.next);
        const height = () => host.page.$eval('iframe', (element) => Number(element.height));
        assert.equal(await height(), 300);
        await host.page.addScriptTag({ type: 'module', url: `${host.ours}/cadre.js` });
        await until(async () => (await height()) > 300, 'it fits');
      },
    ));

  it('leaves a sentence and a way out of the frame when a script does not come, and until the element is there', async () => {
    const ways = (frame: Awaited<ReturnType<typeof inner>>) =>
      frame.$$eval('p > a', (links) =>
        links.flatMap((link) =>
          link.checkVisibility() ? [[link.target, link.href, link.parentElement?.lang]] : [],
        ),
      );
    const broken = async (pattern: RegExp, langs: readonly string[]) =>
      on(
        () => 'element=choix-fiche&code=RNCP37274&locale=en',
        async (host) => {
          const frame = await inner(host);
          await until(async () => (await ways(frame)).length === langs.length, 'what stands in place');
          assert.deepEqual(
            await ways(frame),
            langs.map((lang) => ['_blank', frame.url(), lang]),
          );
        },
        { options: { fault: (path) => (pattern.test(path) ? 404 : undefined) } },
      );
    await broken(/\/choix-eclaire\.js$/, ['fr', 'en']);
    await broken(/\/assets\//, ['en']);
    await on(
      () => 'element=choix-fiche&code=RNCP37274',
      async (host) => {
        const frame = await inner(host);
        await shown(frame, 'h2', 'choix-fiche');
        assert.deepEqual(await ways(frame), [], 'gone once it is there');
      },
    );
  });

  it('speaks of what is in it in its language, whatever the page around says', () =>
    on(
      () => 'lang=fr&locale=en-GB',
      async (host) => {
        const frame = await inner(host);
        await shown(frame, screens.next);
        assert.equal(await frame.title(), 'Choosing a certification');
        assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
      },
    ));

  it('keeps the journey when one goes to a counsellor: another tab, and it is said', () =>
    on(
      () => `contact-url=${encodeURIComponent('https://cep.example/')}`,
      async (host) => {
        const frame = await inner(host);
        await begin(frame);
        await skipToResults(frame);
        const link = await frame.$('choix-eclaire >>> a[href="https://cep.example/"]');
        assert.deepEqual(
          await link?.evaluate(({ target, rel, textContent }) => [target, rel, textContent?.trim()]),
          ['_blank', 'noopener noreferrer', 'Contacter un conseiller (nouvel onglet)'],
        );
      },
    ));

  it('tells nobody when no origin is stated, another one is, or any', async () => {
    for (const origin of [
      '',
      'origin=https%3A%2F%2Felsewhere.example',
      'origin=*',
      'origin=javascript%3Aalert(1)',
    ])
      await on(
        () => origin,
        async (host) => {
          const frame = await inner(host);
          await begin(frame);
          assert.deepEqual(await host.page.evaluate(() => Reflect.get(window, 'heard')), [], origin);
        },
      );
  });

  it('leaves out what is not an attribute of the element, with a line each, and an element there is not', () =>
    on(
      () => 'element=script&onclick=alert(1)&theme=sombre&style=color:red',
      async (host) => {
        const frame = await inner(host);
        await shown(frame, screens.next);
        const names = await frame.$eval('choix-eclaire', (element) => element.getAttributeNames());
        assert.deepEqual(names, ['theme']);
        const said = host.lines.filter((line) => line.includes('Choix éclairé'));
        assert.equal(said.length, 3);
        assert.match(await heading(frame), /./);
      },
    ));
});
