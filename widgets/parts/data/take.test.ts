import { expect, html } from '@open-wc/testing';
import fc from 'fast-check';
import { newJourney } from '../../../src/store/index.js';
import { fromPasted, readTransfer, toFragment, writeTransfer } from '../../../src/store/transfer/index.js';
import { definePart } from '../../shared/definePart.js';
import { allIn, oneIn } from '../../testing/deep.js';
import { shown, wordsIn } from '../../testing/shown.js';
import { plain } from '../../testing/text.js';
import { until } from '../../testing/visit.js';
import { TakePart } from './take.js';

definePart('choix-part-take', TakePart);

const when = new Date('2026-11-12T09:41:00.000Z');
const catalogue = { id: 'accompagnement', edition: '2026-11-20' };
const answers = { situation: { kind: 'one', option: 'employee' } } as const;

async function address(): Promise<string> {
  const written = await writeTransfer(newJourney({ catalogue, phase: 'asking', answers }, when), when);
  return written.ok ? `https://site.example/#${await toFragment(written.value)}` : '';
}

/** The part on a page, a text pasted into it, and what is said of it. */
async function pasting() {
  const { frame } = await shown<TakePart>(
    (words) =>
      html`<choix-part-take
        .words=${words}
        .pasting=${true}
        .leftOut=${() => ({ questions: [], options: [], entries: [] })}
      ></choix-part-take>`,
  );
  const field = oneIn<HTMLTextAreaElement>(frame, '#pasted');
  return {
    frame,
    /** Gives the text as the field took it: ends of lines are its own. */
    paste(text: string): string {
      field.value = text;
      oneIn<HTMLFormElement>(frame, 'form.field').requestSubmit();
      return field.value;
    },
    said: () => plain(oneIn(frame, '[role=alert]').textContent),
    previewed: () => allIn(frame, '.preview').length > 0,
  };
}

describe('what is pasted to take a journey up', () => {
  it('is told in a sentence or shown before anything is asked, whatever it is', async () => {
    const good = await address();
    const words = await wordsIn('fr');
    const { frame, paste, said, previewed } = await pasting();
    /** What the person is to be told of it; nothing when there is a journey to show. */
    const due = async (text: string) => {
      const pasted = await fromPasted(text);
      const read = pasted.ok ? await readTransfer(pasted.value) : pasted;
      return read.ok ? '' : plain(words.t(`problem.${read.error.code}`));
    };
    const tells = async (text: string) => {
      const sentence = await due(paste(text));
      await until(
        () => said() === sentence && previewed() === (sentence === ''),
        `${JSON.stringify(text)}: ${sentence || 'what is in it'}`,
      );
      expect(sentence, 'a sentence, not its key').not.to.match(/^problem\./);
    };
    const damaged = fc
      .tuple(fc.nat(good.length), fc.nat(20), fc.string({ unit: 'binary', maxLength: 20 }))
      .map(([at, length, other]) => good.slice(0, at) + other + good.slice(at + length));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), damaged, fc.constant(good)),
        async (text) => {
          await tells(text);
          expect(frame.wishes, 'nothing before the person agrees').to.deep.equal([]);
          // So that the next sentence is not that of this one.
          await tells('');
        },
      ),
      { numRuns: 100, examples: [['{'], ['z.'], [good]] },
    );
  }).timeout(60_000);

  it('is the last one, were another still being read', async () => {
    const good = await address();
    const { paste, said, previewed } = await pasting();
    paste(good);
    paste('rien de tel');
    await until(said, 'a sentence');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(said()).to.include('Ce texte ne contient pas de parcours.');
    expect(previewed()).to.equal(false);
  });
});
