/** What the plugin is made of, to be run by another clock. */
export { createGithubScraperFactory } from '../../../plugins/system-model-backend-module-github/src/createGithubScraperFactory.ts';
export { createPipeline } from '../../../plugins/system-model-backend/src/createPipeline.ts';
export { readModelOptions } from '../../../plugins/system-model-backend/src/config.ts';
export { listFormats } from '../../../plugins/system-model-backend/src/formats/listFormats.ts';
export { openDatabase } from '../../../plugins/system-model-backend/src/database/openDatabase.ts';
