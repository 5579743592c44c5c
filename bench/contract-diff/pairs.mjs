import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { benchDir } from '../lib/places.mjs';
import { gitSources, npmSources } from './sources.mjs';

const workDir = join(benchDir, 'contract-diff');
const MOST_BYTES = 256 * 1024 * 1024;

function run(command, args, options = {}) {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

function ensureClone(repository, clones) {
  const name = repository.replace('/', '+');
  const given = clones && join(clones, name);
  if (given && existsSync(given)) {
    return existsSync(join(given, 'repo')) ? join(given, 'repo') : given;
  }
  const dir = join(workDir, 'clones', name);
  if (!existsSync(dir)) {
    mkdirSync(dirname(dir), { recursive: true });
    // Contents come when they are asked for.
    run('git', [
      ...['clone', '--bare', '--filter=blob:none'],
      `https://github.com/${repository}.git`,
      dir,
    ]);
  }
  return dir;
}

function keep(name, read) {
  const file = join(workDir, 'contracts', name);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, read());
  }
  return file;
}

function gitPairs({ repository, end, files }, clones) {
  const clone = ensureClone(repository, clones);
  const git = args => run('git', ['-C', clone, ...args]);
  return Object.entries(files).flatMap(([file, count]) => {
    const commits = git([
      ...['log', '--format=%H', '-n', String(count + 1), end, '--', file],
    ])
      .trim()
      .split('\n')
      .reverse();
    const ending = extname(file);
    const saved = commits.map(commit =>
      keep(
        `${repository.replace('/', '+')}/${basename(
          file,
          ending,
        )}@${commit}${ending}`,
        () => git(['show', `${commit}:${file}`]),
      ),
    );
    return commits.slice(1).map((commit, at) => ({
      api: `${repository} ${basename(file, ending)}`,
      from: commits[at].slice(0, 8),
      to: commit.slice(0, 8),
      old: saved[at],
      new: saved[at + 1],
    }));
  });
}

function npmPairs({ package: name, versions, file }) {
  const saved = versions.map(version => {
    const dir = join(
      workDir,
      'packages',
      `${name.replace('/', '+')}@${version}`,
    );
    if (!existsSync(join(dir, 'package'))) {
      mkdirSync(dir, { recursive: true });
      const [{ filename }] = JSON.parse(
        run('npm', ['pack', `${name}@${version}`, '--json'], { cwd: dir }),
      );
      run('tar', ['xzf', filename, `package/${file}`], { cwd: dir });
    }
    return join(dir, 'package', file);
  });
  return versions.slice(1).map((version, at) => ({
    api: name,
    from: versions[at],
    to: version,
    old: saved[at],
    new: saved[at + 1],
  }));
}

/** Fetches all contracts, and gives the pairs of consecutive versions. */
export function fetchPairs(clones) {
  return [
    ...npmSources.flatMap(npmPairs),
    ...gitSources.flatMap(source => gitPairs(source, clones)),
  ];
}
