import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { exec } from './exec.mjs';
import { rootDir, toolsDir } from './paths.mjs';
import { Trouble } from './Trouble.mjs';

const YARN = '@yarnpkg/cli-dist@4.13.0';
const yarnScript = join(
  toolsDir,
  'yarn/node_modules/@yarnpkg/cli-dist/bin/yarn.js',
);
const stampFile = join(rootDir, 'node_modules/.fairway-installed');

/** The environment in which the project's tools run: our Node and Yarn come first. */
export function toolEnvironment() {
  const bin = join(toolsDir, 'bin');
  return {
    ...process.env,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    npm_config_nodedir: resolve(dirname(process.execPath), '..'),
    BACKSTAGE_CLI_DISABLE_TELEMETRY: '1',
  };
}

function findNpm() {
  const bundled = resolve(
    dirname(process.execPath),
    '../lib/node_modules/npm/bin/npm-cli.js',
  );
  return existsSync(bundled) ? [process.execPath, bundled] : ['npm'];
}

async function fetchYarn() {
  if (!existsSync(yarnScript)) {
    console.error('Fetching Yarn from npm (once) ...');
    mkdirSync(join(toolsDir, 'yarn'), { recursive: true });
    const [command, ...first] = findNpm();
    const { code, output } = await exec(
      command,
      [
        ...first,
        'install',
        '--prefix',
        join(toolsDir, 'yarn'),
        '--no-audit',
        '--no-fund',
        '--no-save',
        '--loglevel=error',
        YARN,
      ],
      { quiet: true },
    ).catch(error => ({ code: 1, output: error.message }));
    if (code !== 0) {
      throw new Trouble(
        `Yarn could not be fetched from npm. Check that the npm registry can be reached from here (a proxy may have to be set), then run this again.\n${output.trim()}`,
      );
    }
  }
  const bin = join(toolsDir, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'yarn'),
    `#!/bin/sh\nexec "${process.execPath}" "${yarnScript}" "$@"\n`,
  );
  chmodSync(join(bin, 'yarn'), 0o755);
}

function readLockHash() {
  const files = ['yarn.lock', 'package.json', '.yarnrc.yml'];
  const hash = createHash('sha256').update(process.versions.modules);
  files.forEach(f => hash.update(readFileSync(join(rootDir, f))));
  return hash.digest('hex');
}

/** Installs the dependencies exactly as the lockfile says, unless that was done already. */
export async function ensureInstalled() {
  await fetchYarn();
  const hash = readLockHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) {
    return;
  }
  console.error('Installing dependencies ...');
  const { code, output } = await exec(
    process.execPath,
    [yarnScript, 'install', '--immutable'],
    { cwd: rootDir, env: toolEnvironment(), quiet: true },
  );
  if (code !== 0) {
    rmSync(stampFile, { force: true });
    throw new Trouble(
      `The dependencies could not be installed. What Yarn said last:\n${output
        .trim()
        .split('\n')
        .slice(-15)
        .join('\n')}`,
    );
  }
  writeFileSync(stampFile, hash);
}

/** Runs Yarn in the project, output shown. */
export async function yarn(args, options = {}) {
  return await exec(process.execPath, [yarnScript, ...args], {
    cwd: rootDir,
    ...options,
    env: { ...toolEnvironment(), ...options.env },
  });
}
