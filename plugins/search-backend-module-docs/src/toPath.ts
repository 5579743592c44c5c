import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { DocsOptions } from './config';

/** Where the docs of an entity are, as TechDocs writes it. */
export function toPath(
  { kind, metadata }: Entity,
  { keepsCase }: DocsOptions,
): string {
  const path = [metadata.namespace ?? DEFAULT_NAMESPACE, kind, metadata.name]
    .map(encodeURIComponent)
    .join('/');
  return keepsCase ? path : path.toLocaleLowerCase('en-US');
}
