import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Account } from '../model/Account';

/**
 * Who makes a request.
 */
export type Principal =
  /** A caller with a Backstage session, or another backend; the permission framework decides. */
  | {
      readonly kind: 'session';
      readonly account: Account;
      readonly credentials: BackstageCredentials;
    }
  /** The holder of a personal token. */
  | {
      readonly kind: 'token';
      readonly account: Account;
      readonly scopes: readonly string[];
    }
  /** The holder of the administrator token. */
  | { readonly kind: 'admin'; readonly account: Account }
  /** Someone unknown who may read without signing in. */
  | { readonly kind: 'anonymous' };

/**
 * A principal with an account.
 */
export type KnownPrincipal = Exclude<Principal, { kind: 'anonymous' }>;
