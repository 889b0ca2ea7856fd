import { expect } from '@open-wc/testing';
import type { Result } from '../domain/index.js';
import { frozen } from '../testing/frozen.js';
import { newJourney } from './newJourney.js';
import type { StoreProblem } from './problem.js';
// Unbundled, the schema is a hundred requests: made here, rather than in the time of the first test that reads.
import './readRecord.js';
import type { Store } from './store.js';
import type { StoredJourney } from './storedJourney.js';

/** The moment at which tests begin. */
export const start = new Date('2026-11-23T08:00:00.000Z');

/** So many minutes later. */
export const later = (minutes: number): Date => new Date(start.valueOf() + minutes * 60_000);

/** A journey to store, begun at a moment of the tests. */
export const journeyOf = (now = start): StoredJourney =>
  frozen(
    newJourney(
      {
        catalogue: { id: 'accompagnement', edition: '2026-11-20' },
        phase: 'asking',
        answers: { situation: { kind: 'one', option: 'salarie' } },
      },
      now,
    ),
  );

/** The value of a result that is expected to have one. */
export function valueOf<T>(result: Result<T, StoreProblem>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The problem of a result that is expected to have one. */
export function problemIn(result: Result<unknown, StoreProblem>): StoreProblem {
  if (result.ok) throw new Error(`Succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** Counts in an answer, to see that no update is lost. */
export const increment = (journey: StoredJourney): StoredJourney =>
  frozen({ ...journey, answers: { count: { kind: 'one', option: String(countIn(journey) + 1) } } });

export function countIn({ answers }: StoredJourney): number {
  const { count } = answers;
  return count?.kind === 'one' ? Number(count.option) : 0;
}

/** What holds of every store. `open` gives an empty one each time. */
export function storeContract(open: () => Store): void {
  let store: Store;
  beforeEach(() => (store = open()));
  afterEach(async () => {
    valueOf(await store.eraseAll());
    store.close();
  });

  it('has nothing at first', async () => {
    expect(valueOf(await store.latest())).to.equal(undefined);
    expect(valueOf(await store.list())).to.deep.equal([]);
    expect(valueOf(await store.expire(start, 1))).to.deep.equal([]);
    expect(problemIn(await store.read('none'))).to.deep.equal({ code: 'not-found', id: 'none' });
  });

  it('gives a journey back as it was created', async () => {
    const journey = journeyOf();
    expect(valueOf(await store.create(journey))).to.deep.equal(journey);
    expect(valueOf(await store.read(journey.id))).to.deep.equal(journey);
    expect(valueOf(await store.latest())).to.deep.equal(journey);
  });

  it('replaces a journey created again with the same id', async () => {
    const journey = journeyOf();
    await store.create(journey);
    valueOf(await store.create({ ...journey, phase: 'matched' }));
    expect(valueOf(await store.list()).map(({ phase }) => phase)).to.deep.equal(['matched']);
  });

  it('begins a journey when there is none, and gives the one there is otherwise', async () => {
    const [one, other] = [journeyOf(), journeyOf(later(1))];
    expect(valueOf(await store.begin(one))).to.deep.equal(one);
    expect(valueOf(await store.begin(other))).to.deep.equal(one);
    expect(valueOf(await store.list())).to.deep.equal([one]);
  });

  it('begins one journey of many that begin at once', async () => {
    const begun = await Promise.all(Array.from({ length: 10 }, () => store.begin(journeyOf())));
    expect(new Set(begun.map((one) => valueOf(one).id)).size).to.equal(1);
    expect(valueOf(await store.list())).to.have.length(1);
  });

  it('lists the journey of the last act first', async () => {
    const [old, recent] = [journeyOf(later(0)), journeyOf(later(1))];
    await store.create(recent);
    await store.create(old);
    expect(valueOf(await store.list())).to.deep.equal([recent, old]);
    valueOf(await store.update(old.id, increment, later(2)));
    expect(valueOf(await store.latest())?.id).to.equal(old.id);
  });

  it('updates with the moment it is told, and keeps the id and the moment of creation', async () => {
    const journey = journeyOf();
    await store.create(journey);
    const change = (journey: StoredJourney) => ({ ...journey, id: 'another', phase: 'checking' as const });
    const updated = valueOf(await store.update(journey.id, change, later(5)));
    expect(updated).to.deep.equal({
      ...journey,
      phase: 'checking',
      updatedAt: '2026-11-23T08:05:00.000Z',
    });
    expect(valueOf(await store.read(journey.id))).to.deep.equal(updated);
  });

  it('writes nothing when the change gives back what it got', async () => {
    const journey = journeyOf();
    await store.create(journey);
    valueOf(await store.update(journey.id, (same) => same, later(5)));
    expect(valueOf(await store.read(journey.id)).updatedAt).to.equal(journey.updatedAt);
  });

  it('leaves a journey as it was when the change throws, and lets the mistake be seen', async () => {
    const journey = journeyOf();
    await store.create(journey);
    const mistake = () => {
      throw new TypeError('ours');
    };
    const seen = await Promise.resolve()
      .then(() => store.update(journey.id, mistake, later(1)))
      .catch((error: unknown) => error);
    expect(seen).to.be.an.instanceOf(TypeError);
    expect(valueOf(await store.read(journey.id))).to.deep.equal(journey);
  });

  it('loses none of 100 updates made at once', async () => {
    const journey = journeyOf();
    await store.create(journey);
    await Promise.all(Array.from({ length: 100 }, () => store.update(journey.id, increment, later(1))));
    expect(countIn(valueOf(await store.read(journey.id)))).to.equal(100);
  }).timeout(20_000);

  it('does not update what is not there', async () => {
    expect(problemIn(await store.update('none', increment, start)).code).to.equal('not-found');
    expect(valueOf(await store.list())).to.deep.equal([]);
  });

  it('gives copies: writing into one changes nothing', async () => {
    const journey = { ...journeyOf(), questions: ['RNCP37274:blocs'] };
    await store.create(journey);
    journey.questions.push('RNCP37274:metiers');
    const read = valueOf(await store.read(journey.id));
    (read.questions as string[]).length = 0;
    expect(valueOf(await store.read(journey.id)).questions).to.deep.equal(['RNCP37274:blocs']);
  });

  it('erases one journey, and erasing what is not there succeeds', async () => {
    const [one, other] = [journeyOf(), journeyOf()];
    await store.create(one);
    await store.create(other);
    valueOf(await store.erase(one.id));
    valueOf(await store.erase(one.id));
    expect(valueOf(await store.list())).to.deep.equal([other]);
  });

  it('erases everything, tells what there was, and can begin again', async () => {
    const [one, other] = [journeyOf(), journeyOf()];
    await store.create(one);
    await store.create(other);
    expect(valueOf(await store.eraseAll())).to.have.members([one.id, other.id]);
    expect(valueOf(await store.list())).to.deep.equal([]);
    valueOf(await store.create(one));
    expect(valueOf(await store.latest())).to.deep.equal(one);
  });

  it('expires what had no act for longer than the days given', async () => {
    const [old, recent] = [journeyOf(later(0)), journeyOf(later(1))];
    await store.create(old);
    await store.create(recent);
    const ninetyDays = 90 * 24 * 60;
    expect(valueOf(await store.expire(later(ninetyDays), 90))).to.deep.equal([]);
    expect(valueOf(await store.expire(later(ninetyDays + 1), 90))).to.deep.equal([old.id]);
    expect(valueOf(await store.list())).to.deep.equal([recent]);
  });

  it('works again after it was closed', async () => {
    const journey = journeyOf();
    await store.create(journey);
    store.close();
    expect(valueOf(await store.update(journey.id, increment, later(1))).id).to.equal(journey.id);
  });
}
