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
  },
});
