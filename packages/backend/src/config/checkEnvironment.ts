import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMissingVariables } from './findMissingVariables';

/**
 * Ends the process with one plain message if a variable is missing that one of the configuration files named with
 * `--config` needs. Without this the portal would start with the value left out, and fail later somewhere else.
 */
export function checkEnvironment(): void {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { config: { type: 'string', multiple: true } },
    strict: false,
  });
  const problems = (values.config ?? [])
    .filter((file): file is string => typeof file === 'string')
    .flatMap(file =>
      findMissingVariables(readFileSync(file, 'utf8'), process.env).map(
        ({ name, key }) => `  ${name}, for ${key} in ${file}`,
      ),
    );
  if (problems.length > 0) {
    process.stderr.write(
      `Fairway does not start: these environment variables are not set.\n${problems.join(
        '\n',
      )}\nSet them, or lay a configuration file without them over this one.\n`,
    );
    process.exit(1);
  }
}
