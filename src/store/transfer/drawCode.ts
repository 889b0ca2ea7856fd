/** A text as a QR code (see `codeOf`). What draws it is fetched when first asked for. */
export const drawCode = async (text: string) => (await import('./code.js')).codeOf(text);
