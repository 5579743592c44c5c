import { readFile } from 'node:fs/promises';
import { ContractInputError } from '../ContractInputError';

/** What stands for the standard input in place of a file. */
export const STDIN = '-';

const FAULTS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory; give the file with the contract in it',
  EACCES: 'reading it is not allowed',
};

/** Text of a file as editors write them: UTF-8, or UTF-16 if it says so. */
function decode(bytes: Buffer, name: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding =
    (mark === 'fffe' && 'utf-16le') || (mark === 'feff' && 'utf-16be');
  const text = new TextDecoder(encoding || 'utf-8').decode(bytes);
  if (text.includes('\0')) {
    throw new ContractInputError(
      `${name} is no text. Expected was a contract in UTF-8.`,
    );
  }
  return text;
}

/**
 * Reads what was named on the command line.
 *
 * @param file - A path, or `-`
 * @param readStdin - Gives all of the standard input
 */
export async function readInput(
  file: string,
  readStdin: () => Promise<Buffer>,
): Promise<string> {
  const name = file === STDIN ? 'The standard input' : file;
  let bytes: Buffer;
  try {
    bytes = file === STDIN ? await readStdin() : await readFile(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new ContractInputError(
      `${name} cannot be read: ${FAULTS[code] ?? message}.`,
      { cause: error },
    );
  }
  return decode(bytes, name);
}
