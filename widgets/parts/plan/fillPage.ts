/** What A4 leaves between the margins of a sheet, in CSS pixels. */
const across = '179.4mm';
const down = ((297 - 14 - 16) * 96) / 25.4;
/** At most so many lines more: an empty page is not a plan. */
const most = 24;

/** What no page break cuts, with the heading that goes with it. */
const wholes = '.card, .whole, .boxes li, .said div';

/** Adds lines to write on as long as the last page has room. Browsers tell nobody where their pages end: it is worked out. */
export function fillPage(box: HTMLElement, sheet: ShadowRoot): void {
  const lines = sheet.querySelector('.lines');
  const line = lines?.lastElementChild;
  const whole = sheet.querySelector('.sheet');
  if (!lines || !line || !whole) return;
  box.style.inlineSize = across;
  const start = whole.getBoundingClientRect().top;
  let pushed = 0;
  for (const part of sheet.querySelectorAll(wholes)) {
    const first = part.previousElementSibling === null && part.closest('section');
    const top = (first || part).getBoundingClientRect().top - start + pushed;
    const bottom = part.getBoundingClientRect().bottom - start + pushed;
    const next = (Math.floor(top / down) + 1) * down;
    if (bottom > next && bottom - top < down) pushed += next - top;
  }
  const end = whole.getBoundingClientRect().height + pushed;
  const { height } = line.getBoundingClientRect();
  box.style.inlineSize = '';
  // One less than there seems to be room for: fonts on paper are never quite those of the screen.
  const room = height > 0 ? Math.floor((Math.ceil(end / down) * down - end) / height) - 1 : 0;
  for (let more = Math.min(most, room); more > 0; more--) lines.append(line.cloneNode());
}
