/** What shows the list: the catalogue's reader, the panorama, and the screens one opens from it. */
import { ComparePart } from '../parts/compare.js';
import { FichePart } from '../parts/fiche.js';
import { ListPart } from '../parts/list.js';
import { PanoramaPart } from '../parts/panorama.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-compare', ComparePart);
definePart('choix-part-fiche', FichePart);
definePart('choix-part-list', ListPart);
definePart('choix-part-panorama', PanoramaPart);

export { loadCatalogue } from '../../src/catalogue/index.js';
