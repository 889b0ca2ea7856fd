import { dateOfDay, type Panorama, type Ragged } from '../../domain/index.js';
import { headlineKinds, type IndexFile, type Listed, type ListedMany } from './indexFile.js';

/** A detail file: the name of its content, and how many consecutive rows it holds. */
export interface DetailFile {
  readonly hash: string;
  readonly rows: number;
}

/** Lays a panorama out as the index of a catalogue. */
export function writeIndex(panorama: Panorama, details: readonly DetailFile[]): IndexFile {
  const dated = (days: Int32Array): Listed =>
    listed(Array.from(days, (day) => (day === 0 ? null : dateOfDay(day))));
  const numbered = panorama.headlines.filter(
    (headline) => headline !== null && headline.kind !== 'not-filed' && headline.kind !== 'set-aside',
  );
  return {
    size: panorama.size,
    codes: panorama.codes,
    titles: panorama.titles,
    kinds: listed(panorama.kinds),
    certificateurs: listedMany(panorama.certificateurs),
    registers: listed(panorama.registers),
    layers: listed(panorama.layers),
    levels: Array.from(panorama.levels),
    voies: Array.from(panorama.voies),
    until: dated(panorama.until),
    lastAward: dated(panorama.lastAward),
    active: Array.from(panorama.active),
    romes: raggedFile(panorama.romes, panorama.romesOf),
    familles: raggedFile(panorama.familles, panorama.famillesOf),
    competences: raggedFile(panorama.competences, panorama.competencesOf),
    blocs: Array.from(panorama.blocs),
    described: Array.from(panorama.described),
    r5: Array.from(panorama.r5),
    headlines: {
      kinds: panorama.headlines.map((headline) =>
        headline === null ? 0 : headlineKinds.indexOf(headline.kind) + 1,
      ),
      years: numbered.map((headline) => headline.year),
      certified: numbered.map((headline) => headline.certified ?? -1),
      percents: numbered.map((headline) => (headline.kind === 'rate' ? headline.percent : -1)),
    },
    successors: { rows: [...panorama.successors.keys()], codes: [...panorama.successors.values()] },
    details: { hashes: details.map(({ hash }) => hash), counts: details.map(({ rows }) => rows) },
  };
}

/** Gives each text its place in a list, in the order of first sight. */
function positions(): { readonly list: () => string[]; readonly of: (text: string) => number } {
  const places = new Map<string, number>();
  return {
    list: () => [...places.keys()],
    of(text) {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
  };
}

function listed(cells: readonly (string | null)[]): Listed {
  const places = positions();
  const at = cells.map((cell) => (cell === null ? -1 : places.of(cell)));
  return { list: places.list(), at };
}

function listedMany(cells: readonly (readonly string[] | null)[]): ListedMany {
  const places = positions();
  const at = cells.flatMap((cell) => (cell ?? []).map(places.of));
  return { list: places.list(), counts: cells.map((cell) => cell?.length ?? -1), at };
}

const raggedFile = (list: readonly string[], { offsets, values }: Ragged): ListedMany => ({
  list,
  counts: Array.from(offsets.subarray(1), (end, row) => end - (offsets[row] ?? 0)),
  at: Array.from(values),
});
