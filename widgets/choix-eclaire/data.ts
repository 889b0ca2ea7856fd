/**
 * What is stored and what one may do with it, and what stands below the screens on a shared computer or when storing
 * failed: a part of the download of its own, for those who need it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { eraseKept } from '../../src/catalogue/index.js';
import { leftOut } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import { CarryPart } from '../parts/data/carry.js';
import { DataPart } from '../parts/data/data.js';
import { TakePart } from '../parts/data/take.js';
import { ChoixPartSession } from '../parts/session.js';
import { ChoixPartSessionLeave } from '../parts/sessionLeave.js';
import type { Opened } from '../shared/catalogueController.js';
import { definePart } from '../shared/definePart.js';
import type { ProgressController } from '../shared/progress.js';
import { request, type Wish } from '../shared/request.js';
import { traces } from '../shared/traces.js';
import type { Later, Matcher } from './matcher.js';

definePart('choix-part-carry', CarryPart);
definePart('choix-part-data', DataPart);
definePart('choix-part-session', ChoixPartSession);
definePart('choix-part-session-leave', ChoixPartSessionLeave);
definePart('choix-part-take', TakePart);

export { traces };

export interface DataContext {
  readonly words: Translator;
  readonly opened: Opened<Later>;
  readonly progress: ProgressController;
  /** Without a visit, before the journey is erased. */
  readonly days: number;
  readonly matcher: Matcher;
}

const day = 86_400_000;

export function dataScreen({ words, opened, progress, days, matcher }: DataContext): TemplateResult {
  const { record, storedSince } = progress;
  const { rows } = opened.catalogue.panorama;
  const has = (code: string) => (rows as ReadonlyMap<string, number>).has(code);
  const outOf = (journey: StoredJourney) => {
    const answers = matcher.stillAsked(journey.answers);
    const asked: readonly string[] = matcher.asked(answers);
    return leftOut(journey, answers, has, (id) => asked.includes(id));
  };
  return html`<choix-part-data
    .words=${words}
    .journey=${record}
    .stored=${storedSince !== undefined}
    .expires=${record && new Date(Date.parse(record.updatedAt) + days * day).toISOString()}
    .leftOut=${outOf}
  ></choix-part-data>`;
}

export interface Below {
  readonly words: Translator;
  readonly progress: ProgressController;
  /** Without an act, before everything is wiped. */
  readonly minutes: number;
  /** Something is on this device, and the person just said that others use it. */
  readonly leaving: boolean | undefined;
  /** How much the element remembers of what was opened, put side by side or searched for. */
  readonly opened: number;
  /** What is stored is already on the screen. */
  readonly here: boolean;
}

export function below({ words, progress, minutes, leaving, opened, here }: Below): TemplateResult {
  const { kind, journey, saveState, holds, touched, storedSince } = progress;
  const problem = saveState === 'failed' ? progress.problem?.code : undefined;
  const ended = journey.phase === 'welcome' && !holds && !touched && opened === 0;
  const changed = storedSince && progress.record?.updatedAt;
  const show = (event: Event) => wish(event, { type: 'show', view: { name: 'data' } });
  const retry = (event: Event) => wish(event, { type: 'retry' });
  // In the middle of a visit the device is of no more use; at its start it only had lost what was there.
  const sentence = problem === 'storage-lost' ? 'storage-lost-now' : problem;
  return html`${
    sentence
      ? html`<div class="unknown-box stack">
          <p role="status">${words.t(`problem.${sentence}`)}</p>
          ${
            here && problem !== 'module'
              ? nothing
              : html`<div class="row">
                  ${problem === 'module' ? html`<button class="button" @click=${retry}>${words.t('problem.retry')}</button>` : nothing}
                  ${here ? nothing : html`<button class="button" @click=${show}>${words.t('data.offer')}</button>`}
                </div>`
          }
        </div>`
      : nothing
  }${
    leaving
      ? html`<choix-part-session-leave .words=${words} .changed=${changed}></choix-part-session-leave>`
      : nothing
  }${
    kind === 'session'
      ? html`<choix-part-session .words=${words} .minutes=${minutes} .ended=${ended}></choix-part-session>`
      : nothing
  }`;
}

const wish = ({ target }: Event, wished: Wish) => target && request(target, wished);

/**
 * The computer turns out to be shared: what is on it goes, the person being `sure` or nothing being there.
 * @returns that they are to be asked, or the sentence to say
 */
export async function share(progress: ProgressController, sure = false) {
  if (!sure && (await traces()).length > 0) return 'ask';
  const gone = (await progress.leaveDevice()) && (await erased());
  if (!gone) return 'ended.failed';
  return sure ? 'ended.left' : undefined;
}

/** Milliseconds granted to a page that holds the catalogue's files: as many as the store grants. */
const patience = 3000;

/** After the journeys: the catalogue's files, then a look at every storage. Whether nothing of ours is left. */
export async function erased(): Promise<boolean> {
  await Promise.race([eraseKept(), new Promise((resolve) => setTimeout(resolve, patience))]);
  return (await traces()).length === 0;
}
