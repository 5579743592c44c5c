/**
 * A repository as a list of its host shows it.
 *
 * @public
 */
export type HostedRepository = {
  /** Stays the same when it is renamed. */
  readonly id: string;
  /** With its owner: `acme/shop`. Without white space. */
  readonly fullName: string;
  /** Opens it in a browser. */
  readonly url: string;
  /** The default branch; absent while there is nothing in it. */
  readonly branch?: string;
  /** When the host says that something last happened to it, ISO 8601; may be empty. */
  readonly activeAt: string;
  /** Archived, or a fork, and the configuration does not ask for such. */
  readonly isLeftOut: boolean;
};

/**
 * A part of a list.
 *
 * @public
 */
export type RepositoryPage = {
  /** Absent if the page still is as the ETag says. */
  readonly repositories?: readonly HostedRepository[];
  readonly hasMore: boolean;
  readonly etag?: string;
  /** The time of the host's clock, in milliseconds: ours may differ. */
  readonly askedAt: number;
};

/** @public */
export type ListRequest = {
  /**
   * `recent` is by last activity, latest first. `steady` is an order that
   * activity does not change; new repositories come last.
   */
  readonly order: 'recent' | 'steady';
  /** From 1. */
  readonly page: number;
  /** Repositories on a page; as many as the host likes to give, if absent. */
  readonly size?: number;
  readonly etag?: string;
  readonly signal: AbortSignal;
};

/**
 * A file of a repository.
 *
 * @public
 */
export type HostedFile = {
  readonly path: string;
  /** Id of its content. */
  readonly sha: string;
  /** Bytes, where the host tells. */
  readonly size?: number;
};

/**
 * What the scrapers of git hosts ask of a host.
 *
 * @public
 */
export interface RepositoryHost {
  /**
   * For how long something may happen to a repository without its
   * {@link HostedRepository.activeAt} moving on, in milliseconds.
   */
  readonly settlingTime: number;

  list(request: ListRequest): Promise<RepositoryPage>;

  /**
   * Finds one repository.
   *
   * @param id - Its id
   * @param fullName - What it was called when it was last read, if it ever was
   * @returns `undefined` if it is gone, or does not belong to the source any more
   */
  find(
    id: string,
    fullName: string | undefined,
    signal: AbortSignal,
  ): Promise<HostedRepository | undefined>;

  /**
   * Finds the commit that the default branch is at.
   *
   * @returns `empty` if nothing was ever pushed, `undefined` if there is no such branch
   */
  findCommit(
    repository: HostedRepository,
    signal: AbortSignal,
  ): Promise<string | 'empty' | undefined>;

  /** Lists all regular files of a commit. Throws rather than list a part of them. */
  listFiles(
    repository: HostedRepository,
    commit: string,
    signal: AbortSignal,
  ): Promise<readonly HostedFile[]>;

  readFile(
    repository: HostedRepository,
    file: HostedFile,
    signal: AbortSignal,
  ): Promise<Buffer>;

  /** Opens a file in a browser. */
  toFileUrl(repository: HostedRepository, commit: string, path: string): string;
}
