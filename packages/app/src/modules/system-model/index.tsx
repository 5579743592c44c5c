import { createFrontendModule } from '@backstage/frontend-plugin-api';
import systemModelPlugin from '@fairway/plugin-system-model';

/** What may no longer be true is said before it is shown. */
const staleNotice = systemModelPlugin
  .getExtension('entity-card:system-model/stale')
  .override({
    attachTo: { id: 'entity-content-layout:catalog', input: 'notices' },
  });

/** Where the pages of the system model are otherwise in Fairway. */
export const systemModelModule = createFrontendModule({
  pluginId: 'system-model',
  extensions: [staleNotice],
});
