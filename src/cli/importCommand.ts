import { basename, relative, resolve } from 'node:path';
import { importCatalogue } from './importCatalogue.js';
import { importReport } from './importReport.js';
import { inputsOf } from './input.js';
import type { Io } from './io.js';
import { dayOption, optionsOf, selectionOf } from './options.js';
import { stop } from './problem.js';
import { progress, silent } from './progress.js';
import { staging } from './staging.js';
import { importWords } from './words.js';

const options = {
  out: { type: 'string' },
  replace: { type: 'boolean' },
  name: { type: 'string' },
  id: { type: 'string' },
  edition: { type: 'string' },
  theme: { type: 'string' },
  report: { type: 'string' },
  'keep-first': { type: 'boolean' },
  quiet: { type: 'boolean' },
  all: { type: 'boolean' },
  register: { type: 'string' },
  level: { type: 'string' },
  rome: { type: 'string' },
  nsf: { type: 'string' },
  codes: { type: 'string' },
  date: { type: 'string' },
} as const;

/** `import FICHIER… --out DOSSIER`. */
export async function importCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, options);
  const { out } = values;
  if (positionals.length === 0) return stop({ code: 'usage', detail: 'no-input', value: importWords.input });
  if (out === undefined) return stop({ code: 'usage', detail: 'no-out', value: '' });
  const edition = dayOption(values.edition);
  const selection = selectionOf(values);
  const stem = (values.report ?? `${resolve(out)}.rapport`).replace(/\.(json|txt)$/, '');
  if (!relative(resolve(out), resolve(stem)).startsWith('..'))
    return stop({ code: 'usage', detail: 'report', value: stem });
  const start = Date.now();
  const inputs = await inputsOf(positionals);
  const report = importReport(stem);
  const staged = staging(out, values.replace ?? false);
  const total = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  const shown = values.quiet === true ? silent : progress(total, io.terminal);
  try {
    report.try();
    const imported = await importCatalogue(
      positionals,
      inputs,
      {
        id: values.id ?? basename(resolve(out)),
        name: values.name ?? importWords.name,
        ...(edition !== undefined && { edition }),
        ...(values.theme !== undefined && { theme: values.theme }),
        selection,
        keepFirst: values['keep-first'] ?? false,
      },
      staged,
      shown,
    );
    shown.end();
    report.write(imported);
    staged.commit();
    report.commit();
    if (imported.editionUnsure) io.err(importWords.edition(imported.edition));
    if (values.quiet !== true) {
      const seconds = (Date.now() - start) / 1000;
      io.out(importWords.done(out, imported.kept, imported.files, imported.bytes, seconds));
      io.out(importWords.summary(imported.read, imported.inactive, imported.unselected, imported.blocs));
      if (imported.absent.length > 0) io.out(importWords.absent(imported.absent.length));
      io.out(importWords.odd(imported.oddities.length, `${stem}.txt`));
    }
    return 0;
  } finally {
    shown.end();
    staged.discard();
    report.discard();
  }
}
