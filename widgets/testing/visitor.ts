import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { drawn } from '../shared/drawn.js';
import { settled } from './settled.js';

/** What is pressed is painted first, then carried out. */
async function answered(): Promise<void> {
  await drawn();
  await settled(document.body);
}

/** Presses keys, one after the other, as a keyboard does. */
export async function press(...keys: readonly string[]): Promise<void> {
  // The space bar has one name that both engines know.
  for (const key of keys) await sendKeys({ press: key === 'Space' ? ' ' : key });
  await answered();
}

/** Types a text, key by key. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled(document.body);
}

/** Presses the middle of an element with the mouse. */
export async function point(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await answered();
}
