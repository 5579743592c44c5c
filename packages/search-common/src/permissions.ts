import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Seeing how indices do, why results stand where they stand, and what people
 * look for.
 *
 * @public
 */
export const searchInspectPermission = createPermission({
  name: 'search.inspect',
  attributes: {},
});

/**
 * Building an index anew.
 *
 * @public
 */
export const searchRebuildPermission = createPermission({
  name: 'search.rebuild',
  attributes: { action: 'update' },
});

/**
 * All permissions of search.
 *
 * @public
 */
export const searchPermissions = [
  searchInspectPermission,
  searchRebuildPermission,
];
