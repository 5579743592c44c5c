import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AccountStore } from '../database/AccountStore';
import {
  NewRepository,
  RepositoryChanges,
  RepositoryStore,
} from '../database/RepositoryStore';
import { GitRunner } from '../git/GitRunner';
import { resolveRevision } from '../git/resolveRevision';
import { setHead } from '../git/updateRefs';
import { Account } from '../model/Account';
import { UnprocessableError } from '../model/errors';
import { Page, PageRequest } from '../model/Page';
import { Repository, RepositoryName } from '../model/Repository';
import { assertAccountName } from '../names/accountName';
import { assertRefName } from '../names/refName';
import { assertRepositoryName } from '../names/repositoryName';
import {
  Caller,
  ForgeService,
  ReadableRepository,
  VisibleRepository,
  WritableRepository,
} from './ForgeService';
import { RepositoryEvents } from './RepositoryEvents';
import { RepositoryStorage } from './RepositoryStorage';

const ALL_RIGHTS = { pull: true, push: true, admin: true };

/**
 * The forge without any thought of who may do what.
 */
export class DefaultForgeService implements ForgeService {
  readonly #accounts: AccountStore;
  readonly #repositories: RepositoryStore;
  readonly #storage: RepositoryStorage;
  readonly #git: GitRunner;
  readonly #events: RepositoryEvents;
  readonly #logger: LoggerService;

  constructor(options: {
    accounts: AccountStore;
    repositories: RepositoryStore;
    storage: RepositoryStorage;
    git: GitRunner;
    events: RepositoryEvents;
    logger: LoggerService;
  }) {
    this.#accounts = options.accounts;
    this.#repositories = options.repositories;
    this.#storage = options.storage;
    this.#git = options.git;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  async createOrganization(
    organization: Pick<Account, 'login' | 'fullName' | 'description'>,
  ): Promise<Account> {
    assertAccountName(organization.login);
    return this.#accounts.create({ ...organization, kind: 'organization' });
  }

  async getAccount(login: string): Promise<Account> {
    const account = await this.#accounts.findByLogin(login);
    if (!account) {
      throw new NotFoundError(`There is no user or organisation "${login}"`);
    }
    return account;
  }

  async listAccounts(
    kind: Account['kind'],
    page: PageRequest,
  ): Promise<Page<Account>> {
    return this.#accounts.list(kind, page);
  }

  async createRepository(
    owner: Account,
    repository: NewRepository,
    { principal }: Caller,
  ): Promise<WritableRepository> {
    assertRepositoryName(repository.name);
    assertRefName(repository.defaultBranch, 'branch');
    const created = await this.#repositories.create(owner, repository);
    const name = { owner: owner.login, name: created.name };
    try {
      await this.#storage.create(name, created.defaultBranch);
    } catch (error) {
      await this.#repositories.delete(created.id);
      throw error;
    }
    await this.#events.publishRepository('created', created, principal);
    return this.#open(created) as WritableRepository;
  }

  async listRepositories(
    query: Parameters<ForgeService['listRepositories']>[0],
  ): Promise<Page<VisibleRepository>> {
    const { filter, sort, page } = query;
    const { items, total } = await this.#repositories.list(filter, sort, page);
    return { items: items.map(r => ({ ...r, rights: ALL_RIGHTS })), total };
  }

  async openForReading(name: RepositoryName): Promise<ReadableRepository> {
    return this.#open(await this.#get(name));
  }

  async openForWriting(name: RepositoryName): Promise<WritableRepository> {
    return this.#open(await this.#get(name)) as WritableRepository;
  }

  async updateRepository(
    name: RepositoryName,
    changes: RepositoryChanges,
  ): Promise<ReadableRepository> {
    const repository = await this.#get(name);
    if (changes.name !== undefined) {
      assertRepositoryName(changes.name);
    }
    const { defaultBranch } = changes;
    if (defaultBranch !== undefined) {
      await this.#assertBranch(repository, defaultBranch);
    }
    const owner = repository.owner.login;
    const renamed = { owner, name: changes.name ?? repository.name };
    await this.#repositories.update(repository.id, changes);
    try {
      await this.#storage.rename({ owner, name: repository.name }, renamed);
    } catch (error) {
      await this.#repositories.update(repository.id, repository);
      throw error;
    }
    const updated = this.#open(await this.#get(renamed));
    await setHead(this.#git, updated.directory, updated.defaultBranch);
    return updated;
  }

  async deleteRepository(
    name: RepositoryName,
    { principal }: Caller,
  ): Promise<void> {
    const repository = await this.#get(name);
    await this.#repositories.delete(repository.id);
    try {
      await this.#storage.delete({
        owner: repository.owner.login,
        name: repository.name,
      });
    } catch (error) {
      // It is gone for everyone; what is left on disk goes when the name is used again.
      this.#logger.error('Could not remove the files of a repository', {
        repository: `${repository.owner.login}/${repository.name}`,
        cause: String(error),
      });
    }
    await this.#events.publishRepository('deleted', repository, principal);
  }

  async #assertBranch(repository: Repository, branch: string): Promise<void> {
    assertRefName(branch, 'branch');
    const { directory } = this.#open(repository);
    const sha = await resolveRevision(
      this.#git,
      directory,
      `refs/heads/${branch}`,
    );
    if (!sha && !repository.isEmpty) {
      throw new UnprocessableError(
        `There is no branch "${branch}" that could become the default`,
      );
    }
  }

  async #get(name: RepositoryName): Promise<Repository> {
    const repository = await this.#repositories.find(name);
    if (!repository) {
      throw new NotFoundError(
        `There is no repository "${name.owner}/${name.name}"`,
      );
    }
    return repository;
  }

  #open(repository: Repository): ReadableRepository {
    const directory = this.#storage.getPath({
      owner: repository.owner.login,
      name: repository.name,
    });
    return { ...repository, rights: ALL_RIGHTS, directory };
  }
}
