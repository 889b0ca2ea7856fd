import { fixture, html } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { createTranslator, namespaces, type LocaleTag, type Translator } from '../../src/i18n/index.js';
import { valueOf } from './valueOf.js';
import { settled } from './settled.js';
import './frame.js';
import type { TestFrame } from './frame.js';

/** A language and a theme. */
export interface Look {
  readonly locale: LocaleTag;
  readonly theme: TestFrame['theme'];
}

/** Every language and every theme, each once: words do not change colours. */
export const looks: readonly Look[] = [
  { locale: 'fr', theme: 'clair' },
  { locale: 'en', theme: 'sombre' },
];

export const inFrench: Look = { locale: 'fr', theme: 'clair' };
export const inEnglish: Look = { locale: 'en', theme: 'clair' };

/** All the words of a language. */
export async function wordsIn(locale: LocaleTag): Promise<Translator> {
  const words = valueOf(await createTranslator(locale));
  for (const namespace of namespaces) valueOf(await words.need(namespace));
  return words;
}

/** A part on the page, in a frame like that of the root, and the frame. */
export async function shown<Part extends LitElement>(
  content: (words: Translator) => TemplateResult,
  { locale, theme }: Look = inFrench,
): Promise<{ readonly frame: TestFrame; readonly part: Part }> {
  const words = await wordsIn(locale);
  const frame = await fixture<TestFrame>(
    html`<test-frame .theme=${theme} .words=${words} .content=${content}></test-frame>`,
  );
  await settled(frame);
  return { frame, part: frame.renderRoot.querySelector('.column')?.firstElementChild as Part };
}

/** Gives the part other properties, as the root does when something changed. */
export async function reshown(frame: TestFrame, content: TestFrame['content']): Promise<void> {
  frame.content = content;
  await settled(frame);
}
