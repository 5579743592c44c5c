import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { namesEnvironments } from '../lib/namesEnvironments';

/** Which version of an API is where. */
export const environmentsCard = EntityCardBlueprint.make({
  name: 'environments',
  params: {
    type: 'info',
    filter: entity =>
      entity.kind.toLocaleLowerCase('en-US') === 'api' &&
      namesEnvironments(entity),
    loader: () =>
      import('../components/Environments').then(m => <m.EnvironmentsCard />),
  },
});
