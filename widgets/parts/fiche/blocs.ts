import { html, nothing } from 'lit';
import {
  blocProgress,
  competenceKey,
  isApplicable,
  tickBloc,
  tickCompetence,
  unknown,
  type Bloc,
  type TickChange,
} from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { clarification } from './clarification.js';
import { whyUnknown, type FicheContext } from './context.js';
import { heading } from './heading.js';
import { countOf, isUnsplit, listed, prose } from './prose.js';
import { sourceLine } from './source.js';
import { start } from './start.js';

/** The blocs, each or each of its competences to tick "je sais déjà faire", and what the ticks mean. */
export function blocs(context: FicheContext) {
  const { words, entry } = context;
  const { blocs: fact } = entry;
  if (!fact.known || fact.value.length === 0)
    return html`<section>
      ${heading(words.t('fiche.blocs.titleUnknown'))}
      ${
        !isApplicable(fact)
          ? html`<p class="unknown-line">${words.t('fiche.blocs.none')}</p>`
          : html`<p class="unknown-line">
              ${mark('unknown')}
              <span
                >${words.t('fiche.blocs.unknown')}
                ${whyUnknown(words, fact.known ? unknown('not-filed') : fact)}</span
              >
            </p>`
      }
    </section>`;
  const list = fact.value;
  const detailed = list.some(({ competences }) => competences.known);
  return html`<section>
    ${heading(words.t('fiche.blocs.title', { count: list.length }))} ${clarification(context, 'bloc-module')}
    <p class="meta screen-only">${words.t(detailed ? 'fiche.blocs.hintCompetences' : 'fiche.blocs.hint')}</p>
    <ul class="blocs">
      ${list.map((bloc) => line(context, bloc))}
    </ul>
    ${start(context)}
    <details class="screen-only">
      <summary>${words.t('fiche.blocs.partialTitle')}</summary>
      <p>${words.t('fiche.blocs.partial')}</p>
    </details>
    ${sourceLine(context, [fact.from], words.t('source.blocs'))}
  </section>`;
}

/** Sends the changes one tick makes, in order. */
export const send = ({ entry, request }: FicheContext, changes: readonly TickChange[]): void => {
  for (const { key, known } of changes) request({ type: 'know', code: entry.code, bloc: key, known });
};

function line(context: FicheContext, bloc: Bloc) {
  const { words, known } = context;
  const { competences, assessment } = bloc;
  const progress = blocProgress(bloc, known);
  return html`<li>
    <label class="bloc">
      <input
        type="checkbox"
        .checked=${progress.state === 'all'}
        .indeterminate=${progress.state === 'some'}
        @change=${(event: Event) =>
          send(context, tickBloc(bloc, known, (event.target as HTMLInputElement).checked))}
      />
      <span>
        ${
          bloc.title.known
            ? html`<b lang="fr">${bloc.title.value}</b>`
            : html`<b>${words.t('fiche.blocs.untitled')}</b>`
        }
        <span class="meta code">${bloc.code}</span>
      </span>
    </label>
    ${
      competences.known
        ? html`<details class="competences">
            <summary>
              ${countOf(words, competences.value)}${
                progress.state === 'some'
                  ? html` <span class="meta"
                      >(${words.t('fiche.blocs.someKnown', { count: progress.known.length })})</span
                    >`
                  : nothing
              }
            </summary>
            ${
              isUnsplit(competences.value)
                ? listed(words, competences.value)
                : ticked(context, bloc, competences.value)
            }
          </details>`
        : nothing
    }
    ${
      assessment.known
        ? html`<details>
            <summary>${words.t('fiche.blocs.assessment')}</summary>
            ${prose(words, assessment.value)}
          </details>`
        : nothing
    }
  </li>`;
}

/** A list of competences, each to tick. */
export function ticked(context: FicheContext, bloc: Bloc, competences: readonly string[]) {
  const { words, known } = context;
  const held = new Set(blocProgress(bloc, known).known);
  return html`<fieldset class="ticked">
    <legend class="visually-hidden">${words.t('fiche.blocs.know')}</legend>
    ${competences.map(
      (text) =>
        html`<label>
          <input
            type="checkbox"
            name=${competenceKey(bloc.code, text)}
            .checked=${held.has(text)}
            @change=${(event: Event) =>
              send(context, tickCompetence(bloc, text, known, (event.target as HTMLInputElement).checked))}
          />
          <span lang="fr">${text}</span>
        </label>`,
    )}
  </fieldset>`;
}
