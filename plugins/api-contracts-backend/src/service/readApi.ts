import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ApiEntity,
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Reads an API as somebody who may see it.
 *
 * @throws InputError if it is no reference of an API
 * @throws NotFoundError if there is none that the caller may see
 */
export async function readApi(
  catalog: CatalogService,
  entityRef: string,
  options: { readonly credentials: BackstageCredentials },
): Promise<ApiEntity> {
  const ref = parseApiRef(entityRef);
  const entity = await catalog.getEntityByRef(ref, options);
  if (!entity) {
    throw new NotFoundError(
      `There is no ${stringifyEntityRef(ref)} that you may see`,
    );
  }
  return entity as ApiEntity;
}

function parseApiRef(entityRef: string): CompoundEntityRef {
  let ref: CompoundEntityRef;
  try {
    ref = parseEntityRef(entityRef, { defaultKind: 'api' });
  } catch {
    throw new InputError(
      'entityRef is not valid: expected a reference such as "api:default/pets"',
    );
  }
  if (ref.kind.toLowerCase() !== 'api') {
    throw new InputError(
      `entityRef is not valid: expected an API, received the kind "${ref.kind}"`,
    );
  }
  return ref;
}
