import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { GeneralSettings } from './GeneralSettings';

function renderSettings() {
  renderInTestApp(<GeneralSettings />, {
    apis: [
      [catalogApiRef, catalogApiMock({ entities: harbour })],
      mockApis.identity(ana),
      mockApis.permission({ authorize: AuthorizeResult.DENY }),
    ],
  });
}

describe('GeneralSettings', () => {
  afterEach(() => localStorage.clear());

  it('says who one is, by name', async () => {
    renderSettings();
    const card = await screen.findByRole('region', { name: 'You' });

    expect(
      await within(card).findByRole('link', { name: 'Ana Torres' }),
    ).toBeInTheDocument();
    expect(
      within(card).getByRole('link', { name: 'Pilots' }),
    ).toBeInTheDocument();
  });

  it('changes the theme', async () => {
    renderSettings();
    expect(
      await screen.findByRole('radio', { name: 'As the system' }),
    ).toBeChecked();

    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() =>
      expect(document.body).toHaveAttribute('data-theme-mode', 'dark'),
    );

    await userEvent.click(screen.getByRole('radio', { name: 'Light' }));
    await waitFor(() =>
      expect(document.body).toHaveAttribute('data-theme-mode', 'light'),
    );
  });

  it('shows others no way to DevTools', async () => {
    renderSettings();

    await screen.findByRole('region', { name: 'Keyboard shortcuts' });
    expect(
      screen.queryByRole('region', { name: 'Portal' }),
    ).not.toBeInTheDocument();
  });
});
