import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What is known of the contract of an API, in short. */
export const contractCard = EntityCardBlueprint.make({
  name: 'contract',
  params: {
    type: 'info',
    filter: { kind: 'api' },
    loader: () =>
      import('../components/ContractCard').then(m => <m.ContractCard />),
  },
});
