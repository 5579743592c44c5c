export { apiContractsPlugin as default, apiDefinitionsModule } from './plugin';
export * from './api/ApiContractsApi';
export type { ContractServer, TryAnswer, TryRequest } from './api/types';
export { apiDefinitionWidgets } from './extensions/definitionWidgets';
export { apiContractsTranslationRef } from './translation';
