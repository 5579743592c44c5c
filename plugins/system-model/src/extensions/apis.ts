import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SystemModelClient } from '@fairway/plugin-system-model-common';
import { systemModelApiRef } from '../api';

export const systemModelApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: systemModelApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SystemModelClient(deps),
    }),
});
