import { createFrontendModule } from '@backstage/frontend-plugin-api';
import orgPlugin from '@backstage/plugin-org/alpha';

/** Leaves profiles to the overview, which shows them like those of any entity. */
export const orgModule = createFrontendModule({
  pluginId: 'org',
  extensions: (
    [
      'entity-card:org/group-profile',
      'entity-card:org/user-profile',
      'entity-card:org/members-list',
      'entity-card:org/ownership',
    ] as const
  ).map(id => orgPlugin.getExtension(id).override({ disabled: true })),
});
