import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the search page and of the search palette. */
export const searchModuleTranslationRef = createTranslationRef({
  id: 'fairway.search',
  messages: {
    title: 'Search',
    label: 'Search the catalog and the docs',
    placeholder: 'Search components, APIs, docs, people',
    palette: {
      title: 'Search everywhere',
      all: 'All results for “{{term}}”',
      hint: 'Type to search; arrows to choose, Enter to open.',
      none: 'Nothing found for “{{term}}”.',
      searching: 'Searching …',
      failed: 'Search does not answer: {{message}}',
    },
    facet: {
      filters: 'Filters',
      type: 'Type',
      all: 'Everything',
      kind: 'Kind',
      lifecycle: 'Lifecycle',
      any: 'Any',
      clear: 'Clear filters',
    },
    type: {
      catalog: 'Catalog',
      docs: 'Docs',
      apiOperations: 'API operations',
    },
    results: {
      label: 'Results',
      total_one: '{{count}} result',
      total_other: '{{count}} results',
      many: 'More than {{count}} results',
      none: 'Nothing found for “{{term}}”.',
      noneFiltered: 'Nothing found for “{{term}}” with these filters.',
      empty: 'The search index is empty. It is built a moment after start.',
      hint: 'Fewer or shorter words find more.',
      previous: 'Previous',
      next: 'Next',
      failed: 'Search does not answer',
      retry: 'Try again',
      ownedBy: 'owned by {{owner}}',
      deprecated: 'Deprecated',
    },
  },
});
