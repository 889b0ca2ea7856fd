import type { GroupName } from './rawFiche.js';

/**
 * What to keep of an element of the export. Full paths, never names alone: `BLOC_COMPETENCES` stands under
 * `BLOCS_COMPETENCES`, where it is a bloc, and under `CORRESPONDANCES`, where it is not.
 */
export interface Node {
  readonly children: ReadonlyMap<string, Node>;
  /** Path under which its text is kept, for an element that stands once. */
  readonly field?: string;
  /** Name under which its text is kept in the repeated element it is a part of. */
  readonly cell?: string;
  /** It is a repeated element. */
  readonly group?: GroupName;
  readonly partner?: 'list' | 'one' | 'habilitation' | 'state';
}

const branch = (...children: readonly (readonly [string, Node])[]): Node => ({ children: new Map(children) });
const leaf = (kept: Omit<Node, 'children'>): Node => ({ children: new Map(), ...kept });

const field = (name: string, path = name): readonly [string, Node] => [name, leaf({ field: path })];
const fields = (parent: string, ...names: string[]): readonly [string, Node] => [
  parent,
  branch(...names.map((name) => field(name, `${parent}/${name}`))),
];
const group = (parent: string, name: GroupName, ...cells: string[]): readonly [string, Node] => [
  parent,
  branch([name, { ...branch(...cells.map((cell) => [cell, leaf({ cell })] as const)), group: name }]),
];

/** Ends of the names of the six juries. */
export const juries = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const;

const fiche = branch(
  ...[
    'NUMERO_FICHE',
    'INTITULE',
    'ACTIVITES_VISEES',
    'CAPACITES_ATTESTEES',
    'SECTEURS_ACTIVITE',
    'TYPE_EMPLOI_ACCESSIBLES',
    'OBJECTIFS_CONTEXTE',
    'DATE_DECISION',
    'DATE_EFFET',
    'DATE_FIN_ENREGISTREMENT',
    'DATE_LIMITE_DELIVRANCE',
    'TYPE_ENREGISTREMENT',
    'LIEN_URL_DESCRIPTION',
    'PREREQUIS_ENTREE_FORMATION',
    'PREREQUIS_VALIDATION_CERTIFICATION',
    'ACTIF',
  ].map((name) => field(name)),
  fields('ABREGE', 'LIBELLE'),
  fields('NOMENCLATURE_EUROPE', 'NIVEAU'),
  ...juries.map((jury) => fields(`SI_JURY_${jury}`, 'ACTIF', 'COMPOSITION')),
  group('NOUVELLES_CERTIFICATIONS', 'NOUVELLE_CERTIFICATION', 'ID_FICHE_NOUVELLE_CERTIFICATION'),
  group('ANCIENNES_CERTIFICATIONS', 'ANCIENNE_CERTIFICATION', 'ID_FICHE_ANCIENNE_CERTIFICATION'),
  group('FORMACODES', 'FORMACODE', 'CODE', 'LIBELLE'),
  group('CODES_NSF', 'NSF', 'CODE', 'LIBELLE'),
  group('CODES_ROME', 'ROME', 'CODE', 'LIBELLE'),
  group(
    'CERTIFICATEURS',
    'CERTIFICATEUR',
    'SIRET_CERTIFICATEUR',
    'NOM_CERTIFICATEUR',
    'ETAT_CERTIFICATEUR',
    'SITE_INTERNET',
  ),
  group(
    'STATISTIQUES_PROMOTIONS',
    'STATISTIQUES_PROMOTION',
    'ANNEE',
    'NOMBRE_CERTIFIES',
    'NOMBRE_CERTIFIES_VAE',
    'TAUX_INSERTION_GLOBAL_6MOIS',
    'TAUX_INSERTION_METIER_6MOIS',
    'TAUX_INSERTION_METIER_2ANS',
  ),
  group(
    'BLOCS_COMPETENCES',
    'BLOC_COMPETENCES',
    'CODE',
    'LIBELLE',
    'LISTE_COMPETENCES',
    'MODALITES_EVALUATION',
  ),
  [
    'PARTENAIRES',
    {
      partner: 'list',
      children: new Map([
        [
          'PARTENAIRE',
          {
            partner: 'one',
            children: new Map([
              ['HABILITATION_PARTENAIRE', leaf({ partner: 'habilitation' })],
              ['ETAT_HABILITATION', leaf({ partner: 'state' })],
            ]),
          },
        ],
      ]),
    },
  ],
);

/** The node of a fiche: what starts and ends one. */
export const ficheNode = fiche;

/** The root of the export: its version, its fiches. */
export const fichesNode = branch(field('VERSION_FLUX'), ['FICHE', fiche]);

export const exportTree: Node = branch(['FICHES', fichesNode]);
