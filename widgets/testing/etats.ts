/** The script of `demo/etats.html`. */
import { showStories } from './storyPage.js';

const [list, stage, heading] = ['#liste', '#fiche', 'h1'].map((one) => document.querySelector(one));
if (list && stage && heading) await showStories(list, stage, heading);
