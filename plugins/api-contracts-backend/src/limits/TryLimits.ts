import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { TryFailedError } from '../errors';

const MINUTE_MS = 60_000;

type Options = {
  readonly cache: CacheService;
  readonly logger: LoggerService;
  readonly limits: {
    readonly perMinute: number;
    readonly perUser: number;
    readonly inAll: number;
  };
  readonly now?: () => number;
};

/**
 * Bounds how many calls a user makes in a minute, and how many run at once.
 *
 * @remarks
 *
 * The minute is counted in the cache that replicas share, and here as well: the
 * cache knows no "add one", so that two replicas which count in the same instant
 * may count one call less, and when it is away each replica counts for itself.
 */
export class TryLimits {
  readonly #options: Options;
  readonly #now: () => number;
  readonly #running = new Map<string, number>();
  #counts = new Map<string, number>();
  #minute = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Lets a call in, or throws.
   *
   * @returns To be called when the call has ended
   */
  async enter(user: string): Promise<() => void> {
    const { perUser, inAll } = this.#options.limits;
    await this.#count(user);
    const ofUser = this.#running.get(user) ?? 0;
    const all = [...this.#running.values()].reduce((sum, n) => sum + n, 0);
    if (ofUser >= perUser || all >= inAll) {
      throw new TryFailedError(
        'too-many-calls',
        ofUser >= perUser
          ? `${ofUser} of your calls are still under way: wait for them, or cancel one`
          : 'Too many calls are under way in the portal: try again in a moment',
        { retryAfterSeconds: 1 },
      );
    }
    this.#running.set(user, ofUser + 1);
    let isOver = false;
    return () => {
      if (!isOver) {
        isOver = true;
        this.#leave(user);
      }
    };
  }

  #leave(user: string): void {
    const left = (this.#running.get(user) ?? 1) - 1;
    if (left > 0) {
      this.#running.set(user, left);
    } else {
      this.#running.delete(user);
    }
  }

  async #count(user: string): Promise<void> {
    const { perMinute } = this.#options.limits;
    const now = this.#now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const key = `try:${user}:${minute}`;
    const shared = await this.#readShared(key);
    const counts = this.#counts;
    const count = Math.max(counts.get(user) ?? 0, shared) + 1;
    counts.set(user, count);
    if (count > perMinute) {
      throw new TryFailedError(
        'too-many-calls',
        `You have made ${perMinute} calls within a minute, which is as many as the portal lets you: wait until the next one`,
        {
          retryAfterSeconds: Math.ceil(
            ((minute + 1) * MINUTE_MS - now) / 1_000,
          ),
        },
      );
    }
    await this.#writeShared(key, count);
  }

  async #readShared(key: string): Promise<number> {
    try {
      return (await this.#options.cache.get<number>(key)) ?? 0;
    } catch (error) {
      this.#options.logger.warn(
        'The cache does not answer; calls to APIs are counted by each replica alone',
        toError(error),
      );
      return 0;
    }
  }

  async #writeShared(key: string, count: number): Promise<void> {
    try {
      await this.#options.cache.set(key, count, { ttl: 2 * MINUTE_MS });
    } catch {
      // Reading it has said so.
    }
  }
}
