/** What a page keeps on the device. Plain JavaScript: what tsx compiles cannot be handed to a browser. */

/** @typedef {import('puppeteer-core').Page} Page */

/** Names of the databases of the page's origin. @param {Page} page */
export const databases = (page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/**
 * Everything in them, as JSON.
 * @param {Page} page @param {RegExp} [which] by default, what people left: not the files of catalogues
 */
export const stored = (page, which = /^choix-eclaire$/) =>
  page.evaluate(async (/** @type {string} */ which) => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    /** @type {unknown[]} */
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      if (!new RegExp(which).test(name ?? '')) continue;
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        found.push(await done(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(found);
  }, which.source);

/** How many answers they hold. @param {Page} page */
export const answersStored = async (page) =>
  (await stored(page)).match(/"kind":"(one|many|skipped|weights)"/g)?.length ?? 0;

/**
 * Another script of the site takes all the room there is, until nothing more goes in. The browser's own
 * estimate is of no use for it, it does not know of a limit set by a test. Gives the bytes that went in.
 * @param {Page} page
 */
export const fill = (page) =>
  page.evaluate(async () => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('pieces', { autoIncrement: true });
    const database = await done(opening);
    /** @param {number} size @returns {Promise<boolean>} */
    const put = (size) =>
      new Promise((resolve, reject) => {
        const writing = database.transaction('pieces', 'readwrite');
        writing.objectStore('pieces').put(crypto.getRandomValues(new Uint8Array(size)));
        writing.oncomplete = () => resolve(true);
        writing.onabort = () =>
          writing.error?.name === 'QuotaExceededError' ? resolve(false) : reject(writing.error);
      });
    let written = 0;
    while (await put(50_000)) written += 50_000;
    database.close();
    return written;
  });

/**
 * Everything the origin keeps and the page shows, as one text: every database, localStorage, sessionStorage, caches,
 * cookies, the address, the state of the history, the document with what is in its shadow trees and fields.
 * @param {Page} page
 */
export const everywhere = async (page) =>
  (await stored(page, /(?:)/)) +
  (await page.evaluate(async () => {
    /** @param {Document | ShadowRoot} root @returns {string} */
    const drawn = (root) =>
      [...root.querySelectorAll('*')]
        .map(
          (element) =>
            (element.shadowRoot ? element.shadowRoot.innerHTML + drawn(element.shadowRoot) : '') +
            ('value' in element ? String(element.value) : ''),
        )
        .join(' ');
    /** @type {string[]} */
    const cached = [];
    for (const name of await caches.keys().catch(() => [])) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(name, request.url, await ((await cache.match(request)) ?? new Response()).text());
    }
    const databases = await indexedDB.databases();
    return [
      JSON.stringify(databases),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      ...cached,
      document.cookie,
      location.href,
      JSON.stringify(history.state),
      document.documentElement.outerHTML,
      drawn(document),
    ].join('\n');
  }));
