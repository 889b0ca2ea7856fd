import { html } from 'lit';
import { storyDay, type Story } from '../../src/testing/index.js';
import type { FichePart } from '../parts/fiche.js';
import type { TestFrame } from './frame.js';
import { shown, type Look } from './shown.js';
import { storyCatalogue } from './storyPage.js';

/** What a test gives a story besides what it holds. */
export interface Acts {
  readonly known?: readonly string[];
  readonly asked?: readonly string[];
  readonly dismissed?: readonly string[];
}

/** A story as the root would show it. */
export const storyContent =
  ({ entry, predecessors = [], profile, ...story }: Story, acts: Acts = {}): TestFrame['content'] =>
  (words) =>
    html`<choix-part-fiche
      .words=${words}
      .catalogue=${storyCatalogue}
      .facts=${{ entry, predecessors }}
      .today=${storyDay}
      .kept=${false}
      .known=${acts.known ?? story.known ?? []}
      .asked=${acts.asked ?? story.asked ?? []}
      .dismissed=${acts.dismissed ?? []}
      .profile=${profile}
    ></choix-part-fiche>`;

export const storyShown = (story: Story, look?: Look, acts?: Acts) =>
  shown<FichePart>(storyContent(story, acts), look);
