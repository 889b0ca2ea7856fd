import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readPlan } from '../domain/index.js';
import { fromBase64Url, toBase64Url } from '../store/transfer/base64url.js';
import { writeTransfer } from '../store/transfer/index.js';
import v2 from '../store/fixtures/v2.json';
import { writeDossiers, readIncoming, dossiersVersion } from './dossiersFile.js';
import desk from './fixtures/v1-desk.json';
import file from './fixtures/v1-file.json';
import { answersApart } from './broughtTogether.js';
import { broughtUp, matched } from './incoming.js';
import { headerOf } from './dossierHeader.js';
import { keyOf, readLock } from './lock.js';
import { openBody, openHeader } from './sealed.js';
import { code } from '../testing/builders.js';
import { dossierOf, iterations, passphrase, start } from './testing.js';

const fileOf = (text: BlobPart) => new File([text], 'dossiers.json');
const read = (text: BlobPart, phrase: string | undefined = passphrase) =>
  readIncoming(fileOf(text), phrase, start);
const codeOf = async (text: BlobPart, phrase?: string) => {
  const answer = await readIncoming(fileOf(text), phrase, start);
  return answer.ok ? 'ok' : answer.error.code;
};
async function written(...dossiers: readonly ReturnType<typeof dossierOf>[]): Promise<string> {
  const answer = await writeDossiers(dossiers, start, passphrase, iterations);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('a file of dossiers', () => {
  it('gives back what was written, notes included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (notes) => {
        const dossier = { ...dossierOf(), privateNotes: notes };
        const text = await written(dossier, dossierOf('autre'));
        const answer = await read(text);
        expect(answer.ok && answer.value.incoming[0]).to.deep.equal({ kind: 'dossier', dossier });
        expect(answer.ok && answer.value.incoming).to.have.length(2);
        expect(answer.ok && answer.value.left).to.equal(0);
      }),
      { numRuns: 20 },
    );
  }).timeout(20_000);

  it('shows nothing without its passphrase', async () => {
    const text = await written(dossierOf('Mireille'));
    for (const secret of ['Mireille', 'Note', 'salarie', 'label']) expect(text).not.to.include(secret);
    expect(await codeOf(text)).to.equal('transfer-sealed');
    expect(await codeOf(text, 'une tout autre phrase')).to.equal('transfer-wrong-passphrase');
    expect(await codeOf(text.replace('08:00', '09:00'), passphrase)).to.equal('transfer-wrong-passphrase');
  });

  it('refuses what is not one, and says why', async () => {
    const text = await written(dossierOf());
    expect(await codeOf('{"name":"cart"}')).to.equal('transfer-not-ours');
    expect(await codeOf(text.slice(0, 200))).to.equal('transfer-not-json');
    expect(
      await codeOf(text.replace('"formatVersion": 1', `"formatVersion": ${dossiersVersion + 1}`)),
    ).to.equal('transfer-newer');
    expect(await codeOf(text.replace('"sealed"', '"__proto__"'))).to.equal('transfer-unsafe');
    expect(await codeOf(text.replace('"sealed"', '"other"'))).to.equal('transfer-unreadable');
  });

  it('gives the dossiers that read, and tells how many do not', async () => {
    const good = dossierOf();
    const damaged = { ...dossierOf(), createdAt: 'hier' };
    const newer = { ...dossierOf(), version: 2 } as unknown as typeof good;
    const answer = await read(await written(damaged, good, newer));
    expect(answer).to.deep.equal({
      ok: true,
      value: { incoming: [{ kind: 'dossier', dossier: good }], left: 2 },
    });
    // None: why the first did not.
    expect(await read(await written(damaged, newer))).to.deep.include({
      error: { code: 'transfer-unreadable', field: 'dossiers.0.createdAt' },
    });
    expect(await codeOf(await written(newer, damaged), passphrase)).to.equal('transfer-newer');
    const empty = await read(await written());
    expect(empty.ok && empty.value).to.deep.equal({ incoming: [], left: 0 });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), fc.json()), async (bytes) => {
        expect(await read(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes))).to.have.property(
          'ok',
          false,
        );
      }),
    );
  });

  it('takes the journey of a person, which has nothing private, as a new dossier', async () => {
    const { journey } = dossierOf();
    const transfer = await writeTransfer(journey, start, { passphrase, iterations });
    const answer = await read(transfer.ok ? transfer.value : '');
    const [incoming] = answer.ok ? answer.value.incoming : [];
    expect(incoming?.kind).to.equal('journey');
    expect(incoming?.dossier.journey).to.deep.equal(journey);
    expect(incoming?.dossier.privateNotes).to.equal('');
  });
});

describe('what the first release wrote', () => {
  const bytes = ({ iv, content }: { iv: string; content: string }) => ({
    iv: fromBase64Url(iv),
    content: fromBase64Url(content),
  });

  it('still opens: the desk', async () => {
    const lock = readLock({ ...desk.lock, ...bytes(desk.lock), salt: fromBase64Url(desk.lock.salt) });
    if (!lock.ok) throw new Error(lock.error.code);
    const key = await keyOf(lock.value, desk.passphrase);
    if (!key) throw new Error('The passphrase of the fixture does not open it.');
    const { id } = desk.dossier;
    const header = await openHeader(key, id, { ...desk.header, ...bytes(desk.header) });
    expect(header).to.deep.include({ label: 'M. D.', revision: 3, underWay: true });
    const body = await openBody(key, id, { ...desk.body, ...bytes(desk.body) });
    expect(body).to.deep.equal({ ok: true, value: { dossier: desk.dossier, revision: 3 } });
    // Bound to its dossier, its part and its revision.
    for (const moved of [
      await openHeader(key, 'another', { ...desk.header, ...bytes(desk.header) }),
      await openHeader(key, id, { ...desk.header, ...bytes(desk.header), revision: 2 }),
      await openHeader(key, id, { ...desk.body, ...bytes(desk.body) }),
    ])
      expect(moved).to.equal(undefined);
    expect(toBase64Url(lock.value.salt)).to.equal(desk.lock.salt);
  });

  it('still opens: the file', async () => {
    const answer = await read(JSON.stringify(file), desk.passphrase);
    expect(answer.ok && answer.value.incoming[0]?.dossier).to.deep.equal(desk.dossier);
    expect(v2.id).to.equal(desk.dossier.journey.id);
  });
});

describe('files about somebody who has a dossier', () => {
  const ours = { ...dossierOf('M. D.'), privateNotes: 'à moi' };
  const header = headerOf(ours, 1, false);
  const after = new Date('2026-11-24T08:00:00.000Z');
  const theirs = {
    ...dossierOf(''),
    journey: { ...ours.journey, updatedAt: after.toISOString(), phase: 'checking' as const },
  };

  it('are told, with which of the two is later', () => {
    const [one, other] = matched(
      [
        { kind: 'journey', dossier: theirs },
        { kind: 'journey', dossier: dossierOf() },
      ],
      [header],
      after,
    );
    expect(one).to.deep.include({ existing: header, later: true });
    expect(other?.existing).to.equal(undefined);
    const same = [{ kind: 'journey', dossier: ours }] as const;
    expect(matched(same, [header], after)[0]?.later).to.equal(false);
  });

  it('count once when the same journey is in two of them: as it was last', () => {
    const last = { ...theirs, privateNotes: '' };
    const both = [
      { kind: 'journey', dossier: last },
      { kind: 'journey', dossier: { ...ours, privateNotes: '' } },
    ] as const;
    expect(matched(both, [], after).map(({ incoming }) => incoming.dossier)).to.deep.equal([last]);
  });

  const copy = { ...ours, id: 'copy', label: 'M. D. (copie)' };

  it('give every dossier of one journey, and each its own when the desk has it', async () => {
    const answer = await read(await written(copy, ours));
    const both = answer.ok ? answer.value.incoming : [];
    expect(matched(both, [], after).map(({ incoming }) => incoming.dossier)).to.deep.equal([copy, ours]);
    // The copy, though first, does not take the place of the other one.
    const here = matched(both, [header], after);
    expect(here.map(({ existing }) => existing?.id)).to.deep.equal([undefined, ours.id]);
    const headers = [header, headerOf(copy, 1, false)];
    expect(matched(both, headers, after).map(({ existing }) => existing?.id)).to.deep.equal([
      'copy',
      ours.id,
    ]);
    // Of another desk, both: one is about the dossier here, the other is new.
    const theirsHere = { ...header, id: 'here' };
    const others = matched(both, [theirsHere], after);
    expect(others.map(({ existing }) => existing?.id)).to.deep.equal(['here', undefined]);
  });

  it('count the same dossier once: as it was last', () => {
    const later = { ...ours, journey: theirs.journey };
    const twice = [later, ours].map((dossier) => ({ kind: 'dossier' as const, dossier }));
    expect(matched(twice, [], after).map(({ incoming }) => incoming.dossier)).to.deep.equal([later]);
  });

  it('count it once with the private notes of both, whichever comes first', () => {
    const later = { ...ours, journey: theirs.journey, privateNotes: 'plus tard' };
    for (const twice of [
      [later, ours],
      [ours, later],
    ]) {
      const files = twice.map((dossier) => ({ kind: 'dossier' as const, dossier }));
      expect(matched(files, [], after).map(({ incoming }) => incoming.dossier)).to.deep.equal([
        { ...later, privateNotes: 'à moi\n\nplus tard' },
      ]);
    }
  });

  it('bring a dossier up to the later file of its person: one dossier, with its private notes', () => {
    const answers = { situation: { kind: 'one', option: 'etudiant' } } as const;
    const dossiers = [ours, copy].map((dossier) => ({ kind: 'dossier' as const, dossier }));
    const home = { ...theirs, journey: { ...theirs.journey, answers } };
    const files = [{ kind: 'journey' as const, dossier: home }, ...dossiers];
    const [one, other, ...more] = matched(files, [], after).map(({ incoming }) => incoming);
    expect(one?.kind).to.equal('dossier');
    expect(one?.dossier).to.deep.include({ id: ours.id, label: 'M. D.', privateNotes: 'à moi' });
    expect(one?.dossier.journey).to.deep.include({ answers, updatedAt: after.toISOString() });
    expect(other?.dossier).to.deep.equal(copy);
    expect(more).to.deep.equal([]);
    // Saved before the interview: the dossier has all of it already.
    const before = [dossiers[0]!, { kind: 'journey' as const, dossier: { ...home, journey: ours.journey } }];
    expect(matched(before, [], after).map(({ incoming }) => incoming)).to.deep.equal([dossiers[0]]);
  });

  const plan = (journey: typeof ours.journey) => readPlan(journey.plan);
  const atHome = (change: object, answers = ours.journey.answers) => ({
    kind: 'journey' as const,
    dossier: { ...theirs, journey: { ...theirs.journey, answers, plan: change } },
  });

  it('bring the answers, and leave the name, the private notes and everything that was agreed here', () => {
    const answers = { situation: { kind: 'one', option: 'etudiant' } } as const;
    const brought = broughtUp(ours, atHome({ notes: '', interviews: [] }, answers), after);
    expect(brought).to.deep.include({ id: ours.id, label: ours.label, privateNotes: ours.privateNotes });
    expect(brought.journey.answers).to.deep.equal(answers);
    expect(brought.updatedAt).to.equal(after.toISOString());
    const { interviews, notes, appointment } = plan(ours.journey);
    expect(plan(brought.journey)).to.deep.include({ interviews, notes, appointment });
    expect(answersApart(ours.journey, brought.journey)).to.deep.equal(['situation']);
    expect(answersApart(ours.journey, { ...ours.journey })).to.deep.equal([]);
  });

  it('add what was agreed elsewhere: interviews by day, texts beside one another, steps, what is kept', () => {
    const [first] = plan(ours.journey).interviews;
    const desk = { ...ours, journey: { ...ours.journey, kept: [code('RNCP37274')] } };
    const step = { id: 's', text: 'Appeler', on: null, done: false };
    const brought = broughtUp(
      desk,
      atHome({
        advice: 'Là-bas',
        notes: plan(ours.journey).notes,
        steps: [step],
        interviews: [
          { on: '2026-11-24', summary: 'Ailleurs' },
          { on: first?.on, summary: 'Aussi' },
        ],
      }),
      after,
    );
    const agreed = plan(brought.journey);
    expect(agreed.interviews).to.deep.equal([
      { on: '2026-10-02', summary: 'Premier point\n\nAussi' },
      { on: '2026-11-23', summary: 'Second point' },
      { on: '2026-11-24', summary: 'Ailleurs' },
    ]);
    expect(agreed).to.deep.include({ advice: 'Là-bas', notes: plan(ours.journey).notes, steps: [step] });
    expect(brought.journey.kept).to.deep.equal(['RNCP37274']);
  });

  it('do not bring back what the person set aside at home', () => {
    const kept = code('RNCP37274');
    const desk = { ...ours, journey: { ...ours.journey, kept: [kept] } };
    const aside = [{ code: kept, reason: 'Trop loin', on: '2026-11-24' }];
    expect(broughtUp(desk, atHome({ aside }), after).journey.kept).to.deep.equal([]);
  });

  it('of another desk bring its name and its private notes beside ours', () => {
    const other = { ...theirs, label: '', privateNotes: 'à eux' };
    const brought = broughtUp(ours, { kind: 'dossier', dossier: other }, after);
    expect(brought).to.deep.include({ id: ours.id, label: 'M. D.', privateNotes: 'à moi\n\nà eux' });
    expect(broughtUp(ours, { kind: 'dossier', dossier: ours }, after)).to.deep.include({
      privateNotes: 'à moi',
    });
  });
});
