import type { Catalogue } from '../../src/catalogue/index.js';
import type { Answer, Answers, Flow, Question } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { famillePrefix } from '../../src/questions/index.js';
import type { AnswerLine } from './check.js';

/** The answers on the path, in words, to read over. */
export function answerLines(
  words: Translator,
  flow: Flow,
  answers: Answers,
  catalogue: Catalogue,
  labelOf: (rome: string) => string,
): readonly AnswerLine[] {
  const path = flow.path(answers);
  return flow.questions
    .filter(({ id }) => path.includes(id))
    .map((question) => ({
      question: question.id,
      title: words.t(`question.${question.id}.title`),
      answer: inWords(words, question, answers[question.id], catalogue, labelOf),
      french: question.control === 'metiers' || question.control === 'competences',
    }));
}

function inWords(
  words: Translator,
  question: Question,
  answer: Answer | undefined,
  catalogue: Catalogue,
  labelOf: (rome: string) => string,
): string {
  if (answer === undefined || answer.kind === 'skipped') return words.t('check.skipped');
  const label = (option: string): string => {
    switch (question.control) {
      case 'metiers':
        return option.startsWith(famillePrefix)
          ? (catalogue.familles.find(({ id }) => famillePrefix + id === option)?.label ?? option)
          : labelOf(option);
      case 'competences':
        return (
          catalogue.referential.flatMap(({ competences }) => competences).find(({ id }) => id === option)
            ?.label ?? option
        );
      default: {
        const key = `question.${question.id}.option.${option}`;
        return words.t(words.has(`${key}.label`) ? `${key}.label` : key);
      }
    }
  };
  switch (answer.kind) {
    case 'one':
      return label(answer.option);
    case 'many':
      return answer.options.map(label).join(' · ');
    case 'weights': {
      const told = Object.entries(answer.weights);
      return told.length === 0
        ? words.t('check.weights')
        : told
            .map(([criterion, weight]) =>
              words.t('check.weight', {
                criterion: words.t(`criterion.${criterion}`),
                weight: words.t(`weight.${weight}`),
              }),
            )
            .join(' · ');
    }
    default:
      return answer satisfies never;
  }
}
