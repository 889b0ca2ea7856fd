import { expect } from '@open-wc/testing';
import { certification, panorama, today, type Stated } from '../testing/builders.js';
import type { Profile } from '../domain/index.js';
import { vae as criterion } from './vae.js';

const anchor = certification({ code: 'RNCP99', voies: { vae: true } });
const judge = (stated: Stated, profile: Profile = { recognition: true }) =>
  criterion.prepare(profile, panorama(certification(stated), anchor), today);

describe('experience recognised', () => {
  it('is met by a title of the RNCP open to VAE', () => {
    expect(judge({ voies: { vae: true } })?.verdict(0)).to.equal('met');
  });

  it('is partly met by a "yes" of the Répertoire spécifique, which is in principle not open to it', () => {
    expect(judge({ code: 'RS1', voies: { vae: true } })?.verdict(0)).to.equal('partly');
    expect(judge({ code: 'RS1', voies: { vae: true } })?.because(0)).to.deep.equal({
      criterion: 'vae',
      register: 'other',
    });
  });

  it('is not met where VAE is closed, and unknown where nobody says', () => {
    expect(judge({ voies: { vae: false } })?.verdict(0)).to.equal('not-met');
    expect(judge({ code: 'RS1', voies: { vae: false } })?.verdict(0)).to.equal('not-met');
    expect(judge({ voies: { 'formation-continue': true } })?.verdict(0)).to.equal('unknown');
  });

  it('asks for no length of experience: the law has asked for none since December 2022', () => {
    for (const experience of ['under-1', '1-to-3', 'over-3'] as const)
      expect(judge({ voies: { vae: true } }, { recognition: true, experience })?.verdict(0)).to.equal('met');
  });

  it('is silent for who has no experience, or does not ask', () => {
    expect(judge({ voies: { vae: true } }, { recognition: true, experience: 'none' })).to.equal(undefined);
    expect(judge({ voies: { vae: true } }, { experience: 'over-3' })).to.equal(undefined);
  });

  it('is not a question in a catalogue that says nothing of VAE', () => {
    const columns = panorama(certification({ voies: { apprentissage: true } }));
    expect(criterion.prepare({ recognition: true }, columns, today)).to.equal(undefined);
  });
});
