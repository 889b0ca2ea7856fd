import type { CertificationRecord } from '../format/record.js';
import type { TableName } from './csvTable.js';
import type { Report } from './importReport.js';
import { groupNames, type Cells, type GroupName, type RawFiche } from './rawFiche.js';
import { recordOfFiche } from './recordOfFiche.js';

type Row = Readonly<Record<string, string>>;

/**
 * The CSV export of the registers: ten tables joined by number. Poorer than the XML: no text, no figure, no jury. Two
 * exports are two of these: the tables of one say nothing of the fiches of another.
 */
export interface CsvExport<Origin> {
  /** Takes a row, and where it comes from; `false` when the table is not one of this export. */
  add(table: TableName, row: Row, origin: Origin): boolean;
  /** The fiches, once every table was given. A number the main table has twice comes twice. */
  fiches(): Iterable<{ readonly fiche: RawFiche; readonly origin: Origin }>;
}

interface Growing {
  readonly groups: Partial<Record<GroupName, Cells[]>>;
  readonly open: Set<string>;
}

/** Wording of the table of voies, apostrophes made straight, to the jury it stands for. */
const juryOf: Readonly<Record<string, string>> = {
  "Après un parcours de formation sous statut d'élève ou d'étudiant": 'FI',
  "En contrat d'apprentissage": 'CA',
  'Après un parcours de formation continue': 'FC',
  'En contrat de professionnalisation': 'CQ',
  'Par candidature individuelle': 'CL',
  'Par expérience': 'VAE',
};

/** The labels of this export repeat their code ("251 : Mécanique") and double their apostrophes. */
const labelOf = (text = ''): string => text.replace(/^\w+ : /, '').replaceAll("''", "'");

export function csvExport<Origin>(): CsvExport<Origin> {
  const held = new Map<string, Growing>();
  const listed: { number: string; fields: Readonly<Record<string, string>>; origin: Origin }[] = [];

  function at(number: string): Growing {
    const known = held.get(number) ?? { groups: {}, open: new Set() };
    held.set(number, known);
    return known;
  }
  const push = (number: string, group: GroupName, cells: Cells) =>
    (at(number).groups[group] ??= []).push(cells);

  function add(table: TableName, row: Row, origin: Origin): boolean {
    const number = row['Numero_Fiche'] ?? '';
    switch (table) {
      case 'standard':
        listed.push({ number, fields: standardFields(row), origin });
        return true;
      case 'blocs':
        push(number, 'BLOC_COMPETENCES', {
          CODE: row['Bloc_Competences_Code'] ?? '',
          LIBELLE: row['Bloc_Competences_Libelle'] ?? '',
        });
        return true;
      case 'rome':
        push(number, 'ROME', {
          CODE: row['Codes_Rome_Code'] ?? '',
          LIBELLE: labelOf(row['Codes_Rome_Libelle']),
        });
        return true;
      case 'nsf':
        push(number, 'NSF', { CODE: row['Nsf_Code'] ?? '', LIBELLE: labelOf(row['Nsf_Intitule']) });
        return true;
      case 'formacode':
        push(number, 'FORMACODE', {
          CODE: row['Formacode_Code'] ?? '',
          LIBELLE: labelOf(row['Formacode_Libelle']),
        });
        return true;
      case 'voies': {
        const jury = juryOf[(row['Si_Jury'] ?? '').replaceAll('’', "'")];
        if (jury !== undefined) at(number).open.add(jury);
        return true;
      }
      case 'certificateurs':
        push(number, 'CERTIFICATEUR', {
          SIRET_CERTIFICATEUR: row['Siret_Certificateur'] ?? '',
          NOM_CERTIFICATEUR: row['Nom_Certificateur'] ?? '',
        });
        return true;
      case 'links':
        push(number, 'ANCIENNE_CERTIFICATION', {
          ID_FICHE_ANCIENNE_CERTIFICATION: row['Ancienne_Certification'] ?? '',
        });
        push(number, 'NOUVELLE_CERTIFICATION', {
          ID_FICHE_NOUVELLE_CERTIFICATION: row['Nouvelle_Certification'] ?? '',
        });
        return true;
      case 'metiers':
      case 'appellations':
      case 'additions':
      case 'ignored':
        return false;
      default:
        return table satisfies never;
    }
  }

  return {
    add,
    *fiches() {
      for (const { number, fields, origin } of listed) {
        const { groups, open } = at(number);
        const fiche = {
          fields: { ...fields, ...juryFields(number, open) },
          groups: Object.fromEntries(
            groupNames.map((name) => [name, groups[name] ?? []]),
          ) as unknown as RawFiche['groups'],
          partners: 0,
          hasPartners: false,
          twice: [],
        };
        yield { fiche, origin };
      }
    },
  };
}

/** The columns of the main table, under the names of the XML. */
function standardFields(row: Row): Record<string, string> {
  const names: Readonly<Record<string, string>> = {
    NUMERO_FICHE: 'Numero_Fiche',
    INTITULE: 'Intitule',
    'ABREGE/LIBELLE': 'Abrege_Intitule',
    'NOMENCLATURE_EUROPE/NIVEAU': 'Nomenclature_Europe_Niveau',
    DATE_DECISION: 'Date_Decision',
    DATE_EFFET: 'Date_Effet',
    DATE_FIN_ENREGISTREMENT: 'Date_Fin_Enregistrement',
    TYPE_ENREGISTREMENT: 'Type_Enregistrement',
  };
  const fields: Record<string, string> = {};
  for (const [path, column] of Object.entries(names)) {
    const text = row[column];
    if (text !== undefined && text !== '') fields[path] = text;
  }
  const active = row['Actif'];
  if (active === 'ACTIVE' || active === 'INACTIVE') fields['ACTIF'] = active === 'ACTIVE' ? 'Oui' : 'Non';
  return fields;
}

/**
 * This export has a row for each *open* voie: of a fiche that has rows, the other voies are closed. Of a fiche that has
 * none nothing is known. The RS has no line for apprenticeship.
 */
function juryFields(number: string, open: ReadonlySet<string>): Record<string, string> {
  if (open.size === 0) return {};
  const juries = Object.values(juryOf).filter(
    (jury) => jury !== 'CA' || !number.startsWith('RS') || open.has('CA'),
  );
  return Object.fromEntries(juries.map((jury) => [`SI_JURY_${jury}/ACTIF`, open.has(jury) ? 'Oui' : 'Non']));
}

/** Facts the CSV export has no column for: it says nothing of them, not even that they are missing. */
const without = [
  'purpose',
  'activities',
  'competences',
  'juries',
  'prerequisites',
  'debouches',
  'sectors',
  'lastAward',
  'links',
];

/** One fiche of the CSV export as a record. */
export function recordOfCsvFiche(
  fiche: RawFiche,
  from: string,
  report: Report,
): CertificationRecord | undefined {
  const record = recordOfFiche(fiche, from, report);
  if (record === undefined) return undefined;
  const groups = record.groups.map(({ cohorts: _, ...group }) => group);
  const unknown = Object.fromEntries(
    Object.entries(record.unknown ?? {}).filter(([fact]) => !without.includes(fact)),
  );
  return { ...record, groups, unknown };
}
