import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { SearchQuery } from '@backstage/plugin-search-common';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { SearchPage } from './SearchPage';

const planner = {
  type: 'software-catalog',
  document: {
    title: 'Berth planner',
    text: 'Plans berths for the next ten days.',
    location: '/catalog/default/component/berth-planner',
    kind: 'Component',
    type: 'service',
    owner: 'pilots',
  },
};

function Where() {
  const { search } = useLocation();
  return <output>{decodeURIComponent(search)}</output>;
}

function renderPage(
  path: string,
  answer: (query: SearchQuery) => object = () => ({ results: [planner] }),
) {
  const query = jest.fn(async (asked: SearchQuery) => ({
    results: [],
    ...answer(asked),
  }));
  renderInTestApp(
    <>
      <SearchPage
        types={[
          { value: 'software-catalog', name: 'Catalog' },
          { value: 'techdocs', name: 'Documentation' },
          { value: 'api-operation', name: 'Operations' },
        ]}
      />
      <Where />
    </>,
    {
      initialRouteEntries: [path],
      apis: [
        [searchApiRef, { query }],
        [catalogApiRef, catalogApiMock({ entities: harbour })],
        mockApis.identity(ana),
      ],
    },
  );
  return query;
}

describe('SearchPage', () => {
  it('shows what was found, whose it is, and how much there is', async () => {
    renderPage('/search?query=berth');

    const item = await screen.findByRole('listitem');
    expect(
      within(item).getByRole('link', { name: 'Berth planner' }),
    ).toHaveAttribute('href', '/catalog/default/component/berth-planner');
    expect(
      await within(item).findByText('Component · service · owned by Pilots'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 result')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Next' }),
    ).not.toBeInTheDocument();
  });

  it('offers every lifecycle that the catalog has', async () => {
    const query = renderPage('/search?query=berth');

    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'deprecated' }),
    );

    expect(
      await screen.findByText('?query=berth&filters[lifecycle][]=deprecated'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ filters: { lifecycle: ['deprecated'] } }),
        expect.anything(),
      ),
    );
  });

  it('narrows by what the results are', async () => {
    const query = renderPage('/search?query=berth');

    await userEvent.click(await screen.findByRole('radio', { name: 'Docs' }));

    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ types: ['techdocs'] }),
        expect.anything(),
      ),
    );
  });

  it('shows operations with their verb, their API and that they are deprecated', async () => {
    const query = renderPage('/search?query=berth', () => ({
      results: [
        {
          type: 'api-operation',
          document: {
            title: '/berths/{id}',
            text: 'Frees a berth',
            location: '/catalog/default/api/berths/definition?operation=free',
            kind: 'API',
            apiTitle: 'Berths',
            owner: 'group:default/pilots',
            method: 'DELETE',
            deprecated: true,
          },
        },
      ],
    }));

    expect(
      await screen.findByRole('link', { name: 'DELETE /berths/{id}' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/api/berths/definition?operation=free',
    );
    expect(
      await screen.findByText('Berths · owned by Pilots · Deprecated'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('radio', { name: 'API operations' }),
    );

    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ types: ['api-operation'] }),
        expect.anything(),
      ),
    );
  });

  it('leads to more results where there are more, and claims no total', async () => {
    renderPage('/search?query=berth', ({ pageCursor }) =>
      pageCursor
        ? { results: [planner], previousPageCursor: 'one' }
        : {
            results: [planner, { ...planner, type: 'x' }],
            nextPageCursor: 'two',
          },
    );
    expect(await screen.findByText('More than 2 results')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Next' }));

    expect(
      await screen.findByText('?query=berth&pageCursor=two'),
    ).toBeInTheDocument();
  });

  it('asks while one types, and keeps the term in the address', async () => {
    const query = renderPage('/search');

    await userEvent.type(
      await screen.findByRole('searchbox', {
        name: 'Search the catalog and the docs',
      }),
      'tide',
    );

    expect(await screen.findByText('?query=tide')).toBeInTheDocument();
    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ term: 'tide' }),
        expect.anything(),
      ),
    );
  });

  it('says that nothing was found', async () => {
    renderPage('/search?query=submarine', () => ({ results: [] }));

    expect(
      await screen.findByText('Nothing found for “submarine”.'),
    ).toBeInTheDocument();
  });

  it('tells of a failure and tries again', async () => {
    let failed = false;
    renderPage('/search?query=berth', () => {
      if (!failed) {
        failed = true;
        throw new Error('the index is being built');
      }
      return { results: [planner] };
    });

    expect(
      await screen.findByText('the index is being built'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('link', { name: 'Berth planner' }),
    ).toBeInTheDocument();
  });
});
