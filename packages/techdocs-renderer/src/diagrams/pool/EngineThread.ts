import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { EngineAnswer, EngineName, EngineRequest } from './engines';

// By the name of this package, because a bundle lies somewhere else than the
// file; the thread then finds the engines from where that really is.
const workerFile = () =>
  createRequire(__filename).resolve(
    '@fairway/techdocs-renderer/workers/diagrams.mjs',
  );

const MAX_START_MS = 60_000;

/** What one thread may take. */
export type ThreadLimits = {
  /** Milliseconds for one diagram. */
  readonly maxMs: number;
  readonly maxHeapMb: number;
  /** Milliseconds without work after which the thread is ended. */
  readonly maxIdleMs: number;
};

type ThreadAnswer = EngineAnswer & {
  /** Whether the engine cannot be trusted with a further diagram. */
  readonly isBroken?: boolean;
};

function tooMuch(message: string): ThreadAnswer {
  return { problem: { message, isTooMuch: true } };
}

function explainError(error: Error & { code?: string }): ThreadAnswer {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooMuch('it takes more memory than a diagram may')
    : { problem: { message: error.message }, isBroken: true };
}

/** The next thing a thread says, or why it says nothing. */
function receive(
  worker: Worker,
  maxMs: number,
): Promise<'ready' | ThreadAnswer> {
  return new Promise(resolve => {
    const timer = setTimeout(
      () => settle(tooMuch(`it takes longer than ${maxMs / 1000} seconds`)),
      maxMs,
    );
    const listeners = {
      message: settle,
      error: (error: Error) => settle(explainError(error)),
      exit: () => settle(tooMuch('the engine gave up on it')),
    };
    const events = Object.entries(listeners);
    events.forEach(([event, listener]) => worker.on(event, listener));

    function settle(message: 'ready' | ThreadAnswer): void {
      clearTimeout(timer);
      events.forEach(([event, listener]) => worker.off(event, listener));
      resolve(message);
    }
  });
}

/**
 * One engine in a thread of its own, drawing one diagram after the other.
 *
 * @remarks
 *
 * A diagram that takes too long or too much memory ends the thread; the next one
 * gets a new one. V8 ends the process instead where memory is taken faster than
 * it looks, which is why the portal builds in processes of their own. The thread is started when there is
 * something to draw and does not keep the process alive when there is not.
 */
export class EngineThread {
  readonly #engine: EngineName;
  readonly #limits: ThreadLimits;
  readonly #compileCacheDir: string | undefined;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  constructor(
    engine: EngineName,
    limits: ThreadLimits,
    compileCacheDir?: string,
  ) {
    this.#engine = engine;
    this.#limits = limits;
    this.#compileCacheDir = compileCacheDir;
  }

  /**
   * Draws when those before are done.
   *
   * @param isWanted - Asked when it is this one's turn
   */
  draw(
    request: EngineRequest,
    isWanted: () => boolean,
  ): Promise<EngineAnswer | undefined> {
    const drawn = this.#last.then(() =>
      isWanted() ? this.#drawNow(request) : undefined,
    );
    this.#last = drawn.catch(() => {});
    return drawn;
  }

  /** Ends the thread; a diagram that is being drawn is given up. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #drawNow(request: EngineRequest): Promise<EngineAnswer> {
    clearTimeout(this.#idle);
    const answer = await this.#ask(request);
    if (answer.isBroken || answer.problem?.isTooMuch) {
      await this.close();
    }
    this.#worker?.unref();
    this.#idle = setTimeout(() => this.close(), this.#limits.maxIdleMs);
    this.#idle.unref();
    return answer;
  }

  async #ask(request: EngineRequest): Promise<ThreadAnswer> {
    if (!this.#worker) {
      this.#worker = this.#start();
      const started = await receive(this.#worker, MAX_START_MS);
      if (started !== 'ready') {
        return started;
      }
    }
    this.#worker.ref();
    this.#worker.postMessage(request);
    const answer = await receive(this.#worker, this.#limits.maxMs);
    return answer === 'ready' ? tooMuch('the engine started anew') : answer;
  }

  #start(): Worker {
    const worker = new Worker(workerFile(), {
      workerData: {
        engine: this.#engine,
        compileCacheDir: this.#compileCacheDir,
      },
      // Nothing of this process is a diagram's business.
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.maxHeapMb },
    });
    // Also when nobody waits for an answer, which would end the process.
    worker.on('error', () => {});
    worker.once('exit', () => {
      if (this.#worker === worker) {
        this.#worker = undefined;
      }
    });
    return worker;
  }
}
