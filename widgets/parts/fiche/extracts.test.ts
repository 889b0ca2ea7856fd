import { expect } from '@open-wc/testing';
import { itemsOf } from '../../../src/catalogue/sources/text.js';
import { bloc, certification } from '../../../src/testing/builders.js';
import { allIn } from '../../testing/deep.js';
import { storyShown } from '../../testing/storyShown.js';
import { plain } from '../../testing/text.js';

/** Letters and digits only: what must not be lost, whatever becomes of bullets and spaces. */
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Where the export separates items, counted without the importer: a run of two spaces or more that is followed by a
 * bullet. Bullets are the sign the source itself gives of an item.
 */
const bulleted = (text: string): number => (text.match(/(?:^|\s{2,})[-*●•]\s+(?=\S)/g) ?? []).length;

describe('the lists of real fiches', function () {
  this.timeout(60_000);

  for (const file of ['rncp-v4-1-extract.xml', 'rs-v4-1-extract.xml'])
    it(`lose no competence and glue no two together: ${file}`, async () => {
      const answer = await fetch(`/shared-data/france-competences/${file}`);
      if (!answer.ok) return console.log('The extracts of the registers are not on this machine.');
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      const counted = { fiches: 0, lists: 0, items: 0, bullets: 0 };
      for (const fiche of xml.querySelectorAll('FICHES > FICHE')) {
        const text = (parent: Element, tag: string) =>
          parent.querySelector(`:scope > ${tag}`)?.textContent ?? '';
        const number = text(fiche, 'NUMERO_FICHE').trim();
        const blocs = [...fiche.querySelectorAll(':scope > BLOCS_COMPETENCES > BLOC_COMPETENCES')].map(
          (element) => ({
            code: text(element, 'CODE').trim(),
            raw: text(element, 'LISTE_COMPETENCES'),
          }),
        );
        const raws = blocs.length > 0 ? blocs : [{ code: '', raw: text(fiche, 'CAPACITES_ATTESTEES') }];
        const [first] = raws;
        const entry = certification({
          code: number,
          ...(blocs.length > 0
            ? { blocs: blocs.map(({ code, raw }) => bloc(code, { competences: itemsOf(raw) })) }
            : { competences: itemsOf(first?.raw ?? '') }),
        });
        const { frame } = await storyShown({ id: number, title: number, entry });
        const lists =
          blocs.length > 0
            ? allIn(frame, '.blocs > li').map((item) => item.querySelector('.competences'))
            : [allIn(frame, 'section')[0]];
        for (const [at, { raw }] of raws.entries()) {
          if (!raw.trim()) continue;
          const list = lists[at];
          const shown = [...(list?.querySelectorAll('.ticked label, .prose') ?? [])].map(({ textContent }) =>
            plain(textContent),
          );
          const expected = itemsOf(raw);
          expect(shown, `${number} ${at}`).to.deep.equal(expected.map(plain));
          const kept = letters(shown.join(''));
          // A bullet "o" is a letter: it alone may go.
          expect(letters(raw).length - kept.length, `${number} ${at}`).to.be.within(
            0,
            (raw.match(/\s{2,}o\s/g) ?? []).length,
          );
          expect(shown.length, `${number} ${at}`).to.be.least(bulleted(raw));
          for (const item of shown) expect(item, number).not.to.match(/\S {2,}[-*●•] /);
          counted.lists++;
          counted.items += shown.length;
          counted.bullets += bulleted(raw);
        }
        counted.fiches++;
      }
      console.log(`${file}: ${JSON.stringify(counted)}`);
      expect(counted.items).to.be.least(counted.bullets);
    });
});
