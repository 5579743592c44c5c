import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { getLocationForEntity } from '@backstage/plugin-techdocs-node';

/**
 * Whether an entity's documentation is read from this machine or this portal.
 *
 * @param portalUrl - Address of the backend
 */
export function isNearby(
  entity: Entity,
  portalUrl: string,
  integrations: ScmIntegrationRegistry,
): boolean {
  try {
    const { type, target } = getLocationForEntity(entity, integrations);
    return (
      type === 'dir' || new URL(target).origin === new URL(portalUrl).origin
    );
  } catch {
    // No reference, or one that leads nowhere.
    return false;
  }
}
