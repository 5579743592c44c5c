import {
  ScannedCollection,
  ScanRequest,
  ScanResult,
  ScanStep,
  Scraper,
} from '@fairway/plugin-system-model-node';
import { RepositoryHost } from './RepositoryHost';
import { RepositoryReader } from './RepositoryReader';
import { RepositoryVisitor } from './RepositoryVisitor';
import {
  KnownPage,
  MOST_FAILED,
  parseCursor,
  parsePosition,
  ScanCursor,
  ScanPosition,
} from './ScanCursor';
import { ScanProgress } from './ScanProgress';
import { ScanRun } from './ScanRun';
import { toKey } from './toKey';
import { walkPages } from './walkPages';

/** Small, since most scans find little that is new. */
const RECENT_SIZE = 30;

/**
 * Reads the repositories of a git host.
 *
 * @remarks
 *
 * A collection is a repository, under the id its host gave it. Its version is
 * `<commit> <full name>[ <last activity>/<default branch>]`. Lists do not tell
 * commits, but when something last happened. As long as that is what the version
 * says, nothing is asked. Where it differs, one request tells the commit, and
 * only where that differs, or the name does, files are read. Hosts are late with
 * telling activity, so it becomes part of the version only once
 * {@link RepositoryHost.settlingTime} has passed over it; until then each look
 * costs the request for the commit, and the first scan of all after it reads the
 * repository once more to note it.
 *
 * `changes` walks the list by last activity, until what had happened before the
 * last scan and had settled by then. `all` walks a list whose order does not
 * change, asks for pages by the ETags of the last such scan, and then what
 * changed since it began. Positions name the page that is worked on: after a
 * crash what was read of it is known by its version.
 *
 * @public
 */
export class RepositoryScraper implements Scraper {
  readonly #host: RepositoryHost;
  readonly #visitor: RepositoryVisitor;
  readonly listChanged: Scraper['listChanged'];

  constructor(options: {
    readonly host: RepositoryHost;
    readonly isManifest: (path: string) => boolean;
    readonly listChanged: NonNullable<Scraper['listChanged']>;
  }) {
    this.#host = options.host;
    this.#visitor = new RepositoryVisitor({
      host: options.host,
      reader: new RepositoryReader(options),
    });
    this.listChanged = options.listChanged;
  }

  async *scan(
    request: ScanRequest,
  ): AsyncGenerator<ScanStep, ScanResult, void> {
    const cursor = parseCursor(request.cursor);
    if (request.mode === 'changes' && cursor) {
      return yield* this.#scanChanges(request, cursor);
    }
    return yield* this.#scanAll(request, cursor);
  }

  async read(
    keys: readonly string[],
    request: Pick<ScanRequest, 'findVersions' | 'signal'>,
  ): Promise<readonly ScannedCollection[]> {
    const run = new ScanRun({ visitor: this.#visitor, request });
    const scanned: ScannedCollection[] = [];
    // What an event is about has just happened: it has not settled.
    for await (const { collections } of run.visitKeys(keys, {
      askedAt: 0,
      settles: false,
    })) {
      scanned.push(...collections);
    }
    return scanned;
  }

  async *#scanChanges(
    request: ScanRequest,
    { since: until, failed, pages }: ScanCursor,
  ): AsyncGenerator<ScanStep, ScanResult, void> {
    const run = new ScanRun({ visitor: this.#visitor, request });
    for await (const { collections } of run.visitKeys(failed, {
      askedAt: until,
      settles: false,
    })) {
      yield { collections };
    }
    const since = yield* this.#scanRecent(run, request, { until });
    return {
      isComplete: false,
      cursor: { since, failed: run.failed.slice(0, MOST_FAILED), pages },
    };
  }

  async *#scanAll(
    request: ScanRequest,
    cursor: ScanCursor | undefined,
  ): AsyncGenerator<ScanStep, ScanResult, void> {
    const position = parsePosition(request.position);
    const run = new ScanRun({
      visitor: this.#visitor,
      request,
      failed: position?.failed,
    });
    const progress = new ScanProgress({
      run,
      settlingTime: this.#host.settlingTime,
      position,
    });
    for await (const walked of walkPages(this.#host, {
      order: 'steady',
      from: position?.page,
      seam: position?.seam,
      getKnown: page => findKnown(cursor?.pages[page - 1], request),
      signal: request.signal,
    })) {
      progress.begin(walked);
      const known = cursor?.pages[walked.page - 1] ?? undefined;
      const { repositories, askedAt } = walked;
      for await (const { collections, isLast } of run.visit(
        repositories ?? [],
        { askedAt, settles: true },
      )) {
        if (isLast) {
          progress.finish(walked, known);
        }
        yield {
          collections: repositories ? collections : toUnchanged(known),
          position: progress.position,
        };
      }
    }

    const { since } = progress.toCursor();
    const { position: end } = progress;
    yield* this.#scanRecent(run, request, { until: since, position: end });
    return { isComplete: true, cursor: progress.toCursor() };
  }

  /** @returns When it began, by the clock of the host */
  async *#scanRecent(
    run: ScanRun,
    { signal }: ScanRequest,
    options: { readonly until: number; readonly position?: ScanPosition },
  ): AsyncGenerator<ScanStep, number, void> {
    const oldest = options.until - this.#host.settlingTime;
    let startedAt: number | undefined;
    for await (const { repositories = [], askedAt } of walkPages(this.#host, {
      order: 'recent',
      size: RECENT_SIZE,
      signal,
    })) {
      startedAt ??= askedAt;
      const recent = repositories.filter(
        ({ activeAt }) => !(Date.parse(activeAt) < oldest),
      );
      for await (const { collections } of run.visit(recent, {
        askedAt,
        settles: false,
      })) {
        yield { collections, position: options.position };
      }
      if (recent.length < repositories.length) {
        break;
      }
    }
    return startedAt ?? options.until;
  }
}

/** A page can be asked for by its ETag as long as all of its repositories are known. */
async function findKnown(
  page: KnownPage | null | undefined,
  { findVersions }: ScanRequest,
): Promise<KnownPage | undefined> {
  const keys = page?.ids.map(toKey) ?? [];
  const versions = await findVersions(keys);
  return page && versions.size === keys.length ? page : undefined;
}

function toUnchanged(
  known: KnownPage | undefined,
): readonly ScannedCollection[] {
  return (known?.ids ?? []).map(id => ({
    key: toKey(id),
    outcome: 'unchanged',
  }));
}
