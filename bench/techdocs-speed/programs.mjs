import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bundleCli } from '../../packages/techdocs-renderer/scripts/bundleCli.mjs';
import { rootDir } from '../lib/places.mjs';
import { ensureReference } from '../techdocs-conformance/reference/ensureReference.mjs';
import { cacheDir, outputDir, programDir } from './places.mjs';

/** Runs a program to its end: how long it took, from the start of its process. */
function time(command, args, env = {}) {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let errors = '';
    child.stderr.on('data', chunk => (errors += chunk));
    child.once('error', fail);
    child.once('close', code =>
      code === 0
        ? done(performance.now() - started)
        : fail(new Error(`${command} ${args.join(' ')} failed:\n${errors}`)),
    );
  });
}

const empty = dir => rmSync(dir, { recursive: true, force: true });

/** The command line as it is published, with nothing left of earlier builds. */
async function prepareFairway() {
  const source = join(rootDir, 'packages/techdocs-renderer');
  empty(programDir);
  mkdirSync(join(programDir, 'dist'), { recursive: true });
  for (const part of ['bin', 'workers']) {
    cpSync(join(source, part), join(programDir, part), { recursive: true });
  }
  await bundleCli(join(programDir, 'dist/cli.cjs.js'));
  writeFileSync(
    join(programDir, 'package.json'),
    JSON.stringify({
      name: '@fairway/techdocs-renderer',
      exports: {
        './cli': './dist/cli.cjs.js',
        './workers/diagrams.mjs': './workers/diagrams.mjs',
      },
    }),
  );
  const build = dir =>
    time(
      process.execPath,
      [
        ...[join(programDir, 'bin/fairway-docs'), 'build', dir, '--quiet'],
        ...['--out', join(outputDir, 'fairway'), '--cache', cacheDir],
      ],
      // What is compiled once for all builds stays, as at home.
      { XDG_CACHE_HOME: join(programDir, '.cache') },
    );
  return {
    name: 'fairway',
    /** Builds everything. */
    build: dir => {
      empty(join(outputDir, 'fairway'));
      empty(cacheDir);
      return build(dir);
    },
    /** Builds after a change. */
    rebuild: build,
  };
}

async function prepareMkdocs(log) {
  const bin = await ensureReference(log);
  const build = (dir, ...args) =>
    time(join(bin, 'mkdocs'), [
      ...['build', '--quiet', '--config-file', join(dir, 'mkdocs.yml')],
      ...['--site-dir', join(outputDir, 'mkdocs'), ...args],
    ]);
  return {
    name: 'mkdocs',
    build: dir => {
      empty(join(outputDir, 'mkdocs'));
      return build(dir);
    },
    rebuild: dir => build(dir, '--dirty'),
  };
}

export const preparePrograms = async log => [
  await prepareMkdocs(log),
  await prepareFairway(),
];
