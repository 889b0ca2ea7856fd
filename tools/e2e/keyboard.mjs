/** A person without a mouse: what has the focus, at any depth, and Tab until it is what they look for. */

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * What has the focus, as a person would tell it.
 * @typedef {object} Focus
 * @property {string} tag
 * @property {string} type of a field, else empty
 * @property {string} text what it is called
 * @property {string} value
 * @property {boolean} checked
 * @property {boolean} expanded of a disclosure, whether it is open
 */

/** @param {Page} page @returns {Promise<Focus>} */
export const focus = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const field = element instanceof HTMLInputElement ? element : undefined;
    const labels = [...(field?.labels ?? [])].map((label) => label.textContent).join(' ');
    return {
      tag: element?.localName ?? '',
      type: field?.type ?? '',
      text: (labels || (element?.textContent ?? '')).replace(/\s+/g, ' ').trim(),
      value: field?.value ?? '',
      checked: field?.checked ?? false,
      expanded: element?.parentElement instanceof HTMLDetailsElement && element.parentElement.open,
    };
  });

/**
 * Presses Tab until the focus is on what is looked for.
 * @param {Page} page @param {(focus: Focus) => boolean} wanted @param {string} what
 * @param {{ back?: boolean, most?: number }} [how] `back`: with Shift held @returns {Promise<Focus>}
 */
export async function tabTo(page, wanted, what, { back = false, most = 80 } = {}) {
  /** @type {string[]} */
  const met = [];
  for (let pressed = 0; pressed < most; pressed++) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const now = await focus(page);
    if (wanted(now)) return now;
    met.push(`${now.tag} "${now.text.slice(0, 30)}"`);
  }
  throw new Error(`Tab does not lead to ${what} from here: ${met.join(', ')}`);
}

/** @param {Page} page @param {RegExp} text @param {{ back?: boolean }} [how] */
export async function pressButton(page, text, how) {
  await tabTo(page, (focus) => focus.tag === 'button' && text.test(focus.text), `the button ${text}`, how);
  await page.keyboard.press('Enter');
}
