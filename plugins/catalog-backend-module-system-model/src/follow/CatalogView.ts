import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityPlace } from '../database/KeptEntity';
import { MODEL_LOCATION_TYPE } from '../modelLocation';

/** What tells which entity it is, and where it is from. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];

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
      { entityRefs: [...entityRefs], fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    items.forEach((entity, index) => {
      if (entity) {
        places.set(entityRefs[index], toPlace(entity));
      }
    });
    return places;
  }

  /** @returns Reference of the entity, if the model provides it and the caller may read it */
  async findProvided(
    uid: string,
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    const { items } = await this.#catalog.getEntities(
      { filter: { 'metadata.uid': uid }, fields: FIELDS },
      { credentials },
    );
    const entity = items.find(item => toPlace(item) === 'provided');
    return entity && stringifyEntityRef(entity);
  }
}

function toPlace({ metadata }: Entity): EntityPlace {
  const origin = metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return origin?.startsWith(`${MODEL_LOCATION_TYPE}:`)
    ? 'provided'
    : 'elsewhere';
}
