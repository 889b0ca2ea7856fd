import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { arrivedElement } from '../testing/arrivedElement.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { states, type State } from '../testing/deskVisit.js';

const arrive = (attributes = '') =>
  arrivedElement(`<choix-conseiller ${attributes}><p>Un bureau.</p></choix-conseiller>`);

describe('<choix-conseiller>', function () {
  this.timeout(30_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const [locale, theme] of [
      ['fr', 'clair'],
      ['en', 'sombre'],
    ] as const)
      for (const [name, reach] of Object.entries<State>(states))
        it(`passes ${name}, in ${locale}`, async () => {
          const element = await arrive(
            `locale="${locale}" theme="${theme}" journey-url="https://operateur.example/"`,
          );
          await reach(element);
          await expect(element).to.be.accessible();
          expectSound(element);
        });
  });

  describe('audited where it is wide', () => {
    before(() => setViewport({ width: 1280, height: 800 }));
    after(() => setViewport({ width: 1000, height: 800 }));
    for (const [name, reach] of Object.entries<State>(states))
      it(`passes ${name}`, async () => {
        const element = await arrive('journey-url="https://operateur.example/"');
        await reach(element);
        await expect(element).to.be.accessible();
        expectSound(element);
        // A tablet on its side, and upright.
        for (const width of [1024, 820]) {
          await setViewport({ width, height: 768 });
          expectSound(element);
        }
        await setViewport({ width: 1280, height: 800 });
      });
  });
});
