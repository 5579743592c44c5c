import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  elasticsearchAuthExtensionPoint,
  ElasticSearchAuthProvider,
  ElasticSearchSearchEngine,
} from '@backstage/plugin-search-backend-module-elasticsearch';
import { searchStoreExtensionPoint } from '@fairway/search-node';
import { createEngineClient } from './client/createEngineClient';
import { readElasticOptions } from './config';
import { IndexNames } from './index/IndexNames';
import { ElasticStore } from './store/ElasticStore';

/**
 * Makes OpenSearch or Elasticsearch the engine of search.
 *
 * @public
 */
export const searchModuleElastic = createBackendModule({
  pluginId: 'search',
  moduleId: 'elastic',
  register(env) {
    let authProvider: ElasticSearchAuthProvider | undefined;

    // The stock module offers it, which is not there when this one is.
    env.registerExtensionPoint(elasticsearchAuthExtensionPoint, {
      setAuthProvider(provider) {
        if (authProvider) {
          throw new Error(
            'There is a provider of authentication for search.elasticsearch already, and there can be only one.',
          );
        }
        authProvider = provider;
      },
    });

    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        store: searchStoreExtensionPoint,
      },
      async init({ config, logger, store }) {
        const { prefix, ...options } = readElasticOptions(config);
        const stock = await ElasticSearchSearchEngine.fromConfig({
          config,
          logger,
          authProvider,
        });
        store.setStore(
          new ElasticStore(
            createEngineClient(stock),
            new IndexNames(prefix),
            options,
          ),
        );
      },
    });
  },
});
