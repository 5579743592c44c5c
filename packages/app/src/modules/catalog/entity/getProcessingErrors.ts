import type { Entity } from '@backstage/catalog-model';

interface StatusItem {
  readonly level?: string;
  readonly message?: string;
  readonly error?: { readonly message?: string };
}

/** Messages of what went wrong when the catalog last processed an entity. */
export function getProcessingErrors(entity: Entity): string[] {
  const { status } = entity as { status?: { items?: StatusItem[] } };
  const messages = (status?.items ?? [])
    .filter(item => item.level === 'error')
    .map(item => item.error?.message ?? item.message ?? '');
  return [...new Set(messages.filter(Boolean))];
}
