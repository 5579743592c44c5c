import {
  Collection,
  ScannedCollection,
  ScanRequest,
} from '@fairway/plugin-system-model-node';
import { AccessLostError } from './AccessLostError';
import { parseVersion, toStamp } from './CollectionVersion';
import { isHostFault } from './isHostFault';
import { HostedRepository } from './RepositoryHost';
import { RepositoryVisitor, toCollection, Visit } from './RepositoryVisitor';
import { toKey } from './toKey';

/** Read at once and saved together; bounds what is in memory. */
const MOST_TOGETHER = 20;
const MOST_FAULTS_IN_A_ROW = 10;

type Look = {
  readonly collection: Collection;
  readonly take: () => Promise<ScannedCollection | undefined>;
};

/** Some of the collections that were to be looked at. There always is a last batch. */
export type Batch = {
  readonly collections: readonly ScannedCollection[];
  readonly isLast: boolean;
};

/**
 * One scan: what it has seen, and what has failed.
 *
 * @remarks
 *
 * A repository that cannot be read fails alone. But when the host fails for
 * many in a row, it is not about them: then the scan ends, to go on later at the
 * same place, rather than ask for thousands of others in vain.
 */
export class ScanRun {
  readonly #visitor: RepositoryVisitor;
  readonly #request: Pick<ScanRequest, 'findVersions' | 'signal'>;
  readonly #seen = new Map<string, string>();
  readonly #failed: Set<string>;
  #faults = 0;

  constructor(options: {
    readonly visitor: RepositoryVisitor;
    readonly request: Pick<ScanRequest, 'findVersions' | 'signal'>;
    readonly failed?: readonly string[];
  }) {
    this.#visitor = options.visitor;
    this.#request = options.request;
    this.#failed = new Set(options.failed);
  }

  /** Keys of repositories that could not be read. */
  get failed(): readonly string[] {
    return [...this.#failed];
  }

  hasFailed(repositories: readonly HostedRepository[]): boolean {
    return repositories.some(({ id }) => this.#failed.has(toKey(id)));
  }

  /** Looks at repositories of a list, but for those that were seen before and are as they were. */
  async *visit(
    repositories: readonly HostedRepository[],
    options: Omit<Visit, 'signal'>,
  ): AsyncGenerator<Batch, void, void> {
    const visit = { ...options, signal: this.#request.signal };
    const fresh = repositories.filter(
      one => this.#seen.get(one.id) !== toIdentity(one),
    );
    const versions = await this.#request.findVersions(
      fresh.map(({ id }) => toKey(id)),
    );
    yield* this.#takeAll(
      fresh.map(one => ({
        collection: toCollection(one),
        take: () => {
          this.#seen.set(one.id, toIdentity(one));
          const known = parseVersion(versions.get(toKey(one.id)));
          return this.#visitor.visit(one, known, visit);
        },
      })),
    );
  }

  /** Looks at repositories of which only the key is known. */
  async *visitKeys(
    keys: readonly string[],
    options: Omit<Visit, 'signal'>,
  ): AsyncGenerator<Batch, void, void> {
    const visit = { ...options, signal: this.#request.signal };
    const versions = await this.#request.findVersions(keys);
    yield* this.#takeAll(
      keys.map(key => ({
        collection: { key },
        take: () =>
          this.#visitor.visitKey(key, parseVersion(versions.get(key)), visit),
      })),
    );
  }

  async *#takeAll(looks: readonly Look[]): AsyncGenerator<Batch, void, void> {
    for (let start = 0, isLast = false; !isLast; start += MOST_TOGETHER) {
      const outcomes = await Promise.all(
        looks
          .slice(start, start + MOST_TOGETHER)
          .map(look => this.#takeOne(look)),
      );
      this.#assertHostIsWell(outcomes);
      isLast = start + MOST_TOGETHER >= looks.length;
      const collections = outcomes.flatMap(({ scanned }) => scanned ?? []);
      yield { collections, isLast };
    }
  }

  async #takeOne({
    collection,
    take,
  }: Look): Promise<{ scanned?: ScannedCollection; fault?: unknown }> {
    try {
      const scanned = await take();
      this.#failed.delete(collection.key);
      return { scanned };
    } catch (error) {
      if (this.#request.signal.aborted || error instanceof AccessLostError) {
        throw error;
      }
      this.#failed.add(collection.key);
      const reason = error instanceof Error ? error.message : String(error);
      return {
        scanned: { ...collection, outcome: 'failed', error: reason },
        fault: isHostFault(error) ? error : undefined,
      };
    }
  }

  #assertHostIsWell(outcomes: ReadonlyArray<{ fault?: unknown }>): void {
    for (const { fault } of outcomes) {
      this.#faults = fault ? this.#faults + 1 : 0;
      if (this.#faults >= MOST_FAULTS_IN_A_ROW) {
        throw fault;
      }
    }
  }
}

function toIdentity(repository: HostedRepository): string {
  const { fullName, isLeftOut } = repository;
  return `${fullName} ${toStamp(repository)} ${isLeftOut}`;
}
