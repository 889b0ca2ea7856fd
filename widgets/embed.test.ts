import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { watch } from './embed.js';
import { widgets } from './index.js';

let tags = 0;
const freshTag = () => `x-widget-${++tags}`;
const fresh = () => class extends HTMLElement {};
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What the console was told while `during` ran. */
async function warnings(during: () => Promise<void>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => lines.push(line);
  try {
    await during();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('the loader', () => {
  it('loads nothing that the page does not use', async () => {
    let loads = 0;
    watch(document, { [freshTag()]: () => (loads++, Promise.resolve(fresh())) });
    await fixture(html`<p>Nothing of ours</p>`);
    expect(loads).to.equal(0);
  });

  it('defines a widget that stands in the page, with the version on its class', async () => {
    const tag = freshTag();
    await fixture(`<${tag}></${tag}>`);
    watch(document, { [tag]: () => Promise.resolve(fresh()) });
    const element = await customElements.whenDefined(tag);
    expect(element)
      .to.have.property('version')
      .that.matches(/^\d+\.\d+\.\d+/);
  });

  it('defines a widget inserted later, at any depth, and asks for it once', async () => {
    const tag = freshTag();
    let loads = 0;
    watch(document, { [tag]: () => (loads++, Promise.resolve(fresh())) });
    await fixture(`<div><${tag}></${tag}></div>`);
    await fixture(`<div><p><${tag}></${tag}></p></div>`);
    await customElements.whenDefined(tag);
    await fixture(`<div><${tag}></${tag}></div>`);
    expect(loads).to.equal(1);
  });

  it('does not see into a shadow root, unless asked to watch it', async () => {
    const tag = freshTag();
    const table = { [tag]: () => Promise.resolve(fresh()) };
    const host = await fixture<HTMLElement>('<div></div>');
    const root = host.attachShadow({ mode: 'open' });
    watch(document, table);
    root.innerHTML = `<${tag}></${tag}>`;
    await soon();
    expect(customElements.get(tag)).to.equal(undefined);
    watch(root, table);
    await customElements.whenDefined(tag);
  });

  it('leaves a tag that is taken, and names both versions on one line when they differ', async () => {
    const [first, second] = [freshTag(), freshTag()];
    for (const tag of [first, second])
      customElements.define(tag, Object.assign(fresh(), { version: '0.0.1' }));
    let loads = 0;
    const load = () => (loads++, Promise.resolve(fresh()));
    const lines = await warnings(async () => {
      await fixture(`<div><${first}></${first}><${second}></${second}></div>`);
      watch(document, { [first]: load, [second]: load });
      await soon();
    });
    expect(loads).to.equal(0);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/ 0\.0\.1 .* \d+\.\d+\.\d+ /);
  });

  it('says once that a widget did not load, leaves what stands in it, and tries again', async () => {
    const tag = freshTag();
    let loads = 0;
    const lines = await warnings(async () => {
      const element = await fixture(`<${tag}>Écrivez-nous.</${tag}>`);
      watch(document, {
        [tag]: () => (++loads < 2 ? Promise.reject(new Error('offline')) : Promise.resolve(fresh())),
      });
      await soon();
      expect(element.textContent).to.equal('Écrivez-nous.');
      expect(loads, 'no new try at once').to.equal(1);
      await waitUntil(() => customElements.get(tag), 'defined by the second try', { timeout: 3000 });
    });
    expect(lines.filter((line) => line.includes(tag))).to.have.length(1);
    expect(loads).to.equal(2);
  }).timeout(5000);
});

describe('the table of widgets', () => {
  for (const [tag, load] of Object.entries(widgets))
    it(`${tag} gives the class of that name`, async () => {
      const { name } = await load();
      expect(name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()).to.equal(tag);
    });
});
