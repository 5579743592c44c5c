import { runCommandLine } from './runCommandLine';

/**
 * Runs the command line of this process, which then ends by itself.
 *
 * @param args - Without the names of Node.js and the program
 * @param program - What the program is called where it is part of another one
 * @public
 */
export async function main(
  args: readonly string[] = process.argv.slice(2),
  program: string = 'fairway-docs',
): Promise<void> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) {
      // Asked for the second time.
      process.exit(130);
    }
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    process.exitCode = await runCommandLine(args, {
      program,
      out: text => process.stdout.write(text),
      err: text => process.stderr.write(text),
      isWatched: process.stderr.isTTY === true,
      signal: controller.signal,
      env: process.env,
    });
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
