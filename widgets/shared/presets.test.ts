import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ChoixEclaire } from '../choix-eclaire/choix-eclaire.js';

if (!customElements.get('choix-eclaire')) customElements.define('choix-eclaire', ChoixEclaire);

/** Pairs that stand on one another, and the least contrast between them. */
const pairs = [
  ['ink', 'paper', 4.5],
  ['ink-2', 'paper', 4.5],
  ['ink', 'tint', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'tint', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['edge', 'paper', 3],
  ['focus', 'paper', 3],
] as const;

/** Relative luminance of `rgb(…)`, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** A colour of the theme as the frame gets it. */
function colour(element: ChoixEclaire, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

async function wearing(theme: string): Promise<ChoixEclaire> {
  const element = await fixture<ChoixEclaire>(
    html`<choix-eclaire theme=${theme} storage="session"></choix-eclaire>`,
  );
  await waitUntil(() => element.shadowRoot?.querySelector('.frame'), 'it is drawn');
  return element;
}

for (const theme of ['neutral', 'clair', 'sombre', 'contraste', 'dsfr'])
  describe(`the theme ${theme}`, () => {
    it('has contrasts that can be read', async () => {
      const element = await wearing(theme);
      const least = theme === 'contraste' ? 7 : 0;
      for (const [one, other, enough] of pairs)
        expect(contrast(colour(element, one), colour(element, other)), `${one} on ${other}`).to.be.at.least(
          Math.max(enough, least),
        );
    });
  });

describe('a theme', () => {
  it('is changed while the element stands, and gives way to the operator’s colours', async () => {
    const element = await wearing('clair');
    expect(colour(element, 'accent')).to.equal('rgb(31, 79, 107)');
    element.setAttribute('theme', 'dsfr');
    await waitUntil(() => colour(element, 'accent') === 'rgb(0, 0, 145)', 'the blue of the DSFR');
    element.style.setProperty('--choix-accent', 'rgb(1, 2, 3)');
    expect(colour(element, 'accent')).to.equal('rgb(1, 2, 3)');
  });

  it('takes the variables of the page, when it has those of the DSFR', async () => {
    const element = await wearing('dsfr');
    element.style.setProperty('--background-default-grey', 'rgb(22, 22, 22)');
    expect(colour(element, 'paper')).to.equal('rgb(22, 22, 22)');
  });
});
