import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every sentence of the notifications page. */
export const notificationsModuleTranslationRef = createTranslationRef({
  id: 'fairway.notifications',
  messages: {
    title: 'Notifications',
    views: 'Views',
    view: {
      unread: 'Unread',
      all: 'All',
      saved: 'Saved',
    },
    empty: {
      unread:
        'Nothing new. What plugins and starter kits have to tell you comes here.',
      all: 'There has been no notification yet. What plugins and starter kits have to tell you comes here.',
      saved:
        'Nothing is kept. The bookmark beside a notification keeps it here.',
      action: 'Show all',
    },
    markAll: 'Mark all as read',
    read: 'Mark as read',
    unread: 'Mark as unread',
    save: 'Keep',
    unsave: 'Do not keep',
    severity: {
      critical: 'Critical',
      high: 'Important',
    },
    failed: 'Notifications could not be read',
    changeFailed: 'That could not be saved',
    retry: 'Try again',
    more: 'Show more',
  },
});
