import { html, nothing, type TemplateResult } from 'lit';
import { readPlan } from '../../../src/domain/index.js';
import { base } from '../../shared/base.js';
import { ask } from '../../shared/deskRequest.js';
import { request } from '../../shared/request.js';
import { Screen } from '../../shared/screen.js';
import { today } from '../../shared/today.js';
import type { PlanPart } from '../plan.js';
import { appointmentForm } from '../plan/appointment.js';
import { planStyles } from '../plan/styles.js';
import { Typing } from '../plan/typing.js';
import { endStyles } from './end.styles.js';
import type { DeskView } from './view.js';

/** The end of an interview, in the order in which it is done: what was agreed, when next, what the person takes, closing. */
export class EndPart extends Screen {
  static override styles = [base, planStyles, endStyles];

  static override properties = {
    ...Screen.properties,
    view: { attribute: false },
    plan: { attribute: false },
    told: { state: true },
    sure: { state: true },
  };

  declare view: DeskView;
  /** Mon projet, which stands beside: it prints, and puts itself in words. */
  declare plan: () => Promise<PlanPart | null>;
  declare private told: string | undefined;
  /** Closing was asked for while the person has nothing in hand. */
  declare private sure: boolean;

  readonly #typing = new Typing(this);

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render() {
    const { words, view } = this;
    const plan = readPlan(view.dossier.journey.plan);
    const summary = plan.interviews.find(({ on }) => on === today())?.summary ?? '';
    return html`<section>
        <h3 tabindex="-1" id="summary">${words.t('desk.end.summary')}</h3>
        <p class="meta" id="summary-hint">${words.t('desk.end.summaryHint')}</p>
        <textarea
          rows="5"
          aria-labelledby="summary"
          aria-describedby="summary-hint"
          .value=${summary}
          @input=${this.#summed}
          @change=${this.#summed}
        ></textarea>
      </section>
      ${appointmentForm(
        {
          words,
          project: { kept: view.dossier.journey.kept, plan },
          act: (event) => request(this, { type: 'plan', event }),
        },
        words.t('desk.end.next'),
      )}
      <section>
        <h3>${words.t('desk.end.person')}</h3>
        <div class="row">
          <button class="button ${view.handedOver ? '' : 'solid'}" @click=${this.#print}>
            ${words.t('desk.end.print')}
          </button>
        </div>
        <choix-part-carry
          .words=${words}
          .journey=${view.dossier.journey}
          .page=${view.journeyUrl ?? null}
          .nested=${true}
          @choix-carried=${this.#handed}
        ></choix-part-carry>
      </section>
      <section>
        <h3>${words.t('desk.end.file')}</h3>
        <p class="meta">${words.t('desk.end.fileHint')}</p>
        <div class="row">
          <button class="button" @click=${this.#copy}>${words.t('plan.copy')}</button>
        </div>
        <p class="meta" role="status">${this.told}</p>
      </section>
      ${this.#close()}`;
  }

  /** What was done is in no dossier, and the person has neither a sheet nor a file of it. */
  get #wouldBeLost(): boolean {
    return !this.view.handedOver && !this.view.kept;
  }

  #close(): TemplateResult {
    const { words, view } = this;
    const warn = this.sure && this.#wouldBeLost;
    return html`<section class="close">
      <h3>${words.t('desk.end.close')}</h3>
      <p>${words.t(view.kept ? 'desk.end.closeKept' : 'desk.end.closeLead')}</p>
      ${warn ? html`<p class="unknown-box" role="alert">${words.t('desk.end.nothingHanded')}</p>` : nothing}
      <div class="row">
        <button class="button ${view.handedOver ? 'main' : ''}" @click=${this.#shut}>
          ${words.t(warn ? 'desk.end.closeAnyway' : view.kept ? 'desk.end.closeStored' : 'desk.end.wipe')}
        </button>
      </div>
    </section>`;
  }

  #summed = (event: Event) => {
    const { value } = event.target as HTMLTextAreaElement;
    this.#typing.hear('summary', event.type === 'change', (from) =>
      request(from, {
        type: 'plan',
        event: { type: 'met', interview: { on: today(), summary: value } },
      }),
    );
  };

  #handed = () => ask(this, { type: 'handed-over' });

  #print = async () => {
    this.#typing.flush();
    await this.updateComplete;
    const plan = await this.plan();
    if (await plan?.print()) this.#handed();
  };

  #copy = async () => {
    this.#typing.flush();
    await this.updateComplete;
    const plan = await this.plan();
    const copied = await plan?.copySynthesis();
    this.told = this.words.t(copied ? 'plan.copied' : 'desk.end.notCopied');
  };

  #shut = () => {
    this.#typing.flush();
    if (this.#wouldBeLost && !this.sure) {
      this.sure = true;
      return;
    }
    ask(this, { type: 'close' });
  };
}
