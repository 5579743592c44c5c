import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SystemModelClient } from '@fairway/plugin-system-model-common';

/**
 * What the pages of the system model ask of its backend.
 *
 * @public
 */
export type SystemModelApi = Pick<SystemModelClient, keyof SystemModelClient>;

/** @public */
export const systemModelApiRef = createApiRef<SystemModelApi>({
  id: 'plugin.system-model.client',
});
