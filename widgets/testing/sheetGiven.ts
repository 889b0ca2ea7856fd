import { allIn } from './deep.js';

/** What would be on paper: the shadow root of the document given to the browser's printer, and how often it was asked. */
export interface Given {
  readonly sheet: ShadowRoot;
  readonly title: string;
  readonly times: number;
}

/**
 * Does what prints, and gives the document the browser would be given. The dialog of the browser would wait for a person:
 * it is not opened.
 * @param root the part that prints, or what it stands in
 */
export async function sheetGiven(root: Element, act: () => void): Promise<Given> {
  const given = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  if (!given) throw new Error('no frames here');
  let times = 0;
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...given,
    get(this: HTMLIFrameElement) {
      const view = given.get?.call(this) as Window;
      view.print = () => void times++;
      return view;
    },
  });
  try {
    act();
    for (const end = Date.now() + 5000; Date.now() < end;) {
      const inner = allIn<HTMLIFrameElement>(root, 'iframe.printing')[0]?.contentDocument;
      const sheet = inner?.body.firstElementChild?.shadowRoot;
      if (inner && sheet && times > 0) return { sheet, title: inner.title, times };
      await new Promise((turn) => setTimeout(turn, 20));
    }
    throw new Error('nothing was given to be printed');
  } finally {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', given);
  }
}
