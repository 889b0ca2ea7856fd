/** JSON of an object with a member a line: anybody reads it whole, and `parsedInSteps` with pauses. */
export const inLines = (object: object): string =>
  `{\n${Object.entries(object)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`;

/**
 * What `JSON.parse` gives, in steps: an object laid out with a member a line is read a line at a time, so that a page
 * has its turn between the columns of a large catalogue. Any other layout is read whole.
 *
 * @throws SyntaxError as `JSON.parse` does
 */
export function* parsedInSteps(text: string): Generator<undefined, unknown> {
  const lines = text.split('\n');
  if (lines.shift() !== '{' || lines.pop() !== '' || lines.pop() !== '}') return JSON.parse(text) as unknown;
  const members: (readonly [string, unknown])[] = [];
  let left = lines.length;
  for (const line of lines) {
    const more = --left > 0;
    const member = line.endsWith(',') === more && memberIn(more ? line.slice(0, -1) : line);
    if (!member) return JSON.parse(text) as unknown;
    members.push(member);
    yield;
  }
  return Object.fromEntries(members);
}

/** The one member that stands there. */
function memberIn(line: string): readonly [string, unknown] | undefined {
  try {
    const [member, ...others] = Object.entries(JSON.parse(`{${line}}`) as object);
    return others.length === 0 ? member : undefined;
  } catch {
    return undefined;
  }
}
