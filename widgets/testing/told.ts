/* eslint-disable no-console -- what the console is told is what is looked at */
/** What the console was told while something was done. */
export async function told(level: 'warn' | 'error', during: () => unknown): Promise<readonly string[]> {
  const { [level]: usual } = console;
  const lines: string[] = [];
  console[level] = (...args: readonly unknown[]) => void lines.push(args.map(String).join(' '));
  try {
    await during();
  } finally {
    console[level] = usual;
  }
  return lines.filter((line) => !line.startsWith('Lit is in dev mode'));
}
