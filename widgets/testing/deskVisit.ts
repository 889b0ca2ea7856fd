import { allIn } from './deep.js';
import { settled } from './settled.js';
import { until } from './visit.js';

/** Leads the desk to a state. */
export type State = (desk: Element) => Promise<void>;

/** Waits for what matches, and for the desk to be drawn. */
export async function comes(desk: Element, selector: string): Promise<HTMLElement> {
  await until(() => allIn(desk, selector).length > 0, selector);
  await settled(desk);
  const [found] = allIn(desk, selector);
  if (!found) throw new Error(`${selector} went again`);
  return found;
}

/** Presses what matches, and waits for what follows. */
export async function press(desk: Element, selector: string, then: string): Promise<HTMLElement> {
  (await comes(desk, selector)).click();
  return comes(desk, then);
}

/** Gives an answer in its place. */
export async function give(desk: Element, question: string, option: string): Promise<void> {
  const line = await comes(desk, `[aria-controls="options-${question}"]`);
  if (line.getAttribute('aria-expanded') === 'false') line.click();
  (await comes(desk, `#options-${question} input[value="${option}"]`)).click();
  await settled(desk);
}

/** Someone with a bac+2 who wants a new job, and whom the VAE suits. */
export const answered: State = async (desk) => {
  await press(desk, '.together button', 'choix-part-answers');
  await give(desk, 'goal', 'new-job');
  await give(desk, 'level', '5');
  await give(desk, 'voies', 'vae');
};

const pane =
  (name: string, then: string): State =>
  async (desk) => {
    await answered(desk);
    await press(desk, `.tab.list`, '.card');
    await press(desk, '.card [aria-pressed]:nth-of-type(2)', '.card [aria-pressed=true]');
    await press(desk, '.card .plain', '.card .plain[aria-pressed=true]');
    if (name !== 'list') await press(desk, `.tab.${name}`, then);
  };

/** Every state of the desk that looks different. */
export const states = {
  opening: async (desk) => void (await comes(desk, 'choix-part-open')),
  'the answers, none yet': async (desk) => void (await press(desk, '.together button', 'fieldset')),
  'the answers, two given': answered,
  'what moved': async (desk) => {
    await pane('list', '.card')(desk);
    (await comes(desk, '.moved summary')).click();
    await settled(desk);
  },
  'a fiche': async (desk) => {
    await pane('list', '.card')(desk);
    await press(desk, '.card .solid', 'choix-part-fiche');
  },
  'a comparison': pane('compare', 'table'),
  'the project': pane('project', '.kept .line'),
  'the notes': pane('notes', '#private-hint'),
  'the keys': async (desk) => {
    await answered(desk);
    (await comes(desk, '.keys summary')).click();
    await settled(desk);
  },
  'the view for the person': async (desk) => {
    await pane('list', '.card')(desk);
    await press(desk, '.head .plain', 'dialog.person[open]');
  },
  'the end': async (desk) => {
    await pane('project', '.kept .line')(desk);
    await press(desk, '.head .button:last-child', '.close');
    await press(desk, '.close button', '.close .unknown-box');
  },
} as const satisfies Readonly<Record<string, State>>;
