import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { listTree } from './processTree.mjs';
import { PortalClient } from './PortalClient.mjs';
import { waitUntil } from './waitUntil.mjs';

const GRACE_MS = 20_000;
const running = new Set();

// Nothing that a benchmark started outlives it.
process.once('exit', () => running.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(130));
}

/** One start of a portal, from the moment its process is made. */
export class RunningPortal {
  name;
  url;
  client;
  startedAt;
  readyMs;
  #child;
  #logFile;
  #databasePid;
  #release;

  /**
   * @param {{ command: string, args: string[], cwd: string, env: object, databasePid?: number, release?: () => Promise<void> }} launch - the last two: of a database server that is not a child of the portal
   */
  constructor({ name, port, dataDir, launch }) {
    this.name = name;
    this.url = `http://localhost:${port}`;
    this.client = new PortalClient(this.url);
    this.#logFile = join(dataDir, 'portal.log');
    this.#databasePid = launch.databasePid;
    this.#release = launch.release;
    const log = openSync(this.#logFile, 'a');
    this.startedAt = performance.now();
    this.#child = spawn(launch.command, launch.args, {
      cwd: launch.cwd,
      env: { ...process.env, ...launch.env },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
  }

  get pid() {
    return this.#child.pid;
  }

  /** Every process of it: its own, those it started, and its database server's. */
  listProcesses() {
    return [this.pid, this.#databasePid]
      .filter(pid => pid !== undefined)
      .flatMap(listTree);
  }

  #hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  msSinceStart() {
    return performance.now() - this.startedAt;
  }

  /** Milliseconds from the start until the readiness probe is answered with 200. */
  async waitUntilReady({ within = 180_000 } = {}) {
    const probe = async () => {
      if (this.#hasEnded()) {
        const end = readFileSync(this.#logFile, 'utf8').slice(-2000);
        throw new Error(`${this.name} ended before it was ready:\n${end}`);
      }
      const answer = await fetch(
        `${this.url}/.backstage/health/v1/readiness`,
      ).catch(() => undefined);
      return answer?.status === 200;
    };
    await waitUntil(probe, { what: `${this.name} is ready`, within });
    this.readyMs = this.msSinceStart();
    return this.readyMs;
  }

  /** Ends it the way Ctrl-C does; a second call does nothing. */
  async stop() {
    await this.#end('SIGINT');
  }

  /** Ends its main process without warning, as a crash would. */
  async kill() {
    await this.#end('SIGKILL');
  }

  /** Ends it and everything it started, its database too, as a power cut would as far as processes are concerned. */
  async killTree() {
    const started = this.listProcesses().slice(1);
    const ended = this.kill();
    started.forEach(pid => {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went down with the one that started it.
      }
    });
    await ended;
  }

  async #end(signal) {
    if (!this.#hasEnded()) {
      const ended = once(this.#child, 'exit');
      this.#child.kill(signal);
      const grace = delay(GRACE_MS, 'late', { ref: false });
      if ((await Promise.race([ended, grace])) === 'late') {
        this.#child.kill('SIGKILL');
        await ended;
      }
    }
    const release = this.#release;
    this.#release = undefined;
    await release?.();
  }
}
