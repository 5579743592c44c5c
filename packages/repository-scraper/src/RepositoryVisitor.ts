import {
  Collection,
  ScannedCollection,
} from '@fairway/plugin-system-model-node';
import { CollectionVersion, formatVersion, toStamp } from './CollectionVersion';
import { decideReading } from './decideReading';
import { isSettled } from './isSettled';
import { RepositoryFault } from './RepositoryFault';
import { HostedRepository, RepositoryHost } from './RepositoryHost';
import { RepositoryReader } from './RepositoryReader';
import { toId, toKey } from './toKey';

/** How repositories are looked at. */
export type Visit = {
  /** When the list was asked that shows them, by the clock of the host. */
  readonly askedAt: number;
  /**
   * Reads again what is the same, where that lets the next scans see so without
   * asking for its commit.
   */
  readonly settles: boolean;
  readonly signal: AbortSignal;
};

/**
 * Looks at one repository, with as few requests as tell whether it changed.
 */
export class RepositoryVisitor {
  readonly #host: RepositoryHost;
  readonly #reader: RepositoryReader;

  constructor(options: {
    readonly host: RepositoryHost;
    readonly reader: RepositoryReader;
  }) {
    this.#host = options.host;
    this.#reader = options.reader;
  }

  /** @returns `undefined` if the source is not about it, and never was */
  async visit(
    repository: HostedRepository,
    known: CollectionVersion | undefined,
    visit: Visit,
  ): Promise<ScannedCollection | undefined> {
    const collection = toCollection(repository);
    if (repository.isLeftOut) {
      return known && { ...collection, outcome: 'removed' };
    }
    const wanted = decideReading(repository, known);
    if (wanted === 'nothing') {
      return { ...collection, outcome: 'unchanged' };
    }
    const commit = await this.#findCommit(repository, visit.signal);
    if (commit === undefined) {
      return this.#explainMissing(repository, visit.signal);
    }
    const { settlingTime } = this.#host;
    const stamp = isSettled(repository, visit.askedAt, settlingTime)
      ? toStamp(repository)
      : undefined;
    const isSame = wanted === 'commit' && commit === known?.commit;
    if (isSame && !(visit.settles && stamp)) {
      return { ...collection, outcome: 'unchanged' };
    }
    const { fullName } = repository;
    return {
      ...collection,
      outcome: 'read',
      version: formatVersion({ commit, fullName, stamp }),
      manifests:
        commit === 'empty'
          ? []
          : await this.#reader.read(repository, commit, visit.signal),
    };
  }

  /** Looks at one of which only the key is known. */
  async visitKey(
    key: string,
    known: CollectionVersion | undefined,
    visit: Visit,
  ): Promise<ScannedCollection | undefined> {
    const id = toId(key);
    const repository =
      id && (await this.#host.find(id, known?.fullName, visit.signal));
    // What it is looked at for may have come before the host notes activity.
    return repository
      ? this.visit(repository, known && { ...known, stamp: undefined }, visit)
      : { key, outcome: 'removed' };
  }

  async #findCommit(repository: HostedRepository, signal: AbortSignal) {
    return repository.branch === undefined
      ? 'empty'
      : this.#host.findCommit(repository, signal);
  }

  async #explainMissing(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<ScannedCollection> {
    const { id, fullName, branch } = repository;
    if (!(await this.#host.find(id, fullName, signal))) {
      return { ...toCollection(repository), outcome: 'removed' };
    }
    throw new RepositoryFault(
      `${fullName} has no branch ${branch} that can be read, though its host calls it the default branch. Push it, or choose another default branch, or let the token read its contents`,
    );
  }
}

/** A repository as the system model knows it. */
export function toCollection(repository: HostedRepository): Collection {
  return {
    key: toKey(repository.id),
    title: repository.fullName,
    url: repository.url,
  };
}
