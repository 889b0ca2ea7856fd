import { expect } from '@open-wc/testing';
import type { EntryCode } from '../../src/domain/index.js';
import { drawn } from './drawn.js';
import { RequestEvent, type Wish } from './request.js';
import { requestSoon } from './requestSoon.js';

const fiche = (code: string): Wish => ({ type: 'show', view: { name: 'fiche', code: code as EntryCode } });

describe('a wish sent soon', () => {
  const listening = () => {
    const from = new EventTarget();
    const wishes: Wish[] = [];
    from.addEventListener(RequestEvent.type, (event) => wishes.push((event as RequestEvent).wish));
    return { from, wishes };
  };

  it('waits until what was pressed is drawn', async () => {
    const { from, wishes } = listening();
    let frames = 0;
    requestAnimationFrame(() => frames++);
    const sent = requestSoon(from, fiche('RS1'));
    await Promise.resolve();
    expect(wishes).to.deep.equal([]);
    await sent;
    expect(frames).to.equal(1);
    expect(wishes).to.deep.equal([fiche('RS1')]);
  });

  it('gives way to one that comes in between, and to none from elsewhere nor from later', async () => {
    const [one, other] = [listening(), listening()];
    void requestSoon(one.from, fiche('RS1'));
    void requestSoon(other.from, fiche('RS2'));
    await requestSoon(one.from, fiche('RS3'));
    await drawn();
    expect(one.wishes).to.deep.equal([fiche('RS3')]);
    expect(other.wishes).to.deep.equal([fiche('RS2')]);
    await requestSoon(one.from, fiche('RS4'));
    expect(one.wishes).to.deep.equal([fiche('RS3'), fiche('RS4')]);
  });
});
