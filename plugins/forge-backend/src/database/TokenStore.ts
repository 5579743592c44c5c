import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { Token } from '../model/Token';
import { isUniqueViolation } from './isUniqueViolation';
import { TokenRow, toToken } from './rows';

/** A use within this time of the last is not written down; it would cost a write for each request. */
const USE_RESOLUTION_MS = 60_000;

/**
 * Keeps personal tokens; of the secret only a hash.
 */
export interface TokenStore {
  /** Adds a token; throws a ConflictError if the account has one of that name. */
  create(token: {
    readonly accountId: number;
    readonly name: string;
    readonly hash: string;
    readonly lastEight: string;
    readonly scopes: readonly string[];
  }): Promise<Token>;
  findByHash(hash: string): Promise<Token | undefined>;
  /** Lists the tokens of an account, newest first. */
  list(accountId: number): Promise<Token[]>;
  /**
   * Deletes by id or by name.
   *
   * @returns Whether there was one
   */
  delete(accountId: number, idOrName: string): Promise<boolean>;
  /** Notes that a token was used now. */
  touch(token: Token): Promise<void>;
}

/**
 * Keeps personal tokens in the plugin's database.
 */
export class DatabaseTokenStore implements TokenStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(token: Parameters<TokenStore['create']>[0]): Promise<Token> {
    try {
      const [row] = await this.#knex<TokenRow>('tokens')
        .insert({
          account_id: token.accountId,
          name: token.name,
          hash: token.hash,
          last_eight: token.lastEight,
          scopes: JSON.stringify(token.scopes),
          created_at: new Date(),
        })
        .returning('*');
      return toToken(row);
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          `You have a token with the name "${token.name}" already`,
        );
      }
      throw error;
    }
  }

  async findByHash(hash: string): Promise<Token | undefined> {
    const row = await this.#knex<TokenRow>('tokens').where({ hash }).first();
    return row && toToken(row);
  }

  async list(accountId: number): Promise<Token[]> {
    const rows = await this.#knex<TokenRow>('tokens')
      .where({ account_id: accountId })
      .orderBy('id', 'desc');
    return rows.map(toToken);
  }

  async delete(accountId: number, idOrName: string): Promise<boolean> {
    const mine = this.#knex<TokenRow>('tokens').where({
      account_id: accountId,
    });
    const byName = await mine.clone().where({ name: idOrName }).delete();
    if (byName > 0) {
      return true;
    }
    if (!/^\d{1,9}$/.test(idOrName)) {
      return false;
    }
    return (await mine.where({ id: Number(idOrName) }).delete()) > 0;
  }

  async touch(token: Token): Promise<void> {
    const now = Date.now();
    if (now - (token.lastUsedAt?.getTime() ?? 0) > USE_RESOLUTION_MS) {
      await this.#knex('tokens')
        .where({ id: token.id })
        .update({ last_used_at: new Date(now) });
    }
  }
}
