import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { stateDir } from './paths.mjs';
import { Trouble } from './Trouble.mjs';

export function readPort(value = process.env.FAIRWAY_PORT ?? '7007') {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Trouble(
      `--port takes a whole number from 1 to 65535, not "${value}".`,
    );
  }
  return port;
}

export function readDataDir(value = process.env.FAIRWAY_DATA) {
  return resolve(value ?? join(stateDir, 'data'));
}

export function readDatabase(value = process.env.FAIRWAY_DATABASE) {
  if (value !== undefined && !['postgres', 'sqlite'].includes(value)) {
    throw new Trouble(`--database takes postgres or sqlite, not "${value}".`);
  }
  return value;
}

/** Level by level: Node's own `recursive` never returns for a directory that can be entered but not made, as in /proc. */
function makeDir(dir) {
  if (!existsSync(dir)) {
    makeDir(dirname(dir));
    mkdirSync(dir);
  }
}

/** Makes the data directory if it is not there, and checks that it can be written to. */
export function prepareDataDir(dir) {
  try {
    makeDir(dir);
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const why =
      existsSync(dir) && !statSync(dir).isDirectory()
        ? 'it is a file'
        : error.code === 'ENOSPC'
        ? 'the disk is full'
        : 'it cannot be written to by this user';
    throw new Trouble(
      `The data directory ${dir} cannot be used: ${why}. Choose another with --data DIR.`,
    );
  }
}

const MIB = 1024 * 1024;
/** A fresh database takes 80 MB and its log grows from there; a full disk ends it in the middle of something. */
const NEEDED = { fresh: 250, used: 50 };

/**
 * Checks that there is room to work in the data directory.
 *
 * @param statfs - Tells of the disk; given by tests
 */
export function checkRoom(dir, statfs = statfsSync) {
  const { blocks, bavail, bsize } = statfs(dir);
  // Some network disks do not tell.
  if (blocks === 0) {
    return;
  }
  const free = Math.floor((bavail * bsize) / MIB);
  const needed = existsSync(join(dir, 'database')) ? NEEDED.used : NEEDED.fresh;
  if (free < needed) {
    throw new Trouble(
      `The disk of the data directory ${dir} has ${free} MB left, and Fairway needs ${needed} MB to start. Make room, or choose another directory with --data DIR.`,
    );
  }
}

export async function checkPort(port) {
  await new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(done),
    );
  }).catch(error => {
    throw new Trouble(
      error.code === 'EACCES'
        ? `Port ${port} may not be used by this user. Choose one above 1023 with --port N.`
        : `Port ${port} is in use by another program. Stop that program, or choose another port with --port N.`,
    );
  });
}

/** A port nobody listens on at this moment. */
export function findFreePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
