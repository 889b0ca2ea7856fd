import * as z from 'zod/mini';
import type { OtherFigure, SourceId } from '../../domain/index.js';

const text = () => z.string().check(z.trim(), z.minLength(1));

/** What each kind of figure must hold besides what all do. */
const needed = {
  'inserjeunes-share': ['percent'],
  'inserjeunes-rate': ['percent', 'monthsAfter'],
  'france-travail-return': ['fifth'],
} as const;

/**
 * A figure of a public source other than the register. Its numbers are bounded by nobody here: a figure that cannot be is
 * shown as set aside, with what the file holds.
 */
export const figureSchema = () =>
  z
    .strictObject({
      kind: z.literal(['inserjeunes-share', 'inserjeunes-rate', 'france-travail-return']),
      /** Over everyone in the final year for a share, over leavers for a rate. */
      percent: z.optional(z.number()),
      monthsAfter: z.optional(z.literal([6, 12, 18, 24])),
      /** 1 is the lowest fifth, 5 the highest. */
      fifth: z.optional(z.int()),
      /** Those the figure is over. */
      people: z.int(),
      /** Cohort or period, as its source writes it. */
      period: text(),
      scope: z.strictObject({
        kind: z.literal(['certification', 'group', 'region']),
        name: text(),
      }),
    })
    .check(z.refine((figure) => needed[figure.kind].every((field) => figure[field] !== undefined)));

type Written = z.output<ReturnType<typeof figureSchema>>;

/** Each as its own type: no reader can take one for another. */
export function figureOf(written: Written, from: SourceId): OtherFigure {
  const { kind, percent = 0, monthsAfter = 6, fifth, people, period } = written;
  const common = { scope: written.scope, from };
  switch (kind) {
    case 'inserjeunes-share':
      return { kind, percent, finalYear: people, cohort: period, ...common };
    case 'inserjeunes-rate':
      return { kind, percent, monthsAfter, leavers: people, cohort: period, ...common };
    case 'france-travail-return':
      return { kind, fifth: fifth as 1, leavers: people, period, ...common };
    default:
      return kind satisfies never;
  }
}
