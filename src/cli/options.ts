import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Selection } from '../catalogue/sources/selection.js';
import { isoDate, levels, rncpCode, rsCode } from '../domain/index.js';
import { readingProblem, stop, Stop, type UsageFault } from './problem.js';

type Declared = NonNullable<ParseArgsConfig['options']>;

const misused = (detail: UsageFault, value: string): never => stop({ code: 'usage', detail, value });

/** Reads the arguments of a command. What is not declared is refused: a misspelt option must not be ignored. */
export function optionsOf<const O extends Declared>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [, option = ''] = /'(-[^' =]*)/.exec(message) ?? [];
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return misused(code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'option-value' : 'option', option);
  }
}

export function dayOption(text: string | undefined): string | undefined {
  if (text !== undefined && isoDate(text) === undefined) misused('day', text);
  return text;
}

/** A percentage, as a fraction. */
export function shareOption(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const percent = Number(text.replace('%', '').replace(',', '.'));
  return percent >= 0 && percent <= 100 ? percent / 100 : misused('share', text);
}

const parts = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

export interface SelectionOptions {
  readonly all?: boolean | undefined;
  readonly register?: string | undefined;
  readonly level?: string | undefined;
  readonly rome?: string | undefined;
  readonly nsf?: string | undefined;
  readonly codes?: string | undefined;
  readonly date?: string | undefined;
}

export function selectionOf({ all, register, level, rome, nsf, codes, date }: SelectionOptions): Selection {
  const registers = register === undefined ? undefined : parts(register.toLowerCase());
  for (const each of registers ?? []) if (each !== 'rncp' && each !== 'rs') misused('register', each);
  const wantedLevels =
    level === undefined
      ? undefined
      : parts(level).map((each) => levels.find((known) => String(known) === each) ?? misused('level', each));
  const on = dayOption(date);
  return {
    inactive: all ?? false,
    ...(registers && { registers: new Set(registers) }),
    ...(wantedLevels && { levels: new Set(wantedLevels) }),
    ...(rome !== undefined && { romes: parts(rome.toUpperCase()) }),
    ...(nsf !== undefined && { nsf: parts(nsf) }),
    ...(codes !== undefined && { codes: new Set(codesOf(codes)) }),
    ...(on !== undefined && { on }),
  };
}

/** Numbers, or a file that holds some: a list that is long is seldom typed. */
function codesOf(text: string): readonly string[] {
  return parts(listed(text).toUpperCase()).map((code) =>
    rncpCode(code) === undefined && rsCode(code) === undefined ? misused('code', code) : code,
  );
}

function listed(text: string): string {
  if (!existsSync(text) || !statSync(text).isFile()) return text;
  try {
    return readFileSync(text, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new Stop(readingProblem(error, text));
  }
}
