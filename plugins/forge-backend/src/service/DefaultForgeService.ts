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

  constructor(options: {
    accounts: AccountStore;
    repositories: RepositoryStore;
    storage: RepositoryStorage;
    git: GitRunner;
    events: RepositoryEvents;
  }) {
    this.#accounts = options.accounts;
    this.#repositories = options.repositories;
    this.#storage = options.storage;
    this.#git = options.git;
    this.#events = options.events;
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
    const created = await this.#repositories.create(
      owner,
      repository,
      ({ name, defaultBranch }) =>
        this.#storage.create({ owner: owner.login, name }, defaultBranch),
    );
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
    { principal }: Caller,
  ): Promise<ReadableRepository> {
    const repository = await this.#get(name);
    if (changes.name !== undefined) {
      assertRepositoryName(changes.name);
    }
    const { defaultBranch } = changes;
    if (defaultBranch !== undefined) {
      await this.#assertBranch(repository, defaultBranch);
    }
    const before = toName(repository);
    const after = { ...before, name: changes.name ?? before.name };
    await this.#repositories.update(repository.id, changes, () =>
      this.#storage.rename(before, after),
    );
    const updated = this.#open(await this.#get(after));
    await setHead(this.#git, updated.directory, updated.defaultBranch);
    if (before.name !== after.name) {
      // To whoever listens, an address that is gone and one that is new are just that.
      await this.#events.publishRepository('deleted', repository, principal);
      await this.#events.publishRepository('created', updated, principal);
    }
    return updated;
  }

  async deleteRepository(
    name: RepositoryName,
    { principal }: Caller,
  ): Promise<void> {
    const repository = await this.#get(name);
    await this.#repositories.delete(repository.id, () =>
      this.#storage.delete(toName(repository)),
    );
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
    const directory = this.#storage.getPath(toName(repository));
    return { ...repository, rights: ALL_RIGHTS, directory };
  }
}

function toName({ owner, name }: Repository): RepositoryName {
  return { owner: owner.login, name };
}
