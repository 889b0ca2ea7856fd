export * from './newJourney.js';
export * from './openStore.js';
export * from './problem.js';
export * from './store.js';
export * from './storedJourney.js';
