/** Where an entity keeps its other names, separated by commas. */
export const ALIASES_ANNOTATION = 'fairway.dev/aliases';

/** Pointer of {@link ALIASES_ANNOTATION}. */
export const ALIASES_POINTER = '/metadata/annotations/fairway.dev~1aliases';

/** Kinds that a reference means where it names none, by pointer. */
export const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['/spec/owner', 'group'],
  ['/spec/system', 'system'],
  ['/spec/domain', 'domain'],
  ['/spec/subcomponentOf', 'component'],
  ['/spec/parent', 'group'],
]);

/** The same for lists of references, which are united. */
export const REFERENCE_LISTS: ReadonlyMap<string, string> = new Map([
  ['/spec/dependsOn', 'component'],
  ['/spec/dependencyOf', 'component'],
  ['/spec/providesApis', 'api'],
  ['/spec/consumesApis', 'api'],
]);
