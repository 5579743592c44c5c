import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

/**
 * Picks the search engine: Elasticsearch or OpenSearch where one is configured, else the database the portal has.
 */
export const searchEngine = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    if (config.has('search.elasticsearch')) {
      yield import('@fairway/plugin-search-backend-module-elastic');
    } else if (config.getString('backend.database.client') === 'pg') {
      yield import('@fairway/plugin-search-backend-module-postgres');
    } else {
      yield import('@fairway/plugin-search-backend-module-sqlite');
    }
  },
});
