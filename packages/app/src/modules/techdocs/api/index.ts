import {
  ApiBlueprint,
  configApiRef,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import {
  techdocsApiRef,
  techdocsStorageApiRef,
} from '@backstage/plugin-techdocs-react';
import { DocsBuilds } from './DocsBuilds';
import { FirstVisitClient } from './FirstVisitClient';
import { FirstVisitStorageClient } from './FirstVisitStorageClient';

const docsBuildsApiRef = createApiRef<DocsBuilds>({
  id: 'fairway.techdocs.builds',
});

const deps = {
  builds: docsBuildsApiRef,
  configApi: configApiRef,
  discoveryApi: discoveryApiRef,
  fetchApi: fetchApiRef,
};

/** The clients of the docs, for whom documentation that is still to be built is no failure. */
export const docsApis = [
  ApiBlueprint.make({
    name: 'builds',
    params: defineParams =>
      defineParams({
        api: docsBuildsApiRef,
        deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
        factory: options => new DocsBuilds(options),
      }),
  }),
  techdocsPlugin.getExtension('api:techdocs').override({
    params: defineParams =>
      defineParams({
        api: techdocsApiRef,
        deps,
        factory: ({ builds, ...options }) =>
          new FirstVisitClient(options, builds),
      }),
  }),
  techdocsPlugin.getExtension('api:techdocs/storage').override({
    params: defineParams =>
      defineParams({
        api: techdocsStorageApiRef,
        deps,
        factory: ({ builds, ...options }) =>
          new FirstVisitStorageClient(options, builds),
      }),
  }),
];
