import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { ChoixEclaire } from '../../choix-eclaire/choix-eclaire.js';
import { contrast, pairs, type Colour } from '../readable.js';

if (!customElements.get('choix-eclaire')) customElements.define('choix-eclaire', ChoixEclaire);

/** A colour of the theme as the frame gets it. */
function colour(element: ChoixEclaire, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const parts = (told: string) => (told.match(/[\d.]+/g) ?? []).map(Number) as unknown as Colour;

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
        expect(
          contrast(parts(colour(element, one)), parts(colour(element, other))),
          `${one} on ${other}`,
        ).to.be.at.least(Math.max(enough, least));
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
