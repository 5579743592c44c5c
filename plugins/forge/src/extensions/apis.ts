import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ForgeClient, forgeApiRef } from '../api';

export const forgeApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: forgeApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ForgeClient(deps),
    }),
});
