const told = new Set<string>();

/** One readable line for the operator, once a page. Never a word of what the person does. */
export function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- the only place an operator can be told of a mistake in the page
  console.warn(`Choix éclairé: ${message}`);
}

/** A part of the widget did not come: which one, in the words of the browser. The person is told in a sentence. */
export function lost(what: unknown): undefined {
  warnOnce(`a part of the widget could not be loaded: ${String(what)}.`);
}

/** The value of an attribute when it is one of those that exist; otherwise the default, with a line for the operator. */
export function oneOf<T extends string>(
  tag: string,
  attribute: string,
  value: string | null,
  values: readonly T[],
  byDefault: T,
): T {
  const asked = value?.trim() ?? '';
  const found = values.find((candidate) => candidate === asked);
  if (found !== undefined) return found;
  if (asked !== '')
    warnOnce(`<${tag}> has no ${attribute}="${asked}"; "${byDefault}" is used (${values.join(', ')}).`);
  return byDefault;
}

/** The value of a numeric attribute within its limits; otherwise the default, with a line for the operator. */
export function numberWithin(
  tag: string,
  attribute: string,
  value: string | null,
  { least, most, byDefault }: { readonly least: number; readonly most: number; readonly byDefault: number },
): number {
  const asked = value?.trim() ?? '';
  if (asked === '') return byDefault;
  const number = Number(asked);
  if (number >= least && number <= most) return number;
  warnOnce(`<${tag}> has no ${attribute}="${asked}"; ${byDefault} is used (${least} to ${most}).`);
  return byDefault;
}
