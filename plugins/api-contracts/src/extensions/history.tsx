import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiHistoryLine } from '@remixicon/react';

/** How the definition of an API changed. */
export const historyTab = EntityContentBlueprint.make({
  name: 'history',
  params: {
    path: '/history',
    title: 'History',
    icon: <RiHistoryLine />,
    filter: { kind: 'api' },
    loader: () =>
      import('../components/History').then(m => <m.HistoryContent />),
  },
});
