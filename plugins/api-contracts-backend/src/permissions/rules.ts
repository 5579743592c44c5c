import { ApiEntity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_API_TARGET } from '@fairway/plugin-api-contracts-common';
import { z } from 'zod';

/** An API, and the environment of the server that is to be called. */
export type ApiTarget = {
  readonly entity: ApiEntity;
  readonly environment?: string;
};

export const apiTargetResourceRef = createPermissionResourceRef<
  ApiTarget,
  {}
>().with({
  pluginId: 'api-contracts',
  resourceType: RESOURCE_TYPE_API_TARGET,
});

/** Nothing is ever looked up by a rule: the API is read with the caller's own credentials. */
const toQuery = () => ({});

export const isApiOwner = createPermissionRule({
  name: 'IS_API_OWNER',
  description: 'Allow APIs that one of the claims owns',
  resourceRef: apiTargetResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('References of users and groups, e.g. those of the caller'),
  }),
  apply: ({ entity }, { claims }) =>
    (entity.relations ?? []).some(
      ({ type, targetRef }) =>
        type === RELATION_OWNED_BY && claims.includes(targetRef),
    ),
  toQuery,
});

export const hasLifecycle = createPermissionRule({
  name: 'HAS_LIFECYCLE',
  description: 'Allow APIs with one of the lifecycles',
  resourceRef: apiTargetResourceRef,
  paramsSchema: z.object({
    lifecycles: z.array(z.string()).describe('Values of spec.lifecycle'),
  }),
  apply: ({ entity }, { lifecycles }) =>
    lifecycles.includes(entity.spec.lifecycle),
  toQuery,
});

export const isInEnvironment = createPermissionRule({
  name: 'IS_IN_ENVIRONMENT',
  description: 'Allow servers of one of the environments',
  resourceRef: apiTargetResourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe('Names in apiContracts.try.environments'),
  }),
  apply: ({ environment }, { environments }) =>
    environment !== undefined && environments.includes(environment),
  toQuery,
});

export const apiTargetRules = [isApiOwner, hasLifecycle, isInEnvironment];
