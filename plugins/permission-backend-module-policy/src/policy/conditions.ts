import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_SCAFFOLDER_TASK,
  RESOURCE_TYPE_SCAFFOLDER_TEMPLATE,
} from '@backstage/plugin-scaffolder-common/alpha';
import { RESOURCE_TYPE_API_TARGET } from '@fairway/plugin-api-contracts-common';

// The rules are named, not imported: their code belongs to the backends of other plugins,
// which this package must not depend on. The tests over HTTP apply them to the real backends.

type Owner = { readonly ref: string; readonly ownership: readonly string[] };
type Criteria = PermissionCriteria<PermissionCondition>;

/** Entities that are owned by the user or by a group of the user, who must have at least one reference. */
export function isEntityOwner(user: Owner): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
    conditions: ownedBy(user),
  };
}

/** Entities other than kits with one of the tags, of which there must be one, and such kits if the user owns them. */
export function isUnrestrictedEntity(
  user: Owner,
  tags: readonly string[],
): ConditionalPolicyDecision {
  // The kind comes first because it settles the question for nearly every entity with one look-up.
  const anyOf: [Criteria, ...Criteria[]] = [
    { not: entityCondition('IS_ENTITY_KIND', { kinds: ['template'] }) },
    noneOf(tags, tag =>
      entityCondition('HAS_METADATA', { key: 'tags', value: tag }),
    ),
  ];
  if (user.ownership.length > 0) {
    anyOf.push(ownedBy(user));
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
    conditions: { anyOf },
  };
}

/** Steps and form pages without any of the tags, of which there must be one. */
export function isUnrestrictedStep(
  tags: readonly string[],
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'scaffolder',
    resourceType: RESOURCE_TYPE_SCAFFOLDER_TEMPLATE,
    conditions: noneOf(tags, tag => ({
      rule: 'HAS_TAG',
      resourceType: RESOURCE_TYPE_SCAFFOLDER_TEMPLATE,
      params: { tag },
    })),
  };
}

/** Servers of APIs outside of the environments, of which there must be one, and inside of APIs that the user owns. */
export function isUnrestrictedTarget(
  user: Owner,
  environments: readonly string[],
): ConditionalPolicyDecision {
  const anyOf: [Criteria, ...Criteria[]] = [
    {
      not: targetCondition('IS_IN_ENVIRONMENT', {
        environments: [...environments],
      }),
    },
  ];
  if (user.ownership.length > 0) {
    anyOf.push(
      targetCondition('IS_API_OWNER', { claims: [...user.ownership] }),
    );
  }
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'api-contracts',
    resourceType: RESOURCE_TYPE_API_TARGET,
    conditions: { anyOf },
  };
}

/** Scaffolder tasks that the user started. */
export function isTaskOwner(user: Owner): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'scaffolder',
    resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
    conditions: {
      rule: 'IS_TASK_OWNER',
      resourceType: RESOURCE_TYPE_SCAFFOLDER_TASK,
      params: { createdBy: [user.ref] },
    },
  };
}

function ownedBy(user: Owner): Criteria {
  return entityCondition('IS_ENTITY_OWNER', { claims: [...user.ownership] });
}

function entityCondition(
  rule: string,
  params: PermissionCondition['params'],
): PermissionCondition {
  return { rule, resourceType: RESOURCE_TYPE_CATALOG_ENTITY, params };
}

function targetCondition(
  rule: string,
  params: PermissionCondition['params'],
): PermissionCondition {
  return { rule, resourceType: RESOURCE_TYPE_API_TARGET, params };
}

function noneOf(
  tags: readonly string[],
  toCondition: (tag: string) => PermissionCondition,
): Criteria {
  const [first, ...rest] = tags.map(toCondition);
  return { not: { anyOf: [first, ...rest] } };
}
