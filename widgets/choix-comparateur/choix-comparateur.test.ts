import { expect } from '@open-wc/testing';
import { arrivedElement } from '../testing/arrivedElement.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { button } from '../testing/button.js';
import { allIn } from '../testing/deep.js';
import { offline } from '../testing/offline.js';
import { plain } from '../testing/text.js';
import { until } from '../testing/visit.js';

const columnsIn = (root: Element) => allIn(root, 'thead th').map(({ textContent }) => plain(textContent));
const numbersIn = (root: Element) =>
  [...(allIn(root, 'tbody')[0]?.querySelectorAll('td') ?? [])].map(({ textContent }) => plain(textContent));
const notesIn = (root: Element) => allIn(root, '.unknown-box').map(({ textContent }) => plain(textContent));
const compared = (codes: string, more = '') =>
  arrivedElement(`<choix-comparateur codes="${codes}" ${more}><p>Un tableau.</p></choix-comparateur>`);

describe('<choix-comparateur>', function () {
  this.timeout(20_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const [locale, theme] of [
      ['fr', 'clair'],
      ['en', 'sombre'],
    ] as const)
      for (const codes of ['RNCP37274 RNCP36625', 'RNCP37274 x RNCP36625 RS6340 RS6722 RS6683', 'rien'])
        it(`passes with ${codes}, in ${locale}`, async () => {
          const element = await compared(codes, `locale="${locale}" theme="${theme}"`);
          await expect(element).to.be.accessible();
          expectSound(element);
        });
  });

  it('shows the ones that are there, in the order given, and names the others', async () => {
    const element = await compared('RS6340, x42 RNCP99999;rncp37274');
    expect(numbersIn(element)).to.deep.equal(['RS6340', 'RNCP37274']);
    expect(notesIn(element)).to.have.length(1);
    expect(notesIn(element)[0]).to.include('x42').and.include('RNCP99999');
  });

  it('shows the first four of more, and says so', async () => {
    const element = await compared('RNCP37274 RNCP36625 RS6340 RS6722 RS6683 RS6575');
    expect(columnsIn(element)).to.have.length(4);
    expect(notesIn(element).join()).to.include('RS6683').and.include('RS6575').and.include('Quatre');
  });

  it('shows the successor of one that was replaced, once, with a note', async () => {
    const element = await compared('RNCP34937 RNCP37813 RNCP37274');
    expect(numbersIn(element)).to.deep.equal(['RNCP37813', 'RNCP37274']);
    expect(notesIn(element)).to.deep.equal(['RNCP34937 est remplacée par RNCP37813.']);
  });

  it('says that nothing is asked, and follows its attribute from then on', async () => {
    const element = await arrivedElement('<choix-comparateur></choix-comparateur>');
    expect(notesIn(element)).to.deep.equal(['Aucun numéro de certification n’est indiqué.']);
    element.setAttribute('codes', 'RNCP37274 RNCP36625');
    await until(() => columnsIn(element).length === 2, 'two columns');
    element.setAttribute('codes', 'RS6340');
    await until(() => columnsIn(element).length === 1, 'one column');
    expect(numbersIn(element)).to.deep.equal(['RS6340']);
  });

  it('says it when fiches cannot be had, and shows the catalogue’s failure with a way to try again', async () => {
    const url = `/widgets/catalogue/manifest.json?${performance.now()}`;
    await offline(async () => {
      const element = await compared('RNCP37274', `catalogue="${url}"`);
      expect(allIn(element, '[role=alert]')).to.have.length(1);
      button(element, 'Réessayer');
    });
    const element = await arrivedElement(`<choix-comparateur catalogue="${url}-later"></choix-comparateur>`);
    await offline(async () => {
      element.setAttribute('codes', 'RNCP42656 RS6575');
      await until(() => !notesIn(element).join().includes('Aucun numéro'), 'another note');
      expect(notesIn(element)).to.deep.equal([
        'Ces certifications n’ont pas pu être chargées : RNCP42656 et RS6575. Réessayer',
      ]);
    });
    button(element, 'Réessayer').click();
    await until(() => columnsIn(element).length === 2, 'both');
    expect(notesIn(element)).to.deep.equal([]);
  });

  it('asks for no focus, and tells the host page nothing', async () => {
    const before = [location.href, history.length, document.activeElement];
    await compared('RNCP37274 RS6340');
    expect([location.href, history.length, document.activeElement]).to.deep.equal(before);
  });
});
