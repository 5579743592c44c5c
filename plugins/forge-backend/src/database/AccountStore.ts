import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Account } from '../model/Account';
import { Page, PageRequest } from '../model/Page';
import { isUniqueViolation } from './isUniqueViolation';
import { AccountRow, toAccount } from './rows';

/**
 * What a new account starts with.
 */
export type NewAccount = Pick<Account, 'login' | 'kind'> &
  Partial<
    Pick<
      Account,
      | 'fullName'
      | 'email'
      | 'description'
      | 'entityRef'
      | 'isAdmin'
      | 'isInCatalog'
    >
  >;

/**
 * Keeps users and organisations.
 */
export interface AccountStore {
  /** Adds an account; throws a ConflictError if the login or the entity has one. */
  create(account: NewAccount): Promise<Account>;
  /** Finds by login, without regard to case. */
  findByLogin(login: string): Promise<Account | undefined>;
  findByEntityRef(entityRef: string): Promise<Account | undefined>;
  findById(id: number): Promise<Account | undefined>;
  /**
   * Finds users by the addresses that stand in commits.
   *
   * @returns By address in lower case
   */
  findByEmails(emails: readonly string[]): Promise<Map<string, Account>>;
  /** Lists accounts of one kind by login. */
  list(kind: Account['kind'], page: PageRequest): Promise<Page<Account>>;
  /** Makes an account the administrator, and all others none. */
  setOnlyAdmin(id: number): Promise<void>;
  update(
    id: number,
    changes: Partial<
      Pick<
        Account,
        'fullName' | 'email' | 'description' | 'grants' | 'isInCatalog'
      >
    >,
  ): Promise<void>;
}

/**
 * Keeps users and organisations in the plugin's database.
 */
export class DatabaseAccountStore implements AccountStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(account: NewAccount): Promise<Account> {
    try {
      const [row] = await this.#knex<AccountRow>('accounts')
        .insert({
          login: account.login,
          lower_login: account.login.toLowerCase(),
          kind: account.kind,
          full_name: account.fullName ?? '',
          email: (account.email ?? '').toLowerCase(),
          description: account.description ?? '',
          entity_ref: account.entityRef ?? null,
          is_admin: account.isAdmin ?? false,
          is_in_catalog: account.isInCatalog ?? false,
          created_at: new Date(),
        })
        .returning('*');
      return toAccount(row);
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          `There is an owner with the name "${account.login}" already`,
        );
      }
      throw error;
    }
  }

  async findByLogin(login: string): Promise<Account | undefined> {
    return this.#find({ lower_login: login.toLowerCase() });
  }

  async findByEntityRef(entityRef: string): Promise<Account | undefined> {
    return this.#find({ entity_ref: entityRef });
  }

  async findById(id: number): Promise<Account | undefined> {
    return this.#find({ id });
  }

  async findByEmails(emails: readonly string[]): Promise<Map<string, Account>> {
    const wanted = [...new Set(emails.map(email => email.toLowerCase()))];
    if (wanted.length === 0) {
      return new Map();
    }
    const rows = await this.#knex<AccountRow>('accounts')
      .where({ kind: 'user' })
      .whereIn('email', wanted);
    return new Map(rows.map(row => [row.email, toAccount(row)]));
  }

  async list(
    kind: Account['kind'],
    { page, limit }: PageRequest,
  ): Promise<Page<Account>> {
    const query = this.#knex<AccountRow>('accounts').where({ kind });
    const [{ count }] = await query.clone().count({ count: '*' });
    const rows = await query
      .orderBy('lower_login')
      .offset((page - 1) * limit)
      .limit(limit);
    return { items: rows.map(toAccount), total: Number(count) };
  }

  async setOnlyAdmin(id: number): Promise<void> {
    await this.#knex('accounts')
      .whereNot({ id })
      .andWhere({ is_admin: true })
      .update({ is_admin: false });
    await this.#knex('accounts').where({ id }).update({ is_admin: true });
  }

  async update(
    id: number,
    changes: Parameters<AccountStore['update']>[1],
  ): Promise<void> {
    const row = Object.fromEntries(
      Object.entries({
        full_name: changes.fullName,
        email: changes.email?.toLowerCase(),
        description: changes.description,
        is_in_catalog: changes.isInCatalog,
        grants: changes.grants && JSON.stringify(changes.grants),
      }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(row).length > 0) {
      await this.#knex('accounts').where({ id }).update(row);
    }
  }

  async #find(where: Partial<AccountRow>): Promise<Account | undefined> {
    const row = await this.#knex<AccountRow>('accounts').where(where).first();
    return row && toAccount(row);
  }
}
