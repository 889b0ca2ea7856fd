import { html, nothing } from 'lit';
import { officialNumber, type CpfRow } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';
import { heading } from './heading.js';
import { sourceLine } from './source.js';

/** The day of the lists the report prints. */
const listed = '2016-09-20';

/** What the 2016 report says: where it names the entry, and the CPF lists of the day. What they were, never today's funding. */
export function report(context: FicheContext) {
  const { words, entry } = context;
  if (!entry.report2016 && entry.cpf2016.length === 0) return nothing;
  return html`<section>
    ${heading(words.t('report.title'))}
    ${
      entry.report2016
        ? html`<p lang="fr">${entry.report2016.place}</p>
            ${entry.report2016.remarks.map((remark) => html`<p class="meta" lang="fr">${remark}</p>`)}`
        : nothing
    }
    ${officialNumber(entry.code) === undefined ? html`<p class="meta">${words.t('report.noNumber')}</p>` : nothing}
    ${
      entry.cpf2016.length === 0
        ? nothing
        : html`<p class="between">${words.t('report.cpf', { count: entry.cpf2016.length })}</p>
            <details>
              <summary>${words.t('report.rows')}</summary>
              ${rows(context, entry.cpf2016)}
            </details>`
    }
    ${
      entry.report2016
        ? sourceLine(context, [entry.report2016.from], words.t('provenance.group.report'))
        : html`<p class="source">${words.t('report.noSource')}</p>`
    }
  </section>`;
}

const rows = ({ words }: FicheContext, list: readonly CpfRow[]) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('report.rows')}>
    <table>
      <caption>
        ${words.t('report.date')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.t('report.publisher')}</th>
          <th scope="col">${words.t('report.public')}</th>
          <th scope="col">${words.t('report.asOf')}</th>
          <th scope="col">${words.t('report.level')}</th>
          <th scope="col">${words.t('report.origin')}</th>
          <th scope="col">${words.t('report.code')}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          (row) =>
            html`<tr>
              <td lang="fr">${row.publisher}</td>
              <td>${words.t(`report.publics.${row.public}`)}</td>
              <td>${words.date(listed, 'numeric')}</td>
              <td lang=${row.level ? 'fr' : words.locale}>${row.level || words.t('report.notGiven')}</td>
              <td>${words.t(`report.origins.${row.origin}`)}</td>
              <td>${row.cpfCode}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
