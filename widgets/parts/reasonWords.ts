import type { Catalogue } from '../../src/catalogue/index.js';
import type { Because, CriterionId, Reason, RomeCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { MarkKind } from '../shared/mark.js';
import { levelLabel } from './labels.js';

/** What the sentences need besides the reason: words, and names of jobs, families and competences. */
export interface ReasonContext {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'familles'>;
  readonly metierLabel: (rome: RomeCode) => string;
}

type Of<Id extends CriterionId> = Extract<Because, { criterion: Id }>;
type Sentence<Id extends CriterionId> = (
  because: Of<Id>,
  verdict: Reason['verdict'],
  context: ReasonContext,
) => string;

/** One sentence a criterion. A new criterion does not compile until it has its own. */
const sentences = {
  metier({ metiers, familles, near }, verdict, { words, catalogue, metierLabel }) {
    const names =
      verdict === 'partly'
        ? near.map(metierLabel)
        : [
            ...metiers.map(metierLabel),
            ...familles.map((id) => catalogue.familles.find((famille) => famille.id === id)?.label ?? id),
          ];
    return words.t(`reason.metier.${verdict}`, { names: words.list(names, 'and') });
  },

  use({ serves }, verdict, { words }) {
    const [serve] = serves;
    return serve === undefined || verdict === 'unknown'
      ? words.t('reason.use.unknown')
      : words.t(`reason.use.${verdict}.${serve}`);
  },

  competences({ covered, asked }, verdict, { words }) {
    return words.t(`reason.competences.${verdict}`, { covered: covered.length, count: asked });
  },

  voies({ open, closed, unknown }, verdict, { words }) {
    const named = { met: open, 'not-met': closed, unknown, partly: open }[verdict];
    return words.t(`reason.voies.${verdict}`, {
      voies: words.list(
        named.map((voie) => words.t(`voie.${voie}.by`)),
        verdict === 'met' ? 'and' : 'or',
      ),
    });
  },

  vae(_, verdict, { words }) {
    return words.t(`reason.vae.${verdict}`);
  },

  level({ level, held }, verdict, { words }) {
    const side = verdict === 'partly' && level !== undefined && level < held ? 'below' : verdict;
    return words.t(`reason.level.${side}`, { level: levelLabel(words, level ?? 0) });
  },

  blocs({ blocs }, verdict, { words }) {
    return words.t(`reason.blocs.${verdict}`, { count: blocs });
  },

  validity({ until, lastAward, historical }, verdict, { words }) {
    if (historical) return words.t('reason.validity.historical');
    if (verdict === 'met')
      return until
        ? words.t('reason.validity.until', { date: words.date(until, 'long') })
        : words.t('reason.validity.active');
    if (verdict === 'unknown') return words.t('reason.validity.unknown');
    if (until === undefined) return words.t('reason.validity.closed');
    return lastAward === undefined
      ? words.t('reason.validity.closedSince', { date: words.date(until, 'long') })
      : words.t('reason.validity.closedAward', {
          date: words.date(until, 'long'),
          award: words.date(lastAward, 'long'),
        });
  },
} satisfies { [Id in CriterionId]: Sentence<Id> };

/** The sentence that tells a reason. */
export const reasonSentence = (reason: Reason, context: ReasonContext): string =>
  (sentences[reason.criterion] as Sentence<CriterionId>)(reason.because, reason.verdict, context);

const marks: Readonly<Record<Reason['verdict'], MarkKind>> = {
  met: 'yes',
  partly: 'part',
  'not-met': 'no',
  unknown: 'unknown',
};

export const reasonMark = (reason: Reason): MarkKind => marks[reason.verdict];
