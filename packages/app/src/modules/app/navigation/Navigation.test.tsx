import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { NavContentNavItems } from '@backstage/plugin-app-react';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Navigation } from './Navigation';

const installed: Record<string, string> = {
  'page:home': '/',
  'page:catalog': '/catalog',
  'page:scaffolder': '/create',
  'page:search': '/search',
  'page:forge': '/forge',
  'page:notifications': '/notifications',
  'page:user-settings': '/settings',
};

const bag = {
  clone: () => bag,
  take: (id: string) => (installed[id] ? { href: installed[id] } : undefined),
} as unknown as NavContentNavItems;

function renderNavigation(options: { path?: string; unread?: number } = {}) {
  let notify = () => {};
  const status = { unread: options.unread ?? 0, read: 0 };
  renderInTestApp(<Navigation navItems={bag} items={[]} />, {
    initialRouteEntries: [options.path ?? '/'],
    apis: [
      [notificationsApiRef, { getStatus: async () => ({ ...status }) } as any],
      [
        signalApiRef,
        {
          subscribe: (_channel: string, onMessage: Function) => {
            notify = () => onMessage({ action: 'new_notification' });
            return { unsubscribe: () => {} };
          },
        },
      ],
    ],
  });
  return { status, notify: () => act(() => notify()) };
}

const column = async () =>
  (await screen.findAllByRole('navigation', { name: 'Main' }))[0];

describe('Navigation', () => {
  it('leads to what is installed, in one order', async () => {
    renderNavigation();

    expect(
      within(await column())
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Fairway', '/'],
      ['Home', '/'],
      ['Catalog', '/catalog'],
      ['Create', '/create'],
      ['Search', '/search'],
      ['Forge', '/forge'],
      ['Notifications', '/notifications'],
      ['Settings', '/settings'],
    ]);
  });

  it('marks where one is', async () => {
    renderNavigation({ path: '/catalog/default/component/a' });

    expect(
      within(await column()).getByRole('link', { current: 'page' }),
    ).toHaveTextContent('Catalog');
  });

  it('counts what is unread, also what comes in meanwhile', async () => {
    const { status, notify } = renderNavigation({ unread: 2 });
    const link = () =>
      screen.findAllByRole('link', { name: /^Notifications.*unread$/ });
    expect((await link())[0]).toHaveTextContent('2 unread');

    status.unread = 3;
    notify();

    expect(
      await screen.findByRole('link', { name: /3 unread$/ }),
    ).toBeInTheDocument();
  });

  it('has on a phone what does not fit in a menu', async () => {
    renderNavigation();

    await userEvent.click(await screen.findByRole('button', { name: 'More' }));

    expect(
      (await screen.findAllByRole('menuitem')).map(item => item.textContent),
    ).toEqual(['Forge', 'Notifications', 'Settings']);
  });
});
