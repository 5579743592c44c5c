export { systemModelPlugin as default } from './plugin';
export * from './api';
export { systemModelTranslationRef } from './translation';
