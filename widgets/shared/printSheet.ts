import { render, type CSSResult, type TemplateResult } from 'lit';

/** A4, and the page's number where the browser can write it. Of a document: shadow trees have no pages. */
const pageOf = (landscape: boolean) => `
  @page { size: A4${landscape ? ' landscape' : ''}; margin: 14mm 15mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt system-ui, sans-serif; } }
  html, body { margin: 0; background: #fff; }
  /* The printer cuts at the margin: a border that stands on it would lose half its width. */
  body { padding-inline: 0.3mm; }
`;

export interface Sheet {
  readonly title: string;
  readonly locale: string;
  readonly content: TemplateResult | Node;
  readonly styles: readonly CSSResult[];
  /** Paper on its side, for what is wide. */
  readonly landscape?: boolean;
  /** A last touch before it is printed, once it is laid out. */
  readonly fit?: (box: HTMLElement, sheet: ShadowRoot) => void;
}

/** Nothing of the frame is seen on the screen, nor on the paper of the host page. */
const unseen =
  '.printing { position: absolute; inline-size: 0; block-size: 0; border: 0; visibility: hidden; }';
let hiding: CSSStyleSheet | undefined;

function hideIn(root: ShadowRoot): void {
  if (!hiding) {
    hiding = new CSSStyleSheet();
    hiding.replaceSync(unseen);
  }
  if (!root.adoptedStyleSheets.includes(hiding))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, hiding];
}

/** What has the focus, in whatever shadow tree. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : undefined;
}

/**
 * Prints a document of ours and nothing of the host page: in a frame of its own inside the widget, so that no layout
 * of the host can cut it and no style has to be written into the host's document. Sheets are constructed, as everywhere:
 * a strict policy has nothing to refuse. What waits behind a disclosure is opened: nobody can, on paper.
 *
 * @param root the shadow root the frame stands in while it prints
 * @returns whether the browser was asked to print
 */
export function printSheet(
  root: ShadowRoot,
  { title, locale, content, styles, landscape = false, fit }: Sheet,
): boolean {
  hideIn(root);
  root.querySelector('iframe.printing')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'printing';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.title = title;
  root.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const inner = frame.contentDocument;
  if (!view || !inner) {
    frame.remove();
    return false;
  }
  inner.title = title;
  inner.documentElement.lang = locale;
  const sheet = (text: string) => {
    const made = new view.CSSStyleSheet();
    made.replaceSync(text);
    return made;
  };
  inner.adoptedStyleSheets = [sheet(pageOf(landscape))];
  const box = inner.createElement('div');
  const shadow = box.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = styles.map(({ cssText }) => sheet(cssText));
  inner.body.append(box);
  if (content instanceof Node) shadow.append(content);
  else {
    const drawn = document.createElement('div');
    render(content, drawn);
    shadow.append(drawn);
  }
  for (const details of shadow.querySelectorAll('details')) details.open = true;
  fit?.(box, shadow);
  // The frame goes once it is printed: what it holds is the person's. Where the end is not told, the next print removes it.
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  const before = focused();
  view.focus();
  try {
    view.print();
    return true;
  } catch {
    frame.remove();
    return false;
  } finally {
    // The frame goes, and the focus would go with it.
    before?.focus({ preventScroll: true });
  }
}
