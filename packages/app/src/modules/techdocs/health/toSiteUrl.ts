import type { CompoundEntityRef } from '@backstage/catalog-model';

/** Where the docs of an entity are read. */
export function toSiteUrl({
  namespace,
  kind,
  name,
}: CompoundEntityRef): string {
  return ['/docs', namespace, kind, name]
    .map((part, index) => (index ? encodeURIComponent(part) : part))
    .join('/')
    .toLocaleLowerCase('en-US');
}
