import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { findBrowser } from './findBrowser.mjs';
import { ensureInstalled, yarn } from './install.mjs';
import { stateDir } from './paths.mjs';
import { PostgresUnavailable, startPostgres } from './postgres.mjs';
import { Trouble } from './Trouble.mjs';

const resultsDir = join(stateDir, 'test');

/** A check that either holds or does not counts as one test. */
const check = (title, args) => async () => {
  const { code } = await yarn(args);
  return {
    title,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: 0,
  };
};

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

async function unit() {
  const scratch = mkdtempSync(join(tmpdir(), 'fairway-test-'));
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
        CI: '1',
        NODE_OPTIONS:
          '--experimental-vm-modules --no-warnings --max-old-space-size=6144',
      },
    },
  );
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
  format: check('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  lint: check('lint', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']),
  types: check('types', [
    'tsc',
    '--skipLibCheck',
    '--incremental',
    'false',
    '--noEmit',
  ]),
  unit,
  e2e,
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
  const results = [];
  for (const name of names.length > 0 ? names : Object.keys(steps)) {
    console.log(`\n=== ${name}`);
    results.push(await steps[name]());
  }
  const sum = key => results.reduce((total, r) => total + r[key], 0);
  console.log('');
  for (const { title, passed, failed, skipped } of results) {
    console.log(
      `${title}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
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
