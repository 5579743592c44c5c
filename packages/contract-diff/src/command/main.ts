import { buffer } from 'node:stream/consumers';
import { runCommandLine } from './runCommandLine';

/** Runs the command line of this process. */
export async function main(
  args: readonly string[],
  program: string,
): Promise<void> {
  // Who reads only the beginning, as `head` does, has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  process.exitCode = await runCommandLine(args, {
    program,
    readStdin: () => buffer(process.stdin),
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
  });
}
