import {
  declaredMeasures,
  romeCode,
  rncpCode,
  rsCode,
  type DeclaredMeasure,
  type Voie,
} from '../../domain/index.js';
import type { CertificationRecord } from '../format/record.js';
import type { Report } from './importReport.js';
import type { Cells, RawFiche } from './rawFiche.js';
import { detached, isPlaceholder, itemsOf, lineOf, proseOf, siteOf } from './text.js';

/*
 * The repeated elements of a fiche, each as a field of a record.
 */

type Group = CertificationRecord['groups'][number];

/** The voie each jury of the export speaks for. */
const voieOf = {
  FI: 'formation-initiale',
  CA: 'apprentissage',
  FC: 'formation-continue',
  CQ: 'contrat-de-professionnalisation',
  CL: 'candidature-individuelle',
  VAE: 'vae',
} as const satisfies Record<string, Voie>;

const rateOf: Readonly<Record<DeclaredMeasure, string>> = {
  'overall-6-months': 'TAUX_INSERTION_GLOBAL_6MOIS',
  // On the public site and in no real fiche we have read: kept if it ever comes.
  'target-job-6-months': 'TAUX_INSERTION_METIER_6MOIS',
  'target-job-2-years': 'TAUX_INSERTION_METIER_2ANS',
};

/** Told of a value that is not what its field asks for. */
export type Refuse = (field: string, detail: string) => void;

export function accessOf(
  { fields }: RawFiche,
  refuse: Refuse,
): { voies: NonNullable<Group['voies']>; juries: NonNullable<Group['juries']> } {
  const voies: NonNullable<Group['voies']> = {};
  const juries: NonNullable<Group['juries']> = {};
  for (const [jury, voie] of Object.entries(voieOf)) {
    const state = fields[`SI_JURY_${jury}/ACTIF`]?.trim();
    if (state === 'Oui' || state === 'Non') voies[voie] = state === 'Oui';
    else if (state !== undefined && state !== '') refuse(`SI_JURY_${jury}/ACTIF`, state);
    const composition = proseOf(fields[`SI_JURY_${jury}/COMPOSITION`] ?? '');
    if (composition !== '') juries[voie] = composition;
  }
  return { voies, juries };
}

/** Active ones, each once: registers keep a line for every name and SIRET a body has had. */
export function certificateursOf(rows: readonly Cells[]): NonNullable<Group['certificateurs']> {
  const found = new Map<string, NonNullable<Group['certificateurs']>[number]>();
  for (const row of rows) {
    const name = lineOf(row['NOM_CERTIFICATEUR'] ?? '');
    if (name === '' || row['ETAT_CERTIFICATEUR']?.trim() === 'Inactif') continue;
    const siret = (row['SIRET_CERTIFICATEUR'] ?? '').replace(/\s/g, '');
    const site = siteOf(row['SITE_INTERNET'] ?? '');
    const key = nameKey(name);
    const before = found.get(key);
    found.set(key, {
      name,
      ...(/^\d{14}$/.test(siret) && { siret: detached(siret) }),
      ...(site !== undefined && { site }),
      ...before,
    });
  }
  return [...found.values()];
}

/** Letters and digits only: the same body is written in several ways. */
const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

export function metiersOf(rows: readonly Cells[], refuse: Refuse): NonNullable<Group['metiers']> {
  const found = new Map<string, NonNullable<Group['metiers']>[number]>();
  for (const row of rows) {
    const rome = (row['CODE'] ?? '').trim();
    const label = lineOf(row['LIBELLE'] ?? '');
    if (romeCode(rome) === undefined) refuse('CODES_ROME', rome);
    else if (!found.has(rome)) found.set(rome, { rome, label: label || rome });
  }
  return [...found.values()];
}

export function codedOf(rows: readonly Cells[]): NonNullable<Group['nsf']> {
  return rows.flatMap((row) => {
    const code = (row['CODE'] ?? '').trim();
    const label = lineOf(row['LIBELLE'] ?? '');
    return code === '' ? [] : [{ code, label: label || code }];
  });
}

export function blocsOf(rows: readonly Cells[], entry: string, report: Report): NonNullable<Group['blocs']> {
  const found = new Map<string, NonNullable<Group['blocs']>[number]>();
  for (const row of rows) {
    const code = (row['CODE'] ?? '').trim();
    const title = lineOf(row['LIBELLE'] ?? '');
    if (code === '') {
      report({ code: 'value-refused', entry, field: 'BLOCS_COMPETENCES/CODE', detail: title.slice(0, 80) });
      continue;
    }
    if (found.has(code)) {
      report({ code: 'bloc-twice', entry, field: 'BLOCS_COMPETENCES', detail: code });
      continue;
    }
    const competences = itemsOf(row['LISTE_COMPETENCES'] ?? '');
    const assessment = proseOf(row['MODALITES_EVALUATION'] ?? '');
    found.set(code, {
      code,
      ...(title !== '' && !isPlaceholder(title) && { title }),
      ...(competences.length > 0 && { competences: [...competences] }),
      ...(assessment !== '' && { assessment }),
    });
  }
  return [...found.values()];
}

/**
 * Promotions as they are: unsorted, often older than the fiche, and sometimes impossible. Whoever reads the record sets
 * the impossible ones aside and tells them; a cell that is no number at all is left out and reported.
 */
export function cohortsOf(rows: readonly Cells[], refuse: Refuse): NonNullable<Group['cohorts']> {
  const number = (row: Cells, field: string): number | undefined => {
    const text = row[field]?.trim() ?? '';
    if (text === '') return undefined;
    const value = /^-?\d{1,9}(?:[.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
    if (value === undefined) refuse(`STATISTIQUES_PROMOTION/${field}`, text);
    return value;
  };
  return rows.map((row) => {
    const certified = number(row, 'NOMBRE_CERTIFIES');
    const certifiedByVae = number(row, 'NOMBRE_CERTIFIES_VAE');
    const rates: Partial<Record<DeclaredMeasure, number>> = {};
    for (const measure of declaredMeasures) {
      const percent = number(row, rateOf[measure]);
      if (percent !== undefined) rates[measure] = percent;
    }
    return {
      // JSON has no such number: it is written as null, and read as no year.
      year: number(row, 'ANNEE') ?? Number.NaN,
      ...(certified !== undefined && { certified }),
      ...(certifiedByVae !== undefined && { certifiedByVae }),
      ...(Object.keys(rates).length > 0 && { rates }),
    };
  });
}

/** Numbers of fiches: despite its name, `ID_FICHE_NOUVELLE_CERTIFICATION` holds one. */
export function numbersOf(rows: readonly Cells[], cell: string, refuse: Refuse): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const number = (row[cell] ?? '').trim();
    if (number === '') continue;
    if (rncpCode(number) === undefined && rsCode(number) === undefined) refuse(cell, number);
    else found.add(number);
  }
  return [...found];
}
