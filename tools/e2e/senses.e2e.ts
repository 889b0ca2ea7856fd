import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch, open } from './browser.mjs';
import { begin, press, shown, skipToResults } from './journey.mjs';
import { serve } from './server.mjs';

/** What is drawn: the style of every element of the widgets, at any depth, that is seen. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const found: { name: string; moves: boolean; colours: string[]; own: boolean }[] = [];
    const roots: ParentNode[] = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    for (const root of roots)
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (!element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        found.push({
          name: `${element.localName}.${element.className}`,
          moves: style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration),
          colours: [style.color, style.backgroundColor, style.borderTopColor],
          own: style.getPropertyValue('forced-color-adjust') === 'none',
        });
      }
    return found;
  });

const others = [
  '<choix-fiche code="RNCP37274"></choix-fiche>',
  '<choix-comparateur codes="RNCP37274 RNCP36625"></choix-comparateur>',
  '<choix-panorama></choix-panorama>',
  '<choix-conseiller></choix-conseiller>',
];

describe('what a reader asked of their device (chromium)', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browser = await launch('chromium');
    const script = '<script type="module" src="/choix-eclaire.js"></script>';
    site = await serve({
      files: { '/own.css': Buffer.from('choix-eclaire{--choix-accent:#ffd500;--choix-paper:#fffbe8}') },
      pages: {
        '/page.html': `<!doctype html><html lang="fr"><title>Hôte</title>${script}<choix-eclaire></choix-eclaire>`,
        '/others.html': `<!doctype html><html lang="fr"><title>Hôte</title>${script}${others.join('')}`,
        '/own.html': `<!doctype html><html lang="fr"><title>Hôte</title><link rel="stylesheet" href="/own.css">${script}<choix-eclaire></choix-eclaire>`,
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** The journey, from the welcome to Mon projet, and what is looked at on each screen. */
  async function walk(
    path: string,
    feature: { readonly name: string; readonly value: string },
    look: (page: Page, screen: string) => Promise<void>,
  ) {
    const { page, lines, close } = await open(browser);
    try {
      // `page.emulateMediaFeatures` knows nothing of forced colours.
      const cdp = await page.createCDPSession();
      await cdp.send('Emulation.setEmulatedMedia', { features: [feature] });
      await page.goto(site.url(path));
      if (path === '/others.html') {
        await shown(page, 'section', 'choix-fiche');
        await shown(page, 'table', 'choix-comparateur');
        await shown(page, 'li.card', 'choix-panorama');
        await press(page, 'Commencer ensemble');
        await shown(page, 'li.card', 'choix-conseiller');
        await look(page, 'others');
        return;
      }
      await shown(page, '.button.main');
      await look(page, 'welcome');
      await begin(page);
      await (await page.$('choix-eclaire >>> input[type="radio"]'))?.click();
      await look(page, 'question');
      await skipToResults(page, { goal: 'recognition', voies: 'vae', level: '5' });
      await shown(page, 'li.card .mark');
      await look(page, 'results');
      await press(page, 'Garder Conseiller en insertion professionnelle');
      await press(page, 'Mon projet');
      await shown(page, 'textarea');
      await look(page, 'plan');
      assert.deepEqual(lines, []);
    } finally {
      await close();
    }
  }

  for (const path of ['/page.html', '/others.html'])
    it(`less motion: nothing moves, on any screen: ${path}`, () =>
      walk(path, { name: 'prefers-reduced-motion', value: 'reduce' }, async (page, screen) => {
        const found = await drawn(page);
        assert.ok(found.length > 10);
        assert.deepEqual(
          found.filter(({ moves }) => moves).map(({ name }) => name),
          [],
          screen,
        );
      }));

  it('and without asking, a screen that appears does: the look at it can tell', () =>
    walk('/page.html', { name: 'prefers-reduced-motion', value: 'no-preference' }, async (page, screen) => {
      const found = await drawn(page);
      assert.ok(screen !== 'question' || found.some(({ moves }) => moves), screen);
    }));

  for (const path of ['/page.html', '/own.html', '/others.html'])
    it(`colours of their own: every text and border wears them, the marks keep their meaning, nothing is said of the operator’s: ${path}`, () =>
      walk(path, { name: 'forced-colors', value: 'active' }, async (page, screen) => {
        const system = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('i'));
          const colours = [
            'Canvas',
            'CanvasText',
            'LinkText',
            'ButtonText',
            'ButtonFace',
            'ButtonBorder',
            'Field',
            'FieldText',
            'GrayText',
            'Highlight',
            'HighlightText',
            'SelectedItem',
            'SelectedItemText',
            'Mark',
            'MarkText',
            'VisitedText',
            'ActiveText',
          ].map((name) => {
            probe.style.color = name;
            return getComputedStyle(probe).color;
          });
          probe.remove();
          return colours;
        });
        const found = await drawn(page);
        const solid = (colour: string) => !/, 0\)$|transparent/.test(colour);
        const strange = found
          .filter(({ own }) => !own)
          .flatMap(({ name, colours }) =>
            colours
              .filter((colour) => solid(colour) && !system.includes(colour))
              .map((colour) => `${name} ${colour}`),
          );
        assert.deepEqual([...new Set(strange)], [], screen);
        const marks = await page.$$(`${path === '/others.html' ? 'choix-fiche' : 'choix-eclaire'} >>> .mark`);
        const kinds = new Map<string, string>();
        for (const mark of marks) {
          const { kind, look } = await mark.evaluate((element) => {
            const style = getComputedStyle(element);
            const after = getComputedStyle(element, '::after');
            return {
              kind: element.className,
              look: [
                style.backgroundColor,
                style.backgroundImage,
                style.borderStyle,
                after.content,
                after.height,
              ].join(),
            };
          });
          kinds.set(kind, look);
        }
        assert.equal(
          new Set(kinds.values()).size,
          kinds.size,
          `told from one another: ${[...kinds].join(' | ')}`,
        );
        if (screen === 'results') assert.ok(kinds.size >= 2, 'there are marks');
      }));
});
