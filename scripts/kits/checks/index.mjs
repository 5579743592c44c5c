import { catalogInfo } from './catalogInfo.mjs';
import { dockerfile } from './dockerfile.mjs';
import { docs } from './docs.mjs';
import { expected } from './expected.mjs';
import { gitlabPipeline } from './gitlabPipeline.mjs';
import { manifests } from './manifests.mjs';
import { openapi } from './openapi.mjs';
import { podSecurity } from './podSecurity.mjs';
import { project } from './project.mjs';
import { renovate } from './renovate.mjs';
import { service } from './service.mjs';
import { workflows } from './workflows.mjs';

/** In the order in which they are made: what is quick comes first, and a service is started after it was built. */
export const checks = [
  expected,
  catalogInfo,
  openapi,
  docs,
  dockerfile,
  workflows,
  gitlabPipeline,
  renovate,
  manifests,
  podSecurity,
  project,
  service,
];
