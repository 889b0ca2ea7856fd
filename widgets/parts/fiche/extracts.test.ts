import { expect } from '@open-wc/testing';
import { itemsOf, proseOf } from '../../../src/catalogue/sources/text.js';
import { voies } from '../../../src/domain/index.js';
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

const juries = {
  vae: 'SI_JURY_VAE',
  'formation-continue': 'SI_JURY_FC',
  apprentissage: 'SI_JURY_CA',
  'contrat-de-professionnalisation': 'SI_JURY_CQ',
  'formation-initiale': 'SI_JURY_FI',
  'candidature-individuelle': 'SI_JURY_CL',
} as const;

/** The texts of a fiche of the export, by where the fiche shows them: each beside what is shown there. */
async function textsOf(fiche: Element) {
  const number = textOf(fiche, 'NUMERO_FICHE').trim();
  const raw = {
    purpose: textOf(fiche, 'OBJECTIFS_CONTEXTE'),
    prerequisites: textOf(fiche, 'PREREQUIS_ENTREE_FORMATION'),
  };
  const blocs = [...fiche.querySelectorAll(':scope > BLOCS_COMPETENCES > BLOC_COMPETENCES')].map((element) =>
    textOf(element, 'MODALITES_EVALUATION'),
  );
  const composed = voies.map((voie) => {
    const jury = fiche.querySelector(`:scope > ${juries[voie]}`);
    return { voie, text: jury ? textOf(jury, 'COMPOSITION') : '' };
  });
  const given = (name: string, text: string) => (proseOf(text) === '' ? {} : { [name]: proseOf(text) });
  const { frame } = await storyShown({
    id: number,
    title: number,
    entry: certification({
      code: number,
      voies: Object.fromEntries(voies.map((voie) => [voie, true])),
      ...given('purpose', raw.purpose),
      ...given('prerequisites', raw.prerequisites),
      juries: Object.assign({}, ...composed.map(({ voie, text }) => given(voie, text))),
      ...(blocs.length > 0 && { blocs: blocs.map((text, at) => bloc(`BC${at}`, given('assessment', text))) }),
    }),
  });
  const shownIn = (selector: string) => allIn(frame, selector).map(({ textContent }) => letters(textContent));
  // "Sans objet" says nothing, and is not shown as if it did.
  const said = (...texts: readonly string[]) =>
    texts.map(letters).filter((text) => text !== '' && !/^sansobjet$/i.test(text));
  return [
    { what: 'purpose', held: said(raw.purpose), told: shownIn('.purpose .prose') },
    {
      what: 'juries',
      // The same jury for several ways is read once.
      held: [...new Set(said(...composed.map(({ text }) => text)))],
      told: shownIn('.ways .prose'),
    },
    {
      what: 'prerequisites',
      held: said(raw.prerequisites),
      told: shownIn('.ways ~ * .prose, .ways ~ .prose'),
    },
    { what: 'assessment', held: said(...blocs), told: shownIn('.blocs details:not(.competences) .prose') },
  ].map((one) => ({ ...one, what: `${number} ${one.what}` }));
}

describe('the texts of real fiches', function () {
  this.timeout(60_000);

  for (const file of ['rncp-v4-1-extract.xml', 'rs-v4-1-extract.xml'])
    it(`are whole, each in its place: ${file}`, async () => {
      const answer = await fetch(`/shared-data/france-competences/${file}`);
      if (!answer.ok) return console.log('The extracts of the registers are not on this machine.');
      const xml = new DOMParser().parseFromString(await answer.text(), 'application/xml');
      const kinds = new Set<string>();
      for (const fiche of xml.querySelectorAll('FICHES > FICHE'))
        for (const { what, held, told } of await textsOf(fiche)) {
          expect(told, what).to.deep.equal(held);
          if (held.length > 0) kinds.add(what.split(' ')[1] ?? '');
        }
      expect([...kinds]).to.include.members(
        file.startsWith('rncp')
          ? ['purpose', 'juries', 'prerequisites', 'assessment']
          : ['purpose', 'juries', 'prerequisites'],
      );
    });
});

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
