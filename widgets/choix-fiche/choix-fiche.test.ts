import { expect } from '@open-wc/testing';
import { arrivedElement } from '../testing/arrivedElement.js';
import { expectSound, whenNarrow } from '../testing/audit.js';
import { allIn, oneIn } from '../testing/deep.js';
import { plain, textIn } from '../testing/text.js';
import { press } from '../testing/visitor.js';
import { headingOf, until } from '../testing/visit.js';

const notesIn = (root: Element) =>
  [...(root.shadowRoot?.querySelectorAll('.unknown-box') ?? [])].map(({ textContent }) => plain(textContent));
const fiche = (code: string, more = '') =>
  arrivedElement(`<choix-fiche code="${code}" ${more}><p>Une fiche.</p></choix-fiche>`);
const conseiller = 'Conseiller en insertion professionnelle';

describe('<choix-fiche>', function () {
  this.timeout(20_000);

  describe('audited', function () {
    whenNarrow(this);
    for (const [locale, theme] of [
      ['fr', 'clair'],
      ['en', 'sombre'],
    ] as const)
      for (const code of ['RNCP37274', 'RNCP99999', 'x'])
        it(`passes with ${code}, in ${locale}`, async () => {
          const element = await fiche(code, `locale="${locale}" theme="${theme}"`);
          await expect(element).to.be.accessible();
          expectSound(element);
        });
  });

  it('shows one certification, with nowhere to go back to', async () => {
    const element = await fiche('rncp37274');
    await until(() => headingOf(element) === conseiller, 'the fiche');
    expect(notesIn(element)).to.deep.equal([]);
    expect(oneIn(element, '.top').hidden).to.equal(true);
  });

  for (const [what, code, sentence] of [
    ['no number', '', 'Aucun numéro de certification n’est indiqué.'],
    ['what is no number', 'Conseiller', '« Conseiller » n’est pas un numéro de certification.'],
    ['a number that is not there', 'RNCP99999', 'Ce numéro n’est pas dans le catalogue : RNCP99999.'],
    [
      'several that are not there',
      'x RNCP99999',
      'Ces numéros ne sont pas dans le catalogue : x et RNCP99999.',
    ],
  ] as const)
    it(`names it when given ${what}`, async () => {
      const element = await fiche(code);
      expect(notesIn(element)).to.deep.equal([sentence]);
      expect(textIn(element)).not.to.include('undefined');
    });

  it('shows the one that is there beside others that are not, and names those', async () => {
    const element = await fiche('x RNCP37274');
    await until(() => headingOf(element) === conseiller, 'the fiche');
    expect(notesIn(element)).to.deep.equal(['Ce numéro n’est pas dans le catalogue : x.']);
  });

  it('shows the successor of one that was replaced, with a note', async () => {
    const element = await fiche('RNCP34937');
    await until(() => notesIn(element).length > 0, 'the note');
    expect(notesIn(element)).to.deep.equal(['RNCP34937 est remplacée par RNCP37813.']);
    expect(textIn(element)).to.include('RNCP37813');
  });

  it('follows its attribute, set late or changed, and forgets what was ticked', async () => {
    const element = await arrivedElement('<choix-fiche></choix-fiche>');
    element.setAttribute('code', 'RNCP37274');
    await until(() => headingOf(element) === conseiller, 'the fiche');
    element.setAttribute('code', 'RS6340');
    await until(() => ![conseiller, ''].includes(headingOf(element)), 'another');
    expect(allIn(element, 'input:checked')).to.deep.equal([]);
  });

  it('remembers on the page what is ticked, asked and closed, with the keys', async () => {
    const element = await fiche('RNCP37274');
    await until(() => headingOf(element) === conseiller, 'the fiche');
    const box = allIn<HTMLInputElement>(element, 'section input[type=checkbox]')[0];
    box?.focus();
    await press('Space');
    expect(box?.checked).to.equal(true);
    const close = () =>
      allIn(element, 'button').filter(({ textContent }) => plain(textContent).startsWith('Compris'));
    const before = close().length;
    close()[0]?.focus();
    await press('Enter');
    expect(close()).to.have.length(before - 1);
  });
});
