import type { R5Item } from '../domain/index.js';
import { assessment } from './assessment.js';
import { blocs } from './blocs.js';
import { certificateur } from './certificateur.js';
import { certified } from './certified.js';
import { competences } from './competences.js';
import { metiers } from './metiers.js';
import { outcome } from './outcome.js';
import { purpose } from './purpose.js';
import { validity } from './validity.js';
import { voies } from './voies.js';

/** The information useful to a choice (recommendation R5), in the order it is told. */
export const checklist: readonly R5Item[] = [
  purpose,
  competences,
  blocs,
  voies,
  assessment,
  metiers,
  certified,
  outcome,
  validity,
  certificateur,
];
