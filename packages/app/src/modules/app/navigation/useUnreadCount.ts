import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { useSignal } from '@backstage/plugin-signals-react';

/**
 * Number of unread notifications of the signed-in user, kept fresh by the
 * server. A failure counts as none: the notifications page is where it is told.
 */
export function useUnreadCount(): number {
  const api = useApi(notificationsApiRef);
  const { lastSignal } = useSignal('notifications');
  const [unread, setUnread] = useState(0);

  const refresh = useCallback(
    () =>
      api.getStatus().then(
        status => setUnread(status.unread),
        () => setUnread(0),
      ),
    [api],
  );
  useEffect(() => {
    refresh();
  }, [refresh, lastSignal]);

  return unread;
}
