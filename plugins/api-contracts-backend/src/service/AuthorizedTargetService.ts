import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { apiContractsTryPermission } from '@fairway/plugin-api-contracts-common';
import { ApiTarget } from '../permissions/rules';
import {
  ContractRef,
  ListedTargets,
  Refusal,
  TargetService,
} from './TargetService';

type Options = {
  readonly inner: TargetService;
  readonly permissions: PermissionsService;
  /** Decides by conditions, with the rules of targets. */
  readonly applyDecision: (
    decision: PolicyDecision,
    target: ApiTarget,
  ) => boolean;
};

/**
 * Hands out only targets that the caller has the permission `api-contracts.try` for.
 */
export class AuthorizedTargetService implements TargetService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async listTargets(
    of: ContractRef,
    caller: { credentials: BackstageCredentials },
  ): Promise<ListedTargets> {
    const { applyDecision, inner, permissions } = this.#options;
    const { targets, problem } = await inner.listTargets(of, caller);
    const [decision] = await permissions.authorizeConditional(
      [{ permission: apiContractsTryPermission }],
      caller,
    );
    const decided = targets.map(listed => {
      if (listed.refusal) {
        return listed;
      }
      const { entity, environment } = listed.target;
      const target = { entity, environment: environment.name };
      return decision && applyDecision(decision, target)
        ? listed
        : { ...listed, refusal: refuse(environment.title ?? environment.name) };
    });
    return { targets: decided, problem };
  }
}

function refuse(environment: string): Refusal {
  return {
    reason: 'not-permitted',
    message: `You may not try this API in ${environment}: you need the permission ${apiContractsTryPermission.name}. Ask an administrator of the portal for it.`,
  };
}
