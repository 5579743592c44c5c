import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** How well the definition of an API keeps to the rules. */
export const qualityCard = EntityCardBlueprint.make({
  name: 'quality',
  params: {
    type: 'info',
    filter: { kind: 'api' },
    loader: () => import('../components/Quality').then(m => <m.QualityCard />),
  },
});
