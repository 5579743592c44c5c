import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Seeing the sources of the model, how they do, and all that is wrong with their
 * manifests. Without it, people see what is wrong with the manifests of what they own.
 *
 * @remarks
 *
 * There is no permission to read the entities of the model: whoever may read an
 * entity in the catalog may read all that the model says of it.
 *
 * @public
 */
export const systemModelSourceReadPermission = createPermission({
  name: 'system-model.source.read',
  attributes: { action: 'read' },
});

/**
 * Having a source read again, trying one out, and letting go of what it does not list any more.
 *
 * @public
 */
export const systemModelSourceManagePermission = createPermission({
  name: 'system-model.source.manage',
  attributes: { action: 'update' },
});

/**
 * Choosing the source of a field of any entity. Owners may for their own without it.
 *
 * @public
 */
export const systemModelSettlePermission = createPermission({
  name: 'system-model.settle',
  attributes: { action: 'update' },
});

/**
 * Editing fields of any entity in the portal. Owners may edit their own without it.
 *
 * @public
 */
export const systemModelOverlayPermission = createPermission({
  name: 'system-model.overlay',
  attributes: { action: 'update' },
});

/**
 * Reading releases of the model, which tell of all entities, whoever may read these.
 *
 * @public
 */
export const systemModelReleaseReadPermission = createPermission({
  name: 'system-model.release.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of the system model.
 *
 * @public
 */
export const systemModelPermissions = [
  systemModelSourceReadPermission,
  systemModelSourceManagePermission,
  systemModelSettlePermission,
  systemModelOverlayPermission,
  systemModelReleaseReadPermission,
];
