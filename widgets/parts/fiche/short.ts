import { html, nothing } from 'lit';
import { valueOf } from '../../../src/domain/index.js';
import { certificateursLabel, level1969Label, levelLabel, numberLabel, registerLabel } from '../labels.js';
import { mark } from '../../shared/mark.js';
import { clarification } from './clarification.js';
import { whyUnknown, type FicheContext } from './context.js';
import { prose } from './prose.js';
import { sourceLine } from './source.js';
import { validity } from './validity.js';

/** In short: what it is, at what level, until when, what replaced it, what it is for. */
export function short(context: FicheContext) {
  const { words, entry } = context;
  const certificateurs = valueOf(entry.certificateurs)?.map(({ name }) => name) ?? [];
  const noLevel = !entry.level.known && entry.level.why === 'not-applicable' && !entry.level1969.known;
  const level = entry.level.known
    ? levelLabel(words, entry.level.value)
    : entry.level1969.known
      ? level1969Label(words, entry.level1969.value)
      : levelLabel(words, noLevel ? -1 : 0);
  return html`
    <p class="meta identity">
      <span lang=${entry.kind.known ? 'fr' : words.locale}
        >${entry.kind.known ? entry.kind.value : words.t('fiche.kindUnknown')}</span
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
    ${validity(context)}
    ${
      entry.purpose.known
        ? html`<div class="purpose">${prose(words, entry.purpose.value)}</div>`
        : html`<p class="unknown-line">
            ${mark('unknown')}
            <span>${words.t('fiche.purposeUnknown')} ${whyUnknown(words, entry.purpose)}</span>
          </p>`
    }
    ${sourceLine(
      context,
      [
        entry.title,
        entry.kind,
        entry.level,
        entry.level1969,
        entry.certificateurs,
        entry.until,
        entry.lastAward,
        entry.successors,
        entry.purpose,
      ].flatMap((fact) => (fact.known ? [fact.from] : [])),
      words.t('provenance.group.identity'),
    )}
    ${noLevel ? clarification(context, 'no-level') : nothing}
    ${isNoDiploma(entry) ? clarification(context, 'not-only-diplomas') : nothing}
  `;
}

/** Kinds people do not take for a diploma, in the register that holds diplomas as well. */
const isNoDiploma = ({ register, kind }: FicheContext['entry']): boolean =>
  register === 'rncp' && /^(titre|cqp|certificat)\b/i.test(valueOf(kind) ?? '');
