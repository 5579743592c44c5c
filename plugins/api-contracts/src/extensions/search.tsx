import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { RiCodeSSlashLine } from '@remixicon/react';

/** Lets readers of the search page choose the operations of APIs. */
export const apiOperationResultType = SearchFilterResultTypeBlueprint.make({
  name: 'api-operation',
  params: {
    value: 'api-operation',
    // Pages that know this value have a name of their own language for it.
    name: 'API operations',
    icon: <RiCodeSSlashLine />,
  },
});
