import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_SCAFFOLDER_TASK,
  RESOURCE_TYPE_SCAFFOLDER_TEMPLATE,
} from '@backstage/plugin-scaffolder-common/alpha';
import { RESOURCE_TYPE_API_TARGET } from '@fairway/plugin-api-contracts-common';
import {
  isTaskOwner,
  isUnrestrictedTarget,
  isUnrestrictedEntity,
  isUnrestrictedStep,
  isEntityOwner,
} from './conditions';
import { PolicyOptions } from './config';
import { hasReference } from './hasReference';
import { hiddenTags } from './hiddenTags';
import { mayWithModel } from './mayWithModel';
import { PolicyUser } from './PolicyUser';
import { getRule } from './rules';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Decides one request of the permission framework.
 *
 * @remarks
 *
 * Services are not asked about here: the framework lets them through, within the
 * access restrictions of their tokens, before it asks a policy. A request
 * without a user is one that is not signed in, and gets nothing.
 *
 * @param permission - What is asked for
 * @param user - Who asks, or `undefined` if nobody is signed in
 * @param options - Administrators, restricted kits, and what else an operator decides
 */
export function decide(
  permission: Permission,
  user: PolicyUser | undefined,
  options: PolicyOptions,
): PolicyDecision {
  if (!user) {
    return DENY;
  }
  if (hasReference(user, options.admins)) {
    return ALLOW;
  }

  const rule = getRule(permission);
  switch (rule) {
    case 'everyone':
      return ALLOW;
    case 'entity-owner':
      return isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY) &&
        user.ownership.length > 0
        ? isEntityOwner(user)
        : DENY;
    case 'task-owner':
      return isResourcePermission(permission, RESOURCE_TYPE_SCAFFOLDER_TASK)
        ? isTaskOwner(user)
        : DENY;
    case 'unrestricted-entity':
      return decideKits(
        permission,
        RESOURCE_TYPE_CATALOG_ENTITY,
        hiddenTags(user, options),
        tags => isUnrestrictedEntity(user, tags),
      );
    case 'unrestricted-step':
      return decideKits(
        permission,
        RESOURCE_TYPE_SCAFFOLDER_TEMPLATE,
        hiddenTags(user, options),
        isUnrestrictedStep,
      );
    case 'unrestricted-target':
      return decideTargets(permission, user, options);
    case 'model-source-reader':
    case 'model-release-reader':
    case 'model-curator':
    case 'model-operator':
      return mayWithModel(rule, user, options) ? ALLOW : DENY;
    default:
      return DENY;
  }
}

function decideKits(
  permission: Permission,
  resourceType: string,
  tags: readonly string[],
  toDecision: (tags: readonly string[]) => PolicyDecision,
): PolicyDecision {
  if (!isResourcePermission(permission, resourceType)) {
    return DENY;
  }
  // Not a condition that holds for everything: search asks the catalog about each result as soon as there is one.
  return tags.length > 0 ? toDecision(tags) : ALLOW;
}

function decideTargets(
  permission: Permission,
  user: PolicyUser,
  options: PolicyOptions,
): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_API_TARGET)) {
    return DENY;
  }
  const closed = options.environments
    .filter(({ groups }) => !hasReference(user, groups))
    .map(({ name }) => name);
  return closed.length > 0 ? isUnrestrictedTarget(user, closed) : ALLOW;
}
