/**
 * Paper: the document the widget hands to the browser's printer, as a real PDF, read back. The text and the pictures of
 * a PDF come from poppler's tools; `tools/setup.mjs` installs them where it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {import('puppeteer-core').Page} Page */

const present = (/** @type {string} */ command) => spawnSync(command, ['-v']).error === undefined;

/** Whether a PDF can be read here. */
export const canReadPaper = ['pdftotext', 'pdftoppm', 'pdfinfo'].every(present);

/**
 * Before the page is opened: the dialog of the browser would wait for somebody. The text of style sheets is kept as it was
 * given: read back from its rules, a shorthand that holds a variable is empty.
 * @param {Page} page
 */
export const withoutDialog = (page) =>
  page.evaluateOnNewDocument(() => {
    window.print = () => void Reflect.set(window, 'asked', true);
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = function (/** @type {string} */ text) {
      Reflect.set(this, 'given', text);
      replaceSync.call(this, text);
    };
  });

/**
 * The document the widget just gave to be printed, as Chromium prints it. Browsers print the document of a frame on
 * request of a script only; here it is moved, elements and rules, to a page of its own, which is printed.
 * @param {Page} page @returns {Promise<{ pdf: Uint8Array, wholes: string[][] }>} `wholes`: the lines of each thing
 *   that a page break must not cut
 */
export async function printedBy(page) {
  await page.waitForFunction(
    () => {
      /** @param {ParentNode} root @returns {HTMLIFrameElement | undefined} */
      const find = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches('iframe.printing')) return /** @type {HTMLIFrameElement} */ (element);
          const found = element.shadowRoot && find(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      const frame = find(document);
      if (!frame?.contentWindow || !Reflect.get(frame.contentWindow, 'asked')) return false;
      Reflect.set(window, 'printing', frame);
      return true;
    },
    { polling: 50 },
  );
  const opened = new Promise((resolve) => page.once('popup', resolve));
  await page.evaluate(() => {
    const from = /** @type {HTMLIFrameElement} */ (Reflect.get(window, 'printing')).contentDocument;
    const to = /** @type {(Window & typeof globalThis) | null} */ (window.open('about:blank'));
    const box = from?.body.firstElementChild;
    if (!from || !to || !box?.shadowRoot) throw new Error('Nothing to print');
    /** @param {readonly CSSStyleSheet[]} sheets */
    const copied = (sheets) =>
      sheets.map((sheet) => {
        const copy = new to.CSSStyleSheet();
        copy.replaceSync(Reflect.get(sheet, 'given'));
        return copy;
      });
    const [outer, inner] = [copied(from.adoptedStyleSheets), copied(box.shadowRoot.adoptedStyleSheets)];
    to.document.title = from.title;
    to.document.documentElement.lang = from.documentElement.lang;
    to.document.body.append(box);
    to.document.adoptedStyleSheets = outer;
    box.shadowRoot.adoptedStyleSheets = inner;
  });
  const paper = /** @type {Page} */ (await opened);
  try {
    await paper.emulateMediaType('print');
    const wholes = await paper.evaluate(() =>
      [
        ...(document.body.firstElementChild?.shadowRoot?.querySelectorAll(
          '.card, .whole, .boxes li, .entries li, .figure, .unknown-box, tr',
        ) ?? []),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => /** @type {HTMLElement} */ (element).innerText.split(/[\n\t]+/)),
    );
    return { pdf: await paper.pdf({ preferCSSPageSize: true, printBackground: false }), wholes };
  } finally {
    await paper.close();
  }
}

/** @template T @param {Uint8Array} pdf @param {(file: string, folder: string) => T} read @returns {T} */
function inFile(pdf, read) {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/** What is written on it, a page after the other, in the order it was drawn, without line ends. @param {Uint8Array} pdf */
export const textsOf = (pdf) =>
  inFile(pdf, (file) => run('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']))
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());

/** Millimetres of each page. @param {Uint8Array} pdf */
export const sizesOf = (pdf) =>
  inFile(pdf, (file) => run('pdfinfo', ['-f', '1', '-l', '999', file]))
    .split('\n')
    .flatMap((line) => {
      const [, width, height] = /^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/.exec(line) ?? [];
      return width === undefined || height === undefined
        ? []
        : [
            {
              width: Math.round((Number(width) / 72) * 25.4),
              height: Math.round((Number(height) / 72) * 25.4),
            },
          ];
    });

/**
 * Its pages as pictures, in shades of grey.
 * @param {Uint8Array} pdf @param {number} dpi @param {'png' | 'pgm'} [kind] @returns {Uint8Array[]}
 */
export const picturesOf = (pdf, dpi, kind = 'png') =>
  inFile(pdf, (file, folder) => {
    run('pdftoppm', [
      '-gray',
      '-r',
      String(dpi),
      ...(kind === 'png' ? ['-png'] : []),
      file,
      join(folder, 'page'),
    ]);
    return readdirSync(folder)
      .filter((name) => name.startsWith('page'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
