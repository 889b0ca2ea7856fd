import { expect } from '@open-wc/testing';
import { blocs, certification, panorama, today, type Stated } from '../testing/builders.js';
import { blocs as criterion } from './blocs.js';

const judge = (stated: Stated, scope: 'whole' | 'blocs' = 'blocs') =>
  criterion.prepare({ scope }, panorama(certification(stated)), today);

describe('bloc by bloc', () => {
  it('is met by two blocs or more, and not by one, which is the whole', () => {
    expect(judge({ blocs: blocs(2) })?.verdict(0)).to.equal('met');
    expect(judge({ blocs: blocs(1) })?.verdict(0)).to.equal('not-met');
    expect(judge({ blocs: [] })?.verdict(0)).to.equal('not-met');
  });

  it('is met by very many blocs', () => {
    expect(judge({ blocs: blocs(300) })?.verdict(0)).to.equal('met');
  });

  it('is unknown where nobody read them, and without object where there can be none', () => {
    expect(judge({})?.verdict(0)).to.equal('unknown');
    expect(judge({ code: 'RS1' })?.verdict(0)).to.equal('not-applicable');
  });

  it('is silent for who wants the whole: any certification can be taken whole', () => {
    expect(judge({ blocs: blocs(2) }, 'whole')).to.equal(undefined);
  });

  it('is explained by how many there are, never by a negative number', () => {
    expect(judge({ blocs: blocs(3) })?.because(0)).to.deep.equal({
      criterion: 'blocs',
      blocs: 3,
      scope: 'blocs',
    });
    expect(judge({})?.because(0)).to.deep.equal({ criterion: 'blocs', blocs: 0, scope: 'blocs' });
  });
});
