import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { buildClientSchema, printSchema } from 'graphql';
import { sources } from './sources.mjs';
import { exec, workDir } from './shared.mjs';

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
    exec('git', [
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

function* consecutive(items) {
  for (let at = 1; at < items.length; at++) {
    yield [items[at - 1], items[at]];
  }
}

function gitPairs({ repository, end, files }, clones) {
  const clone = ensureClone(repository, clones);
  const git = args => exec('git', ['-C', clone, ...args]);
  return Object.entries(files).flatMap(([file, count]) => {
    const commits = git([
      ...['log', '--format=%H', '-n', String(count + 1), end, '--', file],
    ])
      .trim()
      .split('\n')
      .reverse();
    const ending = extname(file);
    const title = basename(file, ending);
    const saved = commits.map(commit => ({
      version: commit.slice(0, 8),
      file: keep(
        `${repository.replace('/', '+')}/${title}@${commit}${ending}`,
        () => git(['show', `${commit}:${file}`]),
      ),
    }));
    return [...consecutive(saved)].map(([a, b]) => ({
      api: `${repository} ${title}`,
      from: a.version,
      to: b.version,
      old: a.file,
      new: b.file,
    }));
  });
}

function ensurePackage(name, version) {
  const dir = join(workDir, 'packages', `${name.replace('/', '+')}@${version}`);
  if (!existsSync(join(dir, 'package'))) {
    mkdirSync(dir, { recursive: true });
    const [{ filename }] = JSON.parse(
      exec('npm', ['pack', `${name}@${version}`, '--json'], { cwd: dir }),
    );
    exec('tar', ['xzf', filename], { cwd: dir });
  }
  return join(dir, 'package');
}

function ensureModule(name, version) {
  const answer = exec('go', ['mod', 'download', '-json', `${name}@${version}`]);
  return JSON.parse(answer).Dir;
}

/** Where imports of Protocol Buffers are looked for: `mount` is how they begin, `dir` where they are. */
function rootsOf({ mount = '', imports = [] }, dir, version) {
  return [
    { mount, dir },
    ...imports.map(given => ({
      mount: given.mount ?? '',
      dir: given.module
        ? join(
            ensureModule(given.module, given.version ?? version),
            given.folder ?? '',
          )
        : ensurePackage(given.package, given.version),
    })),
  ];
}

/** A schema as it was asked for from a server is written as GraphQL. */
function toText(file, name) {
  return file.endsWith('.schema.json')
    ? keep(`${name}.graphql`, () => {
        const answer = JSON.parse(readFileSync(file, 'utf8'));
        return printSchema(buildClientSchema(answer.data ?? answer));
      })
    : file;
}

function packagePairs(source) {
  const name = source.package ?? source.module;
  const saved = source.versions.map(version => ({
    version,
    dir: source.package
      ? ensurePackage(name, version)
      : ensureModule(name, version),
  }));
  const at = (file, { dir, version }) =>
    toText(join(dir, file), `${name}/${basename(file)}@${version}`);
  return source.files.flatMap(file =>
    [...consecutive(saved.filter(({ dir }) => existsSync(join(dir, file))))]
      .map(([a, b]) => ({
        api: `${name} ${basename(file, extname(file))}`,
        from: a.version,
        to: b.version,
        old: at(file, a),
        new: at(file, b),
        import: join(source.mount ?? '', file),
        oldRoots: rootsOf(source, a.dir, a.version),
        newRoots: rootsOf(source, b.dir, b.version),
      }))
      .filter(pair => !readFileSync(pair.old).equals(readFileSync(pair.new))),
  );
}

/** Fetches all contracts of a type, and gives the pairs of consecutive versions. */
export function fetchPairs(type, clones) {
  return sources[type].flatMap(source =>
    source.repository ? gitPairs(source, clones) : packagePairs(source),
  );
}
