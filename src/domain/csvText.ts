/** What a spreadsheet would run as a formula when a cell begins with it. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180), separated by semicolons as French spreadsheets read them. A cell that begins like a formula
 * gets an apostrophe: what people write is text.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
