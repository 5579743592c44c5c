import type { ParseArgsConfig } from 'node:util';

/** What a command talks to: a process, or a test. */
export type Terminal = {
  /** How the program is called, for what it says about itself. */
  readonly program: string;
  /** Results, for people and programs. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** Whether a person watches what goes to `err`. */
  readonly isWatched: boolean;
  /** Aborted when the command is told to stop. */
  readonly signal: AbortSignal;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** How a command ends. */
export const ExitCode = {
  ok: 0,
  /** The documentation is not as it was asked to be. */
  findings: 1,
  /** Wrong use, or nothing that can be built. */
  fault: 2,
  /** As shells have it for Ctrl-C. */
  interrupted: 130,
} as const;

/** Values of options, by name. */
export type OptionValues = {
  readonly [name: string]:
    | string
    | boolean
    | readonly (string | boolean)[]
    | undefined;
};

/** One of the things that the command line does. */
export type Command = {
  /** Shown by `--help`. */
  readonly usage: (program: string) => string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(
    folder: string,
    values: OptionValues,
    terminal: Terminal,
  ): Promise<number>;
};

/** The command line was used in a way that it does not know. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
