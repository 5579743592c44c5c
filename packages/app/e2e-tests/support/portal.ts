import { ChildProcess, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const rootDir = resolve(__dirname, '../../../..');
const stateFile = join(rootDir, '.fairway/test/portal.json');
const READY_WITHIN_MS = 5 * 60_000;
const POLL_MS = 100;

/** The portal under test, started by `./fairway start` like anybody's. */
export type Portal = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly logFile: string;
  readonly pid: number;
};

export function readPortal(): Portal {
  return JSON.parse(readFileSync(stateFile, 'utf8'));
}

/** Folders from which the system model of the portal reads, too. */
const FOLDERS = ['registry', 'harbour-book'] as const;

const toFoldersDir = (dataDir: string) => join(dataDir, 'folders');

/** Where a folder is from which the system model of the portal reads. */
export function findFolder(name: (typeof FOLDERS)[number]): string {
  return join(toFoldersDir(readPortal().dataDir), name);
}

/** A secret the portal made up at its first start. */
export function readSecret(name: 'BACKEND_SECRET' | 'FORGE_TOKEN'): string {
  const text = readFileSync(join(readPortal().dataDir, 'secrets.env'), 'utf8');
  const line = text.split('\n').find(l => l.startsWith(`${name}=`));
  if (!line) {
    throw new Error(`There is no ${name} in the secrets of the portal`);
  }
  return line.slice(name.length + 1);
}

/** Asks the API as the guest, or tells it something. */
export async function askAsGuest(
  path: string,
  body?: object,
  { url }: Portal = readPortal(),
): Promise<Response> {
  const session = await fetch(`${url}/api/auth/guest/refresh`);
  const { backstageIdentity } = await session.json();
  return await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
}

export async function findFreePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? address!.port : 0));
    });
  });
}

const pause = () => new Promise(done => setTimeout(done, POLL_MS));

async function waitUntilReady(
  url: string,
  child: ChildProcess,
  logFile: string,
) {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await fetch(`${url}/.backstage/health/v1/readiness`).catch(
      () => undefined,
    );
    if (answer?.ok) {
      return;
    }
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(
        `The portal did not start:\n${readFileSync(logFile, 'utf8')}`,
      );
    }
    await pause();
  }
}

/** Starts the portal that tests share, on the data of an earlier one if that is given. */
export async function startPortal(earlier?: Portal): Promise<Portal> {
  const portal = await startPortalWith('app-config.yaml', earlier);
  writeFileSync(stateFile, JSON.stringify(portal));
  return portal;
}

/**
 * Starts a portal with settings that the others must not have; whoever starts it stops it.
 *
 * @param config - Name of a file beside this one
 */
export async function startPortalWith(
  config: string,
  earlier?: Portal,
): Promise<Portal> {
  const dataDir =
    earlier?.dataDir ?? mkdtempSync(join(tmpdir(), 'fairway-e2e-'));
  const port = earlier?.port ?? (await findFreePort());
  const logFile = join(dataDir, 'portal.log');
  const url = `http://localhost:${port}`;
  const log = openSync(logFile, 'a');
  const foldersDir = toFoldersDir(dataDir);
  FOLDERS.forEach(name =>
    mkdirSync(join(foldersDir, name), { recursive: true }),
  );
  const child = spawn(
    join(rootDir, 'fairway'),
    [
      'start',
      '--port',
      String(port),
      '--data',
      dataDir,
      '--config',
      join(__dirname, config),
    ],
    {
      cwd: tmpdir(),
      env: {
        ...process.env,
        // By its own name a machine is in a private network, or is itself.
        E2E_HOSTNAME: hostname(),
        E2E_FOLDERS: foldersDir,
        NODE_OPTIONS: `--require "${join(__dirname, 'rebindingName.cjs')}"`,
      },
      stdio: ['ignore', log, log],
      detached: true,
    },
  );
  await waitUntilReady(url, child, logFile);
  child.unref();
  return { url, port, dataDir, logFile, pid: child.pid! };
}

/** Stops the portal as Ctrl-C does, and waits until it is gone. */
export async function stopPortal({ pid }: Portal): Promise<void> {
  process.kill(pid, 'SIGINT');
  await waitUntilGone(pid);
}

/** Ends the portal in the middle of whatever it does. */
export async function killPortal({ pid, dataDir }: Portal): Promise<void> {
  const server = Number(readFileSync(join(dataDir, 'fairway.pid'), 'utf8'));
  process.kill(server, 'SIGKILL');
  await waitUntilGone(pid);
}

async function waitUntilGone(pid: number): Promise<void> {
  const isAlive = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  while (isAlive()) {
    await pause();
  }
}
