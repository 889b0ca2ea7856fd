import { html, nothing } from 'lit';
import type { Bloc } from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { whyUnknown, type FicheContext } from './context.js';
import { sourceLine } from './source.js';

/** The blocs, each to tick "je sais déjà faire", and what remains. */
export function blocs(context: FicheContext) {
  const { words, entry, known } = context;
  const { blocs: fact } = entry;
  if (!fact.known)
    return html`<section>
      <h3>${words.t('fiche.blocs.titleUnknown')}</h3>
      ${
        fact.why === 'not-applicable'
          ? html`<p class="unknown-line">${words.t('fiche.blocs.none')}</p>`
          : html`<p class="unknown-line">
              ${mark('unknown')} <span>${words.t('fiche.blocs.unknown')} ${whyUnknown(words, fact)}</span>
            </p>`
      }
    </section>`;
  const list = fact.value;
  const mastered = list.filter(({ code }) => known.includes(code)).length;
  return html`<section>
    <h3>${words.t('fiche.blocs.title', { count: list.length })}</h3>
    <p class="meta">${words.t('fiche.blocs.hint')}</p>
    <ul class="blocs">
      ${list.map((bloc) => line(context, bloc))}
    </ul>
    <p class="remaining" role="status">
      ${mastered === 0 ? nothing : words.t(mastered === list.length ? 'fiche.blocs.all' : 'fiche.blocs.remaining', { count: list.length - mastered })}
    </p>
    <details>
      <summary>${words.t('fiche.blocs.partialTitle')}</summary>
      <p>${words.t('fiche.blocs.partial')}</p>
    </details>
    ${sourceLine(context, [fact.from])}
  </section>`;
}

function line(context: FicheContext, bloc: Bloc) {
  const { words, entry, known, request } = context;
  const { competences, assessment } = bloc;
  return html`<li>
    <label class="bloc">
      <input
        type="checkbox"
        .checked=${known.includes(bloc.code)}
        @change=${(event: Event) =>
          request({
            type: 'know',
            code: entry.code,
            bloc: bloc.code,
            known: (event.target as HTMLInputElement).checked,
          })}
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
        ? html`<details>
            <summary>${words.t('fiche.blocs.competences', { count: competences.value.length })}</summary>
            <ul class="listed" lang="fr">
              ${competences.value.map((text) => html`<li>${text}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    ${
      assessment.known
        ? html`<details>
            <summary>${words.t('fiche.blocs.assessment')}</summary>
            <p lang="fr">${assessment.value}</p>
          </details>`
        : nothing
    }
  </li>`;
}
