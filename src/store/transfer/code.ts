import encodeQR from 'qr';

/**
 * A text as a QR code: the squares of a path of SVG, one unit each, the quiet border included.
 * Throws when the text is longer than a code can be: see `atMostCodeLong`.
 */
export function codeOf(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: squares.join('') };
}
