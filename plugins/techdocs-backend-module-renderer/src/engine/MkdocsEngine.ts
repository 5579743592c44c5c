import { AsyncLocalStorage } from 'node:async_hooks';
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Writable } from 'node:stream';
import { InputError, isError } from '@backstage/errors';
import { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { withoutTrace } from '../withoutTrace';

/** https://nodejs.org/api/diagnostics_channel.html#event-child_process */
const NEW_PROCESS = 'child_process';
/** How much of what MkDocs says is kept to find out why it failed, in characters. */
const MAX_SAID = 20_000;
const MAX_LINES = 5;
/** Lines that say what is wrong, among many that say what is done. */
const REASON = /^(?:(?:ERROR|CRITICAL)\s+-|Aborted|\w*Error:|Error:)/;

type Generator = { run(options: GeneratorRunOptions): Promise<void> };

/**
 * Builds with MkDocs, as the stock generator calls it, and ends it when it takes too long.
 *
 * @remarks
 *
 * The generator starts a program and gives nobody a hold of it, so Node is asked
 * which processes were started. A container cannot be ended this way: the build
 * is given up, and the container left to itself.
 */
export class MkdocsEngine {
  readonly #generator: Generator;
  readonly #maxSeconds: number;
  readonly #current = new AsyncLocalStorage<Set<ChildProcess>>();
  readonly #running = new Set<ChildProcess>();
  readonly #onProcess = (message: unknown) => {
    const { process } = message as { process: ChildProcess };
    const ours = this.#current.getStore();
    if (ours) {
      ours.add(process);
      this.#running.add(process);
      process.once('close', () => this.#running.delete(process));
    }
  };

  constructor(generator: Generator, maxSeconds: number) {
    this.#generator = generator;
    this.#maxSeconds = maxSeconds;
    subscribe(NEW_PROCESS, this.#onProcess);
  }

  /**
   * Builds a site.
   *
   * @throws InputError with a message for the author or operator
   */
  async build(options: GeneratorRunOptions): Promise<void> {
    const started = new Set<ChildProcess>();
    let said = '';
    const logStream = new Writable({
      write(chunk, _, done) {
        said = (said + chunk).slice(-MAX_SAID);
        options.logStream?.write(chunk);
        done();
      },
    });
    const limit = new InputError(
      `The documentation could not be built in ${
        this.#maxSeconds
      } seconds, which is the limit.`,
    );
    let isLate = false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        isLate = true;
        started.forEach(process => process.kill('SIGKILL'));
        // What was ended says so itself, when its folders are free.
        if (started.size === 0) {
          reject(limit);
        }
      }, this.#maxSeconds * 1000);
    });
    try {
      await Promise.race([
        this.#current.run(started, () =>
          this.#generator.run({ ...options, logStream }),
        ),
        late,
      ]);
    } catch (error) {
      throw withoutTrace(isLate ? limit : explain(error, said));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends all that is under way. */
  close(): void {
    unsubscribe(NEW_PROCESS, this.#onProcess);
    this.#running.forEach(process => process.kill('SIGKILL'));
  }
}

function explain(error: unknown, said: string): Error {
  const cause = isError(error) && isError(error.cause) ? error.cause : error;
  if (isError(cause) && cause.code === 'ENOENT') {
    return new InputError(
      'MkDocs is not installed on this portal: there is no program "mkdocs" on its PATH. Its operator has to install it; without the annotation backstage.io/techdocs-engine the portal builds documentation itself.',
    );
  }
  const reasons = said
    .split('\n')
    .map(line => line.trim())
    .filter(line => REASON.test(line))
    .slice(-MAX_LINES);
  if (reasons.length > 0) {
    return new InputError(`MkDocs could not build it: ${reasons.join(' ')}`);
  }
  const message = isError(cause) ? cause.message : String(cause);
  return new InputError(`MkDocs could not build it: ${message}`);
}
