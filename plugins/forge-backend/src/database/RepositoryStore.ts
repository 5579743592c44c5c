import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Account } from '../model/Account';
import { Page, PageRequest } from '../model/Page';
import { Repository, RepositoryName } from '../model/Repository';
import { isUniqueViolation } from './isUniqueViolation';
import {
  RepositoryFilter,
  RepositorySort,
  selectRepositories,
} from './operations/selectRepositories';
import { AccountRow, RepositoryRow, toAccount, toRepository } from './rows';

/**
 * What a new repository starts with.
 */
export type NewRepository = Pick<Repository, 'name' | 'defaultBranch'> &
  Partial<Pick<Repository, 'description' | 'website' | 'isPrivate'>>;

/**
 * What of a repository can change.
 */
export type RepositoryChanges = Partial<
  Pick<
    Repository,
    | 'name'
    | 'description'
    | 'website'
    | 'isPrivate'
    | 'isArchived'
    | 'isEmpty'
    | 'defaultBranch'
    | 'topics'
    | 'size'
    | 'updatedAt'
  >
>;

/**
 * Done before a change of the database counts; if it fails nothing is changed.
 * Until it is done nobody else gets the name. Must not use the database.
 */
export type BeforeCommit = (repository: Repository) => Promise<void>;

/**
 * Keeps what is known of repositories besides their git data.
 */
export interface RepositoryStore {
  /** Adds a repository; throws a ConflictError if its owner has one of that name. */
  create(
    owner: Account,
    repository: NewRepository,
    beforeCommit?: BeforeCommit,
  ): Promise<Repository>;
  /** Finds by names, without regard to case. */
  find(name: RepositoryName): Promise<Repository | undefined>;
  list(
    filter: RepositoryFilter,
    sort: RepositorySort,
    page: PageRequest,
  ): Promise<Page<Repository>>;
  update(
    id: number,
    changes: RepositoryChanges,
    beforeCommit?: () => Promise<void>,
  ): Promise<void>;
  delete(id: number, beforeCommit?: () => Promise<void>): Promise<void>;
}

/**
 * Keeps repositories in the plugin's database.
 */
export class DatabaseRepositoryStore implements RepositoryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(
    owner: Account,
    repository: NewRepository,
    beforeCommit?: BeforeCommit,
  ): Promise<Repository> {
    const now = new Date();
    try {
      return await this.#knex.transaction(async tx => {
        const [row] = await tx<RepositoryRow>('repositories')
          .insert({
            owner_id: owner.id,
            name: repository.name,
            lower_name: repository.name.toLowerCase(),
            description: repository.description ?? '',
            website: repository.website ?? '',
            is_private: repository.isPrivate ?? false,
            default_branch: repository.defaultBranch,
            created_at: now,
            updated_at: now,
          })
          .returning('*');
        const created = toRepository(row, owner);
        await beforeCommit?.(created);
        return created;
      });
    } catch (error) {
      throw toConflict(error, repository.name);
    }
  }

  async find({ owner, name }: RepositoryName): Promise<Repository | undefined> {
    const account = await this.#knex<AccountRow>('accounts')
      .where({ lower_login: owner.toLowerCase() })
      .first();
    const row =
      account &&
      (await this.#knex<RepositoryRow>('repositories')
        .where({ owner_id: account.id, lower_name: name.toLowerCase() })
        .first());
    return row && toRepository(row, toAccount(account));
  }

  async list(
    filter: RepositoryFilter,
    sort: RepositorySort,
    page: PageRequest,
  ): Promise<Page<Repository>> {
    return selectRepositories(this.#knex, { filter, sort, page });
  }

  async update(
    id: number,
    changes: RepositoryChanges,
    beforeCommit?: () => Promise<void>,
  ): Promise<void> {
    const row = Object.fromEntries(
      Object.entries({
        name: changes.name,
        lower_name: changes.name?.toLowerCase(),
        description: changes.description,
        website: changes.website,
        is_private: changes.isPrivate,
        is_archived: changes.isArchived,
        is_empty: changes.isEmpty,
        default_branch: changes.defaultBranch,
        topics: changes.topics && JSON.stringify(changes.topics),
        size: changes.size,
        updated_at: changes.updatedAt,
      }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(row).length === 0) {
      return;
    }
    try {
      await this.#knex.transaction(async tx => {
        await tx('repositories').where({ id }).update(row);
        await beforeCommit?.();
      });
    } catch (error) {
      throw toConflict(error, changes.name ?? '');
    }
  }

  async delete(id: number, beforeCommit?: () => Promise<void>): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx('repositories').where({ id }).delete();
      await beforeCommit?.();
    });
  }
}

function toConflict(error: unknown, name: string): unknown {
  return isUniqueViolation(error)
    ? new ConflictError(`There is a repository with the name "${name}" already`)
    : error;
}
