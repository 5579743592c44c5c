import { configApiRef } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiGitRepositoryLine } from '@remixicon/react';
import { readForgePath } from '../lib/forgePath';
import { findSourceLocation } from '../lib/sourceLocation';

/** The source of an entity, where that lies in the forge. */
export const sourceEntityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'source',
  factory(originalFactory, { apis }) {
    const forgePath = readForgePath(apis.get(configApiRef)!);
    return originalFactory({
      path: '/source',
      title: 'Source',
      icon: <RiGitRepositoryLine />,
      filter: entity =>
        Boolean(findSourceLocation(entity.metadata.annotations, forgePath)),
      loader: () =>
        import('../components/EntitySource').then(m => (
          <m.EntitySource forgePath={forgePath} />
        )),
    });
  },
});
