import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from './exec.mjs';
import { findBrowser } from './findBrowser.mjs';
import { readDataDir, readPort } from './options.mjs';
import { rootDir } from './paths.mjs';
import { secretsFile } from './secrets.mjs';

const GIGABYTE = 1024 ** 3;

async function ask(url, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const answer = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(5000),
  }).catch(() => undefined);
  return (
    answer && {
      ok: answer.ok,
      status: answer.status,
      body: await answer.json().catch(() => undefined),
    }
  );
}

function readToken(dataDir) {
  try {
    return /^BACKEND_SECRET=(.*)$/m.exec(
      readFileSync(secretsFile(dataDir), 'utf8'),
    )?.[1];
  } catch {
    return undefined;
  }
}

async function checkGit() {
  const { code, output } = await exec('git', ['--version'], {
    quiet: true,
  }).catch(() => ({ code: 1 }));
  return code === 0
    ? ['git', 'ok', `${output.trim()}, serves the repositories of the forge`]
    : ['git', 'missing', 'the forge needs it: install git 2.30 or later'];
}

function checkBrowser() {
  try {
    return ['browser', 'ok', `${findBrowser()}, for ./fairway test`];
  } catch {
    return [
      'browser',
      'absent',
      'only ./fairway test needs one: install Chrome or Chromium, or set CHROME_PATH',
    ];
  }
}

function checkData(dataDir) {
  if (!existsSync(dataDir)) {
    return ['data', 'empty', `${dataDir} is made at the first start`];
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = (bavail * bsize) / GIGABYTE;
  return [
    'data',
    free < 1 ? 'low' : 'ok',
    `${dataDir}, ${free.toFixed(1)} GB free${free < 1 ? ': make room' : ''}`,
  ];
}

function checkDatabase(dataDir) {
  const file = join(dataDir, 'database');
  const used = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const says = {
    postgres: 'PostgreSQL 18, embedded',
    sqlite: 'SQLite files, embedded',
  };
  return [
    'database',
    used ? 'ok' : 'unset',
    `${
      says[used] ?? 'PostgreSQL 18, embedded, or SQLite where that cannot run'
    }; in production set POSTGRES_HOST (app-config.production.yaml)`,
  ];
}

async function checkPortal(url, token) {
  const ready = await ask(`${url}/.backstage/health/v1/readiness`);
  if (!ready?.ok) {
    return [['portal', 'stopped', `${url} does not answer: ./fairway start`]];
  }
  const catalog = await ask(
    `${url}/api/catalog/entities/by-query?limit=1`,
    token,
  );
  const forge = await ask(`${url}/api/forge/api/v1/version`, token);
  const search = await ask(`${url}/api/search/query?term=`, token);
  const state = answer => (answer?.ok ? 'ok' : 'failing');
  const detail = (answer, text) =>
    answer?.ok
      ? text
      : `answers ${answer?.status ?? 'nothing'}: see the log of the portal`;
  return [
    ['portal', 'ok', url],
    [
      'catalog',
      state(catalog),
      detail(catalog, `${catalog?.body?.totalItems} entities`),
    ],
    [
      'forge',
      state(forge),
      detail(
        forge,
        `embedded git host, speaks Gitea ${forge?.body?.version}; for a real one set integrations.gitea, gitlab or github`,
      ),
    ],
    [
      'search',
      state(search),
      detail(search, 'in the database; in production set SEARCH_URL'),
    ],
  ];
}

const CONFIGURED = [
  ['cache', 'embedded', 'in memory; in production set CACHE_URL'],
  [
    'docs',
    'embedded',
    'rendered in the process, kept in the data directory; in production set TECHDOCS_BUCKET',
  ],
  [
    'sign-in',
    'guest',
    'everyone is the guest of the demo organisation; in production set AUTH_OIDC_CLIENT_ID and what goes with it',
  ],
];

/** Prints one line per part: what it is, whether it answers, what to set. */
export async function run(values) {
  const dataDir = readDataDir(values.data);
  const url = `http://localhost:${readPort(values.port)}`;
  const rows = [
    ['node', 'ok', `${process.version}, ${process.execPath}`],
    [
      'packages',
      existsSync(join(rootDir, 'node_modules/.fairway-installed'))
        ? 'ok'
        : 'absent',
      'installed by ./fairway start as yarn.lock says',
    ],
    await checkGit(),
    checkBrowser(),
    checkData(dataDir),
    checkDatabase(dataDir),
    ...(await checkPortal(url, readToken(dataDir))),
    ...CONFIGURED,
  ];
  for (const [part, state, text] of rows) {
    console.log(`${part.padEnd(10)} ${state.padEnd(9)} ${text}`);
  }
  process.exitCode = rows.some(([, state]) =>
    ['missing', 'failing'].includes(state),
  )
    ? 1
    : 0;
}
