import { isoDate, levels, rncpCode, rsCode, type IsoDate } from '../../domain/index.js';
import type { CertificationRecord } from '../format/record.js';
import {
  accessOf,
  blocsOf,
  certificateursOf,
  codedOf,
  cohortsOf,
  metiersOf,
  numbersOf,
} from './ficheParts.js';
import type { Report } from './importReport.js';
import type { RawFiche } from './rawFiche.js';
import { hasMarkup, isPlaceholder, itemsOf, lineOf, linksOf, proseOf } from './text.js';

type Group = CertificationRecord['groups'][number];
type Missing = NonNullable<CertificationRecord['unknown']>;

/** Day of a register, `JJ/MM/AAAA`. */
export function frenchDay(text: string): IsoDate | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return day === undefined ? undefined : isoDate(`${year}-${month}-${day}`);
}

/**
 * One fiche of the XML export as a record. What the export leaves empty is "not filed"; what it fills with a
 * placeholder is "placeholder"; a value that is not what its field asks for is left out and reported.
 *
 * @param from the source every fact is credited to
 * @returns `undefined` when the fiche has no usable number: reported, and left out
 */
export function recordOfFiche(
  fiche: RawFiche,
  from: string,
  report: Report,
): CertificationRecord | undefined {
  const number = (fiche.fields['NUMERO_FICHE'] ?? '').trim();
  if (rncpCode(number) === undefined && rsCode(number) === undefined) {
    report({
      code: 'set-aside',
      entry: number.slice(0, 40) || '?',
      field: 'NUMERO_FICHE',
      detail: number.slice(0, 40),
    });
    return undefined;
  }
  const register = number.startsWith('RS') ? 'rs' : 'rncp';
  const missing: Missing = {};
  const refuse = (field: string, detail: string) =>
    report({ code: 'value-refused', entry: number, field, detail: detail.slice(0, 80) });
  for (const field of fiche.twice) report({ code: 'field-twice', entry: number, field });

  /** The text of an element, or why there is none. */
  function held(name: string, fact: string): string | undefined {
    const text = fiche.fields[name];
    if (text === undefined || text.trim() === '') missing[fact] ??= 'not-filed';
    else if (isPlaceholder(text)) missing[fact] = 'placeholder';
    else {
      if (hasMarkup(text)) report({ code: 'markup', entry: number, field: name });
      return text;
    }
    return undefined;
  }
  /** A fact read from an element: nothing when the element is empty, or is not what it should be. */
  function read<T>(name: string, fact: string, reader: (text: string) => T | undefined): T | undefined {
    const text = held(name, fact);
    if (text === undefined) return undefined;
    const value = reader(text);
    if (value === undefined) {
      missing[fact] = 'not-filed';
      refuse(name, text);
    }
    return value;
  }
  const list = (text: string) => nonEmpty(itemsOf(text));
  const prose = (text: string) => proseOf(text) || undefined;
  const yesNo = (text: string) => (text.trim() === 'Oui' ? true : text.trim() === 'Non' ? false : undefined);

  // A fiche taken over without a level says so with a word.
  const hasLevel =
    register === 'rncp' && !/^\s*(AUCUN|REPRISE)\s*$/.test(fiche.fields['NOMENCLATURE_EUROPE/NIVEAU'] ?? '');
  if (register === 'rncp' && !hasLevel) missing['level'] = 'placeholder';
  const level = hasLevel ? read('NOMENCLATURE_EUROPE/NIVEAU', 'level', levelOf) : undefined;
  const effective = fiche.fields['DATE_EFFET'] === undefined ? 'DATE_DECISION' : 'DATE_EFFET';
  const prerequisites = [
    read('PREREQUIS_ENTREE_FORMATION', 'prerequisites', prose),
    read('PREREQUIS_VALIDATION_CERTIFICATION', 'prerequisites', prose),
  ].filter((text) => text !== undefined);

  const { voies, juries } = accessOf(fiche, refuse);
  if (Object.keys(voies).length === 0) missing['voies'] = 'not-filed';
  if (Object.keys(juries).length === 0) missing['juries'] = 'not-filed';
  if (register === 'rs' && voies.vae === true)
    report({ code: 'rs-vae', entry: number, field: 'SI_JURY_VAE' });

  const certificateurs = certificateursOf(fiche.groups.CERTIFICATEUR);
  if (certificateurs.length === 0) {
    missing['certificateurs'] = 'not-filed';
    if (fiche.groups.CERTIFICATEUR.length > 0)
      report({ code: 'no-active-certificateur', entry: number, field: 'CERTIFICATEURS' });
  }
  const metiers = register === 'rs' ? [] : metiersOf(fiche.groups.ROME, refuse);
  const blocs = register === 'rs' ? [] : blocsOf(fiche.groups.BLOC_COMPETENCES, number, report);
  if (register === 'rncp' && metiers.length === 0) missing['metiers'] = 'not-filed';
  if (register === 'rncp' && blocs.length === 0) missing['blocs'] = 'not-filed';
  const written = fiche.fields['LIEN_URL_DESCRIPTION'] ?? '';
  const links = linksOf(written);
  if (links.length === 0) {
    missing['links'] = 'not-filed';
    if (written.trim() !== '' && !isPlaceholder(written)) refuse('LIEN_URL_DESCRIPTION', written);
  }

  const group: Group = {
    from,
    ...given(
      'title',
      read('INTITULE', 'title', (text) => lineOf(text) || undefined),
    ),
    ...given(
      'kind',
      read('ABREGE/LIBELLE', 'kind', (text) => lineOf(text) || undefined),
    ),
    ...given('level', level),
    ...given('registration', read('TYPE_ENREGISTREMENT', 'registration', registrationOf)),
    ...given('certificateurs', nonEmpty(certificateurs)),
    ...given('purpose', read('OBJECTIFS_CONTEXTE', 'purpose', prose)),
    ...given('activities', read('ACTIVITES_VISEES', 'activities', list)),
    ...given('competences', read('CAPACITES_ATTESTEES', 'competences', list)),
    ...given('blocs', nonEmpty(blocs)),
    ...(Object.keys(voies).length > 0 && { voies }),
    ...(Object.keys(juries).length > 0 && { juries }),
    ...given('prerequisites', prerequisites.length > 0 ? prerequisites.join('\n') : undefined),
    ...given('metiers', nonEmpty(metiers)),
    ...given('debouches', read('TYPE_EMPLOI_ACCESSIBLES', 'debouches', list)),
    ...given('sectors', read('SECTEURS_ACTIVITE', 'sectors', prose)),
    nsf: codedOf(fiche.groups.NSF),
    formacodes: codedOf(fiche.groups.FORMACODE),
    cohorts: cohortsOf(fiche.groups.STATISTIQUES_PROMOTION, refuse),
    ...given('effectiveFrom', read(effective, 'effectiveFrom', frenchDay)),
    ...given('until', read('DATE_FIN_ENREGISTREMENT', 'until', frenchDay)),
    ...given('lastAward', read('DATE_LIMITE_DELIVRANCE', 'lastAward', frenchDay)),
    ...given('active', read('ACTIF', 'active', yesNo)),
    predecessors: numbersOf(fiche.groups.ANCIENNE_CERTIFICATION, 'ID_FICHE_ANCIENNE_CERTIFICATION', refuse),
    successors: numbersOf(fiche.groups.NOUVELLE_CERTIFICATION, 'ID_FICHE_NOUVELLE_CERTIFICATION', refuse),
    ...(fiche.hasPartners && { partners: fiche.partners }),
    ...(links.length > 0 && { links: [...links] }),
  };
  if (prerequisites.length > 0) delete missing['prerequisites'];
  return { code: number, register, layer: 'today', groups: [group], unknown: missing };
}

/** A field, or none: an optional field is absent, never undefined. */
const given = <K extends keyof Group>(key: K, value: Group[K] | undefined): Partial<Pick<Group, K>> =>
  value === undefined ? {} : ({ [key]: value } as Pick<Group, K>);

const nonEmpty = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** `NIV5`. */
const levelOf = (text: string): Group['level'] => levels.find((level) => text.trim() === `NIV${level}`);

const registrationOf = (text: string): Group['registration'] =>
  text.trim() === 'Enregistrement de droit'
    ? 'de-droit'
    : text.trim() === 'Enregistrement sur demande'
      ? 'sur-demande'
      : undefined;
