import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { mark } from '../shared/mark.js';
import type { Cell, Line } from './compareCell.js';
import { outside } from './fiche/officialPage.js';
import { prose, shortOrFolded } from './fiche/prose.js';

interface Telling {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'source'>;
}

/** What a cell says, on the screen and on paper. Long texts and long lists wait behind a disclosure: paper opens them. */
export function cellTold(telling: Telling, { lead, lines, unknown }: Cell): TemplateResult {
  const { words } = telling;
  const told = lines.map((line) => lineTold(telling, unknown ? { mark: 'unknown', ...line } : line));
  return html`${lead === undefined ? nothing : html`<p>${lead}</p>`}
  ${
    told.length > 1
      ? shortOrFolded(
          words.t('compare.readAll', { count: told.length }),
          told.length,
          html`<ul>
            ${told.map((line) => html`<li class=${unknown ? 'untold' : ''}>${line}</li>`)}
          </ul>`,
        )
      : told.length === 1
        ? html`<div class=${unknown ? 'untold' : ''}>${told}</div>`
        : nothing
  }`;
}

function lineTold(telling: Telling, { text, lead, french, mark: kind, href, from }: Line): TemplateResult {
  const { words } = telling;
  const said = href
    ? outside({ words }, href, text)
    : french
      ? prose(words, text)
      : html`<span>${text}</span>`;
  return html`${kind ? mark(kind) : nothing}
    <div>
      ${lead === undefined ? nothing : html`<p>${lead}</p>`} ${said}
      ${from === undefined ? nothing : sourceTold(telling, from)}
    </div>`;
}

/** A figure never travels alone: who publishes it, and when. */
function sourceTold({ words, catalogue }: Telling, from: string): TemplateResult | typeof nothing {
  const source = catalogue.source(from);
  return source
    ? html`<p class="source">
        <span lang="fr">${source.publisher}</span> (${words.date(source.edition, 'long')})
      </p>`
    : nothing;
}

/** A mark and its statement side by side; what is not known in secondary ink. */
export const cellStyles = css`
  td li,
  td > div {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
  }
  td li > div,
  td > div > div {
    min-inline-size: 0;
  }
`;
