import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../wrapper/options.mjs';
import { Trouble } from '../wrapper/Trouble.mjs';
import { installEngine } from './install.mjs';

const READY_WITHIN_MS = 120_000;
const HEAP = '512m';

async function answers(url) {
  try {
    const { status } = await fetch(`${url}/_cluster/health?timeout=1s`);
    return status === 200;
  } catch {
    return false;
  }
}

/**
 * Starts one node of a search engine that holds nothing. It ends with this process.
 *
 * @param {'opensearch' | 'elasticsearch'} name
 * @param dir - For its data and its log
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startEngine(name, dir) {
  const { java, classPath } = await installEngine(name);
  const home = join(dir, name);
  const logFile = join(dir, `${name}.log`);
  mkdirSync(home, { recursive: true });
  const port = await findFreePort();
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(
    java,
    [
      `-Xms${HEAP}`,
      `-Xmx${HEAP}`,
      '-cp',
      classPath,
      `org.${name}.node.EngineNode`,
      home,
      String(port),
    ],
    // It reads its standard input, which closes however this process ends.
    { stdio: ['pipe', log, log], detached: true, cwd: home },
  );
  const ended = new Promise(done => child.once('close', done));
  child.unref();
  child.stdin.unref?.();

  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Trouble(
        `${name} did not start; the end of ${logFile} says why.`,
      );
    }
    await delay(100);
  }
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.ref();
      child.stdin.end();
      await ended;
    },
  };
}
