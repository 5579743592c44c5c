import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Registers a descriptor, unless that was done already: by the same step before an interruption, or by a push that the
 * catalog noticed by itself.
 *
 * @returns Whether it is new
 */
export async function registerLocation(
  catalog: CatalogService,
  target: string,
  credentials: BackstageCredentials,
): Promise<boolean> {
  try {
    await catalog.addLocation({ type: 'url', target }, { credentials });
    return true;
  } catch (error) {
    if (isError(error) && /conflict/i.test(`${error.name} ${error.message}`)) {
      return false;
    }
    throw error;
  }
}
