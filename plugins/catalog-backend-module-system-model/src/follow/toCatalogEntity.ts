import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  entityEnvelopeSchemaValidator,
} from '@backstage/catalog-model';
import { EntityRecord } from '@fairway/plugin-system-model-common';
import { MODEL_ANNOTATION, toModelLocation } from '../modelLocation';
import { fillRequired } from './fillRequired';
import { findDescriptorUrl } from './findDescriptorUrl';

const validate = entityEnvelopeSchemaValidator();

/**
 * Makes an entity of the model one of the catalog.
 *
 * @throws if it has not even the outline of an entity
 */
export function toCatalogEntity({
  entity,
  entityRef,
  provenance,
}: Pick<EntityRecord, 'entity' | 'entityRef' | 'provenance'>): Entity {
  const valid = validate(entity) as Entity;
  const url = findDescriptorUrl(provenance);
  const origin = toModelLocation(entityRef);
  return {
    ...valid,
    metadata: {
      ...valid.metadata,
      annotations: {
        ...valid.metadata.annotations,
        [ANNOTATION_LOCATION]: url ? `url:${url}` : origin,
        [ANNOTATION_ORIGIN_LOCATION]: origin,
        [MODEL_ANNOTATION]: 'true',
      },
    },
    spec: fillRequired(valid.kind, valid.spec),
  };
}
