/** Hands a file to the browser's own download. Nothing is sent: the address is one of this page's memory, let go of after. */
export function download(name: string, type: string, text: string): void {
  // Spreadsheets and old editors take a text without this mark for another encoding; calendars and JSON must not have it.
  const mark = /^text\/(csv|plain)/.test(type) ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([mark + text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
