/**
 * The CSV tables an import understands, told apart by their columns: their file names carry accents and dates, and are
 * renamed by whoever downloads them.
 */
export const tableNames = [
  'standard',
  'blocs',
  'rome',
  'nsf',
  'formacode',
  'voies',
  'certificateurs',
  'links',
  'metiers',
  'appellations',
  'additions',
  'ignored',
] as const;

export type TableName = (typeof tableNames)[number];

/** Columns that make a table what it is. Others may stand beside them. */
const columns: Readonly<Record<Exclude<TableName, 'ignored'>, readonly string[]>> = {
  standard: ['Numero_Fiche', 'Intitule', 'Actif'],
  blocs: ['Numero_Fiche', 'Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
  rome: ['Numero_Fiche', 'Codes_Rome_Code', 'Codes_Rome_Libelle'],
  nsf: ['Numero_Fiche', 'Nsf_Code', 'Nsf_Intitule'],
  formacode: ['Numero_Fiche', 'Formacode_Code', 'Formacode_Libelle'],
  voies: ['Numero_Fiche', 'Si_Jury'],
  certificateurs: ['Numero_Fiche', 'Siret_Certificateur', 'Nom_Certificateur'],
  links: ['Numero_Fiche', 'Ancienne_Certification', 'Nouvelle_Certification'],
  appellations: ['code_ogr', 'libelle_appellation_long', 'code_rome', 'code_rome_parent'],
  metiers: ['code_rome', 'libelle_rome', 'code_rome_parent'],
  additions: ['numero'],
};

/** Tables of the official exports that hold nothing a catalogue keeps: not an error to give them. */
const useless: readonly (readonly string[])[] = [
  ['Numero_Fiche', 'Nom_Partenaire'],
  ['Numero_Fiche', 'Ccn_1_Numero'],
];

/** Which table has this header, or `undefined`. Names of columns are compared as they are, spaces apart. */
export function tableOf(header: readonly string[]): TableName | undefined {
  const held = new Set(header.map((name) => name.trim()));
  const holds = (names: readonly string[]) => names.every((name) => held.has(name));
  if (useless.some(holds)) return 'ignored';
  return (Object.keys(columns) as (keyof typeof columns)[]).find((table) => holds(columns[table]));
}

/** A row by the names of its columns. Values lose the spaces and the tab some begin with. */
export function rowOf(header: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  const row: Record<string, string> = Object.create(null);
  header.forEach((name, at) => (row[name.trim()] = (cells[at] ?? '').trim()));
  return row;
}

const separators = [';', ',', '\t'] as const;

/** The separator of a CSV, from its first line: the one that stands most in it, outside of quotes. */
export function separatorOf(firstLine: string): (typeof separators)[number] {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length - 1;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ';';
}
