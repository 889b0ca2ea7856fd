import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../src/catalogue/index.js';
import type { Certification, Source } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** What a document says of the catalogue it was made from. */
export interface PrintedFrom {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'source' | 'name' | 'edition'>;
}

/** The catalogue and the sources of what is told of these certifications, with their dates and addresses. */
export const sourcesToPrint = (
  { words, catalogue }: PrintedFrom,
  entries: readonly Certification[],
): TemplateResult =>
  html`<h2>${words.t('paper.sources')}</h2>
    <p>
      ${words.t('paper.catalogue', { name: catalogue.name, date: words.date(catalogue.edition, 'long') })}
    </p>
    ${byAddress(sourcesOf(catalogue, entries)).map(
      ([url, sources]) =>
        html`<p>
          ${sources.map(
            ({ publisher, title, edition }) =>
              html`<span class="one-source" lang="fr"
                >${words.t('paper.source', { publisher, title, date: words.date(edition, 'long') })}</span
              > `,
          )}${url === undefined ? nothing : html`<span class="address">${url}</span>`}
        </p>`,
    )}`;

/** Those found at the same address follow one another: it is printed once. */
function byAddress(
  sources: readonly Source[],
): readonly (readonly [string | undefined, readonly Source[]])[] {
  const groups = new Map<string | Source, Source[]>();
  for (const source of sources)
    groups.set(source.url ?? source, [...(groups.get(source.url ?? source) ?? []), source]);
  return [...groups].map(([key, group]) => [typeof key === 'string' ? key : undefined, group]);
}

/** Each source once, most recent first. */
function sourcesOf(
  catalogue: PrintedFrom['catalogue'],
  entries: readonly Certification[],
): readonly Source[] {
  const ids = new Set(entries.flatMap((entry) => [...keysIn(entry)]));
  return [...ids]
    .flatMap((id) => catalogue.source(id) ?? [])
    .toSorted((one, other) => (one.edition < other.edition ? 1 : -1));
}

/** Every fact says where it comes from, at whatever depth. */
function* keysIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('known' in value && 'from' in value && value.known === true && typeof value.from === 'string')
    yield value.from;
  for (const inner of Object.values(value)) yield* keysIn(inner);
}
