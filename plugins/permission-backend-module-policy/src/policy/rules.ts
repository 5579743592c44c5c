import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogIngestionManagePermission,
  catalogIngestionReadPermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { unprocessedEntitiesPermissions } from '@backstage/plugin-catalog-unprocessed-entities-common';
import {
  devToolsAdministerPermission,
  devToolsConfigReadPermission,
  devToolsExternalDependenciesReadPermission,
  devToolsInfoReadPermission,
} from '@backstage/plugin-devtools-common';
import {
  devToolsTaskSchedulerCreatePermission,
  devToolsTaskSchedulerReadPermission,
} from '@backstage/plugin-devtools-common/alpha';
import {
  kubernetesClustersReadPermission,
  kubernetesProxyPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import { Permission } from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateDryRunPermission,
  templateManagementPermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { apiContractsTryPermission } from '@fairway/plugin-api-contracts-common';
import {
  forgeRepositoryCreatePermission,
  forgeRepositoryDeletePermission,
  forgeRepositoryReadPermission,
  forgeRepositoryWritePermission,
} from '@fairway/plugin-forge-common';
import {
  systemModelOverlayPermission,
  systemModelReleaseReadPermission,
  systemModelSettlePermission,
  systemModelSourceManagePermission,
  systemModelSourceReadPermission,
} from '@fairway/plugin-system-model-common';
import {
  searchInspectPermission,
  searchRebuildPermission,
} from '@fairway/search-common';

/**
 * Who a permission is for. Administrators pass all of them.
 *
 * - `everyone`: everyone who is signed in
 * - `admins`: nobody else
 * - `entity-owner`: owners of the entity in question
 * - `task-owner`: whoever started the task in question
 * - `unrestricted-entity`: everyone, but restricted kits only for those they are meant for
 * - `unrestricted-step`: the same for single steps and form pages of a kit
 * - `unrestricted-target`: everyone, but restricted environments only owners of the API and those they are meant for
 * - `model-source-reader`: everyone, unless groups are configured
 * - `model-release-reader`: the groups that are configured, else everyone from whom no kit is hidden: a release tells of all
 * - `model-curator`: the groups that are configured; the model lets owners do the same with what is theirs
 * - `model-operator`: the groups that are configured
 */
export type Rule =
  | 'everyone'
  | 'admins'
  | 'entity-owner'
  | 'task-owner'
  | 'unrestricted-entity'
  | 'unrestricted-step'
  | 'unrestricted-target'
  | 'model-source-reader'
  | 'model-release-reader'
  | 'model-curator'
  | 'model-operator';

const rules: ReadonlyArray<readonly [Rule, readonly Permission[]]> = [
  [
    'everyone',
    [
      catalogEntityCreatePermission,
      catalogEntityValidatePermission,
      catalogLocationAnalyzePermission,
      catalogLocationCreatePermission,
      catalogLocationReadPermission,
      // The registration guard in the catalog decides whose locations these may be.
      catalogLocationDeletePermission,
      actionExecutePermission,
      taskCreatePermission,
      forgeRepositoryCreatePermission,
      forgeRepositoryReadPermission,
      forgeRepositoryWritePermission,
      kubernetesClustersReadPermission,
      kubernetesResourcesReadPermission,
    ],
  ],
  [
    'admins',
    [
      catalogIngestionManagePermission,
      catalogIngestionReadPermission,
      unprocessedEntitiesPermissions.unprocessedEntitiesDeletePermission,
      unprocessedEntitiesPermissions.unprocessedEntitiesReadPermission,
      devToolsAdministerPermission,
      devToolsConfigReadPermission,
      devToolsExternalDependenciesReadPermission,
      devToolsInfoReadPermission,
      devToolsTaskSchedulerCreatePermission,
      devToolsTaskSchedulerReadPermission,
      // It carries no repository, and a deleted repository cannot be brought back.
      forgeRepositoryDeletePermission,
      // It reaches everything that the portal's own cluster account reaches, secrets included.
      kubernetesProxyPermission,
      // What people search for, and how results come about, is nobody else's business.
      searchInspectPermission,
      searchRebuildPermission,
      // A dry run fetches any address with the portal's own credentials and shows what it got.
      templateDryRunPermission,
      templateManagementPermission,
    ],
  ],
  [
    'entity-owner',
    [catalogEntityDeletePermission, catalogEntityRefreshPermission],
  ],
  ['task-owner', [taskCancelPermission, taskReadPermission]],
  ['unrestricted-entity', [catalogEntityReadPermission]],
  [
    'unrestricted-step',
    [templateParameterReadPermission, templateStepReadPermission],
  ],
  ['unrestricted-target', [apiContractsTryPermission]],
  ['model-source-reader', [systemModelSourceReadPermission]],
  ['model-release-reader', [systemModelReleaseReadPermission]],
  [
    'model-curator',
    [systemModelOverlayPermission, systemModelSettlePermission],
  ],
  // A dry run asks any public address.
  ['model-operator', [systemModelSourceManagePermission]],
];

const ruleByName: ReadonlyMap<string, Rule> = new Map(
  rules.flatMap(([rule, permissions]) =>
    permissions.map(permission => [permission.name, rule] as const),
  ),
);

/**
 * Finds the rule of a permission. One that is not listed, say of a plugin added
 * later, is for everyone if it only reads, and for administrators if it does anything else.
 */
export function getRule(permission: Permission): Rule {
  const rule = ruleByName.get(permission.name);
  if (rule) {
    return rule;
  }
  return permission.attributes.action === 'read' ? 'everyone' : 'admins';
}
