/** Type of the location that entities of the model originate from. Only a provider can give it to an entity. */
export const MODEL_LOCATION_TYPE = 'system-model';

/** Says that the model knows an entity. */
export const MODEL_ANNOTATION = 'fairway.dev/model';

/** Location of an entity that comes from the model; for others, the key that has them processed again. */
export function toModelLocation(entityRef: string): string {
  return `${MODEL_LOCATION_TYPE}:${entityRef}`;
}
