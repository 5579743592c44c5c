import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  starredEntitiesApiRef,
  MockStarredEntitiesApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ana, harbour } from '../../../__testUtils__/harbour';
import type { Collection } from '../lib/collections';
import { CatalogPage } from './CatalogPage';

function Where() {
  const { search } = useLocation();
  return <output>{decodeURIComponent(search)}</output>;
}

function renderPage(
  path = '/catalog',
  options: { id?: Collection['id']; catalog?: typeof harbour } = {},
) {
  const catalogApi = catalogApiMock({ entities: options.catalog ?? harbour });
  const calls = {
    query: jest.spyOn(catalogApi, 'queryEntities'),
    facets: jest.spyOn(catalogApi, 'getEntityFacets'),
    refs: jest.spyOn(catalogApi, 'getEntitiesByRefs'),
  };
  renderInTestApp(
    <>
      <CatalogPage collection={options.id ?? 'catalog'} />
      <Where />
    </>,
    {
      initialRouteEntries: [path],
      apis: [
        [catalogApiRef, catalogApi],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        mockApis.identity(ana),
      ],
    },
  );
  return calls;
}

/** Names in the table, once they have taken the place of the skeleton. */
const rows = async () => {
  const headers = await waitFor(() => {
    const found = screen.getAllByRole('rowheader');
    expect(within(found[0]).getByRole('link')).toBeInTheDocument();
    return found;
  });
  return headers.map(header => header.textContent);
};

describe('CatalogPage', () => {
  it('shows components with whole names, owners by title, and how many there are', async () => {
    renderPage();

    expect(await rows()).toEqual([
      'Berth plannerPlans berths for the next ten days.',
      'Tide tables',
    ]);
    const row = screen.getByRole('row', { name: /Berth planner/ });
    expect(
      await within(row).findByRole('link', { name: 'Pilots' }),
    ).toHaveAttribute('href', '/catalog/default/group/pilots');
    expect(within(row).getByText('production')).toBeInTheDocument();
    expect(screen.getByText('2 entries')).toBeInTheDocument();
  });

  it('asks three times until it is quiet', async () => {
    const { query, facets, refs } = renderPage();

    await screen.findByRole('link', { name: 'Pilots' });

    expect(query).toHaveBeenCalledTimes(1);
    expect(facets).toHaveBeenCalledTimes(1);
    expect(refs).toHaveBeenCalledTimes(1);
  });

  it('has tier and product where some entity has them', async () => {
    const [planner, ...others] = harbour.filter(
      ({ kind }) => kind === 'Component',
    );
    const tiered = {
      ...planner,
      spec: { ...planner.spec, tier: '1', product: 'Quays' },
    };
    const { query } = renderPage('/catalog', {
      catalog: [tiered, ...others],
    });

    const row = await screen.findByRole('row', { name: /Berth planner/ });
    expect(within(row).getByText('Quays')).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Tier' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Tier' }));
    await userEvent.click(await screen.findByRole('option', { name: '1 (1)' }));

    expect(await screen.findByText('?tier=1')).toBeInTheDocument();
    expect(query).toHaveBeenLastCalledWith(
      expect.objectContaining({
        filter: expect.objectContaining({ 'spec.tier': ['1'] }),
      }),
    );
  });

  it('has neither where no entity has them', async () => {
    renderPage();

    await rows();
    for (const name of ['Tier', 'Product']) {
      expect(
        screen.queryByRole('columnheader', { name }),
      ).not.toBeInTheDocument();
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });

  it('leads to the other kinds, with how many there are of each', async () => {
    renderPage();
    const kinds = await screen.findByRole('navigation', { name: 'Kinds' });

    await userEvent.click(
      await within(kinds).findByRole('link', { name: /^APIs\s*1$/ }),
    );

    expect(await screen.findByText('Berths API')).toBeInTheDocument();
    expect(screen.getByText('?kind=api')).toBeInTheDocument();
  });

  it('keeps what was typed in the address', async () => {
    renderPage();
    await rows();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find by name' }),
      'tide',
    );

    expect(await screen.findByText('?text=tide')).toBeInTheDocument();
    await waitFor(async () => expect(await rows()).toEqual(['Tide tables']));
  });

  it('shows what a link says', async () => {
    renderPage('/catalog?filters[kind]=component&filters[user]=owned');

    expect(await rows()).toEqual([
      'Berth plannerPlans berths for the next ten days.',
    ]);
    expect(
      screen.getByRole('button', { name: 'Owned by my groups' }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('reads the choices of a filter only when it is opened', async () => {
    const { facets } = renderPage();
    await rows();
    facets.mockClear();

    await userEvent.click(screen.getByRole('button', { name: 'Type' }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'library (1)' }),
    );

    expect(facets).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('?type=library')).toBeInTheDocument();
  });

  it('says why nothing is shown, and how to see something', async () => {
    renderPage('/catalog?text=submarine');

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(await rows()).toHaveLength(2);
  });

  it('helps on where there is nothing at all', async () => {
    renderPage('/catalog', { catalog: [] });

    expect(
      await screen.findByText(/There is no component yet/),
    ).toBeInTheDocument();
  });

  it('asks nothing for stars that are not there', async () => {
    const { query } = renderPage('/catalog?list=starred');

    expect(
      await screen.findByText(/Nothing is starred yet/),
    ).toBeInTheDocument();
    expect(query).not.toHaveBeenCalled();
  });

  it('tells of a failure and tries again', async () => {
    const { query } = renderPage();
    query.mockReset();
    query.mockRejectedValueOnce(new Error('the database is away'));
    query.mockResolvedValue({
      items: [harbour[4]],
      totalItems: 1,
      pageInfo: {},
    });

    expect(await screen.findByText('the database is away')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rows()).toHaveLength(1);
  });

  it('lists APIs by themselves', async () => {
    renderPage('/api-docs', { id: 'apis' });

    expect(await rows()).toEqual(['Berths API']);
    expect(
      screen.queryByRole('navigation', { name: 'Kinds' }),
    ).not.toBeInTheDocument();
  });
});
