import {
  coreServices,
  createBackendFeatureLoader,
} from '@backstage/backend-plugin-api';

const hosts = {
  gitea: [
    () => import('@backstage/plugin-scaffolder-backend-module-gitea'),
    () => import('@backstage/plugin-catalog-backend-module-gitea'),
  ],
  github: [
    () => import('@backstage/plugin-scaffolder-backend-module-github'),
    () => import('@backstage/plugin-catalog-backend-module-github'),
  ],
  gitlab: [
    () => import('@backstage/plugin-scaffolder-backend-module-gitlab'),
    () => import('@backstage/plugin-catalog-backend-module-gitlab'),
  ],
};

/** Adds publishing and discovery for every kind of git host that has a section under `integrations`. */
export const sourceHosts = createBackendFeatureLoader({
  deps: { config: coreServices.rootConfig },
  *loader({ config }) {
    for (const [id, modules] of Object.entries(hosts)) {
      if (config.has(`integrations.${id}`)) {
        yield* modules.map(load => load());
      }
    }
  },
});
