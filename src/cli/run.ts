import { auditCommand } from './auditCommand.js';
import { checkCommand } from './checkCommand.js';
import { diffCommand } from './diffCommand.js';
import { importCommand } from './importCommand.js';
import { standard, type Io } from './io.js';
import { Stop, stop } from './problem.js';
import { commandHelp, helpWords, problemWords, type Command } from './words.js';

const commands: Readonly<Record<Command, (args: readonly string[], io: Io) => Promise<number>>> = {
  import: importCommand,
  check: checkCommand,
  audit: auditCommand,
  diff: diffCommand,
};

const isCommand = (text: string): text is Command => Object.hasOwn(commands, text);

/**
 * Runs a command line and gives its exit code: 0 all is well, 1 a file or a catalogue is not, 2 the command is badly
 * written. A mistake of ours still throws: its trace is worth more than a sentence.
 */
export async function run(args: readonly string[], io: Io = standard): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === '--help' || command === '-h' || command === 'help') {
      io.out(helpWords);
      return 0;
    }
    if (command === undefined) return stop({ code: 'usage', detail: 'no-command', value: '' });
    if (!isCommand(command)) return stop({ code: 'usage', detail: 'command', value: command });
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(commandHelp[command]);
      return 0;
    }
    return await commands[command](rest, io);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    io.err(problemWords(error.problem));
    return error.problem.code === 'usage' ? 2 : 1;
  }
}
