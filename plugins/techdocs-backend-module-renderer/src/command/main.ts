import { runPublish } from './runPublish';

/**
 * Runs the command line of this process.
 *
 * @param args - Without the names of Node.js and the program
 * @param program - What the program is called where it is part of another one
 * @public
 */
export async function main(
  args: readonly string[] = process.argv.slice(2),
  program: string = 'fairway-docs-publish',
): Promise<void> {
  process.exitCode = await runPublish(args, {
    program,
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    env: process.env,
  });
}
