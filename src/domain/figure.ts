import type { IsoDate } from './code.js';
import type { SourceId } from './fact.js';

/**
 * Figures of the other public sources. They look like the declared rates and are not: each is its own type so that
 * no function can take two of them, and no table can hold two of them in one column.
 */

/** InserJeunes, "part en emploi": in salaried work six months after, over everyone in the final year. */
export interface InserJeunesShare {
  readonly kind: 'inserjeunes-share';
  readonly percent: number;
  /** Everyone in the final year. Published from 20. */
  readonly finalYear: number;
  readonly cohort: string;
  readonly scope: FigureScope;
  readonly from: SourceId;
}

/** InserJeunes, "taux d'emploi": in salaried work, over leavers only (not in study). */
export interface InserJeunesRate {
  readonly kind: 'inserjeunes-rate';
  readonly percent: number;
  readonly monthsAfter: 6 | 12 | 18 | 24;
  /** Leavers counted. Published from 20. */
  readonly leavers: number;
  readonly cohort: string;
  readonly scope: FigureScope;
  readonly from: SourceId;
}

/** France Travail, return to work within six months after training: a rank among trainings, not a rate. */
export interface FranceTravailReturn {
  readonly kind: 'france-travail-return';
  /** 1 is the lowest fifth, 5 the highest. */
  readonly fifth: 1 | 2 | 3 | 4 | 5;
  /** Jobseekers who left the training. Published from 60. */
  readonly leavers: number;
  readonly period: string;
  readonly scope: FigureScope;
  readonly from: SourceId;
}

/** What the figure is about: this very certification, a wider group, or a region. Named, never implied. */
export interface FigureScope {
  readonly kind: 'certification' | 'group' | 'region';
  readonly name: string;
  readonly asOf?: IsoDate;
}

export type OtherFigure = InserJeunesShare | InserJeunesRate | FranceTravailReturn;
