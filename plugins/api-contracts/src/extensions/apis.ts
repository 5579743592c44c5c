import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ApiContractsClient, apiContractsApiRef } from '../api';

export const apiContractsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: apiContractsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ApiContractsClient(deps),
    }),
});
