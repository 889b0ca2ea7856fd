import { expect } from '@open-wc/testing';
import { itemsOf } from '../../../src/catalogue/sources/text.js';
import { bloc, certification } from '../../../src/testing/builders.js';
import { allIn } from '../../testing/deep.js';
import { storyShown } from '../../testing/storyShown.js';
import { plain } from '../../testing/text.js';

/** Letters and digits only: what must not be lost, whatever becomes of bullets and spaces. */
const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The items of a list of the export, as letters, found without the importer: what stands between runs of spaces. */
const piecesOf = (raw: string): readonly string[] =>
  raw
    .split(/\s{2,}|[\n\r]/)
    .map(letters)
    .filter(Boolean);

/** Every list of the export. */
const lists = 'LISTE_COMPETENCES, CAPACITES_ATTESTEES, ACTIVITES_VISEES, TYPE_EMPLOI_ACCESSIBLES';

const textOf = (parent: Element, tag: string) => parent.querySelector(`:scope > ${tag}`)?.textContent ?? '';

/** A list of the export, and where the fiche shows it. */
interface Listed {
  readonly what: string;
  readonly raw: string;
  readonly place: Element | null | undefined;
}

/** What the lists of a fiche of the export are, each beside the place of the fiche where it must be whole. */
async function listsOf(fiche: Element): Promise<readonly Listed[]> {
  const number = textOf(fiche, 'NUMERO_FICHE').trim();
  const blocs = [...fiche.querySelectorAll(':scope > BLOCS_COMPETENCES > BLOC_COMPETENCES')].map(
    (element) => ({ code: textOf(element, 'CODE').trim(), raw: textOf(element, 'LISTE_COMPETENCES') }),
  );
  const raw = {
    competences: textOf(fiche, 'CAPACITES_ATTESTEES'),
    activities: textOf(fiche, 'ACTIVITES_VISEES'),
    debouches: textOf(fiche, 'TYPE_EMPLOI_ACCESSIBLES'),
  };
  const entry = certification({
    code: number,
    ...(blocs.length > 0
      ? {
          blocs: blocs.map(({ code, raw }) => {
            const competences = itemsOf(raw);
            return bloc(code, competences.length > 0 ? { competences } : {});
          }),
        }
      : {}),
    ...Object.fromEntries(
      Object.entries(raw)
        .map(([name, text]) => [name, itemsOf(text)] as const)
        .filter(([, items]) => items.length > 0),
    ),
  });
  const { frame } = await storyShown({ id: number, title: number, entry });
  const section = (words: string) =>
    allIn(frame, 'section').find((one) => plain(one.querySelector('h3')?.textContent).startsWith(words));
  const attested = section('Ce que la certification atteste');
  const activities = attested?.querySelector('details.screen-only');
  // The competences are what the section holds beside the activities.
  const competences = attested?.cloneNode(true) as Element | undefined;
  competences?.querySelector('details.screen-only')?.remove();
  const shown = allIn(frame, '.blocs > li');
  return [
    ...blocs.map(({ code, raw: text }, at) => ({
      what: code,
      raw: text,
      place: shown[at]?.querySelector('.competences'),
    })),
    { what: `${number} competences`, raw: raw.competences, place: competences },
    { what: `${number} activities`, raw: raw.activities, place: activities },
    { what: `${number} debouches`, raw: raw.debouches, place: section('Les métiers') },
  ].filter((list) => list.raw.trim() !== '' && itemsOf(list.raw).length > 0);
}

describe('the lists of real fiches', function () {
  this.timeout(60_000);

  for (const file of ['rncp-v4-1-extract.xml', 'rs-v4-1-extract.xml'])
    it(`lose no competence, activity or job, and glue no two together: ${file}`, async () => {
      const answer = await fetch(`/shared-data/france-competences/${file}`);
      if (!answer.ok) return console.log('The extracts of the registers are not on this machine.');
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      const kinds = new Set<string>();
      let told = 0;
      const fiches = [...xml.querySelectorAll('FICHES > FICHE')];
      expect(fiches.length).to.be.above(0);
      for (const fiche of fiches)
        for (const { what, raw, place } of await listsOf(fiche)) {
          const shown = [...(place?.querySelectorAll('.ticked label, .listed > li, .prose') ?? [])].map(
            ({ textContent }) => plain(textContent),
          );
          // Two glued together would be one piece that the export does not have.
          expect(shown.map(letters), what).to.deep.equal(piecesOf(raw));
          kinds.add(what.split(' ')[1] ?? 'blocs');
          told += shown.length;
        }
      expect([...kinds]).to.include.members(
        file.startsWith('rncp') ? ['blocs', 'activities', 'debouches'] : ['competences'],
      );
      const held = [...xml.querySelectorAll(lists)].flatMap(({ textContent }) => piecesOf(textContent ?? ''));
      expect(told).to.equal(held.length);
      expect(told).to.be.above(30);
    });
});
