import { parseEntityRef } from '@backstage/catalog-model';

/** The name of an entity, with its namespace where that says something. */
export function toShortRef(entityRef: string): string {
  const { namespace, name } = parseEntityRef(entityRef);
  return namespace === 'default' ? name : `${namespace}/${name}`;
}
