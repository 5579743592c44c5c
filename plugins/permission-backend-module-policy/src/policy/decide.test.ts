import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogIngestionManagePermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogPermissions,
} from '@backstage/plugin-catalog-common/alpha';
import { devToolsPermissions } from '@backstage/plugin-devtools-common';
import { kubernetesPermissions } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  Permission,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  scaffolderPermissions,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateDryRunPermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  apiContractsPermissions,
  apiContractsTryPermission,
} from '@fairway/plugin-api-contracts-common';
import {
  forgePermissions,
  forgeRepositoryCreatePermission,
  forgeRepositoryDeletePermission,
  forgeRepositoryReadPermission,
  forgeRepositoryWritePermission,
} from '@fairway/plugin-forge-common';
import {
  systemModelOverlayPermission,
  systemModelPermissions,
  systemModelReleaseReadPermission,
  systemModelSettlePermission,
  systemModelSourceManagePermission,
  systemModelSourceReadPermission,
} from '@fairway/plugin-system-model-common';
import { searchPermissions } from '@fairway/search-common';
import { PolicyOptions, SystemModelRules } from './config';
import { decide } from './decide';
import { PolicyUser } from './PolicyUser';

const guest: PolicyUser = {
  ref: 'user:default/guest',
  ownership: ['user:default/guest', 'group:default/visitors'],
};
const admin: PolicyUser = {
  ref: 'user:default/ada',
  ownership: ['user:default/ada', 'group:default/platform'],
};
const architect: PolicyUser = {
  ref: 'user:default/art',
  ownership: ['user:default/art', 'group:default/architects'],
};
const nobodys: PolicyUser = { ref: 'user:default/new', ownership: [] };

const open: PolicyOptions = {
  admins: ['group:default/platform'],
  kits: [],
  environments: [],
  systemModel: { curators: [], operators: [] },
};
const restricted: PolicyOptions = {
  ...open,
  kits: [
    { tag: 'restricted', groups: ['group:default/architects'] },
    { tag: 'owners-only', groups: [] },
  ],
  environments: [
    { name: 'production', groups: ['group:default/architects'] },
    { name: 'vault', groups: [] },
  ],
};

const unknown = (action?: 'create' | 'read' | 'update' | 'delete') =>
  createPermission({ name: 'later.thing.do', attributes: { action } });

function resultOf(
  permission: Permission,
  user?: PolicyUser,
  options: PolicyOptions = open,
) {
  return decide(permission, user, options).result;
}

const everyPermission: readonly Permission[] = [
  ...catalogPermissions,
  ...scaffolderPermissions,
  ...devToolsPermissions,
  ...kubernetesPermissions,
  ...apiContractsPermissions,
  ...forgePermissions,
  ...searchPermissions,
  ...systemModelPermissions,
  unknown('read'),
  unknown(),
];

describe('decide', () => {
  it.each(everyPermission.map(permission => [permission.name, permission]))(
    '%s: nothing without a user, everything for an administrator',
    (_name, permission) => {
      expect(resultOf(permission as Permission)).toBe('DENY');
      expect(resultOf(permission as Permission, admin, restricted)).toBe(
        'ALLOW',
      );
    },
  );

  it.each([
    ['ALLOW', catalogEntityReadPermission],
    ['ALLOW', catalogLocationCreatePermission],
    ['ALLOW', catalogLocationDeletePermission],
    ['DENY', catalogIngestionManagePermission],
    ['CONDITIONAL', catalogEntityDeletePermission],
    ['CONDITIONAL', catalogEntityRefreshPermission],
    ['ALLOW', taskCreatePermission],
    ['CONDITIONAL', taskReadPermission],
    ['CONDITIONAL', taskCancelPermission],
    ['ALLOW', templateParameterReadPermission],
    ['ALLOW', templateStepReadPermission],
    ['DENY', templateDryRunPermission],
    ['ALLOW', apiContractsTryPermission],
    ['ALLOW', forgeRepositoryReadPermission],
    ['ALLOW', forgeRepositoryCreatePermission],
    ['ALLOW', forgeRepositoryWritePermission],
    ['DENY', forgeRepositoryDeletePermission],
    ['ALLOW', systemModelSourceReadPermission],
    ['ALLOW', systemModelReleaseReadPermission],
    ['DENY', systemModelSourceManagePermission],
    ['DENY', systemModelSettlePermission],
    ['DENY', systemModelOverlayPermission],
    ...devToolsPermissions.map(permission => ['DENY', permission] as const),
    ...searchPermissions.map(permission => ['DENY', permission] as const),
    ...kubernetesPermissions.map(
      permission =>
        [
          permission.name === 'kubernetes.proxy' ? 'DENY' : 'ALLOW',
          permission,
        ] as const,
    ),
    ['ALLOW', unknown('read')],
    ['DENY', unknown('create')],
    ['DENY', unknown('update')],
    ['DENY', unknown('delete')],
    ['DENY', unknown()],
  ] as Array<[string, Permission]>)(
    '%s for a guest without restricted kits: $name',
    (expected, permission) => {
      expect(resultOf(permission, guest)).toBe(expected);
    },
  );

  it('lets owners change what they own', () => {
    expect(decide(catalogEntityDeletePermission, guest, open)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: guest.ownership },
      },
    });
  });

  it('takes no ownership for none, not for all', () => {
    expect(resultOf(catalogEntityDeletePermission, nobodys)).toBe('DENY');
    expect(resultOf(catalogEntityRefreshPermission, nobodys)).toBe('DENY');
    expect(
      resultOf(catalogEntityDeletePermission, nobodys, {
        ...open,
        admins: [],
      }),
    ).toBe('DENY');
    expect(
      JSON.stringify(decide(catalogEntityReadPermission, nobodys, restricted)),
    ).not.toContain('IS_ENTITY_OWNER');
  });

  it('shows tasks to whoever started them, not to their whole group', () => {
    expect(decide(taskReadPermission, guest, open)).toMatchObject({
      conditions: {
        rule: 'IS_TASK_OWNER',
        params: { createdBy: ['user:default/guest'] },
      },
    });
  });

  it('hides restricted kits from those they are not meant for', () => {
    expect(decide(catalogEntityReadPermission, guest, restricted)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        anyOf: [
          {
            not: {
              rule: 'IS_ENTITY_KIND',
              resourceType: 'catalog-entity',
              params: { kinds: ['template'] },
            },
          },
          {
            not: {
              anyOf: ['restricted', 'owners-only'].map(value => ({
                rule: 'HAS_METADATA',
                resourceType: 'catalog-entity',
                params: { key: 'tags', value },
              })),
            },
          },
          {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'catalog-entity',
            params: { claims: guest.ownership },
          },
        ],
      },
    });
  });

  it('restricts a group only by the tags that do not name it', () => {
    expect(
      decide(templateStepReadPermission, architect, restricted),
    ).toMatchObject({
      pluginId: 'scaffolder',
      resourceType: 'scaffolder-template',
      conditions: {
        not: { anyOf: [{ rule: 'HAS_TAG', params: { tag: 'owners-only' } }] },
      },
    });
    expect(
      resultOf(catalogEntityReadPermission, architect, {
        ...open,
        admins: [],
        kits: [{ tag: 'restricted', groups: ['group:default/architects'] }],
      }),
    ).toBe('ALLOW');
  });

  it('leaves restricted environments to owners of the API', () => {
    const condition = (rule: string, params: object) => ({
      rule,
      resourceType: 'api-target',
      params,
    });

    expect(decide(apiContractsTryPermission, guest, restricted)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'api-contracts',
      resourceType: 'api-target',
      conditions: {
        anyOf: [
          {
            not: condition('IS_IN_ENVIRONMENT', {
              environments: ['production', 'vault'],
            }),
          },
          condition('IS_API_OWNER', { claims: guest.ownership }),
        ],
      },
    });
    expect(
      JSON.stringify(decide(apiContractsTryPermission, nobodys, restricted)),
    ).not.toContain('IS_API_OWNER');
    expect(
      JSON.stringify(decide(apiContractsTryPermission, architect, restricted)),
    ).not.toContain('production');
  });

  it.each([
    ['sourceReaders', systemModelSourceReadPermission],
    ['releaseReaders', systemModelReleaseReadPermission],
    ['curators', systemModelSettlePermission],
    ['curators', systemModelOverlayPermission],
    ['operators', systemModelSourceManagePermission],
    ['operators', systemModelSourceReadPermission],
  ] as Array<[keyof SystemModelRules, Permission]>)(
    'leaves to %s, and to nobody if there are none: $name',
    (list, permission) => {
      const closed = {
        sourceReaders: [],
        releaseReaders: [],
        curators: [],
        operators: [],
      };
      const given = (refs: string[]) => ({
        ...open,
        systemModel: { ...closed, [list]: refs },
      });
      const architects = given(['group:default/architects']);

      expect(resultOf(permission, architect, architects)).toBe('ALLOW');
      expect(resultOf(permission, guest, architects)).toBe('DENY');
      expect(resultOf(permission, nobodys, architects)).toBe('DENY');
      expect(resultOf(permission, architect, given([]))).toBe('DENY');
      expect(resultOf(permission, admin, given([]))).toBe('ALLOW');
    },
  );

  it('keeps releases, which tell of all, from those from whom a kit is hidden', () => {
    const release = systemModelReleaseReadPermission;
    const groups = ['group:default/architects'];
    const kits = [{ tag: 'restricted', groups }];

    expect(resultOf(release, guest, { ...open, kits })).toBe('DENY');
    expect(resultOf(release, nobodys, { ...open, kits })).toBe('DENY');
    expect(resultOf(release, architect, { ...open, kits })).toBe('ALLOW');
    expect(resultOf(release, architect, restricted)).toBe('DENY');
  });

  it('denies a permission that claims not to be about a resource', () => {
    for (const { name } of [
      catalogEntityDeletePermission,
      catalogEntityReadPermission,
      taskReadPermission,
      templateStepReadPermission,
      apiContractsTryPermission,
    ]) {
      const forged = createPermission({ name, attributes: {} });

      expect(resultOf(forged, guest, restricted)).toBe('DENY');
    }
  });
});
