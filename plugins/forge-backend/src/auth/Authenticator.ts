import { timingSafeEqual } from 'crypto';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { Request } from 'express';
import { AccountStore } from '../database/AccountStore';
import { TokenStore } from '../database/TokenStore';
import { AccountDirectory } from './AccountDirectory';
import { hashToken } from './hashToken';
import { isLoopbackRequest } from './isLoopbackRequest';
import { parseAuthorization } from './parseAuthorization';
import { Principal } from './Principal';

/**
 * Finds out who makes a request.
 */
export class Authenticator {
  readonly #accounts: AccountStore;
  readonly #tokens: TokenStore;
  readonly #directory: AccountDirectory;
  readonly #httpAuth: HttpAuthService;
  readonly #adminTokenHash: Buffer | undefined;
  readonly #anonymousRead: 'never' | 'loopback';

  constructor(options: {
    accounts: AccountStore;
    tokens: TokenStore;
    directory: AccountDirectory;
    httpAuth: HttpAuthService;
    adminToken?: string;
    anonymousRead: 'never' | 'loopback';
  }) {
    this.#accounts = options.accounts;
    this.#tokens = options.tokens;
    this.#directory = options.directory;
    this.#httpAuth = options.httpAuth;
    this.#anonymousRead = options.anonymousRead;
    this.#adminTokenHash =
      options.adminToken === undefined
        ? undefined
        : Buffer.from(hashToken(options.adminToken));
  }

  /**
   * Finds out who makes a request; throws an AuthenticationError if that is
   * nobody who may do anything at all.
   */
  async authenticate(request: Request): Promise<Principal> {
    const authorization = parseAuthorization(request.headers.authorization);
    switch (authorization.scheme) {
      case 'secret':
        return this.#authenticateSecret(authorization.secret);
      case 'bearer':
        return this.#authenticateSession(request);
      case 'none':
        return this.#authenticateUnnamed(request);
      default:
        throw new AuthenticationError(
          'The Authorization header is not understood: send a token as password (Basic) or after the word "token"',
        );
    }
  }

  async #authenticateSecret(secret: string): Promise<Principal> {
    const hash = hashToken(secret);
    if (
      this.#adminTokenHash &&
      timingSafeEqual(this.#adminTokenHash, Buffer.from(hash))
    ) {
      return {
        kind: 'admin',
        account: await this.#directory.getServiceAccount(),
      };
    }
    const token = await this.#tokens.findByHash(hash);
    const account = token && (await this.#accounts.findById(token.accountId));
    if (!token || !account || !(await this.#directory.isActive(account))) {
      throw new AuthenticationError(
        'The token is not known or was revoked; make one under Forge in the portal and send it as the password',
      );
    }
    await this.#tokens.touch(token);
    return { kind: 'token', account, scopes: token.scopes };
  }

  async #authenticateSession(
    request: Request,
    allowLimitedAccess = false,
  ): Promise<Principal> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
      allowLimitedAccess,
    });
    const account = await this.#directory.getSessionAccount(credentials);
    return { kind: 'session', account, credentials };
  }

  async #authenticateUnnamed(request: Request): Promise<Principal> {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // The cookie lets pages show images of a repository; as it comes along by itself it may never change anything.
    if (isRead && request.headers.cookie?.includes('backstage-auth')) {
      return this.#authenticateSession(request, true);
    }
    if (this.#anonymousRead === 'loopback' && isLoopbackRequest(request)) {
      return { kind: 'anonymous' };
    }
    throw new AuthenticationError('Sign in, or send a token as the password');
  }
}
