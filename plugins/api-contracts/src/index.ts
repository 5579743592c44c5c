export { apiContractsPlugin as default, apiDefinitionsModule } from './plugin';
export * from './api/ApiContractsApi';
export { BreakingChangeBadge } from './components/BreakingChangeBadge';
export { apiDefinitionWidgets } from './extensions/definitionWidgets';
export { apiContractsTranslationRef } from './translation';
