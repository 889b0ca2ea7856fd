import type { Answer } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** What a control that needs the catalogue is given: the answer being considered, and how to change it. */
export interface Picking {
  readonly words: Translator;
  readonly draft: Answer | undefined;
  /** `undefined`: nothing is chosen any more. */
  readonly change: (answer: Answer | undefined) => void;
}

/** The answer with an option added or taken away. */
export function toggled(options: readonly string[], option: string, on: boolean): Answer | undefined {
  const rest = options.filter((other) => other !== option);
  const next = on ? [...rest, option] : rest;
  return next.length === 0 ? undefined : { kind: 'many', options: next };
}
