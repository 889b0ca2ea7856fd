import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, open } from './browser.mjs';
import { begin, press, shown, skipToResults, until } from './journey.mjs';
import { serve } from './server.mjs';

/** Nothing but files of the site, and no text that becomes code: the strictest an operator can ask for. */
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
/** The other strictest, on the pages of one theme: scripts by a nonce, and what these import. */
const nonce = csp.replace("script-src 'self'", "script-src 'nonce-once' 'strict-dynamic'");
const themes = ['neutral', 'clair', 'sombre', 'contraste', 'dsfr'];
const page = (theme: string, ...elements: readonly string[]) =>
  `<!doctype html><html lang="fr"><title>Hôte</title><link rel="stylesheet" href="/own.css"><script type="module" nonce="once" src="/choix-eclaire.js"></script>${elements
    .map((element) => element.replace(' ', ` theme="${theme}" `))
    .join('')}`;

inEachBrowser('under the strictest policy', (_engine, browser) => {
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await serve({
      csp: (path) => (path.startsWith('/clair/') ? nonce : csp),
      // Colours of their own, one of which cannot be read: it is corrected under the policy too.
      files: { '/own.css': Buffer.from('choix-panorama{--choix-accent:#f5d000}') },
      pages: Object.fromEntries(
        themes.flatMap((theme) => [
          [`/${theme}/journey.html`, page(theme, '<choix-eclaire ></choix-eclaire>')],
          [
            `/${theme}/others.html`,
            page(
              theme,
              '<choix-fiche code="RNCP37274"></choix-fiche>',
              '<choix-comparateur codes="RNCP37274 RNCP36625"></choix-comparateur>',
              '<choix-panorama ></choix-panorama>',
              '<choix-conseiller ></choix-conseiller>',
            ),
          ],
        ]),
      ),
    });
  });
  after(() => site.close());

  /** Opens a page whose prints and files are counted, and asks at the end what the policy refused. */
  async function on(path: string, walk: (page: Page) => Promise<void>) {
    const { page, lines, violations, close } = await open(browser());
    try {
      await page.evaluateOnNewDocument(() => {
        // Asked of a frame of the page, or of the page.
        window.print = () =>
          void Reflect.set(
            window.top ?? window,
            'printed',
            (Reflect.get(window.top ?? window, 'printed') ?? 0) + 1,
          );
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          Reflect.set(window, 'files', (Reflect.get(window, 'files') ?? 0) + 1);
          return createObjectURL.call(URL, blob);
        };
      });
      await page.goto(site.url(path));
      await walk(page);
      assert.deepEqual(await violations(), []);
      assert.deepEqual(
        lines.filter((line) => /^(error|thrown)/.test(line) && !line.includes('favicon')),
        [],
      );
    } finally {
      await close();
    }
  }
  const counted = (page: Page, what: string, times: number) =>
    until(async () => (await page.evaluate((what) => Reflect.get(window, what), what)) === times, what);

  for (const theme of themes) {
    it(`${theme}: the whole journey; a fiche, a comparison and Mon projet printed; table, calendar, file, sealed file, address and code`, () =>
      on(`/${theme}/journey.html`, async (page) => {
        await begin(page);
        await skipToResults(page, { situation: 'job-seeker', level: '5', voies: 'vae' });
        await press(page, 'Voir la fiche');
        await shown(page, 'choix-part-fiche');
        await press(page, 'Imprimer');
        await counted(page, 'printed', 1);
        await press(page, '← Retour');
        for (const title of ['Conseiller en insertion professionnelle', 'Chargé d’accompagnement social'])
          for (const act of ['Garder', 'Comparer']) await press(page, `${act} ${title}`);
        await press(page, 'Comparer (2)');
        await shown(page, 'choix-part-compare');
        await press(page, 'Imprimer');
        await counted(page, 'printed', 2);
        await press(page, '← Retour');
        await press(page, 'Mon projet');
        await shown(page, 'textarea[aria-labelledby="notes-title"]');
        await press(page, 'Imprimer');
        await counted(page, 'printed', 3);
        await press(page, 'Tableau (CSV)');
        await counted(page, 'files', 1);
        await (
          await page.$('choix-eclaire >>> #on')
        )?.evaluate((field) => {
          (field as HTMLInputElement).value = '2027-01-15';
          field.dispatchEvent(new Event('change', { bubbles: true }));
        });
        await press(page, 'Mettre dans mon agenda');
        await counted(page, 'files', 2);
        await press(page, 'Vos données');
        await press(page, 'Enregistrer un fichier');
        await counted(page, 'files', 3);
        await (await page.$('choix-eclaire >>> #phrase'))?.type('trois petits mots');
        await press(page, 'Enregistrer un fichier');
        await counted(page, 'files', 4);
        await press(page, 'Afficher l’adresse et le code');
        await shown(page, '#address');
        await shown(page, 'svg');
      }));

    it(`${theme}: a fiche and a comparison, printed, the list of all, the desk`, () =>
      on(`/${theme}/others.html`, async (page) => {
        await shown(page, 'section', 'choix-fiche');
        await shown(page, 'table', 'choix-comparateur');
        await shown(page, 'li.card', 'choix-panorama');
        await press(page, 'Imprimer');
        await counted(page, 'printed', 1);
        await page.$eval('choix-fiche', (fiche) => fiche.remove());
        await press(page, 'Imprimer');
        await counted(page, 'printed', 2);
        await press(page, 'Commencer ensemble');
        await shown(page, 'fieldset, li.card, h3', 'choix-conseiller');
      }));
  }
});
