import type { Criterion } from '../domain/index.js';
import { blocs } from './blocs.js';
import { competences } from './competences.js';
import { level } from './level.js';
import { metier } from './metier.js';
import { use } from './use.js';
import { vae } from './vae.js';
import { validity } from './validity.js';
import { voies } from './voies.js';

/** What counts, in the order of telling. Published: docs/matching.md. */
export const criteria: readonly Criterion[] = [metier, use, competences, voies, vae, level, blocs, validity];
