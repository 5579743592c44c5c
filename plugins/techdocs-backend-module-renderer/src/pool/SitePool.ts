import { ForwardedError, InputError } from '@backstage/errors';
import {
  findProcessFile,
  ProcessLimitError,
  ProcessPool,
} from '@fairway/backend-toolkit';
import {
  BuildReport,
  DEFAULT_LIMITS,
  DiagramPoolOptions,
} from '@fairway/techdocs-renderer';
import { withoutTrace } from '../withoutTrace';
import { SiteRequest, SiteResult } from './SiteRequest';

/** The build stops by itself in time, unless it hangs in the middle of something. */
const GRACE_SECONDS = 15;

/** How much of the machine building may take. */
export type PoolOptions = {
  /** Sites that are built at the same time. */
  readonly processes: number;
  /** Heap of one build, in megabytes. */
  readonly memoryMegabytes: number;
  readonly diagrams?: DiagramPoolOptions;
};

/** Builds sites in processes of their own. */
export class SitePool {
  readonly #memoryMegabytes: number;
  readonly #pool: ProcessPool;

  constructor(options: PoolOptions) {
    const { processes, memoryMegabytes, diagrams = {} } = options;
    this.#memoryMegabytes = memoryMegabytes;
    this.#pool = new ProcessPool({
      file: findProcessFile(
        'techdocs-worker.cjs',
        require.resolve(
          '@fairway/plugin-techdocs-backend-module-renderer/worker',
        ),
      ),
      args: [JSON.stringify(diagrams)],
      processes,
      memoryMegabytes,
    });
  }

  /**
   * Builds a site.
   *
   * @throws InputError with a sentence for the author of the sources, where they are the reason that it cannot be built
   */
  async build(request: SiteRequest): Promise<BuildReport> {
    const { maxSeconds = DEFAULT_LIMITS.maxSeconds } = request.limits;
    const result = await this.#pool
      .run('build', request, (maxSeconds + GRACE_SECONDS) * 1000)
      .catch(error => {
        throw this.#explain(error, maxSeconds);
      });
    const site = result as SiteResult;
    if ('fault' in site) {
      throw withoutTrace(new InputError(site.fault));
    }
    return site.report;
  }

  /** Ends all processes; builds that are under way fail. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  #explain(error: unknown, maxSeconds: number): Error {
    if (!(error instanceof ProcessLimitError)) {
      return new ForwardedError('The documentation could not be built', error);
    }
    const limit =
      error.limit === 'time'
        ? `in ${maxSeconds} seconds`
        : `with ${this.#memoryMegabytes} MB of memory`;
    return withoutTrace(
      new InputError(
        `The documentation could not be built ${limit}, which is the limit.`,
      ),
    );
  }
}
