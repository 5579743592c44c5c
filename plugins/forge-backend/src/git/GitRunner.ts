import { ChildProcessWithoutNullStreams, spawn } from 'child_process';
import { Readable, Writable } from 'stream';
import { ForwardedError } from '@backstage/errors';
import { GitOptions } from '../config';
import { TooLargeError } from '../model/errors';
import { GitError } from './GitError';
import { Semaphore } from './Semaphore';
import { createGitEnvironment } from './gitEnvironment';

const MAX_WAITING = 200;
const GRACE_MS = 10_000;
const MAX_STDERR = 8 * 1024;
const DEFAULT_MAX_OUTPUT = 32 * 1024 * 1024;

/**
 * How one git process differs from the usual.
 */
export type GitRunOptions = {
  /** The bare repository; absent for commands that need none. */
  readonly repository?: string;
  readonly input?: Buffer | string;
  /** Exit codes besides 0 that are an answer and not a failure. */
  readonly answers?: readonly number[];
  /** Bytes of output beyond which the process is ended with a TooLargeError. */
  readonly maxOutput?: number;
  readonly settings?: ReadonlyArray<readonly [string, string]>;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/**
 * What a git process that ended said.
 */
export type GitResult = {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
};

/**
 * A git process under way whose streams the caller connects.
 */
export type GitProcess = {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Resolves when the process ended, whatever its exit code. */
  readonly ended: Promise<{ exitCode: number; stderr: string }>;
  /** Ends the process at once. */
  kill(): void;
  /**
   * Takes its input away, whereupon git ends by itself and removes what it has
   * taken in so far; ended by force it would leave that behind.
   */
  abandon(): void;
};

/**
 * Starts git processes: no shell, a clean environment, a limited number at a
 * time, and none for longer than configured.
 */
export class GitRunner {
  readonly #options: GitOptions;
  readonly #commands: Semaphore;
  readonly #transfers: Semaphore;

  constructor(options: GitOptions) {
    this.#options = options;
    this.#commands = new Semaphore(options.maxCommands, MAX_WAITING);
    this.#transfers = new Semaphore(options.maxTransfers, MAX_WAITING);
  }

  /**
   * Runs a short command and collects its output.
   */
  async run(
    args: readonly string[],
    options: GitRunOptions = {},
  ): Promise<GitResult> {
    const release = await this.#commands.acquire();
    try {
      const child = this.#spawn(args, options);
      const process = watch(child, this.#options.commandTimeoutMs, options);
      child.stdin.end(options.input ?? '');
      const stdout = await collect(process, options.maxOutput);
      const { exitCode, stderr } = await process.ended;
      if (exitCode !== 0 && !options.answers?.includes(exitCode)) {
        throw new GitError(args[0], exitCode, stderr);
      }
      return { exitCode, stdout, stderr };
    } finally {
      release();
    }
  }

  /**
   * Starts a command that moves much data, as a clone or an archive.
   */
  async start(
    args: readonly string[],
    options: GitRunOptions = {},
  ): Promise<GitProcess> {
    const release = await this.#transfers.acquire();
    try {
      const child = this.#spawn(args, options);
      const process = watch(child, this.#options.transferTimeoutMs, options);
      process.ended.then(release, release);
      return process;
    } catch (error) {
      release();
      throw error;
    }
  }

  #spawn(
    args: readonly string[],
    options: GitRunOptions,
  ): ChildProcessWithoutNullStreams {
    const location = options.repository
      ? ['--git-dir', options.repository]
      : [];
    return spawn(this.#options.executable, [...location, ...args], {
      // Nothing may depend on where the portal was started, which can be a repository itself.
      cwd: '/',
      env: { ...createGitEnvironment(options.settings), ...options.env },
      stdio: 'pipe',
      shell: false,
      windowsHide: true,
    });
  }
}

function watch(
  child: ChildProcessWithoutNullStreams,
  timeoutMs: number,
  { signal }: GitRunOptions,
): GitProcess {
  const kill = () => child.kill('SIGKILL');
  let lastResort: NodeJS.Timeout | undefined;
  const abandon = () => {
    child.stdin.destroy();
    if (child.exitCode === null && child.signalCode === null) {
      lastResort ??= setTimeout(kill, GRACE_MS).unref();
    }
  };
  const timer = setTimeout(kill, timeoutMs);
  signal?.addEventListener('abort', kill, { once: true });
  if (signal?.aborted) {
    kill();
  }
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-MAX_STDERR);
  });
  // A process that ends before it has read its input breaks the pipe; its exit code tells why.
  child.stdin.on('error', () => {});
  const ended = new Promise<{ exitCode: number; stderr: string }>(
    (resolve, reject) => {
      child.on('error', error =>
        reject(
          new ForwardedError(
            'git could not be started; install git 2.38 or later, or set forge.git.executable to its path',
            error,
          ),
        ),
      );
      child.on('close', code => resolve({ exitCode: code ?? -1, stderr }));
    },
  ).finally(() => {
    clearTimeout(timer);
    clearTimeout(lastResort);
    signal?.removeEventListener('abort', kill);
  });
  // Whoever needs the outcome awaits it; nobody else is to be brought down by it.
  ended.catch(() => {});
  return { stdin: child.stdin, stdout: child.stdout, ended, kill, abandon };
}

async function collect(
  process: GitProcess,
  maxOutput = DEFAULT_MAX_OUTPUT,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdout) {
    length += chunk.length;
    if (length > maxOutput) {
      process.kill();
      throw new TooLargeError(
        `The answer of git is larger than ${maxOutput} bytes`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
