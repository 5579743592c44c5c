import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { fairwaySearchApiRef } from '../api/FairwaySearchApi';
import type { FairwaySearchQuery } from '../lib/searchState';
import { SearchPage } from './SearchPage';

const RECENT = `fairway.search.recent:${ana.userEntityRef}`;

const planner = {
  type: 'software-catalog',
  document: {
    title: 'Berth planner',
    text: 'Plans berths for the next ten days.',
    location: '/catalog/default/component/berth-planner',
    kind: 'Component',
    type: 'service',
    owner: 'pilots',
    system: 'system:default/berths',
    tags: ['go', 'tides'],
  },
};

const facets = {
  type: [
    { value: 'software-catalog', count: 12 },
    { value: 'repository', count: 3 },
  ],
  kind: [
    { value: 'component', count: 9 },
    { value: 'api', count: 3 },
  ],
  owner: [{ value: 'group:default/pilots', count: 7 }],
  lifecycle: [{ value: 'deprecated', count: 2 }],
  tag: Array.from({ length: 12 }, (_, n) => ({
    value: `tag-${n}`,
    count: 12 - n,
  })),
  system: [],
};

function Where() {
  const { search } = useLocation();
  return <output>{decodeURIComponent(search)}</output>;
}

function renderPage(
  path: string,
  answer: (query: FairwaySearchQuery) => object = () => ({
    results: [planner],
    facets,
  }),
) {
  const recordClick = jest.fn();
  const query = jest.fn(async (asked: FairwaySearchQuery) => ({
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
        [fairwaySearchApiRef, { recordClick }],
        mockApis.identity(ana),
        mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ],
    },
  );
  return Object.assign(query, { recordClick });
}

beforeEach(() => localStorage.clear());

describe('SearchPage', () => {
  it('shows what was found, whose it is, and how much there is', async () => {
    renderPage('/search?query=berth');

    const item = await screen.findByRole('listitem');
    expect(
      within(item).getByRole('link', { name: 'Berth planner' }),
    ).toHaveAttribute('href', '/catalog/default/component/berth-planner');
    expect(
      await within(item).findByText(
        'Component · service · part of Berths · owned by Pilots',
      ),
    ).toBeInTheDocument();
    expect(within(item).getByText('#go #tides')).toBeInTheDocument();
    expect(screen.getByText('1 result')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Next' }),
    ).not.toBeInTheDocument();
  });

  it('narrows by several values, which are kept in the address and taken back one by one', async () => {
    const query = renderPage('/search?query=berth&filters[kind]=API');

    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Pilots 7' }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Components 9' }),
    );

    expect(
      await screen.findByText(
        '?query=berth&filters[kind][]=api&filters[kind][]=component&filters[owner][]=group:default/pilots',
      ),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({
          filters: {
            kind: ['api', 'component'],
            owner: ['group:default/pilots'],
          },
        }),
        expect.anything(),
      ),
    );

    const chip = screen.getByRole('row', { name: 'Kind: APIs' });
    await userEvent.click(within(chip).getByRole('button'));

    expect(
      await screen.findByText(
        '?query=berth&filters[kind][]=component&filters[owner][]=group:default/pilots',
      ),
    ).toBeInTheDocument();
  });

  it('shows the most frequent values, and the others when asked', async () => {
    renderPage('/search?query=berth&filters[tag]=tag-11');

    expect(
      await screen.findByRole('checkbox', { name: 'tag-7 5' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'tag-11 1' })).toBeChecked();
    expect(
      screen.queryByRole('checkbox', { name: 'tag-8 4' }),
    ).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));

    expect(
      screen.getByRole('checkbox', { name: 'tag-8 4' }),
    ).toBeInTheDocument();
  });

  it('shows filters without counts, and only those that are set, where nothing can be counted', async () => {
    renderPage('/search?query=berth&filters[tag]=go', () => ({
      results: [planner],
    }));

    expect(await screen.findByRole('checkbox', { name: 'go' })).toBeChecked();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    expect(screen.getByRole('radio', { name: 'Catalog' })).toBeInTheDocument();
  });

  it('sorts, and puts first what the reader owns', async () => {
    const query = renderPage('/search?query=berth');

    await userEvent.click(
      await screen.findByRole('switch', { name: 'Owned by me first' }),
    );
    await userEvent.click(screen.getByRole('button', { name: /Order/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Latest change' }),
    );

    expect(
      await screen.findByText('?query=berth&sort=updated&ownedFirst=true'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(query).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'updated', ownedFirst: true }),
        expect.anything(),
      ),
    );
  });

  it('counts what is opened, and remembers what it was found by', async () => {
    const { recordClick } = renderPage('/search?query=berth');

    await userEvent.click(
      await screen.findByRole('link', { name: 'Berth planner' }),
    );

    expect(recordClick).toHaveBeenCalledWith({
      term: 'berth',
      type: 'software-catalog',
      location: '/catalog/default/component/berth-planner',
      rank: 1,
    });
    expect(localStorage.getItem(RECENT)).toBe('["berth"]');
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
    expect(await screen.findByText('At least 2 results')).toBeInTheDocument();

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
    const about = () =>
      query.mock.calls
        .filter(([{ term }]) => term === 'tide')
        .map(([{ typing }]) => typing);
    await waitFor(() => expect(about()).toEqual([true]));
    // Only what one has stopped typing is counted.
    await waitFor(() => expect(about()).toEqual([true, undefined]), {
      timeout: 4000,
    });
  });

  it('begins with what was searched for before and what can be found', async () => {
    localStorage.setItem(RECENT, '["tide","mooring"]');
    renderPage('/search');

    expect(
      await screen.findByRole('link', { name: /^Catalog 12/ }),
    ).toHaveAttribute('href', '/search?query=&types%5B%5D=software-catalog');
    expect(
      screen.getByRole('link', { name: /^Repositories 3/ }),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove “mooring” from recent searches',
      }),
    );
    expect(screen.queryByText('mooring')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: 'tide' }));
    expect(await screen.findByText('?query=tide')).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Berth planner' }),
    ).toBeInTheDocument();
  });

  it('helps where nothing was found', async () => {
    renderPage(
      '/search?query=berht&types[]=techdocs&filters[tag]=go',
      ({ term, types }) =>
        term === '' || (term === 'berth' && !types)
          ? { results: [planner] }
          : { results: [], didYouMean: term === 'berht' ? 'berth' : undefined },
    );

    expect(
      await screen.findByRole('heading', {
        name: 'Nothing found for “berht” with these filters',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Register what exists' }),
    ).toHaveAttribute('href', '/catalog-import');
    expect(screen.getByRole('link', { name: 'Create it' })).toHaveAttribute(
      'href',
      '/create',
    );

    await userEvent.click(screen.getByRole('link', { name: 'berth' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Search without Tag: go' }),
    );
    expect(
      await screen.findByText('?query=berth&types[]=techdocs'),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Search without Type: Docs' }),
    );

    expect(
      await screen.findByRole('link', { name: 'Berth planner' }),
    ).toBeInTheDocument();
  });

  it('says that the index is being built while nothing is in it', async () => {
    renderPage('/search?query=berth', () => ({ results: [] }));

    expect(
      await screen.findByText('The index is being built'),
    ).toBeInTheDocument();
  });

  it('says the same where the engine has no index yet', async () => {
    renderPage('/search', () => {
      throw Object.assign(new Error('no such index'), {
        name: 'MissingIndexError',
      });
    });

    expect(
      await screen.findByText('The index is being built'),
    ).toBeInTheDocument();
    expect(screen.queryByText('no such index')).not.toBeInTheDocument();
  });

  it('offers no explanation to those who do not look after search', async () => {
    const query = renderPage('/search?query=berth&explain=true');

    await screen.findByRole('link', { name: 'Berth planner' });
    expect(
      screen.queryByRole('button', { name: 'More actions' }),
    ).not.toBeInTheDocument();
    expect(query.mock.calls.map(([{ explain }]) => explain)).not.toContain(
      true,
    );
  });

  it('tells of a failure and tries again', async () => {
    let failed = false;
    renderPage('/search?query=berth', () => {
      if (!failed) {
        failed = true;
        throw new Error('the engine is down');
      }
      return { results: [planner] };
    });

    expect(await screen.findByText('the engine is down')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('link', { name: 'Berth planner' }),
    ).toBeInTheDocument();
  });
});
