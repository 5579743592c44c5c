import { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityPlace } from '../database/KeptEntity';
import { MODEL_LOCATION_TYPE } from '../modelLocation';

/** Tells where the catalog has entities from. */
export class CatalogView {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: {
    readonly auth: AuthService;
    readonly catalog: CatalogService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /** @returns By reference; nothing for those that the catalog does not have */
  async findPlaces(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, EntityPlace>> {
    const places = new Map<string, EntityPlace>();
    if (entityRefs.length === 0) {
      return places;
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs: [...entityRefs],
        fields: ['kind', 'metadata.name', 'metadata.annotations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    items.forEach((entity, index) => {
      if (entity) {
        const origin =
          entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
        places.set(
          entityRefs[index],
          origin?.startsWith(`${MODEL_LOCATION_TYPE}:`)
            ? 'provided'
            : 'elsewhere',
        );
      }
    });
    return places;
  }
}
