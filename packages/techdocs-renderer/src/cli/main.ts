import { runCommandLine } from './runCommandLine';

/** Runs the command line of this process, which then ends by itself. */
export async function main(): Promise<void> {
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
    process.exitCode = await runCommandLine(process.argv.slice(2), {
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
