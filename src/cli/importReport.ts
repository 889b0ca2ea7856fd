import type { Oddity } from '../catalogue/sources/importReport.js';
import type { Imported } from './importCatalogue.js';
import { importWords, oddityLine, oddityWords } from './words.js';
import { jsonText, writtenBeside, type Written } from './written.js';

/** Lines of a kind the readable report shows; the JSON has them all. */
const shown = 20;

/** Where the two reports of an import go: beside their places until the catalogue is at its own. */
export function importReport(stem: string) {
  const files: Written[] = [];
  const discard = () => files.splice(0).forEach((file) => file.discard());
  const write = (json: string, text: string) => {
    files.push(writtenBeside(`${stem}.json`, json));
    files.push(writtenBeside(`${stem}.txt`, text));
  };
  return {
    /** Stops when they could not be written: better told before an import than after. */
    try() {
      write('', '');
      discard();
    },
    /** What was left out or found odd, as JSON and as text. */
    write: (imported: Imported) => write(jsonText(imported), `${readable(imported)}\n`),
    commit: () => files.forEach((file) => file.commit()),
    discard,
  };
}

function readable(imported: Imported): string {
  const kinds = new Map<Oddity['code'], Oddity[]>();
  for (const oddity of imported.oddities) {
    const same = kinds.get(oddity.code) ?? [];
    same.push(oddity);
    kinds.set(oddity.code, same);
  }
  return [
    `${importWords.reportTitle} — ${imported.edition}`,
    '',
    importWords.summary(imported.read, imported.inactive, imported.unselected, imported.blocs),
    importWords.absent(imported.absent.length),
    ...imported.sources.map(({ publisher, title, edition }) => `${publisher}, ${title}, ${edition}`),
    ...(imported.unsure.length > 0
      ? ['', importWords.unsure, ...imported.unsure.map(({ title, edition }) => `  ${title}, ${edition}`)]
      : []),
    ...[...kinds].flatMap(([code, all]) => [
      '',
      `${oddityWords[code]} (${all.length})`,
      ...all.slice(0, shown).map(oddityLine),
      ...(all.length > shown ? [importWords.more(all.length - shown)] : []),
    ]),
  ].join('\n');
}
