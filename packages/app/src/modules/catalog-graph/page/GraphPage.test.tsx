import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { ana, harbour } from '../../../__testUtils__/harbour';
import { GraphPage } from './GraphPage';

function Where() {
  const { search } = useLocation();
  return <output>{decodeURIComponent(search)}</output>;
}

function renderPage(path = '/catalog-graph', entities = harbour) {
  renderInTestApp(
    <>
      <GraphPage />
      <Where />
    </>,
    {
      initialRouteEntries: [path],
      apis: [
        [catalogApiRef, catalogApiMock({ entities })],
        [catalogGraphApiRef, new DefaultCatalogGraphApi()],
        mockApis.identity(ana),
      ],
    },
  );
}

describe('GraphPage', () => {
  // jsdom lays nothing out, and the graph needs to know how wide its names are.
  beforeAll(() => {
    Object.defineProperty(SVGElement.prototype, 'getBBox', {
      configurable: true,
      value: () => ({ x: 0, y: 0, width: 100, height: 20 }),
    });
  });
  afterAll(() => {
    Reflect.deleteProperty(SVGElement.prototype, 'getBBox');
  });

  it('starts from a system of the reader', async () => {
    renderPage();

    expect(
      await screen.findByRole('link', { name: 'Open Berths' }),
    ).toHaveAttribute('href', '/catalog/default/system/berths');
    expect(
      await screen.findByRole('link', { name: 'Component Berth planner' }),
    ).toBeInTheDocument();
  });

  it('puts in the middle what is chosen, and keeps it in the address', async () => {
    renderPage();

    const node = await screen.findByRole('link', {
      name: 'Component Berth planner',
    });
    act(() => node.focus());
    await userEvent.keyboard('{Enter}');

    expect(
      await screen.findByRole('link', { name: 'Open Berth planner' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('?rootEntityRefs[]=component:default/berth-planner'),
    ).toBeInTheDocument();
  });

  it('draws people only when asked to', async () => {
    renderPage('/catalog-graph?rootEntityRefs[]=system:default/berths');
    await screen.findByRole('link', { name: 'Component Berth planner' });
    expect(
      screen.queryByRole('link', { name: 'Group Pilots' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('switch', { name: 'Groups and people' }),
    );

    expect(
      await screen.findByRole('link', { name: 'Group Pilots' }),
    ).toBeInTheDocument();
  });

  it('says what to do where there is nothing to start from', async () => {
    renderPage('/catalog-graph', []);

    expect(
      await screen.findByText(/There is no system or domain to start from/),
    ).toBeInTheDocument();
  });
});
