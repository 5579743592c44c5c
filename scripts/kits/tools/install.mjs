import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { exec } from '../../wrapper/exec.mjs';
import { rootDir } from '../../wrapper/paths.mjs';
import { Trouble } from '../../wrapper/Trouble.mjs';
import { require } from '../library.mjs';
import {
  kitToolsBin,
  kitToolsDir,
  podSecurityDir,
  schemasDir,
} from './paths.mjs';
import { GO_PROGRAMS, PYTHON_PROGRAMS, SCHEMA_MODULES } from './sources.mjs';

const python = join(kitToolsDir, 'python');
const requirements = join(rootDir, 'scripts/kits/tools/requirements.txt');
const stamp = join(kitToolsDir, 'installed');

const INPUTS = [
  requirements,
  join(rootDir, 'scripts/kits/tools/sources.mjs'),
  ...['go.mod', 'go.sum', 'main.go'].map(file => join(podSecurityDir, file)),
];

async function must(what, command, args, options = {}) {
  const { code, output } = await exec(command, args, {
    quiet: true,
    ...options,
  }).catch(error => ({ code: 1, output: error.message }));
  if (code !== 0) {
    throw new Trouble(`${what} failed:\n${output.trim()}`);
  }
  return output;
}

async function installPythonPrograms() {
  console.log('Fetching checkers from PyPI ...');
  await must(
    'Making a Python environment (it needs Python 3.10 or later with venv: apt install python3-venv)',
    'python3',
    ['-m', 'venv', '--clear', python],
  );
  await must('Installing the checkers', join(python, 'bin/pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    requirements,
  ]);
  for (const program of PYTHON_PROGRAMS) {
    symlinkSync(join(python, 'bin', program), join(kitToolsBin, program));
  }
  const goRoot = await must('Finding Go', join(python, 'bin/go'), [
    'env',
    'GOROOT',
  ]);
  for (const program of ['go', 'gofmt']) {
    symlinkSync(
      join(goRoot.trim(), 'bin', program),
      join(kitToolsBin, program),
    );
  }
}

/** The modules are only needed while something is made of them. */
async function withGo(work) {
  const cache = mkdtempSync(join(tmpdir(), 'fairway-go-'));
  const env = {
    ...process.env,
    PATH: [kitToolsBin, process.env.PATH].join(delimiter),
    GOBIN: kitToolsBin,
    GOFLAGS: '-modcacherw',
    GOMODCACHE: join(cache, 'modules'),
    GOCACHE: join(cache, 'build'),
    GOTOOLCHAIN: 'local',
    GOWORK: 'off',
  };
  try {
    await work(env);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

async function installGoPrograms(env) {
  console.log('Compiling checkers written in Go ...');
  for (const program of GO_PROGRAMS) {
    await must(`Compiling ${program}`, 'go', ['install', program], { env });
  }
  await must(
    'Compiling scripts/kits/podsecurity',
    'go',
    ['build', '-o', join(kitToolsBin, 'podsecurity'), '.'],
    { cwd: podSecurityDir, env },
  );
}

async function installSchemas(env) {
  console.log('Fetching the schemas of custom resources ...');
  mkdirSync(schemasDir, { recursive: true });
  for (const { module, files } of SCHEMA_MODULES) {
    const said = await must(
      `Fetching ${module}`,
      'go',
      ['mod', 'download', '-json', module],
      { cwd: tmpdir(), env },
    );
    const { Dir } = JSON.parse(said.slice(said.indexOf('{')));
    for (const file of files) {
      const definition = require('yaml').parse(
        readFileSync(join(Dir, file), 'utf8'),
      );
      writeFileSync(
        join(schemasDir, `${definition.metadata.name}.json`),
        JSON.stringify(definition),
      );
    }
  }
}

/** Fetches what `kit test` checks with, in the versions that are pinned here, unless that was done already. */
export async function run() {
  const hash = createHash('sha256');
  INPUTS.forEach(file => hash.update(readFileSync(file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    console.log(`The checkers are in ${kitToolsBin}.`);
    return;
  }
  rmSync(kitToolsDir, { recursive: true, force: true });
  mkdirSync(kitToolsBin, { recursive: true });
  await installPythonPrograms();
  await withGo(async env => {
    await installGoPrograms(env);
    await installSchemas(env);
  });
  writeFileSync(stamp, wanted);
  console.log(`The checkers are in ${kitToolsBin}.`);
}
