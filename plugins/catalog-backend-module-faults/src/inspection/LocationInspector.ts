import {
  AuthService,
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Inspection } from './Inspection';
import { InspectionWalk } from './InspectionWalk';

export type LocationInspectorOptions = {
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly integrations: ScmIntegrationRegistry;
  readonly reader: UrlReaderService;
};

/**
 * Finds out what the catalog would make of a location, without registering it.
 *
 * @remarks
 *
 * The catalog's own dry run ends at the first fault of any entity, although the
 * catalog, once the location is registered, takes all the others. This one goes
 * on, and asks the catalog about each entity in the way it will be processed:
 * a file that cannot be read, has a fault in its YAML or holds a kind that is not
 * allowed there counts as one, everything else entity by entity.
 */
export class LocationInspector {
  readonly #options: LocationInspectorOptions;

  constructor(options: LocationInspectorOptions) {
    this.#options = options;
  }

  /**
   * @param target - Address of a catalog file
   * @param credentials - Who asks; the catalog decides what they may have checked
   */
  async inspect(
    target: string,
    credentials: BackstageCredentials,
  ): Promise<Inspection> {
    const { auth, catalog } = this.#options;
    const walk = new InspectionWalk({ ...this.#options, credentials, target });
    await walk.run();
    const registered = await catalog.queryLocations(
      { query: { type: 'url', target }, limit: 1 },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return {
      exists: registered.totalItems > 0,
      entities: walk.entities,
      faults: walk.faults,
    };
  }
}
