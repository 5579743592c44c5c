import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import type { FairwaySearchQuery } from '../lib/searchState';
import { SearchPage } from './SearchPage';

const explanation = {
  score: 12.345,
  parts: [
    { rule: 'words', points: 13, detail: 'berth in title' },
    { rule: 'lifecycle', points: -0.655 },
  ],
};

// Apart from the tests of those who may not: the permission hook remembers its
// answer for as long as its module lives.
describe('SearchMenu', () => {
  it('lets those who look after search see why results stand where they stand', async () => {
    renderInTestApp(<SearchPage types={[]} />, {
      initialRouteEntries: ['/search?query=berth'],
      apis: [
        [
          searchApiRef,
          {
            query: async (asked: FairwaySearchQuery) => ({
              results: [
                {
                  type: 'techdocs',
                  document: { title: 'Berths', text: '', location: '/docs/a' },
                  ...(asked.explain && { explanation }),
                },
              ],
            }),
          },
        ],
        [fairwaySearchApiRef, { recordClick: () => {} } as any],
        [catalogApiRef, catalogApiMock()],
        mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
      ],
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', {
        name: 'Explain the order',
      }),
    );

    expect(await screen.findByText('Score 12.35')).toBeInTheDocument();
    expect(screen.getByText('words +13 · berth in title')).toBeInTheDocument();
    expect(screen.getByText('lifecycle -0.65')).toBeInTheDocument();
  });
});
