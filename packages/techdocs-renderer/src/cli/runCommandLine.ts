import { parseArgs } from 'node:util';
import { DocsInputError } from '../errors';
import { build } from './commands/build';
import { check } from './commands/check';
import { serve } from './commands/serve';
import { Command, ExitCode, Terminal, UsageError } from './Command';

const COMMANDS: Readonly<Record<string, Command>> = { build, check, serve };

const help = (
  program: string,
) => `Documentation in Markdown as a site for TechDocs, without MkDocs.

  ${program} build FOLDER --out FOLDER   build a site
  ${program} check FOLDER                say what is wrong with it
  ${program} serve FOLDER                show it, and build what changes

${program} COMMAND --help tells more.
Exit codes: 0 done, 1 something is wrong with the documentation, 2 nothing could be done.
`;

function readArguments({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    // The first sentence; what follows is about the shell.
    throw new UsageError((error as Error).message.split('. ')[0].concat('.'));
  }
}

async function runCommand(
  [name = '', ...args]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) {
    (name ? terminal.out : terminal.err)(help(terminal.program));
    return name ? ExitCode.ok : ExitCode.fault;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    throw new UsageError(
      `There is no command "${name}". There are: ${Object.keys(COMMANDS).join(
        ', ',
      )}.`,
    );
  }
  const command = COMMANDS[name];
  const { values, positionals } = readArguments(command, args);
  if (values.help) {
    terminal.out(`${command.usage(terminal.program)}\n`);
    return ExitCode.ok;
  }
  if (positionals.length !== 1) {
    throw new UsageError(
      `Say which folder holds the documentation: ${terminal.program} ${name} FOLDER`,
    );
  }
  return await command.run(positionals[0], values, terminal);
}

/**
 * Does what a command line says.
 *
 * @param args - Without the names of Node.js and the program
 * @returns The exit code
 */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.err('Stopped.\n');
      return ExitCode.interrupted;
    }
    if (error instanceof UsageError || error instanceof DocsInputError) {
      terminal.err(`${error.message}\n`);
      return ExitCode.fault;
    }
    throw error;
  }
}
