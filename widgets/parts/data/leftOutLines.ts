import type { LeftOut } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** What of a journey does not apply here, a line each. What has no words on this site has its key. */
export function leftOutLines(words: Translator, { questions, options, entries }: LeftOut): readonly string[] {
  const title = (id: string) => (words.has(`question.${id}.title`) ? words.t(`question.${id}.title`) : id);
  const label = (question: string, option: string) => {
    const own = `question.${question}.option.${option}`;
    const key = [`${own}.label`, own, `criterion.${option}`].find((key) => words.has(key));
    return key === undefined ? option : words.t(key);
  };
  return [
    ...questions.map((id) => words.t('data.out.question', { question: title(id) })),
    ...options.map(({ question, option }) =>
      words.t('data.out.option', { question: title(question), option: label(question, option) }),
    ),
    ...entries.map((number) => words.t('data.out.entry', { number })),
  ];
}
