/** What shows one fiche: the catalogue's reader and the fiche itself. */
import { FichePart } from '../parts/fiche.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-fiche', FichePart);

export { loadCatalogue } from '../../src/catalogue/index.js';
export { successorOf } from '../shared/successorOf.js';
