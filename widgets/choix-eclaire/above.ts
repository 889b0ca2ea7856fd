/** The screens one opens above the journey, in a part of the download of their own: most people open a few fiches, some none. */
import { ComparePart } from '../parts/compare.js';
import { FichePart } from '../parts/fiche.js';
import { PanoramaPart } from '../parts/panorama.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-compare', ComparePart);
definePart('choix-part-fiche', FichePart);
definePart('choix-part-panorama', PanoramaPart);

export { fetchCompared } from '../shared/fetchCompared.js';
