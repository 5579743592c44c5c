import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the graph. */
export const graphModuleTranslationRef = createTranslationRef({
  id: 'fairway.catalog-graph',
  messages: {
    title: 'Graph',
    root: 'Starting from',
    search: 'Find a system or domain',
    depth: 'Hops',
    people: 'Groups and people',
    open: 'Open {{title}}',
    hint: 'A click puts an entity in the middle; the button above opens its page.',
    none: 'There is no system or domain to start from. Every entity page has a graph of its own under “Open graph”.',
    browse: 'Browse the catalog',
    failed: 'The catalog could not be read: {{message}}',
    retry: 'Try again',
    systems: 'Systems',
    domains: 'Domains',
    others: 'Others',
    relation: {
      ownerOf: 'owns',
      ownedBy: 'owned by',
      consumesApi: 'consumes',
      apiConsumedBy: 'consumed by',
      providesApi: 'provides',
      apiProvidedBy: 'provided by',
      hasPart: 'has',
      partOf: 'part of',
      parentOf: 'parent of',
      childOf: 'child of',
      dependsOn: 'needs',
      dependencyOf: 'needed by',
      hasMember: 'has member',
      memberOf: 'member of',
    },
  },
});
