export * from './createTranslator.js';
export * from './formats.js';
export * from './locale.js';
export * from './locales.js';
export * from './pickLocale.js';
export * from './problem.js';
export * from './translator.js';
export * from './wordKey.js';
