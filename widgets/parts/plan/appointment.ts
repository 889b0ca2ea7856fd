import { html, nothing, type TemplateResult } from 'lit';
import {
  calendarText,
  clockTime,
  isoDate,
  type Appointment,
  type CalendarEvent,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { download } from '../../shared/download.js';
import type { PlanContext } from './context.js';

/** When, with whom and where one meets next: the day is enough. @param title what it is called where it stands */
export function appointmentForm(
  { words, project, act }: Pick<PlanContext, 'words' | 'project' | 'act'>,
  title: string,
): TemplateResult {
  const { appointment } = project.plan;
  const field = (name: 'at' | 'whom' | 'place') => appointment?.[name] ?? '';
  const change = (event: Event) => {
    const form = (event.currentTarget as HTMLElement).closest('form');
    if (form) act({ type: 'arranged', appointment: appointmentIn(form) });
  };
  return html`<section class="appointment">
    <h3 tabindex="-1">${title}</h3>
    <form @submit=${(event: Event) => event.preventDefault()}>
      <div class="fields">
        <div class="field">
          <label for="on">${words.t('plan.appointment.on')}</label>
          <input id="on" name="on" type="date" .value=${appointment?.on ?? ''} @change=${change} />
        </div>
        <div class="field">
          <label for="at">${words.t('plan.appointment.at')}</label>
          <input id="at" name="at" type="time" .value=${field('at')} @change=${change} />
        </div>
        <div class="field">
          <label for="whom">${words.t('plan.appointment.whom')}</label>
          <input id="whom" name="whom" type="text" .value=${field('whom')} @change=${change} />
        </div>
        <div class="field">
          <label for="place">${words.t('plan.appointment.place')}</label>
          <input id="place" name="place" type="text" .value=${field('place')} @change=${change} />
        </div>
      </div>
    </form>
    ${
      appointment === null
        ? nothing
        : html`<div class="row">
            <button class="button" @click=${() => saveCalendar(words, [calendarEvent(words, appointment)])}>
              ${words.t('plan.appointment.calendar')}
            </button>
            <button class="button plain" @click=${() => act({ type: 'arranged', appointment: null })}>
              ${words.t('plan.appointment.remove')}
            </button>
          </div>`
    }
  </section>`;
}

/** What the form says; no appointment without a day. */
function appointmentIn(form: HTMLFormElement): Appointment | null {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const on = isoDate(text('on'));
  return on === undefined
    ? null
    : { on, at: clockTime(text('at')) ?? '', whom: text('whom'), place: text('place') };
}

export function calendarEvent(words: Translator, { on, at, whom, place }: Appointment): CalendarEvent {
  return {
    // Of the day: an appointment whose hour changes is moved in the agenda, not doubled.
    uid: `rendez-vous-${on}@choix-eclaire`,
    on,
    at,
    title: whom === '' ? words.t('plan.appointment.event') : words.t('plan.appointment.eventWith', { whom }),
    place,
    text: '',
  };
}

export const saveCalendar = (words: Translator, events: readonly CalendarEvent[]): void =>
  download(
    `${words.t('plan.fileName')}.ics`,
    'text/calendar;charset=utf-8',
    calendarText(events, new Date().toISOString()),
  );

/** "1er décembre 2026 à 14:30, avec Mme Diallo, 3 rue des Lilas" */
export const appointmentWords = (words: Translator, { on, at, whom, place }: Appointment): string =>
  [
    at === ''
      ? words.date(on, 'long')
      : words.t('plan.appointment.toldAt', { date: words.date(on, 'long'), at }),
    ...(whom === '' ? [] : [words.t('plan.paper.with', { whom })]),
    ...(place === '' ? [] : [place]),
  ].join(', ');
