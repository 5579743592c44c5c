import { parseEntityRef } from '@backstage/catalog-model';

/** Kind of an entity, in lower case. */
export function toKind(entityRef: string): string {
  return parseEntityRef(entityRef).kind.toLocaleLowerCase('en-US');
}
