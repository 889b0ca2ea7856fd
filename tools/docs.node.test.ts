import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gaps } from './docs.mjs';

const whole = { name: 'ChoixFiche', tagName: 'choix-fiche', description: 'One certification.' };

describe('the generated page refuses an element', () => {
  it('without its tag', () => {
    assert.deepEqual(gaps({ name: 'ChoixFiche', description: 'One certification.' }, ''), [
      'ChoixFiche: @tagname choix-fiche is missing.',
    ]);
  });

  it('with a property, an event or a part that is not described', () => {
    const element = {
      ...whole,
      members: [{ kind: 'field', name: 'code' }],
      events: [{ name: 'choix-kept' }],
      cssParts: [{ name: 'card' }],
    };
    assert.equal(gaps(element, '').length, 3);
  });

  it('with a slot or a part in the template that the comment does not name', () => {
    assert.deepEqual(gaps(whole, '<slot></slot><slot name="contact"></slot><p part="card note"></p>'), [
      'ChoixFiche: slot "" is in the template and not in the comment.',
      'ChoixFiche: slot "contact" is in the template and not in the comment.',
      'ChoixFiche: part "card" is in the template and not in the comment.',
      'ChoixFiche: part "note" is in the template and not in the comment.',
    ]);
  });

  it('and no other: what is private needs no sentence', () => {
    const element = {
      ...whole,
      members: [
        { kind: 'field', name: 'draft', privacy: 'private' },
        { kind: 'method', name: '#show' },
      ],
      slots: [{ name: '', description: 'Shown while the script loads.' }],
    };
    assert.deepEqual(gaps(element, '<slot></slot>'), []);
  });
});
