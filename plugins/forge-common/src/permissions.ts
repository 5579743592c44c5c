import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows to see repositories of the forge, browse them and clone them.
 *
 * @public
 */
export const forgeRepositoryReadPermission = createPermission({
  name: 'forge.repository.read',
  attributes: { action: 'read' },
});

/**
 * Allows to create repositories and organisations in the forge.
 *
 * @public
 */
export const forgeRepositoryCreatePermission = createPermission({
  name: 'forge.repository.create',
  attributes: { action: 'create' },
});

/**
 * Allows to push, merge, comment and manage webhooks of repositories.
 *
 * @public
 */
export const forgeRepositoryWritePermission = createPermission({
  name: 'forge.repository.write',
  attributes: { action: 'update' },
});

/**
 * Allows to delete repositories.
 *
 * @public
 */
export const forgeRepositoryDeletePermission = createPermission({
  name: 'forge.repository.delete',
  attributes: { action: 'delete' },
});

/**
 * Every permission of the forge.
 *
 * @public
 */
export const forgePermissions = [
  forgeRepositoryReadPermission,
  forgeRepositoryCreatePermission,
  forgeRepositoryWritePermission,
  forgeRepositoryDeletePermission,
];
