import { valueOf, type Certification } from '../domain/index.js';

/**
 * Kinds of certificateurs, read from their names: no register gives them. In the order in which a name is tried; a
 * fiche of several bodies takes the first kind any of them is.
 */
export const certifierTypes = [
  'ministere',
  'branche',
  'consulaire',
  'superieur',
  'autre',
  'inconnu',
] as const;

export type CertifierType = (typeof certifierTypes)[number];

const signs: readonly (readonly [CertifierType, RegExp])[] = [
  ['ministere', /\bMINIST(?:E|È)RE\b|^PREMIER MINISTRE/i],
  [
    'branche',
    /\bCPNEF?P?\b|COMMISSION PARITAIRE|\bPARITAIRE\b|\bOPCO\b|\bF(?:E|É)D(?:E|É)RATION\b|^UNION (?:DES|NATIONALE)|CONFEDE/i,
  ],
  ['consulaire', /\bCCI\b|\bCMA\b|CHAMBRE (?:DE|D|DES|R(?:E|É)GIONALE)|\bCONSULAIRE\b/i],
  [
    'superieur',
    /UNIVERSIT|\bINSTITUT NATIONAL POLYTECHNIQUE|ECOLE (?:NATIONALE |CENTRALE|NORMALE|SUP)|ÉCOLE (?:NATIONALE |CENTRALE|NORMALE|SUP)|CONSERVATOIRE NATIONAL/i,
  ],
];

export function certifierTypeOf({ certificateurs }: Certification): CertifierType {
  const names = (valueOf(certificateurs) ?? []).map(({ name }) => name);
  if (names.length === 0) return 'inconnu';
  return signs.find(([, sign]) => names.some((name) => sign.test(name)))?.[0] ?? 'autre';
}
