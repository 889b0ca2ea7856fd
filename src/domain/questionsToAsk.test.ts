import { expect } from '@open-wc/testing';
import { askableItems, questionsToAsk, r5Items } from './index.js';

describe('the questions a person collected', () => {
  it('come in the order of the checklist, each once', () => {
    expect(questionsToAsk(['outcome.target-job-2-years', 'blocs', 'purpose', 'blocs'])).to.deep.equal([
      'purpose',
      'blocs',
      'outcome.target-job-2-years',
    ]);
  });

  it('leave out what this release does not know', () => {
    expect(questionsToAsk(['salary', '__proto__', ''])).to.deep.equal([]);
  });

  it('can be asked of every item of the checklist', () => {
    expect(askableItems).to.include.members([...r5Items]);
    expect(questionsToAsk(askableItems)).to.deep.equal(askableItems);
  });
});
