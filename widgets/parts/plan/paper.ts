import { html, nothing, type TemplateResult } from 'lit';
import { setAside, type EntryCode, type Step } from '../../../src/domain/index.js';
import { identityTold } from '../labels.js';
import { askedOf, questionsToPrint, type Asked } from '../paper/questions.js';
import { sourcesToPrint } from '../paper/sources.js';
import { appointmentWords } from './appointment.js';
import { questionWords } from '../fiche/asking.js';
import { nameOf, nameTold, type PlanContext } from './context.js';
import { questionsMeant } from './questions.js';
import { choiceLines, type SaidLine } from './synthesis.js';

/** A QR code as the squares of a path, one unit each. */
export interface Squares {
  readonly size: number;
  readonly path: string;
}

/** What the sheet holds besides the plan itself. */
export interface PaperOptions {
  readonly said: readonly SaidLine[];
  /** Reopens the plan on a phone. Absent when it does not fit. */
  readonly code: Squares | undefined;
}

/** The plan on A4. Everything a counsellor or a certificateur needs to read, and room to write. */
export function planPaper(context: PlanContext, { said, code }: PaperOptions): TemplateResult {
  const { words, project, facts, entries } = context;
  const { plan, kept } = project;
  const left = setAside(project);
  const asked = askedOf(kept.map((one) => facts.kept.find(({ code }) => code === one)?.missing ?? []));
  const held = kept.flatMap((one) => entries.get(one) ?? []);
  return html`<article class="sheet" lang=${words.locale} dir=${words.dir}>
    <header>
      <h1>${words.t('plan.paper.title')}</h1>
      <p class="meta">${words.t('paper.made', { date: words.date(facts.today, 'long') })}</p>
      ${
        plan.appointment === null
          ? nothing
          : html`<p>
              <b>${words.t('plan.paper.appointment')}${words.t('whatIf.colon')}</b>
              ${appointmentWords(words, plan.appointment)}
            </p>`
      }
    </header>
    ${
      said.length === 0
        ? nothing
        : html`<section class="said">
            <h2>${words.t('plan.paper.answers')}</h2>
            <dl>
              ${said.map(
                ({ title, answer }) =>
                  html`<div>
                    <dt>${title}</dt>
                    <dd>${answer}</dd>
                  </div>`,
              )}
            </dl>
          </section>`
    }
    ${
      kept.length === 0
        ? nothing
        : html`<section>
            <h2>${words.t('plan.paper.kept')}</h2>
            <ol class="cards">
              ${kept.map((one, at) => card(context, one, numbersFor(asked, at + 1)))}
            </ol>
          </section>`
    }
    ${questionsToPrint(words, asked)} ${others(context)}
    ${
      plan.steps.length === 0
        ? nothing
        : html`<section class=${plan.steps.length > wholeSteps ? '' : 'whole'}>
            <h2>${words.t('plan.paper.steps')}</h2>
            <ul class="boxes">
              ${plan.steps.map((step) => stepLine(context, step))}
            </ul>
          </section>`
    }
    ${
      left.length === 0
        ? nothing
        : html`<section class="whole">
            <h2>${words.t('plan.paper.aside')}</h2>
            <ul class="plain">
              ${left.map(
                ({ code: one, reason }) =>
                  html`<li>
                    <b lang=${nameTold(context, one).lang}>${nameOf(context, one)}</b><br />${
                      reason.trim() === '' ? words.t('plan.aside.noReason') : reason
                    }
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${written(words.t('plan.paper.notes'), plan.notes)} ${written(words.t('plan.paper.advice'), plan.advice)}
    ${plan.interviews.map(({ on, summary }) =>
      written(words.t('plan.paper.interview', { date: words.date(on, 'long') }), summary),
    )}
    <section class="whole">
      <h2>${words.t('plan.paper.write')}</h2>
      <div class="lines" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    </section>
    <footer class="whole">
      <div>
        ${sourcesToPrint(context, held)}
        <p>
          ${words.t(plan.advice.trim() || plan.interviews.length > 0 ? 'plan.paper.privateMet' : 'plan.paper.private')}
        </p>
      </div>
      ${
        code === undefined
          ? nothing
          : html`<figure>
              ${squares(code)}
              <figcaption>${words.t('plan.paper.reopen')}</figcaption>
            </figure>`
      }
    </footer>
  </article>`;
}

/** A list of steps as long as that stays on one page; a longer one may go on to the next. */
const wholeSteps = 10;

/** What the person means to ask besides what nobody says of the cards above. */
function others(context: PlanContext): TemplateResult | typeof nothing {
  const { words, facts } = context;
  const left = questionsMeant(context).flatMap(({ code, questions }) => {
    const missing = facts.kept.find((one) => one.code === code)?.missing ?? [];
    const printed = new Set(missing.map((item) => questionWords(words, item, undefined)));
    const more = questions.filter((question) => !printed.has(question));
    return more.length === 0 ? [] : [{ code, more }];
  });
  if (left.length === 0) return nothing;
  return html`<section class="whole">
    <h2>${words.t('plan.paper.myQuestions')}</h2>
    <ul class="plain">
      ${left.map(
        ({ code, more }) =>
          html`<li>
            <b lang=${nameTold(context, code).lang}>${nameOf(context, code)}</b><br />${more.join(' ')}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Numbers of the questions to put about one card. */
const numbersFor = (asked: readonly Asked[], card: number): readonly number[] =>
  asked.flatMap(({ places }, at) => (places.includes(card) ? [at + 1] : []));

function card(context: PlanContext, code: EntryCode, missing: readonly number[]): TemplateResult {
  const { words, catalogue } = context;
  const { text: name, lang } = nameTold(context, code);
  const row = catalogue.panorama.rows.get(code);
  return html`<li class="card">
    <h3 lang=${lang}>${name}</h3>
    ${
      row === undefined
        ? nothing
        : html`<p class="meta">
            ${identityTold(words, catalogue.panorama, row)
              .map(({ text }) => text)
              .join(' · ')}
          </p>`
    }
    <ul class="plain">
      ${choiceLines(context, code).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${
      missing.length === 0
        ? nothing
        : html`<p class="missing">
            ${words.t('plan.paper.ask', {
              count: missing.length,
              numbers: words.list(missing.map(String), 'and'),
            })}
          </p>`
    }
  </li>`;
}

const stepLine = ({ words }: PlanContext, { text, on, done }: Step): TemplateResult =>
  html`<li class=${done ? 'done' : ''}>
    ${text}${on === null ? nothing : html`, ${words.t('plan.paper.by', { date: words.date(on, 'long') })}`}
    ${done ? html`(${words.t('plan.paper.done')})` : nothing}
  </li>`;

const written = (title: string, text: string): TemplateResult | typeof nothing =>
  text.trim() === ''
    ? nothing
    : html`<section class="whole">
        <h2>${title}</h2>
        <p class="written">${text.trim()}</p>
      </section>`;

const squares = ({ size, path }: Squares): TemplateResult =>
  html`<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
    <path d=${path} />
  </svg>`;
