import {
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { RiCodeSSlashLine } from '@remixicon/react';
import { apiContractsApi } from './extensions/apis';
import { definitionRegistry, definitionTab } from './extensions/apiDocs';
import { contractCard } from './extensions/contractCard';
import { environmentsCard } from './extensions/environmentsCard';
import { historyTab } from './extensions/history';
import { qualityCard } from './extensions/qualityCard';
import { apiOperationResultType } from './extensions/search';

/**
 * What the portal knows of the contracts of APIs.
 *
 * @public
 */
export const apiContractsPlugin = createFrontendPlugin({
  pluginId: 'api-contracts',
  title: 'API contracts',
  icon: <RiCodeSSlashLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [
    apiContractsApi,
    apiOperationResultType,
    contractCard,
    environmentsCard,
    qualityCard,
    historyTab,
  ],
});

/**
 * The *Definition* tab of APIs, and its views in the registry of the API docs plugin.
 *
 * @public
 */
export const apiDefinitionsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [definitionRegistry, definitionTab],
});
