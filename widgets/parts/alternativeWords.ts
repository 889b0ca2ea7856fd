import type { Catalogue } from '../../src/catalogue/index.js';
import { romeCode, type Alternative, type RomeCode } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { famillePrefix } from '../../src/questions/index.js';

/** What names the options of a catalogue: families, and jobs when their titles were read. */
export interface Named {
  readonly catalogue: Pick<Catalogue, 'familles' | 'referential'>;
  readonly metierLabel: (rome: RomeCode) => string;
}

/** "la VAE vous convenait", "vous visiez aussi « Ressources humaines »": what would be different, after "si". */
export function alternativeWords(words: Translator, { question, change }: Alternative, named: Named): string {
  switch (change.kind) {
    case 'let-go':
      return words.t(`whatIf.letGo.${question}`);
    case 'weight':
      return words.t(`whatIf.weight.${change.weight}`, {
        criterion: words.t(`criterion.${change.criterion}`),
      });
    case 'without':
      return words.t(`whatIf.without.${question}`, {
        option: optionWords(words, question, change.option, named),
      });
    case 'fact':
      return words.t('whatIf.fact', { option: optionWords(words, question, change.option, named) });
    case 'option': {
      const own = `whatIf.${question}.${change.option}`;
      return words.has(own)
        ? words.t(own)
        : words.t(`whatIf.option.${question}`, {
            option: optionWords(words, question, change.option, named),
          });
    }
    default:
      return change satisfies never;
  }
}

function optionWords(
  words: Translator,
  question: string,
  option: string,
  { catalogue, metierLabel }: Named,
): string {
  switch (question) {
    case 'voies':
      return words.t(`voie.${option}.name`);
    case 'wanted':
    case 'held':
      return (
        catalogue.referential.flatMap(({ competences }) => competences).find(({ id }) => id === option)
          ?.label ?? option
      );
    case 'metiers': {
      const rome = romeCode(option);
      return rome
        ? metierLabel(rome)
        : (catalogue.familles.find(({ id }) => famillePrefix + id === option)?.label ?? option);
    }
    default:
      return words.t(`question.${question}.option.${option}`);
  }
}
