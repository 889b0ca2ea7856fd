import type { CatalogueFrame } from '../catalogue/assemble.js';
import { additionRows, additions } from '../catalogue/sources/additions.js';
import { csvExport, recordOfCsvFiche, type CsvExport } from '../catalogue/sources/csvExport.js';
import type { Oddity, Report } from '../catalogue/sources/importReport.js';
import type { FicheHead, RawFiche } from '../catalogue/sources/rawFiche.js';
import { recordOfFiche } from '../catalogue/sources/recordOfFiche.js';
import { rome } from '../catalogue/sources/rome.js';
import { detached } from '../catalogue/sources/text.js';
import { enters, mayEnter, type Selection } from '../catalogue/sources/selection.js';
import type { RomeCode, Source } from '../domain/index.js';
import type { CertificationRecord } from '../catalogue/format/record.js';
import { csvRows } from './csvRows.js';
import { gathering } from './gathering.js';
import { declaredSources } from './declaredSources.js';
import { fichesElsewhere, isElsewhereBetter } from './fichesElsewhere.js';
import { fichesOf } from './fichesOf.js';
import type { Input } from './input.js';
import { stop, Stop } from './problem.js';
import type { Progress } from './progress.js';
import type { Staging } from './staging.js';
import { utf8Texts } from './utf8.js';
import { gaps } from './words.js';

export interface ImportOptions {
  readonly id: string;
  readonly name: string;
  /** Date of the data; the most recent of the inputs' when absent. */
  readonly edition?: string;
  readonly theme?: string;
  readonly selection: Selection;
  /** A number given by two exports: keep the first, instead of stopping. */
  readonly keepFirst: boolean;
}

/** What an import did, for the report. */
export interface Imported {
  readonly edition: string;
  /** The edition is the day a file was changed: nothing better was found. */
  readonly editionUnsure: boolean;
  /** Fiches read, whatever became of them. */
  readonly read: number;
  /** Left out because the register no longer gives them as active, or by the selection. */
  readonly inactive: number;
  readonly unselected: number;
  readonly kept: number;
  readonly blocs: number;
  readonly oddities: readonly Oddity[];
  /** Numbers that replacements name and the catalogue does not hold. */
  readonly absent: readonly string[];
  readonly sources: readonly Source[];
  /** Those whose day is the one their file was changed. */
  readonly unsure: readonly Source[];
  readonly files: number;
  readonly bytes: number;
}

/**
 * Reads the inputs and writes a catalogue into the staging folder. Stops by throwing `Stop`.
 *
 * @param files those the inputs were made of
 */
export async function importCatalogue(
  files: readonly string[],
  inputs: readonly Input[],
  { id, name, edition, theme, selection, keepFirst }: ImportOptions,
  out: Staging,
  progress: Progress,
): Promise<Imported> {
  const oddities: Oddity[] = [];
  // A piece of a text keeps the whole text alive: what is kept is copied.
  const report = (oddity: Oddity) => oddities.push(JSON.parse(JSON.stringify(oddity)) as Oddity);
  const sources = declaredSources(edition);
  const jobs = rome();
  const notes = additions('ajouts', report);
  /** CSV exports, by their zip; tables given one by one make one together. */
  const exports = new Map<string, CsvExport<Input>>();
  const exportOf = ({ zipped, file }: Input): CsvExport<Input> => {
    const key = zipped ? file : '';
    const found = exports.get(key) ?? csvExport<Input>();
    exports.set(key, found);
    return found;
  };
  const gathered = gathering(out, report);
  const counts = { read: 0, inactive: 0, unselected: 0 };
  const inXml = new Set<string>();

  // What XML fiches are joined to comes first.
  for (const input of inputs.filter(({ kind }) => kind === 'csv')) {
    const csv = exportOf(input);
    await csvRows(input, progress.bytes, (table, row) => {
      if (table === 'metiers') jobs.addMetier(row);
      else if (table === 'appellations') jobs.addAppellation(row);
      else if (table === 'additions') notes.add(row);
      else csv.add(table, row, input);
      if (table === 'metiers' || table === 'appellations') sources.rome(input);
      if (table === 'additions') sources.additions(input);
    });
  }
  for (const input of inputs.filter(({ kind }) => kind === 'json')) {
    for (const row of await jsonRows(input, progress, report)) notes.add(row);
    sources.additions(input);
  }

  const admit = (
    head: FicheHead,
    fiche: RawFiche | undefined,
    input: Input,
    read: typeof recordOfFiche,
    format: 'xml' | 'csv',
  ): void => {
    // The CSV export says the same as the XML, and less of it: it only brings what the XML did not.
    if (format === 'csv' && inXml.has(head.number)) return;
    if (format === 'xml' && exports.size > 0) inXml.add(detached(head.number));
    counts.read++;
    progress.fiches(counts.read);
    const isClosed = head.active === 'Non' && !selection.inactive;
    if (fiche === undefined) {
      counts[isClosed ? 'inactive' : 'unselected']++;
      return;
    }
    const { number } = head;
    const before = gathered.originOf(number);
    if (before !== undefined) {
      if (!keepFirst) stop({ code: 'entry-twice', entry: number, file: input.file, before: before.file });
      report({ code: 'set-aside', entry: number, field: 'NUMERO_FICHE', detail: 'twice' });
      return;
    }
    const record = read(fiche, sources.register(number, input, format), report);
    if (record === undefined) return;
    if (!enters(selection, record, jobs.parentOf)) {
      counts.unselected++;
      return;
    }
    gathered.add(joined(record, jobs, notes.of(number), report), input);
  };

  for await (const stretch of isElsewhereBetter(inputs)
    ? fichesElsewhere(files, selection)
    : fichesOf(inputs, selection)) {
    progress.bytes(stretch.bytes);
    const input = inputs[stretch.input];
    if (input) for (const { head, fiche } of stretch.fiches) admit(head, fiche, input, recordOfFiche, 'xml');
  }
  for (const csv of exports.values())
    for (const { fiche, origin } of csv.fiches()) {
      const head = { number: fiche.fields['NUMERO_FICHE'] ?? '', active: fiche.fields['ACTIF'] };
      admit(head, mayEnter(selection, head) ? fiche : undefined, origin, recordOfCsvFiche, 'csv');
    }

  if (gathered.size() === 0) stop({ code: 'nothing-kept' });
  const codes = gathered.codes();
  for (const entry of notes.left(codes)) report({ code: 'addition-without-entry', entry, field: 'numero' });
  const fromCsv = [...codes].some((entry) => gathered.originOf(entry)?.kind === 'csv');

  const date = sources.latest();
  const labels = gathered.romeLabels();
  const domains = new Set([...labels.keys()].map((code) => code.slice(0, 3)));
  const frame: CatalogueFrame = {
    meta: {
      id,
      name,
      edition: date.date,
      ...(theme !== undefined && { theme }),
      gaps: gaps({ csv: fromCsv, selection, inactive: counts.inactive }),
    },
    sources: sources.all(),
    familles: [],
    referential: [],
    // A job of a domain no fiche comes near could only lead nowhere.
    metiers: jobs.titles(labels, (code) => domains.has(code.slice(0, 3))),
  };
  const { absent, blocs } = gathered.finish(frame);
  return {
    edition: date.date,
    editionUnsure: !date.sure,
    ...counts,
    kept: gathered.size(),
    blocs,
    oddities,
    absent,
    sources: sources.all(),
    unsure: sources.unsure(),
    ...out.written,
  };
}

/** The record with what other inputs say of it: the operator's notes, and the v3 code behind a code of ROME 4.0. */
function joined(
  record: CertificationRecord,
  jobs: ReturnType<typeof rome>,
  local: CertificationRecord['local'],
  report: (oddity: Oddity) => void,
): CertificationRecord {
  const groups = jobs.held()
    ? record.groups.map((group) => ({
        ...group,
        ...(group.metiers && {
          metiers: group.metiers.map(({ rome: code, label }) => {
            const parent: RomeCode | undefined = jobs.parentOf(code);
            if (parent === undefined)
              report({ code: 'rome-unknown', entry: record.code, field: 'CODES_ROME', detail: code });
            return { rome: parent ?? code, label };
          }),
        }),
      }))
    : record.groups;
  return { ...record, groups, ...(local && { local }) };
}

async function jsonRows(
  input: Input,
  progress: Progress,
  report: Report,
): Promise<readonly Readonly<Record<string, string>>[]> {
  let text = '';
  for await (const piece of utf8Texts(input.read(progress.bytes), input.file)) text += piece;
  try {
    const rows = additionRows(JSON.parse(text.replace(/^\ufeff/, '')), report);
    return rows ?? stop({ code: 'json', file: input.file });
  } catch (error) {
    throw error instanceof Stop ? error : new Stop({ code: 'json', file: input.file });
  }
}
