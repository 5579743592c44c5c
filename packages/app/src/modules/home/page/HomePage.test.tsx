import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { visitsApiRef } from '@backstage/plugin-home';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, within } from '@testing-library/react';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { fairwaySearchApiRef } from '../../search/api/FairwaySearchApi';
import { HomePage } from './HomePage';

async function renderHome(
  options: {
    visits?: Array<{ pathname: string; timestamp: number }>;
    done?: string[];
    starred?: string[];
    identity?: typeof ana;
  } = {},
) {
  const stars = new MockStarredEntitiesApi();
  const storage = mockApis.storage();
  if (options.done) {
    await storage.forBucket('fairway.home').set('doneSteps', options.done);
  }
  for (const ref of options.starred ?? []) {
    await stars.toggleStarred(ref);
  }
  renderInTestApp(<HomePage />, {
    config: { organization: { name: 'Harbour Board' } },
    apis: [
      [
        catalogApiRef,
        catalogApiMock({
          entities: [
            ...harbour,
            makeEntity('component:default/old-radio', {
              spec: { lifecycle: 'deprecated' },
              relations: [['ownedBy', 'group:default/pilots']],
            }),
          ],
        }),
      ],
      [starredEntitiesApiRef, stars],
      [searchApiRef, { query: async () => ({ results: [] }) }],
      [fairwaySearchApiRef, { recordClick: () => {} } as any],
      [visitsApiRef, { list: async () => (options.visits ?? []) as any }],
      mockApis.identity(options.identity ?? ana),
      storage,
    ],
  });
}

const places = async (name: string) =>
  within(await screen.findByRole('region', { name }))
    .findAllByRole('link')
    .then(links => links.map(link => link.textContent));

describe('HomePage', () => {
  it('begins with a search that is ready for typing', async () => {
    await renderHome();

    expect(
      await screen.findByRole('combobox', {
        name: 'Search the catalog and the docs',
      }),
    ).toHaveFocus();
    expect(
      screen.getByRole('heading', { level: 1, name: 'Harbour Board' }),
    ).toBeInTheDocument();
  });

  it('shows what the groups own, with what needs attention first', async () => {
    await renderHome();

    expect(await places('Owned by your groups')).toEqual([
      'old-radioDeprecated',
      'Berth plannerservice',
      'Berthssystem',
      'Berths APIopenapi',
    ]);
  });

  it('tells who owns nothing what to do', async () => {
    await renderHome({
      identity: {
        userEntityRef: 'user:default/new',
        ownershipEntityRefs: ['user:default/new'],
      },
    });

    expect(
      await screen.findByText('Your groups own nothing yet.'),
    ).toBeInTheDocument();
  });

  it('offers the first steps until each was done', async () => {
    await renderHome({
      visits: [
        { pathname: '/catalog/default/component/tide-tables', timestamp: 2 },
      ],
    });
    const steps = await screen.findByRole('region', { name: 'Start here' });

    expect(
      within(steps)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/create', '/catalog-import']);
  });

  it('does not offer again what was done long ago', async () => {
    await renderHome({ done: ['create', 'explore', 'register'] });

    await places('Owned by your groups');

    expect(
      screen.queryByRole('region', { name: 'Start here' }),
    ).not.toBeInTheDocument();
  });

  it('leads back to where one was and to what was starred', async () => {
    await renderHome({
      visits: [
        { pathname: '/docs/default/component/tide-tables', timestamp: 3 },
        { pathname: '/catalog/default/system/berths', timestamp: 2 },
        { pathname: '/catalog/default/component/deleted', timestamp: 1 },
      ],
      starred: ['api:default/berths-api'],
    });

    expect(await places('Recently visited')).toEqual([
      'Tide tablesdocs',
      'Berthssystem',
    ]);
    expect(await places('Starred')).toEqual(['Berths API']);
  });

  it('shows no list that would be empty', async () => {
    await renderHome();

    await places('Owned by your groups');
    expect(
      screen.queryByRole('region', { name: 'Starred' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Recently visited' }),
    ).not.toBeInTheDocument();
  });
});
