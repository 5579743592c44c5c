import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import orgPlugin from '@backstage/plugin-org/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import type { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { makeEntity } from '../../../__testUtils__/makeEntity';
import { apiDocsModule } from '../../api-docs';
import { orgModule } from '../../org';
import { techdocsModule } from '../../techdocs';
import { entityExtensions } from '.';

function renderEntity(path: string, more: Entity[] = []) {
  const catalogApi = catalogApiMock({ entities: [...more, ...harbour] });
  renderTestApp({
    features: [
      catalogPlugin.withOverrides({
        extensions: [...entityExtensions],
      }),
      apiDocsPlugin,
      apiDocsModule,
      orgPlugin,
      orgModule,
      techdocsPlugin,
      techdocsModule,
    ],
    apis: [[catalogApiRef, catalogApi], mockApis.identity(ana)],
    initialRouteEntries: [path],
  });
  return catalogApi;
}

const tabs = async () => {
  const bar = await screen.findByRole('navigation', {
    name: 'Parts of this page',
  });
  return within(bar)
    .getAllByRole('link')
    .map(link => link.textContent);
};

/** What the overview says under a label. */
const fact = async (label: string) => {
  const card = await screen.findByRole('region', { name: 'About' });
  const term = within(card).getByText(label, { selector: 'dt' });
  return term.nextElementSibling as HTMLElement;
};

describe('entity page', () => {
  it('says what a component is, whose, and who to ask', async () => {
    renderEntity('/catalog/default/component/berth-planner');

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Berth planner' }),
    ).toBeInTheDocument();
    expect(
      await within(await fact('Owner')).findByRole('link', { name: 'Pilots' }),
    ).toHaveAttribute('href', '/catalog/default/group/pilots');
    expect(
      within(await fact('On call')).getByRole('link', { name: 'Duty pilot' }),
    ).toHaveAttribute('href', 'https://call.example.com');
    expect(
      within(await fact('Chat')).getByRole('link', { name: '#berths' }),
    ).toBeInTheDocument();
    expect(
      within(await screen.findByRole('region', { name: 'Links' })).getByRole(
        'link',
        { name: 'The planner' },
      ),
    ).toBeInTheDocument();
  });

  it('shows its neighbours by their titles', async () => {
    renderEntity('/catalog/default/component/berth-planner');
    const map = await screen.findByRole('region', { name: 'Relations' });

    expect(
      await within(map).findByRole('link', { name: 'Tide tables' }),
    ).toHaveAttribute('href', '/catalog/default/component/tide-tables');
    expect(
      within(map).getByRole('link', { name: 'Berths API' }),
    ).toBeInTheDocument();
    expect(
      within(map).getByRole('link', { name: 'Open graph' }),
    ).toHaveAttribute(
      'href',
      '/catalog-graph?rootEntityRefs%5B%5D=component%3Adefault%2Fberth-planner',
    );
  });

  it('has the tabs that have something to show, and no others', async () => {
    renderEntity('/catalog/default/component/berth-planner');
    expect(await tabs()).toEqual(['Overview', 'API', 'Dependencies']);
  });

  it('has a tab of docs where there are docs', async () => {
    renderEntity('/catalog/default/component/documented', [
      makeEntity('component:default/documented', {
        metadata: {
          annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
        },
      }),
    ]);

    expect(await tabs()).toEqual(['Overview', 'Docs']);
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('link', { name: 'Docs' })
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/docs/default/component/documented',
      '/catalog/default/component/documented/docs',
    ]);
  });

  it('has no empty card for an entity that stands alone', async () => {
    renderEntity('/catalog/default/component/alone', [
      makeEntity('component:default/alone', {
        metadata: { description: 'Nobody knows it.' },
      }),
    ]);

    expect(await screen.findByText('Nobody knows it.')).toBeInTheDocument();
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('region')
        .map(card => within(card).getByRole('heading').textContent),
    ).toEqual(['About']);
  });

  it('lists the APIs of a component', async () => {
    renderEntity('/catalog/default/component/berth-planner/apis');

    expect(
      await screen.findByRole('heading', { name: 'Provides APIs' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('row', { name: /Berths API/ }),
    ).toHaveTextContent('openapi');
  });

  it('shows what a team owns, the worst first', async () => {
    renderEntity('/catalog/default/group/crane', [
      makeEntity('component:default/anchor', {
        relations: [['ownedBy', 'group:default/crane']],
      }),
    ]);
    const owns = await screen.findByRole('region', { name: 'Owns' });

    const links = await within(owns).findAllByRole('link');

    expect(links.map(link => link.textContent)).toEqual([
      'Tide tablesDeprecated',
      'anchorcomponent',
    ]);
  });

  it('says what is wrong with an entry', async () => {
    renderEntity('/catalog/default/component/broken', [
      makeEntity('component:default/broken', {
        metadata: { annotations: { 'backstage.io/orphan': 'true' } },
        relations: [['dependsOn', 'component:default/nowhere']],
        status: {
          items: [{ level: 'error', error: { message: 'no such file' } }],
        },
      }),
    ]);

    expect(
      await screen.findByText('The source of this entry is gone'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(
        'This entry names what the catalog does not know',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/^no such file/)).toBeInTheDocument();
    expect(
      await screen.findByText('component:default/nowhere'),
    ).toBeInTheDocument();
  });

  it('says when the source can no longer be read', async () => {
    const entity = makeEntity('component:default/stale');
    const catalogApi = renderEntity('/catalog/default/component/stale', [
      entity,
    ]);
    const message =
      'InputError: YAML error at url:https://git/a.yaml, YAMLParseError: Unclosed bracket at line 2, column 4:\n\n[';
    jest.spyOn(catalogApi, 'getEntityAncestors').mockResolvedValue({
      rootEntityRef: 'component:default/stale',
      items: [
        { entity, parentEntityRefs: ['location:default/generated-1'] },
        {
          entity: makeEntity('location:default/generated-1', {
            status: { items: [{ level: 'error', error: { message } }] },
          }),
          parentEntityRefs: [],
        },
      ],
    });

    expect(
      await screen.findByText(/https:\/\/git\/a.yaml is not valid YAML/),
    ).toHaveTextContent('What is shown here is from before.');
  });

  it('shows labels among the facts', async () => {
    renderEntity('/catalog/default/component/labelled', [
      makeEntity('component:default/labelled', {
        metadata: { labels: { tier: '3' } },
      }),
    ]);

    expect(await fact('Labels')).toHaveTextContent('tier: 3');
    expect(
      screen.queryByRole('heading', { name: 'Labels' }),
    ).not.toBeInTheDocument();
  });

  it('names the APIs that are not in the catalog', async () => {
    renderEntity('/catalog/default/component/early/apis', [
      makeEntity('component:default/early', {
        relations: [
          ['providesApi', 'api:default/berths-api'],
          ['providesApi', 'api:default/later'],
        ],
      }),
    ]);

    expect(
      await screen.findByText('Not in the catalog: api:default/later'),
    ).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /Berths API/ })).toBeInTheDocument();
  });

  it('has the other actions in a menu, and reads the source again', async () => {
    const catalogApi = renderEntity('/catalog/default/component/from-file', [
      makeEntity('component:default/from-file', {
        metadata: {
          annotations: {
            'backstage.io/managed-by-location': 'url:https://git/a.yaml',
          },
        },
      }),
    ]);
    const refresh = jest
      .spyOn(catalogApi, 'refreshEntity')
      .mockResolvedValue(undefined);

    await userEvent.click(
      await screen.findByRole('button', { name: 'More actions' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Read source again' }),
    );

    expect(refresh).toHaveBeenCalledWith('component:default/from-file');
    expect(
      await screen.findByText('The source is being read again'),
    ).toBeInTheDocument();
  });

  it('waits for what is not in the catalog yet', async () => {
    const late = makeEntity('component:default/late', {
      metadata: { description: 'Better than never.' },
    });
    const catalogApi = renderEntity('/catalog/default/component/late');
    const lookUp = jest
      .spyOn(catalogApi, 'getEntitiesByRefs')
      .mockResolvedValueOnce({ items: [undefined] });

    expect(
      await screen.findByText('Not in the catalog yet, looking again …'),
    ).toBeInTheDocument();
    lookUp.mockResolvedValue({ items: [late] });
    jest.spyOn(catalogApi, 'getEntityByRef').mockResolvedValue(late);

    expect(
      await screen.findByText('Better than never.', undefined, {
        timeout: 5000,
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Not in the catalog/)).not.toBeInTheDocument();
  });
});
