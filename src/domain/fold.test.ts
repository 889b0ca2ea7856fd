import { expect } from '@open-wc/testing';
import { fold } from './index.js';

describe('folded text', () => {
  it('has no case, accent, ligature or curly apostrophe', () => {
    expect(fold('Œuvrer À L’ÉTAT, ex æquo : naïf, ça, ÿ')).to.equal(
      "oeuvrer a l'etat, ex aequo : naif, ca, y",
    );
  });

  it('is the same for a letter with its accent and for a letter followed by its accent', () => {
    expect(fold('e\u0301ducateur')).to.equal(fold('\u00e9ducateur'));
  });

  it('folds no further a second time', () => {
    expect(fold(fold('Métiers de l’Œuvre'))).to.equal(fold('Métiers de l’Œuvre'));
  });
});
