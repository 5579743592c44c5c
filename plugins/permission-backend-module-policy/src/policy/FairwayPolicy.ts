import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { PolicyOptions } from './config';
import { decide } from './decide';

/**
 * Hands requests of the permission framework to {@link decide}.
 */
export class FairwayPolicy implements PermissionPolicy {
  readonly #options: PolicyOptions;

  constructor(options: PolicyOptions) {
    this.#options = options;
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    // The permission backend has already asked for this information; asking again would be one more call per decision.
    const caller = user && {
      ref: user.info.userEntityRef,
      ownership: user.info.ownershipEntityRefs,
    };
    return decide(request.permission, caller, this.#options);
  }
}
