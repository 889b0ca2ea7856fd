/**
 * The six voies d'accès of a certification. Values are the official terms, unaccented.
 * Order: the one shown to people, the most asked for first.
 */
export const voies = [
  'vae',
  'formation-continue',
  'apprentissage',
  'contrat-de-professionnalisation',
  'formation-initiale',
  'candidature-individuelle',
] as const;

/** How a certification can be obtained. */
export type Voie = (typeof voies)[number];
