import { LoggerService } from '@backstage/backend-plugin-api';
import { LearningStore, TermCounts } from './LearningStore';

/** Documents whose popularity is known; the others count as hardly used. */
const MOST_POPULAR = 1_000;
/** Clicks that make a document as popular as can be. */
const FULL = 1_000;

/** Searches are counted together: each on its own would cost a good part of what it takes to answer. */
const COUNTED_AFTER_MS = 1_000;
const MOST_PENDING = 500;

/** Learns from what people do, as counts only. */
export class Learning {
  readonly #logger: LoggerService;
  readonly #store: LearningStore;
  #pending: TermCounts[] = [];
  #popularity: ReadonlyMap<string, number> = new Map();

  constructor(options: { logger: LoggerService; store: LearningStore }) {
    this.#logger = options.logger;
    this.#store = options.store;
  }

  /** How often a document is opened, from 0 to 1. */
  popularity(type: string, location: string): number {
    return this.#popularity.get(`${type} ${location}`) ?? 0;
  }

  /** Counts a search; nobody waits for it. */
  noteSearch(term: string, results: number): void {
    const empty = results === 0 ? 1 : 0;
    this.#pending.push({ term, searches: 1, empty, clicks: 0 });
    if (this.#pending.length === 1) {
      setTimeout(() => this.flush(), COUNTED_AFTER_MS).unref();
    } else if (this.#pending.length === MOST_PENDING) {
      void this.flush();
    }
  }

  /** Writes down what was counted. */
  async flush(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    try {
      await this.#store.count(pending, new Date());
    } catch (error) {
      this.#complain(error);
    }
  }

  async noteClick(click: {
    term: string;
    type: string;
    location: string;
  }): Promise<void> {
    const now = new Date();
    await this.#store.count(
      [{ term: click.term, searches: 0, empty: 0, clicks: 1 }],
      now,
    );
    await this.#store.countClick(click.type, click.location, now);
  }

  /** Brings what it knows of popularity up to date. */
  async refresh(): Promise<void> {
    const clicked = await this.#store.listClicked(MOST_POPULAR);
    this.#popularity = new Map(
      clicked.map(({ type, location, clicks }) => [
        `${type} ${location}`,
        Math.min(1, Math.log(1 + clicks) / Math.log(1 + FULL)),
      ]),
    );
  }

  #complain(error: unknown): void {
    this.#logger.warn('Could not count searches', { cause: String(error) });
  }
}
