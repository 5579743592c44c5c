import { createHash } from 'crypto';
import {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  UserEntity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AccountStore } from '../database/AccountStore';
import { Account } from '../model/Account';
import { BoundedCache } from '../model/BoundedCache';
import { toLogin } from '../names/accountName';

const MINUTE_MS = 60_000;

/**
 * Finds the accounts of the portal's users and makes them when they first come.
 */
export class AccountDirectory {
  readonly #accounts: AccountStore;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #adminUser: string;
  readonly #isInCatalog = new BoundedCache<boolean>({
    maxEntries: 5000,
    ttlMs: 5 * MINUTE_MS,
  });
  readonly #synchronized = new BoundedCache<true>({
    maxEntries: 5000,
    ttlMs: 10 * MINUTE_MS,
  });

  constructor(options: {
    accounts: AccountStore;
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    adminUser: string;
  }) {
    this.#accounts = options.accounts;
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#adminUser = options.adminUser;
  }

  /**
   * Makes the account of the administrator, and sees to it that no other is one.
   */
  async prepare(): Promise<void> {
    const account = await this.getServiceAccount();
    if (account.kind !== 'user' || account.entityRef) {
      throw new InputError(
        `forge.adminUser is "${this.#adminUser}", but that is the name of ${
          account.entityRef ?? 'an organisation'
        } already; choose another`,
      );
    }
    await this.#accounts.setOnlyAdmin(account.id);
  }

  /**
   * Gives the account that stands for the administrator and for other backends.
   */
  async getServiceAccount(): Promise<Account> {
    const account = await this.#accounts.findByLogin(this.#adminUser);
    return account ?? this.#createServiceAccount();
  }

  /**
   * Gives the account of whoever holds a Backstage session.
   */
  async getSessionAccount(credentials: BackstageCredentials): Promise<Account> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      return this.getServiceAccount();
    }
    const entityRef = stringifyEntityRef(
      parseEntityRef(credentials.principal.userEntityRef),
    );
    const account = await this.#accounts.findByEntityRef(entityRef);
    if (account && this.#synchronized.get(entityRef)) {
      return account;
    }
    const profile = await this.#readProfile(entityRef);
    this.#synchronized.set(entityRef, true);
    if (!account) {
      return this.#createUser(entityRef, profile);
    }
    await this.#accounts.update(account.id, profile);
    return { ...account, ...profile };
  }

  /**
   * Tells whether the user of an account may still act outside a session.
   *
   * @remarks
   *
   * A user who was in the catalog must still be there. Users that never were,
   * as a portal without a catalog of its people has them, are not held to it.
   */
  async isActive(account: Account): Promise<boolean> {
    const { entityRef } = account;
    if (!entityRef || !account.isInCatalog) {
      return true;
    }
    const known = this.#isInCatalog.get(entityRef);
    if (known !== undefined) {
      return known;
    }
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    this.#isInCatalog.set(entityRef, entity !== undefined);
    return entity !== undefined;
  }

  async #readProfile(
    entityRef: string,
  ): Promise<Partial<Pick<Account, 'fullName' | 'email' | 'isInCatalog'>>> {
    try {
      const entity = (await this.#catalog.getEntityByRef(entityRef, {
        credentials: await this.#auth.getOwnServiceCredentials(),
      })) as UserEntity | undefined;
      this.#isInCatalog.set(entityRef, entity !== undefined);
      return {
        fullName: entity?.spec?.profile?.displayName,
        email: entity?.spec?.profile?.email,
        isInCatalog: entity !== undefined,
      };
    } catch (error) {
      // The name shown beside a commit is not worth refusing the request for.
      this.#logger.warn('Could not read the profile of a user', {
        entityRef,
        cause: String(error),
      });
      return {};
    }
  }

  async #createUser(
    entityRef: string,
    profile: Partial<Account>,
  ): Promise<Account> {
    const { namespace, name } = parseEntityRef(entityRef);
    const plain = toLogin(
      namespace === 'default' ? name : `${namespace}-${name}`,
    );
    const suffix = createHash('sha256').update(entityRef).digest('hex');
    const logins = [plain, `${plain}-${suffix.slice(0, 8)}`];
    for (const login of logins) {
      try {
        return await this.#accounts.create({
          ...profile,
          login,
          kind: 'user',
          entityRef,
          email: profile.email ?? `${login}@noreply.invalid`,
        });
      } catch (error) {
        // Somebody else has the login, or another request has just made this very account.
        const existing = await this.#accounts.findByEntityRef(entityRef);
        if (existing) {
          return existing;
        }
        if (login === logins[logins.length - 1]) {
          throw error;
        }
      }
    }
    throw new Error(`No login is free for ${entityRef}`);
  }

  async #createServiceAccount(): Promise<Account> {
    try {
      return await this.#accounts.create({
        login: this.#adminUser,
        kind: 'user',
        isAdmin: true,
        email: `${this.#adminUser}@noreply.invalid`,
      });
    } catch (error) {
      // Another replica, or another request, may have been quicker.
      const existing = await this.#accounts.findByLogin(this.#adminUser);
      if (existing) {
        return existing;
      }
      throw error;
    }
  }
}
