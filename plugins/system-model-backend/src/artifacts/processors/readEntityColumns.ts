import { parseEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { ModelEntity } from '@fairway/plugin-system-model-common';
import { EntityColumns } from '../../merge/Merged';
import { readColumns } from '../../merge/readColumns';

/** Reads what an entity is found by, as the API finds it. */
export function readEntityColumns({
  entity,
  entityRef,
}: Pick<ModelEntity, 'entity' | 'entityRef'>): EntityColumns {
  const spec = (entity.spec as JsonObject | undefined) ?? {};
  return readColumns(spec, parseEntityRef(entityRef).namespace);
}
