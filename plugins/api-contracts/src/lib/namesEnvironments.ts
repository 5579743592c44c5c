import type { Entity } from '@backstage/catalog-model';
import { API_DEFINITION_ANNOTATION_PREFIX } from '@fairway/plugin-api-contracts-common';

/** Whether an API says where its definition in an environment is. */
export function namesEnvironments(entity: Entity): boolean {
  return Object.keys(entity.metadata.annotations ?? {}).some(name =>
    name.startsWith(API_DEFINITION_ANNOTATION_PREFIX),
  );
}
