import { createFrontendModule } from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { toResultTypes } from './lib/toResultTypes';

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

/** Fairway's own search page. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});
