export { cacheName } from './cacheName.js';
export { eraseKept } from './eraseKept.js';
export { inTurns } from './inTurns.js';
export { forgetKept, loadCatalogue, type LoadOptions } from './load.js';
export type { Catalogue, Famille, MetierTitles } from './catalogue.js';
export type { CatalogueProblem } from './problem.js';
export { certificationSearch, type CertificationSearch } from './search.js';
export { typeahead, type JobSuggestion, type Typeahead } from './typeahead.js';
export { turn } from './turn.js';
