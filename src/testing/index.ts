export * from './ficheStories.js';
