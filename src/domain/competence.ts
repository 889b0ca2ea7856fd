/** Key of a competence of the referential in use: `analyser-la-demande`. */
export type CompetenceId = string;

/** A competence, worded by us from a stated place of a source. */
export interface Competence {
  readonly id: CompetenceId;
  readonly label: string;
  /** Where it comes from, in words: "annexe A4, domaine 1". */
  readonly place: string;
}

export interface CompetenceDomain {
  readonly id: string;
  readonly label: string;
  readonly competences: readonly Competence[];
}

/** Recommendation R1: the competences one may look for, by domain. */
export type Referential = readonly CompetenceDomain[];

/** What shows that a certification covers a competence: its own words, in its title or in a bloc. */
export interface CompetenceTag {
  readonly competence: CompetenceId;
  /** `'title'`, `'competences'`, or the code of a bloc. */
  readonly evidence: string;
}
