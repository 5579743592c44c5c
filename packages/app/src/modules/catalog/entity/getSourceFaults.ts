import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import { describeRefusal } from '../lib/describeRefusal';

interface StatusItem {
  readonly level?: string;
  readonly message?: string;
  readonly error?: { readonly message?: string };
}

/**
 * Says what went wrong when the catalog last processed some entities, each fault once.
 *
 * @param entities - An entity and those that lead to it
 */
export function getSourceFaults(entities: readonly Entity[]): string[] {
  const faults = entities.flatMap(entity => {
    const { status } = entity as { status?: { items?: StatusItem[] } };
    const target = entity.metadata.annotations?.[ANNOTATION_LOCATION];
    return (status?.items ?? [])
      .filter(({ level }) => level === 'error')
      .map(({ error, message }) => error?.message ?? message ?? '')
      .filter(Boolean)
      .map(text => describeRefusal(text, target?.replace(/^url:/, '') ?? ''));
  });
  return [...new Set(faults)];
}
