import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { SearchHealth, SearchInsights } from '@fairway/search-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import { SearchAdminPage } from './SearchAdminPage';

const health: SearchHealth = {
  engine: { name: 'sqlite' },
  indexes: [
    {
      type: 'software-catalog',
      documents: 12_345,
      groups: 9000,
      pending: 3,
      lagSeconds: 2.4,
      state: 'ready',
    },
    {
      type: 'techdocs',
      documents: 80,
      groups: 4,
      pending: 0,
      state: 'building',
      built: 40,
      lastError: {
        message: 'The site of ledger is damaged',
        at: '2026-11-26T10:00:00Z',
      },
    },
  ],
};

const tide = {
  term: 'tide tables',
  searches: 5,
  empty: 5,
  clicks: 0,
  lastAt: '2026-11-26T10:00:00Z',
};

const insights: SearchInsights = {
  days: 30,
  searches: 12,
  terms: [{ ...tide, term: 'berth', searches: 7, clicks: 4, empty: 0 }, tide],
  unanswered: [tide],
  ignored: [],
};

function renderPage(
  part: {
    getHealth?: () => Promise<SearchHealth>;
    getInsights?: (days: number) => Promise<SearchInsights>;
    rebuild?: (type: string) => Promise<void>;
  } = {},
) {
  const api = {
    getHealth: jest.fn(part.getHealth ?? (async () => health)),
    getInsights: jest.fn(part.getInsights ?? (async () => insights)),
    rebuild: jest.fn(part.rebuild ?? (async () => {})),
    recordClick: jest.fn(),
  };
  renderInTestApp(<SearchAdminPage />, {
    apis: [
      [fairwaySearchApiRef, api],
      mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
    ],
  });
  return api;
}

const findIndex = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  return heading.closest('li')!;
};

describe('SearchAdminPage', () => {
  it('shows how each index does', async () => {
    renderPage();

    const catalog = await findIndex('Catalog');
    expect(catalog).toHaveTextContent('Ready');
    expect(catalog).toHaveTextContent('12,345');
    expect(catalog).toHaveTextContent('3, for 2 sec');
    const docs = await findIndex('Docs');
    expect(docs).toHaveTextContent('Building · 40 documents ready');
    expect(docs).toHaveTextContent('The site of ledger is damaged');
    expect(
      within(docs).getByRole('button', { name: 'Re-index Docs' }),
    ).toBeDisabled();
    expect(screen.getByText('Engine: sqlite')).toBeInTheDocument();
  });

  it('builds an index anew once that is confirmed, and tells of a refusal', async () => {
    let refused = false;
    const api = renderPage({
      rebuild: async () => {
        if (!refused) {
          refused = true;
          throw Object.assign(new Error('Request failed with 409 Conflict'), {
            cause: new Error('It is being built right now'),
          });
        }
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Re-index Catalog' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Re-index Catalog?',
    });
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Re-index Catalog' }),
    );
    expect(
      await within(dialog).findByText('It is being built right now'),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Re-index Catalog' }),
    );

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(api.rebuild).toHaveBeenLastCalledWith('software-catalog');
    expect(api.getHealth).toHaveBeenCalledTimes(2);
  });

  it('keeps what it knows when it cannot be read again', async () => {
    let fails = false;
    const api = renderPage({
      getHealth: async () => {
        if (fails) {
          throw new Error('the backend is away');
        }
        return health;
      },
    });
    await findIndex('Catalog');

    fails = true;
    document.dispatchEvent(new Event('visibilitychange'));

    expect(await screen.findByText('the backend is away')).toBeInTheDocument();
    expect(await findIndex('Catalog')).toBeInTheDocument();

    fails = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByText('the backend is away')).not.toBeInTheDocument(),
    );
    expect(api.getHealth).toHaveBeenCalledTimes(3);
  });

  it('says what is wrong with the engine', async () => {
    renderPage({
      getHealth: async () => ({
        engine: { name: 'opensearch', fault: 'No node answers' },
        indexes: [],
      }),
    });

    expect(await screen.findByText('No node answers')).toBeInTheDocument();
    expect(screen.getByText('Nothing is indexed here.')).toBeInTheDocument();
  });

  it('shows what people look for, do not find and do not open', async () => {
    const api = renderPage();

    const unanswered = await screen.findByRole('table', {
      name: 'Found nothing',
    });
    expect(
      within(unanswered).getByRole('link', { name: 'tide tables' }),
    ).toHaveAttribute('href', '/search?query=tide+tables');
    expect(
      screen.getByText('Something was opened after every search.'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('table', { name: 'Most frequent' })).getByRole(
        'row',
        { name: /^berth 7 4/ },
      ),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /Period/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Last 7 days' }),
    );

    await waitFor(() =>
      expect(api.getInsights).toHaveBeenLastCalledWith(7, expect.anything()),
    );
  });

  it('says that nobody has searched', async () => {
    renderPage({
      getInsights: async () => ({
        days: 30,
        searches: 0,
        terms: [],
        unanswered: [],
        ignored: [],
      }),
    });

    expect(
      await screen.findByText('Nobody has searched in this time.'),
    ).toBeInTheDocument();
  });
});
