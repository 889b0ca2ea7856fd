/**
 * What is stored and what one may do with it, and what stands below the screens on a shared computer or when storing
 * failed: a part of the download of its own, for those who need it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { eraseKept } from '../../src/catalogue/index.js';
import { leftOut, type Answers } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { StoreProblem } from '../../src/store/index.js';
import { CarryPart } from '../parts/data/carry.js';
import { DataPart } from '../parts/data/data.js';
import { TakePart } from '../parts/data/take.js';
import { ChoixPartSession } from '../parts/session.js';
import type { Opened } from '../shared/catalogueController.js';
import { definePart } from '../shared/definePart.js';
import type { ProgressController } from '../shared/progress.js';
import { request } from '../shared/request.js';
import { traces } from '../shared/traces.js';
import type { Later } from './matcher.js';

definePart('choix-part-carry', CarryPart);
definePart('choix-part-data', DataPart);
definePart('choix-part-session', ChoixPartSession);
definePart('choix-part-take', TakePart);

export interface DataContext {
  readonly words: Translator;
  readonly opened: Opened<Later>;
  readonly progress: ProgressController;
  /** Without a visit, before the journey is erased. */
  readonly days: number;
  sift(answers: Answers): Answers;
}

const day = 86_400_000;

export function dataScreen({ words, opened, progress, days, sift }: DataContext): TemplateResult {
  const { record, storedSince } = progress;
  const { rows } = opened.catalogue.panorama;
  const has = (code: string) => (rows as ReadonlyMap<string, number>).has(code);
  return html`<choix-part-data
    .words=${words}
    .journey=${record}
    .stored=${storedSince !== undefined}
    .expires=${record && new Date(Date.parse(record.updatedAt) + days * day).toISOString()}
    .leftOut=${(journey: NonNullable<typeof record>) => leftOut(journey, sift(journey.answers), has)}
  ></choix-part-data>`;
}

export interface Below {
  readonly words: Translator;
  /** Without an act, before everything is wiped. */
  readonly minutes: number;
  /** Nothing is kept on this device. */
  readonly session: boolean;
  readonly ended: boolean;
  /** What failed, when the journey goes on in memory alone. */
  readonly problem: StoreProblem['code'] | undefined;
  /** What is stored is already on the screen. */
  readonly here: boolean;
}

export function below({ words, minutes, session, ended, problem, here }: Below): TemplateResult {
  const show = (event: Event) => {
    if (event.target) request(event.target, { type: 'show', view: { name: 'data' } });
  };
  return html`${
    problem
      ? html`<div class="unknown-box stack">
          <p role="status">${words.t(`problem.${problem}`)}</p>
          ${here ? nothing : html`<div class="row"><button class="button" @click=${show}>${words.t('data.offer')}</button></div>`}
        </div>`
      : nothing
  }${
    session
      ? html`<choix-part-session .words=${words} .minutes=${minutes} .ended=${ended}></choix-part-session>`
      : nothing
  }`;
}

/** After the journeys: the catalogue's files, then a look at every storage. Whether nothing of ours is left. */
export async function erased(): Promise<boolean> {
  await eraseKept();
  return (await traces()).length === 0;
}
