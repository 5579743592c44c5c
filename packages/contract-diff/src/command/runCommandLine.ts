import { parseArgs } from 'node:util';
import { ContractDiff, ContractType } from '../ContractDiff';
import { ContractInputError } from '../ContractInputError';
import { diffContracts } from '../diffContracts';
import { checkVersion } from '../version/checkVersion';
import { printDiff } from './printDiff';
import { readInput, STDIN } from './readInput';

const TYPES = ['openapi', 'asyncapi', 'graphql', 'grpc', 'jsonschema'];

export type Surroundings = {
  /** What the command is called. */
  readonly program: string;
  /** Gives all of the standard input. */
  readStdin(): Promise<Buffer>;
  out(text: string): void;
  err(text: string): void;
};

function helpOf(program: string): string {
  return `Tells what changed between two versions of an API contract, and whether it breaks who uses it.

  ${program} OLD NEW     two files: OpenAPI, AsyncAPI, GraphQL, Protocol Buffers or JSON Schema; one of them can be -,
                             which is the standard input

  --type TYPE   what they are, if it cannot be told from them: ${TYPES.join(
    ', ',
  )}
  --json        for machines: { verdict, changes: [{ level, rule, path, message }] }

It ends with 0 whatever it found, with 1 if a file cannot be read or is no contract, with 2 if it was asked wrongly.
`;
}

function parse(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      type: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    return { ...values, files: [] };
  }
  if (values.type !== undefined && !TYPES.includes(values.type)) {
    throw new Error(
      `There is no type "${values.type}". There are: ${TYPES.join(', ')}.`,
    );
  }
  if (positionals.length !== 2) {
    throw new Error(
      `Two files are needed, the old version and the new one; given ${
        positionals.length === 1 ? 'was 1' : `were ${positionals.length}`
      }.`,
    );
  }
  if (positionals.every(file => file === STDIN)) {
    throw new Error('Only one of the two can be the standard input.');
  }
  return { ...values, files: positionals };
}

/** Gives the code to end with. */
export async function runCommandLine(
  args: readonly string[],
  { program, readStdin, out, err }: Surroundings,
): Promise<number> {
  let options: ReturnType<typeof parse>;
  try {
    options = parse(args);
  } catch (error) {
    err(`${(error as Error).message}\n\n${helpOf(program)}`);
    return 2;
  }
  if (options.help) {
    out(helpOf(program));
    return 0;
  }
  try {
    const [old, now] = [
      await readInput(options.files[0], readStdin),
      await readInput(options.files[1], readStdin),
    ];
    const type = options.type as ContractType | undefined;
    const diff: ContractDiff = await diffContracts(old, now, { type });
    out(
      options.json
        ? `${JSON.stringify(diff, undefined, 2)}\n`
        : printDiff(diff, checkVersion(old, now, diff, { type })),
    );
    return 0;
  } catch (error) {
    if (error instanceof ContractInputError) {
      err(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
