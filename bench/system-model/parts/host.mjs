/** The GitHub of the tests, whose answers are checked against what GitHub publishes of its API. */
export { startGithub } from '../../../plugins/system-model-backend-module-github/src/__testUtils__/startGithub.ts';
