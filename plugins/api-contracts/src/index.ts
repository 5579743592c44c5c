export { apiContractsPlugin as default, apiDefinitionsModule } from './plugin';
export * from './api/ApiContractsApi';
export { apiDefinitionWidgets } from './extensions/definitionWidgets';
export { apiContractsTranslationRef } from './translation';
