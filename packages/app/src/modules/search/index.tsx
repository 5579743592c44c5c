import {
  ApiBlueprint,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { fairwaySearchApiRef } from './api/FairwaySearchApi';
import { FairwaySearchClient } from './api/FairwaySearchClient';
import { toResultTypes } from './lib/toResultTypes';

const fairwaySearchApi = ApiBlueprint.make({
  name: 'fairway',
  params: defineParams =>
    defineParams({
      api: fairwaySearchApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new FairwaySearchClient(deps),
    }),
});

/** The search page, still open to the result types that plugins contribute. */
const searchPage = searchPlugin.getExtension('page:search').override({
  factory(originalFactory, { inputs }) {
    const types = toResultTypes(
      inputs.resultTypes.map(type =>
        type.get(SearchFilterResultTypeBlueprint.dataRefs.resultType),
      ),
    );
    return originalFactory({
      params: {
        noHeader: true,
        loader: () =>
          import('./page/SearchPage').then(m => <m.SearchPage types={types} />),
      },
    });
  },
});

/** Fairway's own search page, and what it asks of the backend besides answers. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [fairwaySearchApi, searchPage],
});
