/** Columns of one repeated element of a fiche: `CODE` and `LIBELLE` of a `ROME`. */
export type Cells = Readonly<Record<string, string>>;

/** Elements that may be repeated in a fiche, by their name. */
export const groupNames = [
  'NOUVELLE_CERTIFICATION',
  'ANCIENNE_CERTIFICATION',
  'FORMACODE',
  'NSF',
  'CERTIFICATEUR',
  'ROME',
  'STATISTIQUES_PROMOTION',
  'BLOC_COMPETENCES',
] as const;

export type GroupName = (typeof groupNames)[number];

/** One `FICHE` of the export V4.1, as texts: what stands once by its path, what is repeated by the name of its element. */
export interface RawFiche {
  /** `INTITULE`, `SI_JURY_VAE/ACTIF`. Absent elements are absent here. */
  readonly fields: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<GroupName, readonly Cells[]>>;
  /** Training bodies with a current habilitation; the rest of `PARTENAIRES` is not kept. */
  readonly partners: number;
  /** Whether the element `PARTENAIRES` stands in the fiche. */
  readonly hasPartners: boolean;
  /** Paths that stood more than once where once is expected; the first was kept. */
  readonly twice: readonly string[];
}

/** What says whether a fiche is worth reading further: three in four are not. */
export interface FicheHead {
  readonly number: string;
  /** `Oui` or `Non`, when it stands there. */
  readonly active: string | undefined;
}
