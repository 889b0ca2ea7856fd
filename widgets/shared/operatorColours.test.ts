import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { ChoixEclaire } from '../choix-eclaire/choix-eclaire.js';
import { contrast, pairs, type Colour, type ColourName } from './readable.js';

if (!customElements.get('choix-eclaire')) customElements.define('choix-eclaire', ChoixEclaire);

/** A colour of the theme as the frame gets it. */
function colour(element: ChoixEclaire, name: ColourName): Colour {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  element.shadowRoot?.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
}

const readsWell = (element: ChoixEclaire, least = 0) =>
  pairs.every(
    ([one, other, enough]) =>
      contrast(colour(element, one), colour(element, other)) >= Math.max(enough, least),
  );

/** An element in a part of the page that has these styles, once they were looked at. */
async function wearing(styles: Readonly<Record<string, string>>, theme = 'clair'): Promise<ChoixEclaire> {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  for (const [name, value] of Object.entries(styles)) around.style.setProperty(name, value);
  const element = document.createElement('choix-eclaire');
  element.setAttribute('theme', theme);
  element.setAttribute('storage', 'session');
  around.append(element);
  await waitUntil(() => element.shadowRoot?.querySelector('.frame'), 'it is drawn');
  const own = ChoixEclaire.elementStyles.length + (theme === 'contraste' ? 1 : 0);
  await waitUntil(() => (element.shadowRoot?.adoptedStyleSheets.length ?? 0) > own, 'checked');
  return element;
}

describe('the colours of an operator', () => {
  const { warn } = console;
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    console.warn = (line: string) => lines.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('are worn as they are when they can be read, and nothing is said', async () => {
    const element = await wearing({ '--choix-accent': 'oklch(40% 0.12 300)', '--choix-paper': '#fffdf5' });
    expect(colour(element, 'paper')).to.deep.equal([255, 253, 245]);
    expect(readsWell(element)).to.equal(true);
    expect(lines).to.deep.equal([]);
  });

  it('are made darker until they can be read, and one line says which', async () => {
    const element = await wearing({ '--choix-accent': '#ffd500', '--choix-ink': '#c0c0c0' });
    expect(readsWell(element)).to.equal(true);
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.match(/^Choix éclairé: <choix-eclaire>/);
    for (const told of ['--choix-accent #ffd500 (1.4:1 on paper) becomes', '--choix-ink #c0c0c0'])
      expect(lines[0]).to.include(told);
  });

  it('are made lighter on a dark ground, with those of the theme that no longer suit it', async () => {
    const element = await wearing({ '--choix-paper': '#202020' });
    expect(colour(element, 'paper')).to.deep.equal([32, 32, 32]);
    expect(readsWell(element)).to.equal(true);
    expect(lines.length).to.equal(1);
  });

  it('give way to those of the theme when they are no colour, or let the page through', async () => {
    const element = await wearing({ '--choix-paper': 'rgb(0 0 0 / 0.5)', '--choix-accent': 'bleu' });
    expect(colour(element, 'paper')).to.deep.equal([255, 255, 255]);
    expect(colour(element, 'accent')).to.deep.equal([31, 79, 107]);
    expect(lines.length).to.equal(1);
    for (const name of ['paper', 'accent'])
      expect(lines[0]).to.include(`--choix-${name} is no opaque colour`);
  });

  it('keep the 7:1 of the theme that promises it', async () => {
    const element = await wearing({ '--choix-accent': '#5a6a00', '--choix-paper': '#888888' }, 'contraste');
    expect(readsWell(element, 7)).to.equal(true);
  });

  it('are looked at anew when the theme changes, or the page puts on another look', async () => {
    const element = await wearing({ '--choix-accent': '#1f2f5b' });
    expect(lines).to.deep.equal([]);
    element.setAttribute('theme', 'sombre');
    await waitUntil(() => readsWell(element), 'lighter on the dark ground');
    expect(lines.length).to.equal(1);

    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html.festive choix-eclaire { --choix-paper: #ffe0f0; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.classList.add('festive');
    try {
      await waitUntil(() => String(colour(element, 'paper')) === '255,224,240', 'the other ground');
      await waitUntil(() => readsWell(element), 'dark on the light ground');
    } finally {
      document.documentElement.classList.remove('festive');
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });

  it('are looked at anew when the reader prefers dark, also in an element that was moved', async () => {
    if (!navigator.userAgent.includes('Chrome')) return;
    await emulateMedia({ colorScheme: 'light' });
    const element = await wearing({ '--choix-accent': '#402060' }, 'auto');
    const place = element.parentElement;
    element.remove();
    place?.append(element);
    try {
      await emulateMedia({ colorScheme: 'dark' });
      await waitUntil(
        () => readsWell(element) && colour(element, 'paper')[0] < 60,
        'read on the dark ground',
      );
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });
});
