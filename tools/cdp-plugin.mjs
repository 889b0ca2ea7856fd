/**
 * Commands for tests in @web/test-runner that need more than a page can do:
 *
 *   executeServerCommand('cdp:send', { method, params })   a raw DevTools command (Chromium)
 *   executeServerCommand('tab:open', { url })              a second tab of the same profile, gives { id }
 *   executeServerCommand('tab:eval', { id, code })         runs an expression there
 *   executeServerCommand('tab:close', { id })
 */
export function cdpPlugin() {
  /** @type {Map<string, any>} */
  const tabs = new Map();
  /** One session a page, kept: overrides (quota, media) end when their session does. */
  const sessions = new WeakMap();

  /** @param {any} page */
  async function sessionOf(page) {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  }

  /** @type {Record<string, (page: any, payload: any) => Promise<unknown>>} */
  const commands = {
    'cdp:send': async (page, { method, params = {} }) => ({
      result: (await (await sessionOf(page)).send(method, params)) ?? null,
    }),
    'tab:open': async (page, { url }) => {
      const tab = await page.browserContext().newPage();
      await tab.goto(new URL(url, page.url()).href);
      const id = String(tabs.size + 1);
      tabs.set(id, tab);
      return { id };
    },
    'tab:eval': async (_page, { id, code }) => ({ result: (await tabs.get(id).evaluate(code)) ?? null }),
    'tab:close': async (_page, { id }) => {
      await tabs.get(id).close();
      return { closed: true };
    },
  };

  return {
    name: 'cdp',
    /** @param {{ command: string, payload: any, session: any }} call */
    async executeCommand({ command, payload, session }) {
      return commands[command]?.(session.browser.getPage(session.id), payload);
    },
  };
}
