import { JsonObject } from '@backstage/types';

type Resource = {
  readonly resource: string;
  readonly kind?: string;
  readonly scope?: string;
  readonly verbs?: string[];
  readonly categories?: string[];
};

/** What a cluster says of its APIs: resources by version, in order of preference, by group. */
export function makeDiscovery(
  groups: Record<string, Record<string, readonly Resource[]>>,
): JsonObject {
  return {
    kind: 'APIGroupDiscoveryList',
    items: Object.entries(groups).map(([name, versions]) => ({
      metadata: { name },
      versions: Object.entries(versions).map(([version, resources]) => ({
        version,
        resources: resources.map(({ kind = 'Any', ...resource }) => ({
          scope: 'Namespaced',
          verbs: ['get', 'list', 'watch'],
          responseKind: { group: '', version: '', kind },
          ...resource,
        })),
      })),
    })),
  };
}
