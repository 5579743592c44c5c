import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startEngine } from '../engines/start.mjs';
import { kitToolsBin } from '../kits/tools/paths.mjs';
import { ensureBuilt } from './build.mjs';
import { exec } from './exec.mjs';
import { findBrowser } from './findBrowser.mjs';
import { ensureInstalled, toolEnvironment, yarn } from './install.mjs';
import { rootDir, stateDir } from './paths.mjs';
import { PostgresUnavailable, startPostgres } from './postgres.mjs';
import { Trouble } from './Trouble.mjs';

const resultsDir = join(stateDir, 'test');

/** A check that either holds or does not counts as one test for each command. */
const check =
  (title, ...commands) =>
  async () => {
    let failed = 0;
    for (const args of commands) {
      const { code } = await yarn(args);
      failed += code === 0 ? 0 : 1;
    }
    return { title, passed: commands.length - failed, failed, skipped: 0 };
  };

const configCheck = (...files) => [
  'backstage-cli',
  'config:check',
  '--lax',
  ...files.flatMap(file => ['--config', resolve(rootDir, file)]),
];

/**
 * What our packages offer to others, and what is in their databases, has to be as the reports beside them say. A page
 * plugin has none: its report would consist of its texts, in an order that changes from one compilation to the next.
 */
const reports = [
  'backstage-repo-tools',
  'api-reports',
  'packages/!(ajv-browser|app|backend)',
  'plugins/!(api-contracts|forge|system-model)',
  '--ci',
  '--sql-reports',
  // They stand in the report, where a review sees them.
  '--allow-all-warnings',
  // Of a package that names types of another one: those are read from its source, at an address of this machine.
  '--omit-messages',
  'ae-wrong-input-file-type',
];

/** What is not on the main branch yet has to have a changeset for the packages it changes; all have to be valid. */
async function changesets() {
  const known = async ref =>
    (
      await exec('git', ['rev-parse', '--verify', '--quiet', ref], {
        cwd: rootDir,
        quiet: true,
      })
    ).code === 0;
  const bases = ['origin/main', 'main', 'HEAD'];
  const exist = await Promise.all(bases.map(known));
  const base = bases.find((_, index) => exist[index]);
  return await check('changesets', ['changeset', 'status', '--since', base])();
}

/** The working tree as git sees it, uncommitted changes included; `undefined` where there is no git. */
async function readTree() {
  const parts = [];
  for (const args of [
    ['status', '--porcelain'],
    ['diff', 'HEAD', '--binary'],
  ]) {
    const { code, output } = await exec('git', args, {
      cwd: rootDir,
      quiet: true,
    });
    if (code !== 0) {
      return undefined;
    }
    parts.push(output);
  }
  const hash = createHash('sha256').update(parts.join('\0')).digest('hex');
  return { hash, status: parts[0] };
}

/** A run must leave the working tree as it found it: nothing written beside what is ignored, no report out of date. */
async function compareTree(before) {
  const after = await readTree();
  const clean = after.hash === before.hash;
  if (!clean) {
    console.log(
      `\n=== tree\nThe tests changed the working tree. It was\n${before.status}and is\n${after.status}`,
    );
  }
  return {
    title: 'tree',
    passed: clean ? 1 : 0,
    failed: clean ? 0 : 1,
    skipped: 0,
  };
}

async function startTestDatabase(scratch) {
  try {
    const { port } = await startPostgres(scratch, 'test');
    return {
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: `postgresql://fairway:test@127.0.0.1:${port}`,
    };
  } catch (error) {
    if (error instanceof PostgresUnavailable) {
      throw new Trouble(
        `The tests run on SQLite and PostgreSQL, and PostgreSQL cannot be started: ${error.message}.`,
      );
    }
    throw error;
  }
}

/** Whoever has no Maven can still work on the portal; what lands was tried on all engines. */
async function startTestEngines(scratch) {
  try {
    const opensearch = await startEngine('opensearch', scratch);
    const elasticsearch = await startEngine('elasticsearch', scratch);
    return {
      env: {
        FAIRWAY_TEST_OPENSEARCH_URL: opensearch.url,
        FAIRWAY_TEST_ELASTICSEARCH_URL: elasticsearch.url,
      },
      stop: () => Promise.all([opensearch.stop(), elasticsearch.stop()]),
    };
  } catch (error) {
    if (process.env.CI === 'true' || !(error instanceof Trouble)) {
      throw error;
    }
    console.log(
      `Tests of OpenSearch and Elasticsearch are skipped: ${error.message}`,
    );
    return { env: {}, stop: async () => {} };
  }
}

/** Whoever has not fetched it with `kit tools` is told so by the test; in CI it has to be there. */
function findGcsServer() {
  const program = join(kitToolsBin, 'fake-gcs-server');
  return process.env.CI === 'true' || existsSync(program)
    ? { FAIRWAY_TEST_GCS_SERVER: program }
    : {};
}

async function unit() {
  const scratch = mkdtempSync(join(tmpdir(), 'fairway-test-'));
  const engines = await startTestEngines(scratch);
  const output = join(resultsDir, 'unit.json');
  const { code } = await yarn(
    [
      'backstage-cli',
      'repo',
      'test',
      '--watchAll=false',
      '--json',
      `--outputFile=${output}`,
      '--maxWorkers=2',
    ],
    {
      env: {
        ...(await startTestDatabase(scratch)),
        ...engines.env,
        ...findGcsServer(),
        CI: '1',
        NODE_OPTIONS: '--max-old-space-size=6144',
      },
    },
  );
  await engines.stop();
  const result = JSON.parse(readFileSync(output, 'utf8'));
  return {
    title: 'unit',
    passed: result.numPassedTests,
    failed:
      result.numFailedTests +
      result.numRuntimeErrorTestSuites +
      (code !== 0 && result.success ? 1 : 0),
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Tests of the repository itself, for the runner that comes with Node. */
const nodeTests =
  (title, ...patterns) =>
  async () => {
    const output = join(resultsDir, `${title}.tap`);
    const { code } = await exec(
      process.execPath,
      [
        '--test',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${output}`,
        ...patterns,
      ],
      { cwd: rootDir, env: toolEnvironment() },
    );
    const text = readFileSync(output, 'utf8');
    const count = name =>
      Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)[1]);
    return {
      title,
      passed: count('pass'),
      failed:
        count('fail') +
        count('cancelled') +
        (code !== 0 && count('fail') === 0 ? 1 : 0),
      skipped: count('skipped') + count('todo'),
    };
  };

/** Whoever has no Maven can still work on the portal; what lands was tried with everything. */
async function kits() {
  const { testKits } = await import('../kits/test.mjs');
  const { passed, failed, skipped } = await testKits();
  return process.env.CI === 'true'
    ? { title: 'kits', passed, failed: failed + skipped, skipped: 0 }
    : { title: 'kits', passed, failed, skipped };
}

async function e2e() {
  const output = join(resultsDir, 'e2e.json');
  const browser = findBrowser();
  await ensureBuilt();
  rmSync(output, { force: true });
  const { code } = await yarn(['playwright', 'test'], {
    env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: output },
  });
  const { stats } = JSON.parse(readFileSync(output, 'utf8'));
  return {
    title: 'e2e',
    passed: stats.expected,
    failed:
      stats.unexpected +
      stats.flaky +
      (code !== 0 && stats.unexpected === 0 && stats.flaky === 0 ? 1 : 0),
    skipped: stats.skipped,
  };
}

const steps = {
  format: check('format', ['prettier', '--check', '--loglevel', 'warn', '.']),
  lint: check('lint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']),
  types: check('types', ['tsc']),
  // The reports are made of the declarations that the compiler writes.
  reports: check('reports', ['tsc'], reports),
  unused: check('unused', ['knip', '--no-progress', '--no-config-hints']),
  config: check(
    'config',
    configCheck('app-config.yaml', 'app-config.postgres.yaml'),
    configCheck('app-config.yaml', 'app-config.sqlite.yaml'),
    configCheck('app-config.production.yaml'),
  ),
  changesets,
  wrapper: nodeTests(
    'wrapper',
    'scripts/{checks,kits,model,wrapper}/**/*.test.mjs',
    'bench/**/*.test.mjs',
    '.eslint/*.test.mjs',
  ),
  unit,
  kits,
  e2e,
  image: nodeTests('image', 'scripts/image/*.test.mjs'),
};

/** Runs the named steps, or all of them, and ends with a line that counts every test. */
export async function run(_values, names) {
  const unknown = names.filter(name => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    throw new Trouble(
      `There is no test step "${unknown[0]}". There are: ${Object.keys(
        steps,
      ).join(', ')}.`,
    );
  }
  await ensureInstalled();
  mkdirSync(resultsDir, { recursive: true });
  const before = await readTree();
  const results = [];
  for (const name of names.length > 0 ? names : Object.keys(steps)) {
    console.log(`\n=== ${name}`);
    const start = Date.now();
    const result = await steps[name]();
    results.push({ ...result, seconds: (Date.now() - start) / 1000 });
  }
  if (before) {
    results.push({ ...(await compareTree(before)), seconds: 0 });
  }
  const sum = key => results.reduce((total, r) => total + r[key], 0);
  console.log('');
  for (const { title, passed, failed, skipped, seconds } of results) {
    console.log(
      `${title}: ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed()} s)`,
    );
  }
  const skipped = sum('skipped');
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${
      skipped > 0 ? `, ${skipped} skipped` : ''
    }`,
  );
  process.exit(sum('failed') > 0 ? 1 : 0);
}
