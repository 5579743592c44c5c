/** Where an entity keeps its other names, separated by commas. In the model it is a list. */
export const ALIASES_ANNOTATION = 'fairway.dev/aliases';

/** Kinds that references of lists mean where they name none; lists of something else have `undefined`. All are united by the model. */
export const UNITED_LISTS: ReadonlyMap<string, string | undefined> = new Map([
  ['metadata/tags', undefined],
  ['metadata/links', undefined],
  ['spec/dependsOn', 'component'],
  ['spec/dependencyOf', 'component'],
  ['spec/providesApis', 'api'],
  ['spec/consumesApis', 'api'],
]);
