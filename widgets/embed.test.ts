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

  it('leaves a tag that is taken', async () => {
    const tag = freshTag();
    customElements.define(tag, fresh());
    let loads = 0;
    await fixture(`<${tag}></${tag}>`);
    watch(document, { [tag]: () => (loads++, Promise.resolve(fresh())) });
    await soon();
    expect(loads).to.equal(0);
  });

  it('claims the page in the registry of elements, and adds no global', async () => {
    const before = Object.keys(globalThis);
    const again = (await import(new URL('./embed.ts?again', import.meta.url).href)) as { watch: unknown };
    expect(again.watch, 'the second script hands its roots to the first').to.equal(watch);
    expect(Object.keys(globalThis)).to.deep.equal(before);
  });

  describe('with loading="lazy"', () => {
    /** A widget `pixels` below the top of the page, and how often it was asked for. */
    async function below(pixels: number, attribute = 'loading="lazy"') {
      const tag = freshTag();
      const asked = { tag, loads: 0 };
      const page = await fixture<HTMLElement>(
        `<div><div class="above"></div><${tag} ${attribute}>…</${tag}><div class="after"></div></div>`,
      );
      page.querySelector<HTMLElement>('.above')!.style.height = `${pixels}px`;
      page.querySelector<HTMLElement>('.after')!.style.height = '10000px';
      watch(document, { [tag]: () => (asked.loads++, Promise.resolve(fresh())) });
      return asked;
    }

    it('waits until it is near, and comes when one scrolls to it', async () => {
      const asked = await below(20_000);
      await soon();
      expect(asked.loads).to.equal(0);
      document.querySelector(asked.tag)!.scrollIntoView();
      await customElements.whenDefined(asked.tag);
      expect(asked.loads).to.equal(1);
      scrollTo(0, 0);
    });

    it('comes at once when it is near at the start, or when another of its kind does not wait', async () => {
      const near = await below(0);
      await customElements.whenDefined(near.tag);
      const far = await below(20_000);
      await fixture(`<${far.tag}></${far.tag}>`);
      await customElements.whenDefined(far.tag);
      expect([near.loads, far.loads]).to.deep.equal([1, 1]);
    });

    it('does not wait for any other value', async () => {
      const asked = await below(20_000, 'loading="eager"');
      await customElements.whenDefined(asked.tag);
    });
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

  it('tries again when the network comes back, after the last try', async () => {
    const tag = freshTag();
    const { setTimeout } = globalThis;
    let loads = 0;
    await fixture(`<${tag}></${tag}>`);
    // The waits of the loader, not their length, are what is looked at.
    globalThis.setTimeout = ((act: (about?: string) => void, wait: number, about?: string) =>
      setTimeout(act, about === tag ? 0 : wait, about)) as typeof globalThis.setTimeout;
    try {
      await warnings(async () => {
        watch(document, {
          [tag]: () => (++loads < 5 ? Promise.reject(new Error('offline')) : Promise.resolve(fresh())),
        });
        await waitUntil(() => loads === 4, 'three more tries');
        await soon();
      });
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    expect(loads).to.equal(4);
    dispatchEvent(new Event('online'));
    await customElements.whenDefined(tag);
    expect(loads).to.equal(5);
  });
});

describe('the table of widgets', () => {
  for (const [tag, load] of Object.entries(widgets))
    it(`${tag} gives the class of that name`, async () => {
      const { name } = await load();
      expect(name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()).to.equal(tag);
    });
});
