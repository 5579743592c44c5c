import { Principal } from '../auth/Principal';
import {
  RepositoryFilter,
  RepositorySort,
} from '../database/operations/selectRepositories';
import { NewRepository, RepositoryChanges } from '../database/RepositoryStore';
import { Account } from '../model/Account';
import { Page, PageRequest } from '../model/Page';
import { Repository, RepositoryName } from '../model/Repository';

/**
 * What the caller may do with a repository.
 */
export type RepositoryRights = {
  readonly pull: boolean;
  readonly push: boolean;
  readonly admin: boolean;
};

/**
 * A repository as its caller sees it.
 */
export type VisibleRepository = Repository & {
  readonly rights: RepositoryRights;
};

/**
 * A repository that was opened for reading; only {@link ForgeService} makes one.
 */
export type ReadableRepository = VisibleRepository & {
  /** Path of the bare repository. */
  readonly directory: string;
};

declare const writable: unique symbol;

/**
 * A repository that was opened for writing. Whatever changes a repository asks
 * for this type, so that nothing can be changed without a check before.
 */
export type WritableRepository = ReadableRepository & {
  readonly [writable]: true;
};

/**
 * Everyone who uses the service says on whose behalf.
 */
export type Caller = { readonly principal: Principal };

/**
 * Owners and repositories, and the way to a repository's content.
 */
export interface ForgeService {
  createOrganization(
    organization: Pick<Account, 'login' | 'fullName' | 'description'>,
    caller: Caller,
  ): Promise<Account>;

  /** Finds a user or an organisation. */
  getAccount(login: string, caller: Caller): Promise<Account>;

  listAccounts(
    kind: Account['kind'],
    page: PageRequest,
    caller: Caller,
  ): Promise<Page<Account>>;

  createRepository(
    owner: Account,
    repository: NewRepository,
    caller: Caller,
  ): Promise<WritableRepository>;

  listRepositories(
    query: {
      readonly filter: RepositoryFilter;
      readonly sort: RepositorySort;
      readonly page: PageRequest;
    },
    caller: Caller,
  ): Promise<Page<VisibleRepository>>;

  /** Opens a repository for reading; throws a NotFoundError if the caller sees none of that name. */
  openForReading(
    name: RepositoryName,
    caller: Caller,
  ): Promise<ReadableRepository>;

  /** Opens a repository for changing its content. */
  openForWriting(
    name: RepositoryName,
    caller: Caller,
  ): Promise<WritableRepository>;

  updateRepository(
    name: RepositoryName,
    changes: RepositoryChanges,
    caller: Caller,
  ): Promise<ReadableRepository>;

  deleteRepository(name: RepositoryName, caller: Caller): Promise<void>;
}
