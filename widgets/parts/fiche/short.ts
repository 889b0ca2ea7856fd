import { html } from 'lit';
import { isObtainable, validityOn, valueOf, type IsoDate } from '../../../src/domain/index.js';
import { certificateursLabel, level1969Label, levelLabel, numberLabel, registerLabel } from '../labels.js';
import { mark } from '../../shared/mark.js';
import { statusSentence } from '../status.js';
import { whyUnknown, type FicheContext } from './context.js';
import { sourceLine } from './source.js';

/** In short: what it is, at what level, until when, what replaced it, what it is for. */
export function short(context: FicheContext) {
  const { words, entry, today } = context;
  const certificateurs = valueOf(entry.certificateurs)?.map(({ name }) => name) ?? [];
  const level = entry.level.known
    ? levelLabel(words, entry.level.value)
    : entry.level1969.known
      ? level1969Label(words, entry.level1969.value)
      : levelLabel(words, entry.level.why === 'not-applicable' ? -1 : 0);
  const validity = validityOn(entry, today as IsoDate);
  return html`
    <p class="meta identity">
      <span lang="fr">${entry.kind.known ? entry.kind.value : words.t('fiche.kindUnknown')}</span
      ><span>${level}</span><span>${numberLabel(words, entry.code)}</span>
    </p>
    <p class="meta identity">
      <span>${registerLabel(words, entry.register)}</span
      ><span
        >${
          certificateurs.length > 0
            ? words.t('fiche.issuedBy', { names: certificateursLabel(words, certificateurs) })
            : words.t('entry.noCertificateur')
        }</span
      >
    </p>
    <p class=${isObtainable(validity) === true ? 'meta' : 'closed'}>${statusSentence(words, validity)}</p>
    ${
      entry.purpose.known
        ? html`<p class="purpose" lang="fr">${entry.purpose.value}</p>`
        : html`<p class="unknown-line">
            ${mark('unknown')}
            <span>${words.t('fiche.purposeUnknown')} ${whyUnknown(words, entry.purpose)}</span>
          </p>`
    }
    ${sourceLine(
      context,
      [entry.title, entry.level, entry.level1969, entry.until, entry.certificateurs].flatMap((fact) =>
        fact.known ? [fact.from] : [],
      ),
    )}
  `;
}
