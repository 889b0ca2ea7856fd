import {
  choiceOf,
  setAside,
  valueOf,
  type EntryCode,
  type Synthesis,
  type SynthesisBlock,
} from '../../../src/domain/index.js';
import { statusOf, statusSentence } from '../status.js';
import { appointmentWords } from './appointment.js';
import { nameOf, type PlanContext } from './context.js';
import { questionsMeant } from './questions.js';

/** A question that was answered, in words. */
export interface SaidLine {
  readonly title: string;
  readonly answer: string;
}

const list = (items: readonly string[]): readonly SynthesisBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];
const text = (words: string): readonly SynthesisBlock[] =>
  words.trim() === '' ? [] : [{ kind: 'text', text: words }];

/** The plan in words, to paste into a case file. Holds what the person answered, chose and wrote, and nothing else. */
export function synthesisOf(context: PlanContext, said: readonly SaidLine[]): Synthesis {
  const { words, project, facts } = context;
  const { plan } = project;
  return {
    title: words.t('plan.synthesis.title', { date: words.date(facts.today, 'long') }),
    sections: [
      {
        title: words.t('plan.paper.answers'),
        blocks: list(
          said.map(({ title, answer }) =>
            words.t('check.weight', { criterion: title.replace(/[\s?]+$/u, ''), weight: answer }),
          ),
        ),
      },
      {
        title: words.t('plan.paper.kept'),
        blocks: project.kept.flatMap((code, at): readonly SynthesisBlock[] => [
          { kind: 'heading', text: `${at + 1}. ${nameOf(context, code)}` },
          ...list(choiceLines(context, code)),
        ]),
      },
      {
        title: words.t('plan.paper.aside'),
        blocks: list(
          setAside(project).map(({ code, reason }) =>
            reason.trim() === ''
              ? nameOf(context, code)
              : words.t('check.weight', { criterion: nameOf(context, code), weight: reason }),
          ),
        ),
      },
      {
        title: words.t('plan.paper.steps'),
        blocks: list(
          plan.steps.map(({ text, on, done }) =>
            [
              text,
              ...(on === null ? [] : [words.t('plan.paper.by', { date: words.date(on, 'long') })]),
              words.t(done ? 'plan.paper.done' : 'plan.paper.todo'),
            ].join(', '),
          ),
        ),
      },
      {
        title: words.t('plan.paper.myQuestions'),
        blocks: questionsMeant(context).flatMap(({ code, questions }): readonly SynthesisBlock[] => [
          { kind: 'heading', text: nameOf(context, code) },
          ...list(questions),
        ]),
      },
      {
        title: words.t('plan.paper.appointment'),
        blocks: plan.appointment === null ? [] : text(appointmentWords(words, plan.appointment)),
      },
      { title: words.t('plan.paper.notes'), blocks: text(plan.notes) },
      { title: words.t('plan.paper.advice'), blocks: text(plan.advice) },
      {
        title: words.t('plan.paper.interviews'),
        blocks: list(
          plan.interviews.map(({ on, summary }) => {
            const interview = words.t('plan.paper.interview', { date: words.date(on, 'long') });
            return summary.trim() === ''
              ? interview
              : words.t('check.weight', { criterion: interview, weight: summary });
          }),
        ),
      },
    ],
  };
}

/** How it would be obtained, which blocs, and where it stands. */
export function choiceLines(context: PlanContext, code: EntryCode): readonly string[] {
  const { words, catalogue, project, entries, facts, known } = context;
  const row = catalogue.panorama.rows.get(code);
  if (row === undefined) return [words.t('plan.paper.gone')];
  const { voie, blocs } = choiceOf(project.plan, code);
  const all = valueOf(entries.get(code)?.blocs ?? { known: false, why: 'not-in-sources' }) ?? [];
  const aimed = all.filter((bloc) => blocs.includes(bloc.code));
  const mastered = all.filter((bloc) => known[code]?.includes(bloc.code));
  return [
    statusSentence(words, statusOf(catalogue.panorama, row, facts.today)),
    voie === null
      ? words.t('plan.paper.voieNone')
      : words.t('plan.paper.voie', { voie: words.t(`voie.${voie}.name`) }),
    ...(aimed.length > 0
      ? [
          `${words.t('plan.paper.blocs')} ${aimed.map(({ title, code }) => valueOf(title) ?? code).join(' ; ')}`,
        ]
      : []),
    ...(mastered.length > 0 ? [words.t('plan.paper.known', { count: mastered.length })] : []),
  ];
}
