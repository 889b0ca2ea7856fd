/** What compares: the catalogue's reader and the table. */
import { ComparePart } from '../parts/compare.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-compare', ComparePart);

export { loadCatalogue } from '../../src/catalogue/index.js';
export { successorOf } from '../shared/successorOf.js';
