import { until } from './visit.js';

/** Every file the page hands to the browser while something is done. */
export async function filesOf(act: () => unknown, many = 1): Promise<readonly string[]> {
  const made: Blob[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => (made.push(blob), createObjectURL.call(URL, blob));
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    await act();
    await until(() => made.length === many, `${many} files`);
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return Promise.all(made.map((blob) => blob.text()));
}

/** What is put on the clipboard while something is done. @param refused by the browser, as in a frame */
export async function copiedBy(act: () => unknown, refused = false): Promise<readonly string[]> {
  const texts: string[] = [];
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText(text: string) {
        if (refused) return Promise.reject(new DOMException('no', 'NotAllowedError'));
        texts.push(text);
        return Promise.resolve();
      },
    },
  });
  try {
    await act();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
    if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
  }
  return texts;
}
