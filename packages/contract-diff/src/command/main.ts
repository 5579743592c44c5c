import { runCommandLine } from './runCommandLine';

/** Runs the command line of this process. */
export async function main(
  args: readonly string[],
  program: string,
): Promise<void> {
  process.exitCode = await runCommandLine(args, {
    program,
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
  });
}
