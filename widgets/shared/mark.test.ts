import { expect, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { base } from './base.js';
import { allIn } from '../testing/deep.js';
import { shown } from '../testing/shown.js';
import { mark, markStyles, type MarkKind } from './mark.js';

const kinds: readonly MarkKind[] = ['yes', 'no', 'part', 'unknown'];

/** @tagname mark-lines */
class MarkLines extends LitElement {
  static override styles = [base, markStyles];
  override render() {
    return html`<ul>
      ${kinds.map((kind) => html`<li>${mark(kind)} ${kind}</li>`)}
    </ul>`;
  }
}
customElements.define('mark-lines', MarkLines);

describe('the four marks', () => {
  const marks = async (theme: 'clair' | 'sombre' = 'clair') => {
    const { frame } = await shown(() => html`<mark-lines></mark-lines>`, { locale: 'fr', theme });
    return { frame, marks: allIn(frame, '.mark') };
  };

  it('pass the audit, and are hidden from those who are told the words', async () => {
    const { frame, marks: all } = await marks();
    await expect(frame).to.be.accessible();
    expect(all.map((one) => one.getAttribute('aria-hidden'))).to.deep.equal(['true', 'true', 'true', 'true']);
    expect(all.map(({ textContent }) => textContent)).to.deep.equal(['', '', '', '']);
  });

  for (const theme of ['clair', 'sombre'] as const)
    it(`differ by their shape, and not by a colour alone: ${theme}`, async () => {
      const { marks: all } = await marks(theme);
      const shapes = all.map((one) => {
        const { borderTopStyle, backgroundImage, backgroundColor } = getComputedStyle(one);
        const ground = backgroundColor === 'rgba(0, 0, 0, 0)' ? 'open' : 'full';
        return [borderTopStyle, ground, ...backgroundImage.match(/[a-z-]+gradient(\(-?\d+deg)?/g)!].join(
          ', ',
        );
      });
      expect(shapes).to.deep.equal([
        'solid, full, linear-gradient(45deg, linear-gradient(135deg',
        'solid, open, linear-gradient',
        'solid, open, linear-gradient(90deg',
        'dashed, open, repeating-linear-gradient(-45deg',
      ]);
      for (const one of all) expect(one.getBoundingClientRect().width).to.be.closeTo(17, 0.5);
    });
});
