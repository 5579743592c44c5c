import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  notificationsApiRef,
  type NotificationsApi,
} from '@backstage/plugin-notifications';
import type { Notification } from '@backstage/plugin-notifications-common';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotificationsPage } from './NotificationsPage';

/** A server that keeps notifications in memory. */
function makeServer(titles: string[]) {
  let items: Notification[] = titles.map((title, index) => ({
    id: String(index),
    user: 'user:default/ana',
    created: new Date(Date.now() - index * 3_600_000),
    origin: 'plugin:scaffolder',
    payload: {
      title,
      link: `/create/tasks/${index}`,
      severity: index === 0 ? 'critical' : 'normal',
    },
  }));
  return {
    getNotifications: async ({ read, saved, limit = 10 } = {}) => {
      const found = items.filter(
        item =>
          (read === undefined || Boolean(item.read) === read) &&
          (saved === undefined || Boolean(item.saved) === saved),
      );
      return {
        notifications: found.slice(0, limit),
        totalCount: found.length,
      };
    },
    updateNotifications: async ({ ids, read, saved }) => {
      items = items.map(item =>
        ids.includes(item.id)
          ? {
              ...item,
              ...(read !== undefined && {
                read: read ? new Date() : undefined,
              }),
              ...(saved !== undefined && {
                saved: saved ? new Date() : undefined,
              }),
            }
          : item,
      );
      return items.filter(item => ids.includes(item.id));
    },
  } as Partial<NotificationsApi>;
}

function renderPage(
  server: Partial<NotificationsApi>,
  path = '/notifications',
) {
  renderInTestApp(<NotificationsPage />, {
    initialRouteEntries: [path],
    apis: [
      [notificationsApiRef, server as NotificationsApi],
      [signalApiRef, { subscribe: () => ({ unsubscribe: () => {} }) }],
    ],
  });
}

describe('NotificationsPage', () => {
  it('shows what is unread, with how urgent it is in words', async () => {
    renderPage(makeServer(['The build broke', 'A service was created']));

    const [first, second] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent('Critical');
    expect(
      within(second).getByRole('link', { name: 'A service was created' }),
    ).toHaveAttribute('href', '/create/tasks/1');
    expect(within(second).getByText('1 hour ago')).toHaveAttribute('title');
  });

  it('puts away what was read', async () => {
    renderPage(makeServer(['One', 'Two']));
    const [first] = await screen.findAllByRole('listitem');

    await userEvent.click(
      within(first).getByRole('button', { name: 'Mark as read' }),
    );

    expect(await screen.findByText('Two')).toBeInTheDocument();
    expect(screen.queryByText('One')).not.toBeInTheDocument();
  });

  it('says what will come once all is read', async () => {
    renderPage(makeServer(['One', 'Two']));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Mark all as read' }),
    );

    expect(await screen.findByText(/^Nothing new\./)).toBeInTheDocument();
  });

  it('keeps what one wants to keep', async () => {
    const server = makeServer(['One']);
    renderPage(server, '/notifications?view=all');

    await userEvent.click(await screen.findByRole('button', { name: 'Keep' }));

    expect(
      await screen.findByRole('button', { name: 'Do not keep' }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(await server.getNotifications!({ saved: true })).toMatchObject({
      totalCount: 1,
    });
  });

  it('shows more where there is more', async () => {
    renderPage(makeServer(Array.from({ length: 30 }, (_, i) => `No. ${i}`)));
    expect(await screen.findAllByRole('listitem')).toHaveLength(25);

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    expect(await screen.findByText('No. 29')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('tells of a failure and tries again', async () => {
    const server = makeServer(['One']);
    const read = jest
      .spyOn(server as NotificationsApi, 'getNotifications')
      .mockRejectedValueOnce(new Error('no answer'));
    renderPage(server);

    expect(await screen.findByText('no answer')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('One')).toBeInTheDocument();
    expect(read).toHaveBeenCalledTimes(2);
  });
});
