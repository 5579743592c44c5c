import { alertApiRef, toastApiRef } from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { createToastingAlerts } from './createToastingAlerts';

/** Alerts of stock plugins, in the form in which ours tell things. */
export const alertApi = appPlugin.getExtension('api:app/alert').override({
  params: defineParams =>
    defineParams({
      api: alertApiRef,
      deps: { toastApi: toastApiRef },
      factory: ({ toastApi }) => createToastingAlerts(toastApi),
    }),
});
