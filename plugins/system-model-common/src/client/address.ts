import { parseEntityRef } from '@backstage/catalog-model';

/** Path of an entity below the version. */
export function toPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [kind, namespace, name].map(encodeURIComponent);
  return `/entities/by-ref/${parts.join('/')}`.toLocaleLowerCase('en-US');
}

/** With the question mark, if there is anything to ask; several values stand one after another. */
export function toQuery(query: object): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) {
      [value].flat().forEach(one => params.append(key, String(one)));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
