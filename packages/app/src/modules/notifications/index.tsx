import { createFrontendModule } from '@backstage/frontend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';

const notificationsPage = notificationsPlugin
  .getExtension('page:notifications')
  .override({
    factory: originalFactory =>
      originalFactory({
        params: {
          noHeader: true,
          loader: () =>
            import('./page/NotificationsPage').then(m => (
              <m.NotificationsPage />
            )),
        },
      }),
  });

/** Notifications as a list one can get through, instead of a table with filters. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [notificationsPage],
});
