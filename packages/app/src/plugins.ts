import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogImportPlugin from '@backstage/plugin-catalog-import/alpha';
import unprocessedEntitiesPlugin from '@backstage/plugin-catalog-unprocessed-entities/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import apiContractsPlugin, {
  apiDefinitionsModule,
} from '@fairway/plugin-api-contracts';
import forgePlugin from '@fairway/plugin-forge';
import systemModelPlugin from '@fairway/plugin-system-model';
import { devtoolsPlugin } from './modules/devtools';
import { kubernetesLoader } from './modules/kubernetes';

/** Everything that has pages, tabs or cards of its own. */
export const plugins = [
  apiContractsPlugin,
  apiDefinitionsModule,
  apiDocsPlugin,
  authPlugin,
  catalogPlugin,
  catalogGraphPlugin,
  catalogImportPlugin,
  devtoolsPlugin,
  forgePlugin,
  homePlugin,
  kubernetesLoader,
  notificationsPlugin,
  orgPlugin,
  scaffolderPlugin,
  searchPlugin,
  signalsPlugin,
  systemModelPlugin,
  techdocsPlugin,
  unprocessedEntitiesPlugin,
  userSettingsPlugin,
];
