import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  forgePermissions,
  forgeRepositoryReadPermission,
} from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { AccountStore } from '../database/AccountStore';

const ALL = forgePermissions.map(permission => permission.name);

/**
 * Decides which of the forge's permissions a principal holds.
 *
 * @remarks
 *
 * Sessions are decided by the portal's permission policy. A personal token is
 * used where there is no session to ask the policy about, so for it counts what
 * the policy decided when its user was last here: every decision in a session is
 * written down when it differs. The token's own scopes can only narrow that.
 */
export class AccessPolicy {
  readonly #permissions: PermissionsService;
  readonly #accounts: AccountStore;

  constructor(options: {
    permissions: PermissionsService;
    accounts: AccountStore;
  }) {
    this.#permissions = options.permissions;
    this.#accounts = options.accounts;
  }

  /**
   * Decides all four permissions at once.
   *
   * @returns Names of the permissions held
   */
  async decide(principal: Principal): Promise<ReadonlySet<string>> {
    switch (principal.kind) {
      case 'admin':
        return new Set(ALL);
      case 'anonymous':
        return new Set([forgeRepositoryReadPermission.name]);
      case 'token':
        return new Set(
          (principal.account.isAdmin ? ALL : principal.account.grants).filter(
            grant => principal.scopes.includes(grant),
          ),
        );
      default:
        return this.#decideSession(principal);
    }
  }

  async #decideSession(
    principal: Extract<Principal, { kind: 'session' }>,
  ): Promise<ReadonlySet<string>> {
    const requests = forgePermissions.map(permission => ({
      permission: permission as BasicPermission,
    }));
    const decisions = await this.#permissions.authorize(requests, {
      credentials: principal.credentials,
    });
    const held = requests
      .filter((_, i) => decisions[i].result === AuthorizeResult.ALLOW)
      .map(({ permission }) => permission.name);
    const { account } = principal;
    const isKnown =
      held.length === account.grants.length &&
      held.every(name => account.grants.includes(name));
    if (!isKnown && account.entityRef) {
      await this.#accounts.update(account.id, { grants: held });
    }
    return new Set(held);
  }
}
