import { parseEntityRef } from '@backstage/catalog-model';

/** Path of the page of an entity, or of one of its tabs. */
export function toEntityPath(entityRef: string, tab?: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return ['/catalog', ...parts, ...(tab ? [tab] : [])].join('/');
}
