import { BuildLimits } from '../options';
import { Pace } from '../output/Pace';

/** How much was included into the pages of one site so far. */
export type IncludeTotal = { bytes: number };

/**
 * What one page may still include.
 *
 * @remarks
 *
 * Ten files that include each other twice make a thousand texts, twenty a
 * million; so what counts is each time that one is put in, not the files.
 * Refusals are worded to follow the name of what is refused.
 */
export class IncludeBudget {
  readonly #limits: BuildLimits;
  readonly #pace: Pace;
  readonly #total: IncludeTotal;
  readonly #refusals = new Map<string, boolean>();
  #files = 0;
  #bytes: number;

  /** @param pageBytes - Size of the page as it is in its file */
  constructor(
    limits: BuildLimits,
    pace: Pace,
    total: IncludeTotal,
    pageBytes: number,
  ) {
    this.#limits = limits;
    this.#pace = pace;
    this.#total = total;
    this.#bytes = pageBytes;
  }

  /**
   * Takes room for one more file.
   *
   * @param depth - How many files led to it
   * @returns Why there is none
   */
  async spend(bytes: number, depth: number): Promise<string | undefined> {
    await this.#pace.pause();
    const { maxIncludes, maxIncludeDepth, maxTotalBytes } = this.#limits;
    if (depth > maxIncludeDepth) {
      return this.#refuse(`is nested more than ${maxIncludeDepth} files deep`);
    }
    if (this.#files >= maxIncludes) {
      return this.#refuse(
        `is more than the ${maxIncludes} files that a page may include`,
      );
    }
    if (this.#total.bytes + bytes > maxTotalBytes) {
      return this.#refuse('is more than may be included in one site');
    }
    const refusal = this.grow(bytes);
    if (refusal === undefined) {
      this.#files++;
      this.#total.bytes += bytes;
    }
    return refusal;
  }

  /**
   * Takes room for text that is in no file.
   *
   * @returns Why there is none
   */
  grow(bytes: number): string | undefined {
    const { maxPageBytes } = this.#limits;
    if (this.#bytes + bytes > maxPageBytes) {
      const limit = Math.floor(maxPageBytes / 1024);
      return this.#refuse(`would make the page larger than ${limit} KiB`);
    }
    this.#bytes += bytes;
    return undefined;
  }

  /** Whether an author is to be told: of each limit of a page once. */
  isNews(problem: string): boolean {
    const wasTold = this.#refusals.get(problem);
    if (wasTold === false) {
      this.#refusals.set(problem, true);
    }
    return !wasTold;
  }

  #refuse(problem: string): string {
    if (!this.#refusals.has(problem)) {
      this.#refusals.set(problem, false);
    }
    return problem;
  }
}
