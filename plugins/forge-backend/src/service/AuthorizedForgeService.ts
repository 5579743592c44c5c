import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  forgeRepositoryCreatePermission,
  forgeRepositoryDeletePermission,
  forgeRepositoryReadPermission,
  forgeRepositoryWritePermission,
} from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { NewRepository, RepositoryChanges } from '../database/RepositoryStore';
import { Account } from '../model/Account';
import { Page, PageRequest } from '../model/Page';
import { Repository, RepositoryName } from '../model/Repository';
import { AccessPolicy } from './AccessPolicy';
import {
  Caller,
  ForgeService,
  ReadableRepository,
  RepositoryRights,
  VisibleRepository,
  WritableRepository,
} from './ForgeService';

const READ = forgeRepositoryReadPermission.name;
const CREATE = forgeRepositoryCreatePermission.name;
const WRITE = forgeRepositoryWritePermission.name;
const DELETE = forgeRepositoryDeletePermission.name;

/**
 * The forge as callers may use it.
 *
 * @remarks
 *
 * Two rules together: the permissions of the portal's policy, and the rule of
 * the personal space: what a user owns is changed by that user and the
 * administrator alone, and if private seen by them alone. Organisations belong
 * to everyone who holds the permission.
 */
export class AuthorizedForgeService implements ForgeService {
  readonly #service: ForgeService;
  readonly #policy: AccessPolicy;

  constructor(options: { service: ForgeService; policy: AccessPolicy }) {
    this.#service = options.service;
    this.#policy = options.policy;
  }

  async createOrganization(
    organization: Pick<Account, 'login' | 'fullName' | 'description'>,
    caller: Caller,
  ): Promise<Account> {
    await this.#assert(caller, CREATE, 'create an organisation');
    return this.#service.createOrganization(organization, caller);
  }

  async getAccount(login: string, caller: Caller): Promise<Account> {
    await this.#assert(caller, READ, 'see users and organisations');
    return this.#service.getAccount(login, caller);
  }

  async listAccounts(
    kind: Account['kind'],
    page: PageRequest,
    caller: Caller,
  ): Promise<Page<Account>> {
    await this.#assert(caller, READ, 'see users and organisations');
    return this.#service.listAccounts(kind, page, caller);
  }

  async createRepository(
    owner: Account,
    repository: NewRepository,
    caller: Caller,
  ): Promise<WritableRepository> {
    const action = `create a repository for ${owner.login}`;
    const held = await this.#assert(caller, CREATE, action);
    if (!isAtHome(owner, caller.principal)) {
      throw refuse(
        caller,
        `Only ${owner.login} may ${action}; choose your own name or an organisation`,
      );
    }
    const created = await this.#service.createRepository(
      owner,
      repository,
      caller,
    );
    return { ...created, rights: toRights(created, held, caller.principal) };
  }

  async listRepositories(
    query: Parameters<ForgeService['listRepositories']>[0],
    caller: Caller,
  ): Promise<Page<VisibleRepository>> {
    const { principal } = caller;
    const held = await this.#assert(caller, READ, 'see repositories');
    const filter = { ...query.filter, visibleTo: toViewer(principal) };
    const page = await this.#service.listRepositories(
      { ...query, filter },
      caller,
    );
    const items = page.items.map(repository => ({
      ...repository,
      rights: toRights(repository, held, principal),
    }));
    return { ...page, items };
  }

  async openForReading(
    name: RepositoryName,
    caller: Caller,
  ): Promise<ReadableRepository> {
    return (await this.#open(name, caller)).repository;
  }

  async openForWriting(
    name: RepositoryName,
    caller: Caller,
  ): Promise<WritableRepository> {
    const { repository } = await this.#open(name, caller);
    if (repository.isArchived) {
      throw new NotAllowedError(
        `${toPath(name)} is archived; unarchive it before you change it`,
      );
    }
    if (!repository.rights.push) {
      throw refuse(caller, `You may not write to ${toPath(name)}`);
    }
    const opened = await this.#service.openForWriting(name, caller);
    return { ...opened, rights: repository.rights };
  }

  async updateRepository(
    name: RepositoryName,
    changes: RepositoryChanges,
    caller: Caller,
  ): Promise<ReadableRepository> {
    const { repository } = await this.#open(name, caller);
    if (!repository.rights.push) {
      throw refuse(caller, `You may not change ${toPath(name)}`);
    }
    const updated = await this.#service.updateRepository(name, changes, caller);
    return { ...updated, rights: repository.rights };
  }

  async deleteRepository(name: RepositoryName, caller: Caller): Promise<void> {
    const { repository, held } = await this.#open(name, caller);
    if (!held.has(DELETE) || !isAtHome(repository.owner, caller.principal)) {
      throw refuse(caller, `You may not delete ${toPath(name)}`);
    }
    await this.#service.deleteRepository(name, caller);
  }

  async #open(
    name: RepositoryName,
    caller: Caller,
  ): Promise<{ repository: ReadableRepository; held: ReadonlySet<string> }> {
    const { principal } = caller;
    const held = await this.#assert(caller, READ, 'see repositories');
    const repository = await this.#service.openForReading(name, caller);
    if (!isVisible(repository, principal)) {
      // The same words as for one that does not exist, so that nothing is given away.
      throw new NotFoundError(`There is no repository "${toPath(name)}"`);
    }
    const rights = toRights(repository, held, principal);
    return { repository: { ...repository, rights }, held };
  }

  async #assert(
    caller: Caller,
    permission: string,
    action: string,
  ): Promise<ReadonlySet<string>> {
    const held = await this.#policy.decide(caller.principal);
    if (!held.has(permission)) {
      throw refuse(
        caller,
        `You may not ${action}; it needs the permission ${permission}`,
      );
    }
    return held;
  }
}

/** Someone unknown is asked to sign in, which may help; anyone else is told no. */
function refuse({ principal }: Caller, message: string): Error {
  return principal.kind === 'anonymous'
    ? new AuthenticationError(`${message}; sign in or send a token first`)
    : new NotAllowedError(message);
}

function isService(principal: Principal): boolean {
  return principal.kind !== 'anonymous' && principal.account.isAdmin;
}

function isAtHome(owner: Account, principal: Principal): boolean {
  return (
    owner.kind === 'organization' ||
    isService(principal) ||
    (principal.kind !== 'anonymous' && principal.account.id === owner.id)
  );
}

function isVisible(repository: Repository, principal: Principal): boolean {
  return (
    !repository.isPrivate ||
    (principal.kind !== 'anonymous' && isAtHome(repository.owner, principal))
  );
}

function toViewer(principal: Principal): number | 'anonymous' | undefined {
  if (principal.kind === 'anonymous') {
    return 'anonymous';
  }
  return isService(principal) ? undefined : principal.account.id;
}

function toRights(
  repository: Repository,
  held: ReadonlySet<string>,
  principal: Principal,
): RepositoryRights {
  const isHome = isAtHome(repository.owner, principal);
  return {
    pull: held.has(READ),
    push: held.has(WRITE) && isHome,
    admin: held.has(WRITE) && held.has(DELETE) && isHome,
  };
}

function toPath({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
