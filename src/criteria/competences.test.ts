import { expect } from '@open-wc/testing';
import { certification, panorama, today, type Stated } from '../testing/builders.js';
import type { Profile } from '../domain/index.js';
import { competences as criterion } from './competences.js';

const tags = (...ids: readonly string[]) => ids.map((competence) => ({ competence, evidence: 'BC01' }));
const anchor = certification({ code: 'RNCP99', tags: tags('accueillir', 'analyser', 'orienter') });

const judge = (profile: Profile, stated: Stated) =>
  criterion.prepare(profile, panorama(certification(stated), anchor), today);

describe('the competences wanted', () => {
  const wanted: Profile = { competencesWanted: ['accueillir', 'orienter'] };
  const listed = { competences: ['Accueillir le public'] };

  it('are met when its words name all of them, others besides or not', () => {
    expect(judge(wanted, { tags: tags('accueillir', 'orienter') })?.verdict(0)).to.equal('met');
    expect(judge(wanted, { tags: tags('accueillir', 'analyser', 'orienter') })?.verdict(0)).to.equal('met');
  });

  it('are partly met when its words name at least one', () => {
    expect(judge(wanted, { tags: tags('accueillir') })?.verdict(0)).to.equal('partly');
    expect(judge(wanted, { tags: tags('orienter'), ...listed })?.verdict(0)).to.equal('partly');
  });

  it('are not met when it is described and names none', () => {
    expect(judge(wanted, { tags: tags('analyser'), ...listed })?.verdict(0)).to.equal('not-met');
    expect(judge(wanted, listed)?.verdict(0)).to.equal('not-met');
  });

  it('are unknown when it is not described', () => {
    expect(judge(wanted, {})?.verdict(0)).to.equal('unknown');
    expect(judge(wanted, { tags: tags('analyser') })?.verdict(0)).to.equal('unknown');
  });

  it('are also those already mastered when experience is to be recognised, and only then', () => {
    const held: Profile = { competencesHeld: ['accueillir'], competencesWanted: ['orienter'] };
    expect(judge(held, { tags: tags('orienter') })?.verdict(0)).to.equal('met');
    expect(judge({ ...held, recognition: true }, { tags: tags('orienter') })?.verdict(0)).to.equal('partly');
    expect(judge({ competencesHeld: ['accueillir'] }, {})).to.equal(undefined);
  });

  it('count once, wanted and mastered at once, or named by two blocs', () => {
    const twice: Profile = {
      recognition: true,
      competencesHeld: ['accueillir'],
      competencesWanted: ['accueillir'],
    };
    const named = { tags: [...tags('accueillir'), ...tags('accueillir')] };
    expect(judge(twice, named)?.verdict(0)).to.equal('met');
    expect(judge(twice, named)?.because(0)).to.deep.equal({
      criterion: 'competences',
      covered: ['accueillir'],
      asked: 1,
    });
  });

  it('are not a question in a catalogue without a referential', () => {
    expect(criterion.prepare(wanted, panorama(certification()), today)).to.equal(undefined);
  });

  it('are never all named when one of them is in no certification of the catalogue', () => {
    const beyond: Profile = { competencesWanted: ['accueillir', 'naviguer'] };
    expect(judge(beyond, { tags: tags('accueillir') })?.verdict(0)).to.equal('partly');
  });
});
