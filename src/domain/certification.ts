import type { Bloc } from './bloc.js';
import type { EntryCode, IsoDate, RomeCode } from './code.js';
import type { Cohort, CohortAside } from './cohort.js';
import type { CompetenceTag } from './competence.js';
import type { Fact, SourceId } from './fact.js';
import type { OtherFigure } from './figure.js';
import type { Level, Level1969 } from './level.js';
import type { Voie } from './voie.js';

/**
 * Where an entry is registered. `inventaire` was closed in 2019 and replaced by the Répertoire spécifique;
 * `none` is for titles the 2016 report lists without a registration.
 */
export type Register = 'rncp' | 'rs' | 'inventaire' | 'none';

/** `today` for living registers; `2016` for the dated layer taken from the CNEFOP report. */
export type Layer = 'today' | '2016';

/** Certificateur: who answers for the certification and awards it. */
export interface Certificateur {
  readonly name: string;
  readonly siret?: string;
  /** `https:` or `http:` only; anything else is refused when read. */
  readonly site?: string;
}

/** A métier of the ROME, in the version the register carries (v3). */
export interface Metier {
  readonly rome: RomeCode;
  readonly label: string;
}

/** A code of a nomenclature (NSF, Formacode) and its label. */
export interface Coded {
  readonly code: string;
  readonly label: string;
}

/** A group of métiers the title names in so many words, for the many fiches whose ROME codes we have not read. */
export type FamilleId = string;

/** One row of the lists of formations eligible for the CPF on 20 September 2016. What it was, never today's funding. */
export interface CpfRow {
  /** Organisme éditeur: the body whose list carries the row. */
  readonly publisher: string;
  readonly public: 'salarie' | 'demandeur-emploi' | 'tout-public';
  /** Column "Origine" of the list. */
  readonly origin: 'rncp' | 'inventaire' | 'prf';
  /** As printed: "Niveau III (Bac + 2)"; empty when the list has none. */
  readonly level: string;
  readonly cpfCode: string;
  readonly title: string;
  readonly certificateurs: string;
  /** Number as printed, placeholders included; absent when blank. */
  readonly printedNumber?: string;
}

/** Where the 2016 report names the entry, and what is odd about it there. */
export interface ReportPlace {
  /** In words, in French: "tableau du § 3.1.3". */
  readonly place: string;
  /** Oddities of the print to be told, in French: "imprimée deux fois". */
  readonly remarks: readonly string[];
}

/** What the operator of a catalogue adds for its own readers. Never a fact of a register, and shown apart. */
export interface LocalNote {
  readonly kind: 'contact' | 'sessions' | 'remark';
  readonly text: string;
  /** `https:` or `http:` only. */
  readonly url?: string;
  readonly from: SourceId;
}

/**
 * A certification professionnelle as a catalogue knows it: every statement is a fact with its source, or unknown.
 *
 * There is no stored status: whether it is open, closed or replaced depends on the day, see `validityOn`.
 */
export interface Certification {
  readonly code: EntryCode;
  readonly register: Register;
  readonly layer: Layer;
  readonly title: Fact<string>;
  /** Kind of title: "Titre professionnel", "Master". */
  readonly kind: Fact<string>;
  readonly level: Fact<Level>;
  readonly level1969: Fact<Level1969>;
  readonly registration: Fact<'de-droit' | 'sur-demande'>;
  readonly certificateurs: Fact<readonly Certificateur[]>;
  /** What it is for, in a sentence or two. */
  readonly purpose: Fact<string>;
  /** Activités visées. */
  readonly activities: Fact<readonly string[]>;
  /** Competences attested, as the source lists them. */
  readonly competences: Fact<readonly string[]>;
  /** Competences of the referential that its own words name. */
  readonly tags: readonly CompetenceTag[];
  readonly blocs: Fact<readonly Bloc[]>;
  readonly voies: Readonly<Record<Voie, Fact<boolean>>>;
  /** Composition of the jury, by voie, when known. */
  readonly juries: Fact<Readonly<Partial<Record<Voie, string>>>>;
  /** Modalités d'évaluation of the whole. */
  readonly assessment: Fact<string>;
  readonly prerequisites: Fact<string>;
  readonly metiers: Fact<readonly Metier[]>;
  readonly familles: readonly FamilleId[];
  /** Débouchés as text: types of jobs. */
  readonly debouches: Fact<readonly string[]>;
  readonly sectors: Fact<string>;
  readonly nsf: Fact<readonly Coded[]>;
  readonly formacodes: Fact<readonly Coded[]>;
  /** Promotions declared to France compétences, most recent first. An empty list is "the source has none". */
  readonly cohorts: Fact<readonly Cohort[]>;
  /** Promotions of the same source that cannot be told as such. Absent when there are none. */
  readonly cohortsAside?: readonly CohortAside[];
  /** Figures of other public sources, each of its own definition. */
  readonly figures: readonly OtherFigure[];
  readonly effectiveFrom: Fact<IsoDate>;
  /** Last day of registration. */
  readonly until: Fact<IsoDate>;
  /** Date limite de délivrance: people already enrolled can still obtain the title until then. */
  readonly lastAward: Fact<IsoDate>;
  /** A day on which an official export gave it as active (or not). */
  readonly active: Fact<boolean>;
  readonly predecessors: Fact<readonly EntryCode[]>;
  readonly successors: Fact<readonly EntryCode[]>;
  /** How many training bodies may prepare it, as counted in the source. */
  readonly partners: Fact<number>;
  /** Pages the certificateur gives as its description, `https:` or `http:` only. Absent when no source was asked. */
  readonly links?: Fact<readonly string[]>;
  readonly local?: readonly LocalNote[];
  readonly cpf2016: readonly CpfRow[];
  readonly report2016?: ReportPlace & { readonly from: SourceId };
}
