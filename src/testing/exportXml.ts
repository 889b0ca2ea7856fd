/** What a test says of an invented fiche of the XML export: the text of each element, by name. */
export interface FicheXml {
  readonly number: string;
  /** Elements that stand once: `{ INTITULE: 'Veilleur', ACTIF: 'Oui' }`. Texts are escaped. */
  readonly elements?: Readonly<Record<string, string>>;
  /** XML as it is, at the end of the fiche. */
  readonly xml?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A fiche in the plain form of the export, active and with a title unless it says otherwise. */
export function ficheXml({ number, elements = {}, xml = '' }: FicheXml): string {
  const all = { NUMERO_FICHE: number, INTITULE: `Titre ${number}`, ACTIF: 'Oui', ...elements };
  const lines = Object.entries(all).map(([name, text]) => `    <${name}>${escaped(text)}</${name}>`);
  return ['  <FICHE>', ...lines, ...(xml === '' ? [] : [xml]), '  </FICHE>'].join('\n');
}

/** A whole export. */
export const exportXml = (fiches: readonly (FicheXml | string)[], version = '4.1'): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    '<FICHES>',
    `  <VERSION_FLUX>${version}</VERSION_FLUX>`,
    ...fiches.map((fiche) => (typeof fiche === 'string' ? fiche : ficheXml(fiche))),
    '</FICHES>',
    '',
  ].join('\n');
