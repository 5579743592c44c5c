import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import {
  ConfigFile,
  findMissingVariables,
  MissingVariable,
} from './findMissingVariables';

function refuse(reason: string): never {
  process.stderr.write(`Fairway does not start: ${reason}\n`);
  process.exit(1);
}

function readConfigFile(name: string): ConfigFile {
  try {
    const yaml = readFileSync(name, 'utf8');
    parse(yaml);
    return { name, yaml };
  } catch (error) {
    return refuse(
      `the configuration file ${name} cannot be read. ${
        (error as Error).message
      }`,
    );
  }
}

/** One line for each variable, however often it is used. */
function describe(missing: readonly MissingVariable[]): string {
  const lines = [...new Set(missing.map(m => m.name))].map(name => {
    const uses = missing.filter(m => m.name === name);
    const keys = uses.map(m => m.key).join(' and ');
    return `  ${name}, for ${keys} in ${uses[0].file}`;
  });
  return [
    'these environment variables are not set.',
    ...lines,
    'Set them. What you do not have can be replaced, or emptied with null, in a configuration file given after this one.',
  ].join('\n');
}

/**
 * Ends the process with one plain message if a configuration file named with `--config` cannot be read, or needs a
 * variable that is not set. Without this the portal would start with the value left out, and fail later somewhere else.
 */
export function checkEnvironment(): void {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { config: { type: 'string', multiple: true } },
    strict: false,
  });
  const files = (values.config ?? [])
    .filter((name): name is string => typeof name === 'string')
    // One that is fetched from somewhere is left to the configuration loader.
    .filter(name => !/^https?:/.test(name))
    .map(readConfigFile);
  const missing = findMissingVariables(files, process.env);
  if (missing.length > 0) {
    refuse(describe(missing));
  }
}
