export { forgePlugin as default } from './plugin';
export { forgeApiRef, type ForgeApi } from './api';
export { forgeTranslationRef } from './translation';
