import { useApi } from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import type { Notification } from '@backstage/plugin-notifications-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect, useState } from 'react';

/** What part of the notifications is looked at. */
export const views = ['unread', 'all', 'saved'] as const;
export type NotificationView = (typeof views)[number];

const STEP = 25;

const filters = {
  unread: { read: false },
  all: {},
  saved: { saved: true },
} as const;

export interface Notifications {
  readonly items?: readonly Notification[];
  readonly total: number;
  readonly error?: Error;
  reload(): void;
  showMore(): void;
}

/** Reads notifications, the newest first, again whenever the server has news. */
export function useNotifications(view: NotificationView): Notifications {
  const api = useApi(notificationsApiRef);
  const { lastSignal } = useSignal('notifications');
  const [limit, setLimit] = useState(STEP);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    view: NotificationView;
    items?: Notification[];
    total: number;
    error?: Error;
  }>({ view, total: 0 });

  useEffect(() => {
    let cancelled = false;
    api
      .getNotifications({
        ...filters[view],
        limit,
        sort: 'created',
        sortOrder: 'desc',
      })
      .then(
        ({ notifications, totalCount }) =>
          cancelled ||
          setState({ view, items: notifications, total: totalCount }),
        error => cancelled || setState({ view, total: 0, error }),
      );
    return () => {
      cancelled = true;
    };
  }, [api, view, limit, attempt, lastSignal]);

  const reload = useCallback(() => setAttempt(n => n + 1), []);
  const showMore = useCallback(() => setLimit(n => n + STEP), []);
  // What was read for another view is not what this one shows.
  const current = state.view === view ? state : { total: 0 };
  return { ...current, reload, showMore };
}
