import type { IsoDate } from './code.js';
import type { SourceId } from './fact.js';
import { boundsOf, type Bounds } from './uncertainty.js';

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

/** How many people the figure is over, whatever they are called. */
export function peopleOf(figure: OtherFigure): number {
  return figure.kind === 'inserjeunes-share' ? figure.finalYear : figure.leavers;
}

/** The floor under which each source publishes nothing. A file that goes under it is shown as it is, behind a disclosure. */
export const smallestPublished = {
  'inserjeunes-share': 20,
  'inserjeunes-rate': 20,
  'france-travail-return': 60,
} as const satisfies Readonly<Record<OtherFigure['kind'], number>>;

export const isFigureLargeEnough = (figure: OtherFigure): boolean =>
  peopleOf(figure) >= smallestPublished[figure.kind];

/** Whether the numbers can be: a share above 100 or a negative number of people is a slip of the file. */
export function isSound(figure: OtherFigure): boolean {
  const people = peopleOf(figure);
  if (!Number.isInteger(people) || people < 1) return false;
  return figure.kind === 'france-travail-return'
    ? [1, 2, 3, 4, 5].includes(figure.fifth)
    : Number.isFinite(figure.percent) && figure.percent >= 0 && figure.percent <= 100;
}

/** What chance leaves of a share or a rate; a rank has none of its own. */
export const figureBounds = (figure: InserJeunesShare | InserJeunesRate): Bounds | undefined =>
  boundsOf(figure.percent, peopleOf(figure));
