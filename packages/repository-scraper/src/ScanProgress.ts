import { isSettled } from './isSettled';
import { HostedRepository } from './RepositoryHost';
import { KnownPage, MOST_FAILED, ScanCursor, ScanPosition } from './ScanCursor';
import { ScanRun } from './ScanRun';
import { findEnd, toSeam, WalkedPage } from './walkPages';

/**
 * How far a scan of all has come.
 */
export class ScanProgress {
  readonly #run: ScanRun;
  readonly #settlingTime: number;
  readonly #pages: Array<KnownPage | null> = [];
  #position: ScanPosition | undefined;

  constructor(options: {
    readonly run: ScanRun;
    readonly settlingTime: number;
    readonly position: ScanPosition | undefined;
  }) {
    this.#run = options.run;
    this.#settlingTime = options.settlingTime;
    this.#position = options.position;
  }

  /** Where to go on should the portal stop now. */
  get position(): ScanPosition | undefined {
    return this.#position;
  }

  begin({ askedAt }: WalkedPage): void {
    this.#position ??= { page: 1, startedAt: askedAt, failed: [] };
  }

  /** Notes that a page is done, or one before it was done again. */
  finish(walked: WalkedPage, known: KnownPage | undefined): void {
    const { page, repositories, isAgain } = walked;
    this.#pages[page - 1] = repositories
      ? this.#toKnownPage(walked, repositories)
      : known ?? null;
    if (!isAgain && this.#position) {
      this.#position = {
        page: page + 1,
        startedAt: this.#position.startedAt,
        seam: toSeam(
          repositories ? findEnd(repositories) : known,
          this.#position.seam,
        ),
        failed: this.#run.failed.slice(0, MOST_FAILED),
      };
    }
  }

  toCursor(): ScanCursor {
    return {
      since: this.#position?.startedAt ?? 0,
      failed: this.#run.failed.slice(0, MOST_FAILED),
      // Pages that were done before the portal stopped are holes.
      pages: Array.from(this.#pages, page => page ?? null),
    };
  }

  #toKnownPage(
    { askedAt, etag, isAgain }: WalkedPage,
    repositories: readonly HostedRepository[],
  ): KnownPage | null {
    const end = findEnd(repositories);
    const isCertain =
      !this.#run.hasFailed(repositories) &&
      repositories.every(one => isSettled(one, askedAt, this.#settlingTime));
    return etag && end && !isAgain && isCertain
      ? {
          etag,
          ids: repositories.filter(one => !one.isLeftOut).map(({ id }) => id),
          ...end,
        }
      : null;
  }
}
