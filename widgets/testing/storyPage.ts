import { html, LitElement } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { createTranslator, type Translator } from '../../src/i18n/index.js';
import {
  stateStories,
  stories,
  storyDay,
  storyPanorama,
  storySource,
  trapStories,
  type Story,
} from '../../src/testing/index.js';
import { FichePart } from '../parts/fiche.js';
import { base } from '../shared/base.js';
import { definePart } from '../shared/definePart.js';
import { frameStyles } from '../shared/frame.js';
import { RequestEvent, type Wish } from '../shared/request.js';
import { tokens } from '../shared/tokens.js';

definePart('choix-part-fiche', FichePart);

/** What a fiche reads of a catalogue, for those of the stories. */
export const storyCatalogue = {
  source: (id: string) => (id === storySource.id ? storySource : undefined),
  referential: [],
  familles: [],
  edition: storySource.edition,
  name: 'Catalogue d’essai',
  panorama: storyPanorama,
} as unknown as Catalogue;

const without = (list: readonly string[], item: string) => list.filter((other) => other !== item);
const changed = (list: readonly string[], item: string, present: boolean) => [
  ...without(list, item),
  ...(present ? [item] : []),
];

/**
 * One story on the page, in the frame of a root: what the person ticks and closes is remembered until the page is left.
 *
 * @tagname fiche-story
 */
class FicheStory extends LitElement {
  static override styles = [tokens, base, frameStyles];
  static override properties = {
    words: { attribute: false },
    story: { attribute: false },
    known: { state: true },
    asked: { state: true },
    dismissed: { state: true },
  };

  declare words: Translator;
  declare story: Story;
  declare private known: readonly string[];
  declare private asked: readonly string[];
  declare private dismissed: readonly string[];

  override render() {
    const { words, story } = this;
    const { entry, predecessors = [], profile } = story;
    this.known ??= story.known ?? [];
    this.asked ??= story.asked ?? [];
    this.dismissed ??= [];
    return html`<div class="frame" lang=${words.locale} dir=${words.dir}>
      <div class="column" @choix-request=${this.#heard}>
        <choix-part-fiche
          .words=${words}
          .catalogue=${storyCatalogue}
          .facts=${{ entry, predecessors }}
          .today=${storyDay}
          .known=${this.known}
          .asked=${this.asked}
          .dismissed=${this.dismissed}
          .profile=${profile}
        ></choix-part-fiche>
      </div>
    </div>`;
  }

  #heard = (event: Event) => {
    if (event instanceof RequestEvent) this.#carryOut(event.wish);
  };

  #carryOut(wish: Wish): void {
    if (wish.type === 'know') this.known = changed(this.known, wish.bloc, wish.known);
    if (wish.type === 'ask') this.asked = changed(this.asked, wish.item, wish.asked);
    if (wish.type === 'dismiss') this.dismissed = changed(this.dismissed, wish.clarification, true);
  }
}

customElements.define('fiche-story', FicheStory);

/** Fills the page of the stories: `?etat=too-few` shows one, otherwise the list of links. */
export async function showStories(list: Element, stage: Element, heading: Element): Promise<void> {
  const search = new URLSearchParams(location.search);
  const words = await createTranslator(search.get('lang') === 'en' ? 'en' : 'fr');
  if (!words.ok) return;
  for (const namespace of ['results', 'fiche'] as const) if (!(await words.value.need(namespace)).ok) return;
  for (const [title, group] of [
    ['Les sept états', stateStories],
    ['Les pièges', trapStories],
  ] as const) {
    const box = document.createElement('div');
    const name = box.appendChild(document.createElement('h2'));
    name.textContent = title;
    const links = box.appendChild(document.createElement('ul'));
    for (const { id, title } of group) {
      const link = links.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
      link.href = `?etat=${id}`;
      link.textContent = title;
    }
    list.append(box);
  }
  const story = stories.find(({ id }) => id === search.get('etat'));
  if (!story) return;
  heading.textContent = story.title;
  const element = document.createElement('fiche-story') as FicheStory;
  element.words = words.value;
  element.story = story;
  stage.replaceChildren(element);
}
