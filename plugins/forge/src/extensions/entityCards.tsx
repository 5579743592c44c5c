import { configApiRef } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { readForgePath } from '../lib/forgePath';
import { findSourceLocation } from '../lib/sourceLocation';

/** What changed last in the source of an entity, where that lies in the forge. */
export const latestChangesEntityCard = EntityCardBlueprint.makeWithOverrides({
  name: 'latest-changes',
  factory(originalFactory, { apis }) {
    const forgePath = readForgePath(apis.get(configApiRef)!);
    return originalFactory({
      type: 'content',
      filter: entity =>
        Boolean(findSourceLocation(entity.metadata.annotations, forgePath)),
      loader: () =>
        import('../components/EntityLatestChanges').then(m => (
          <m.EntityLatestChanges forgePath={forgePath} />
        )),
    });
  },
});
