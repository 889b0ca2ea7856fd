import { check, lossOf } from './check.js';
import type { Io } from './io.js';
import { optionsOf, shareOption } from './options.js';
import { placeOf } from './place.js';
import { stop } from './problem.js';
import { checkWords, faultLine } from './words.js';
import { jsonText, written } from './written.js';

const options = {
  previous: { type: 'string' },
  'max-loss': { type: 'string' },
  json: { type: 'string' },
} as const;

/** Share of the entries of an edition that the next may lose: a year's closures come to less. */
const usualLoss = 0.1;
/** Faults shown; the JSON has them all. */
const shown = 50;

/** `check DOSSIER|ADRESSE`. */
export async function checkCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, options);
  const [name, extra] = positionals;
  if (name === undefined) return stop({ code: 'usage', detail: 'no-input', value: checkWords.input });
  if (extra !== undefined) return stop({ code: 'usage', detail: 'too-many', value: extra });
  const most = shareOption(values['max-loss'], usualLoss);
  const place = await placeOf(name);
  const found = await check(place);
  const loss =
    values.previous === undefined ? undefined : lossOf(await placeOf(values.previous), place, most);
  const faults = [...found.faults, ...(loss ? [loss] : [])];
  if (values.json !== undefined) written(values.json, jsonText({ ...found, faults }));
  for (const fault of faults.slice(0, shown)) io.err(faultLine(fault));
  if (faults.length > shown) io.err(checkWords.more(faults.length - shown));
  if (found.strays.length > 0) io.out(checkWords.strays(found.strays.length));
  if (found.absent.length > 0) io.out(checkWords.absent(found.absent.length));
  io.out(
    faults.length === 0
      ? checkWords.good(name, found.entries, found.files)
      : checkWords.bad(name, faults.length),
  );
  return faults.length === 0 ? 0 : 1;
}
