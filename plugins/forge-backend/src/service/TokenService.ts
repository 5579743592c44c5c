import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { forgePermissions } from '@fairway/plugin-forge-common';
import { createTokenSecret, hashToken } from '../auth/hashToken';
import { KnownPrincipal } from '../auth/Principal';
import { AccountStore } from '../database/AccountStore';
import { TokenStore } from '../database/TokenStore';
import { Account } from '../model/Account';
import { UnprocessableError } from '../model/errors';
import { Token } from '../model/Token';
import { AccessPolicy } from './AccessPolicy';

const MAX_NAME_LENGTH = 100;
const MAX_TOKENS = 100;
const ALL = forgePermissions.map(permission => permission.name);
const READ = ALL.filter(name => name.endsWith('.read'));

/**
 * Makes, lists and revokes personal tokens.
 */
export class TokenService {
  readonly #tokens: TokenStore;
  readonly #accounts: AccountStore;
  readonly #policy: AccessPolicy;

  constructor(options: {
    tokens: TokenStore;
    accounts: AccountStore;
    policy: AccessPolicy;
  }) {
    this.#tokens = options.tokens;
    this.#accounts = options.accounts;
    this.#policy = options.policy;
  }

  /**
   * Makes a token.
   *
   * @param scopes - Gitea's scopes; `read:…` alone makes a token that cannot write
   * @returns The token with its secret, which is not stored and not shown again
   */
  async create(
    login: string,
    options: { readonly name: string; readonly scopes: readonly string[] },
    principal: KnownPrincipal,
  ): Promise<Token & { readonly secret: string }> {
    const account = await this.#getOwn(login, principal);
    const name = options.name.trim();
    if (name === '' || name.length > MAX_NAME_LENGTH) {
      throw new UnprocessableError(
        `The name of a token must have 1 to ${MAX_NAME_LENGTH} characters`,
      );
    }
    if ((await this.#tokens.list(account.id)).length >= MAX_TOKENS) {
      throw new UnprocessableError(
        `You have ${MAX_TOKENS} tokens; revoke those you do not use first`,
      );
    }
    // Writes down what the user may do now, by which the token will be judged.
    await this.#policy.decide(principal);
    const secret = createTokenSecret();
    const token = await this.#tokens.create({
      accountId: account.id,
      name,
      hash: hashToken(secret),
      lastEight: secret.slice(-8),
      scopes: toPermissions(options.scopes),
    });
    return { ...token, secret };
  }

  async list(login: string, principal: KnownPrincipal): Promise<Token[]> {
    const account = await this.#getOwn(login, principal);
    return this.#tokens.list(account.id);
  }

  /** Revokes a token by its id or name. */
  async delete(
    login: string,
    idOrName: string,
    principal: KnownPrincipal,
  ): Promise<void> {
    const account = await this.#getOwn(login, principal);
    if (!(await this.#tokens.delete(account.id, idOrName))) {
      throw new NotFoundError(`${login} has no token "${idOrName}"`);
    }
  }

  async #getOwn(login: string, principal: KnownPrincipal): Promise<Account> {
    const isOwn = principal.account.login.toLowerCase() === login.toLowerCase();
    if (!isOwn && !principal.account.isAdmin) {
      throw new NotAllowedError(`Only ${login} may manage these tokens`);
    }
    // A token that leaked must not be able to make others that outlive it.
    if (principal.kind === 'token') {
      throw new NotAllowedError(
        'A token cannot manage tokens; sign in to the portal to do so',
      );
    }
    const account = await this.#accounts.findByLogin(login);
    if (account?.kind !== 'user') {
      throw new NotFoundError(`There is no user "${login}"`);
    }
    return account;
  }
}

function toPermissions(scopes: readonly string[]): readonly string[] {
  const isReadOnly =
    scopes.length > 0 &&
    !scopes.some(scope => scope === 'all' || scope.startsWith('write:'));
  return isReadOnly ? READ : ALL;
}
