import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EntityAccess } from './EntityAccess';

/** As many as the catalog is asked about at once. */
const BATCH = 500;

const EVERYTHING: EntityAccess = {
  isComplete: true,
  selectReadable: async entityRefs => new Set(entityRefs),
};

const NOTHING: EntityAccess = {
  isComplete: false,
  selectReadable: async () => new Set(),
};

/**
 * Finds out which entities of the model a caller may read: those that the caller
 * may read in the catalog.
 *
 * @remarks
 *
 * Conditions of the catalog speak of what the catalog knows, relations for
 * instance. They are therefore left to it: it is asked for the entities, as the caller.
 */
export class EntityGate {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  async open(credentials: BackstageCredentials): Promise<EntityAccess> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return EVERYTHING;
      case AuthorizeResult.CONDITIONAL:
        return {
          isComplete: false,
          selectReadable: refs => this.#askCatalog(refs, credentials),
        };
      default:
        return NOTHING;
    }
  }

  /** @throws NotFoundError if the caller may not read it, as if there were none */
  async assertReadable(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const access = await this.open(credentials);
    const readable = await access.selectReadable([entityRef]);
    if (!readable.has(entityRef)) {
      throw new NotFoundError(
        `There is no entity ${entityRef} in the model, or you may not read it`,
      );
    }
  }

  async #askCatalog(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const readable = new Set<string>();
    for (let at = 0; at < entityRefs.length; at += BATCH) {
      const batch = entityRefs.slice(at, at + BATCH);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: batch, fields: ['kind', 'metadata.name'] },
        { credentials },
      );
      items.forEach((item, index) => item && readable.add(batch[index]));
    }
    return readable;
  }
}
