import type { Entity } from '@backstage/catalog-model';

/** What the catalog says of entities that the model knows; nobody else can say it. */
const MODEL_ANNOTATION = 'fairway.dev/model';

/** Whether the model knows an entity of the catalog. */
export function isInModel({ metadata }: Entity): boolean {
  return metadata.annotations?.[MODEL_ANNOTATION] === 'true';
}
