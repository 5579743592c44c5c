import { createBackend } from '@backstage/backend-defaults';
import { authProviders } from './features/authProviders';
import { configSchema } from './features/configSchema';
import { kubernetes } from './features/kubernetes';
import { searchEngine } from './features/searchEngine';
import { sourceHosts } from './features/sourceHosts';
import { databaseServiceFactory } from './services/database';
import { eventsServiceFactory } from './services/events';
import { rootHttpRouterServiceFactory } from './services/rootHttpRouter';
import { rootLoggerServiceFactory } from './services/rootLogger';
import { checkEnvironment } from './startup/checkEnvironment';
import { describeFailedStart } from './startup/describeFailedStart';

checkEnvironment();
const backend = createBackend();

// what Fairway sets up differently from the defaults
backend.add(databaseServiceFactory);
backend.add(eventsServiceFactory);
backend.add(rootHttpRouterServiceFactory);
backend.add(rootLoggerServiceFactory);

// the web app
backend.add(import('@backstage/plugin-app-backend'));
backend.add(configSchema);

// sign-in and permissions
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(authProviders);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@fairway/plugin-permission-backend-module-policy'));

// catalog
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@fairway/plugin-catalog-backend-module-faults'));
backend.add(import('@backstage/plugin-catalog-backend-module-unprocessed'));
backend.add(import('@fairway/plugin-catalog-backend-module-forge'));
backend.add(import('@fairway/plugin-catalog-backend-module-local-text'));
backend.add(import('@fairway/plugin-catalog-backend-module-changes'));
backend.add(import('@fairway/plugin-catalog-backend-module-definitions'));

// forge, and the other places source lives in
backend.add(import('@fairway/plugin-forge-backend'));
backend.add(sourceHosts);

// scaffolder
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@fairway/plugin-scaffolder-backend-module-kits'));

// contracts of APIs
backend.add(import('@fairway/plugin-api-contracts-backend'));

// system model
backend.add(import('@fairway/plugin-system-model-backend'));
backend.add(import('@fairway/plugin-system-model-backend-module-aws'));
backend.add(import('@fairway/plugin-system-model-backend-module-azure'));
backend.add(import('@fairway/plugin-system-model-backend-module-gcp'));
backend.add(import('@fairway/plugin-system-model-backend-module-gitea'));
backend.add(import('@fairway/plugin-system-model-backend-module-github'));
backend.add(import('@fairway/plugin-system-model-backend-module-gitlab'));
backend.add(import('@fairway/plugin-system-model-backend-module-kubernetes'));
backend.add(import('@fairway/plugin-catalog-backend-module-system-model'));

// docs
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@fairway/plugin-techdocs-backend-module-renderer'));

// search
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@fairway/plugin-search-backend-module-index'));
backend.add(import('@fairway/plugin-search-backend-module-entities'));
backend.add(import('@fairway/plugin-search-backend-module-docs'));
backend.add(import('@fairway/plugin-search-backend-module-api-operations'));
backend.add(import('@fairway/plugin-search-backend-module-repositories'));
backend.add(searchEngine);

// people and operations
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-devtools-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(kubernetes);

backend.start().catch(error => {
  process.stderr.write(describeFailedStart(error));
  process.exit(1);
});
