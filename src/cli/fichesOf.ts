import { exportReader } from '../catalogue/sources/exportReader.js';
import type { FicheHead, RawFiche } from '../catalogue/sources/rawFiche.js';
import { mayEnter, type Selection } from '../catalogue/sources/selection.js';
import type { Input } from './input.js';
import { stop } from './problem.js';
import { utf8Pieces } from './utf8.js';

/** What a stretch of an export holds. Plain data: it may come from another thread. */
export interface Stretch {
  /** Place of its input in the list. */
  readonly input: number;
  /** Bytes read on the disk for it, more or less. */
  readonly bytes: number;
  readonly fiches: readonly Found[];
}

interface Found {
  readonly head: FicheHead;
  /** Absent from a fiche that its head leaves out. */
  readonly fiche?: RawFiche;
}

/** The fiches of the XML exports, in the order of the inputs. Stops by throwing `Stop`. */
export async function* fichesOf(inputs: readonly Input[], selection: Selection): AsyncGenerator<Stretch> {
  for (const [place, input] of inputs.entries()) {
    if (input.kind !== 'xml') continue;
    const { file } = input;
    let bytes = 0;
    let fiches: Found[] = [];
    const reader = exportReader(
      (head, read) => fiches.push({ head, ...(read && { fiche: read() }) }),
      (head) => mayEnter(selection, head),
    );
    const stretch = (): Stretch => {
      const all = { input: place, bytes, fiches };
      bytes = 0;
      fiches = [];
      return all;
    };
    for await (const piece of utf8Pieces(
      input.read((count) => (bytes += count)),
      file,
    )) {
      const problem = reader.write(piece);
      yield stretch();
      if (problem) stop({ code: 'xml', file, problem });
    }
    const problem = reader.end();
    yield stretch();
    if (problem) stop({ code: 'xml', file, problem });
  }
}
