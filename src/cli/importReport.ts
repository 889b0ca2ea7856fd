import type { Oddity } from '../catalogue/sources/importReport.js';
import type { Imported } from './importCatalogue.js';
import { importWords, oddityLine, oddityWords } from './words.js';
import { jsonText, written } from './written.js';

/** Lines of a kind the readable report shows; the JSON has them all. */
const shown = 20;

/** Writes what an import left out or found odd, as JSON and as text. */
export function writeImportReport(stem: string, imported: Imported): void {
  written(`${stem}.json`, jsonText(imported));
  written(`${stem}.txt`, `${readable(imported)}\n`);
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
