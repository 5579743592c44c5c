import {
  coreExtensionData,
  createExtension,
  ExtensionBoundary,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiGitMergeLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
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

const StaleNotice = lazy(() =>
  import('../components/StaleNotice').then(m => ({ default: m.StaleNotice })),
);

/**
 * What of an entity may no longer be true. Most often that is nothing, so that it
 * is not waited for as other cards are: nothing stands in its place meanwhile.
 */
export const staleNotice = createExtension({
  kind: 'entity-card',
  name: 'stale',
  attachTo: { id: 'entity-content:catalog/overview', input: 'cards' },
  output: [
    coreExtensionData.reactElement,
    EntityCardBlueprint.dataRefs.filterFunction,
    EntityCardBlueprint.dataRefs.type,
  ],
  factory: ({ node }) => [
    coreExtensionData.reactElement(
      <ExtensionBoundary node={node}>
        <Suspense fallback={null}>
          <StaleNotice />
        </Suspense>
      </ExtensionBoundary>,
    ),
    EntityCardBlueprint.dataRefs.filterFunction(isInModel),
    EntityCardBlueprint.dataRefs.type('info'),
  ],
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
