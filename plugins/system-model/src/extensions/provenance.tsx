import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiGitMergeLine } from '@remixicon/react';
import { isInModel } from '../lib/isInModel';

/** Where the values of an entity come from, in short. */
export const provenanceCard = EntityCardBlueprint.make({
  name: 'provenance',
  params: {
    type: 'info',
    filter: isInModel,
    loader: () =>
      import('../components/ProvenanceCard').then(m => <m.ProvenanceCard />),
  },
});

/** Where each value of an entity comes from. */
export const provenanceTab = EntityContentBlueprint.make({
  name: 'provenance',
  params: {
    path: '/provenance',
    title: 'Provenance',
    icon: <RiGitMergeLine />,
    filter: isInModel,
    loader: () =>
      import('../components/Provenance').then(m => <m.ProvenanceContent />),
  },
});
