import type { DependencyGraph } from '@fairway/plugin-system-model-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { MapPage } from './MapPage';

const node = (name: string, part: object = {}) => ({
  entityRef: `component:default/${name}`,
  depth: 1,
  direction: 'down' as const,
  isKnown: true,
  title: name[0].toUpperCase() + name.slice(1),
  system: 'system:default/quays',
  ...part,
});

const edge = (from: string, to: string) => ({
  from: `component:default/${from}`,
  to: `component:default/${to}`,
  type: 'dependsOn',
});

const graph: DependencyGraph = {
  root: 'component:default/berths',
  isTruncated: false,
  nodes: [
    node('berths', { depth: 0, direction: 'self', tier: '1' }),
    node('tides'),
    node('gauge', { system: 'system:default/water' }),
    node('lights', { isKnown: false, system: undefined }),
  ],
  edges: [
    edge('berths', 'tides'),
    edge('tides', 'gauge'),
    edge('berths', 'lights'),
  ],
};

const ADDRESS = '/?entity=component:default/berths';

function render(address = ADDRESS, part: Partial<FakeSystemModel> = {}) {
  const model = Object.assign(new FakeSystemModel(), { graph }, part);
  renderPage(model, <MapPage />, { address });
  return model;
}

const findNode = (name: string) =>
  screen.findByRole('button', { name: `component ${name}` });

describe('MapPage', () => {
  it('draws what an entity needs, and dims what has nothing to do with what is chosen', async () => {
    render();

    await userEvent.click(await findNode('Tides'));

    const panel = within(await screen.findByRole('region', { name: 'Tides' }));
    expect(panel.getByText('Needs 1')).toBeVisible();
    expect(panel.getByRole('link', { name: 'Open page' })).toHaveAttribute(
      'href',
      '/catalog/default/component/tides',
    );
    expect(await findNode('Tides')).toHaveAttribute('aria-pressed', 'true');
    expect(await findNode('Gauge')).not.toHaveAttribute('data-dim');
    expect(await findNode('Lights')).toHaveAttribute('data-dim');
    expect(
      screen.getByText(`${ADDRESS}&focus=component:default/tides`),
    ).toBeInTheDocument();

    await userEvent.click(
      panel.getByRole('button', { name: 'Show nothing in particular' }),
    );

    await waitFor(async () =>
      expect(await findNode('Lights')).not.toHaveAttribute('data-dim'),
    );
  });

  it('is walked through, moved and zoomed by keys', async () => {
    render();
    const root = await findNode('Berths');
    expect(root).toHaveAttribute('tabindex', '0');
    act(() => root.focus());

    await userEvent.keyboard('{ArrowRight}');
    const next = document.activeElement!;
    expect(next).not.toBe(root);
    expect(next).toHaveAttribute('role', 'button');
    expect(root).toHaveAttribute('tabindex', '-1');
    await userEvent.keyboard('{Enter}');
    expect(next).toHaveAttribute('aria-pressed', 'true');

    const canvas = screen.getByRole('group', { name: /^Map\./ });
    const where = () => canvas.querySelector('g')!.getAttribute('transform');
    const before = where();
    act(() => canvas.focus());
    await userEvent.keyboard('+');
    const zoomed = where();
    expect(zoomed).not.toBe(before);
    await userEvent.keyboard('{ArrowLeft}');
    expect(where()).not.toBe(zoomed);
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(next).toHaveAttribute('aria-pressed', 'false'));
  });

  it('finds what goes by a text', async () => {
    render();
    await findNode('Gauge');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Find in this map' }),
      'gau',
    );

    expect(await screen.findByText('1 found')).toBeVisible();
    expect(await findNode('Gauge')).toHaveAttribute('data-found');
    expect(await findNode('Tides')).not.toHaveAttribute('data-found');
  });

  it('says the same as a list', async () => {
    render(`${ADDRESS}&view=list`);

    const quays = within(await screen.findByRole('table', { name: 'quays' }));
    expect(
      quays
        .getAllByRole<HTMLTableRowElement>('row')
        .map(row => Array.from(row.cells, cell => cell.textContent)),
    ).toEqual([
      ['Entity', 'Needs', 'Needed by'],
      ['Berths component', 'Lights, Tides', '–'],
      ['Tides component', 'Gauge', 'Berths'],
    ]);
    expect(
      screen.getByRole('table', { name: 'Without a system' }),
    ).toHaveTextContent('only named, not described');
  });

  it('asks for as many steps and the direction that the address says', async () => {
    const model = new FakeSystemModel();
    model.graph = graph;
    const read = jest.spyOn(model, 'getDependencies');
    renderPage(model, <MapPage />, {
      address: `${ADDRESS}&depth=5&direction=down`,
    });
    await findNode('Berths');

    expect(read).toHaveBeenCalledWith(
      'component:default/berths',
      { depth: 5, direction: 'down' },
      expect.anything(),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Both' }));
    expect(await screen.findByText(`${ADDRESS}&depth=5`)).toBeInTheDocument();
  });

  it('has one choose whose map to see', async () => {
    render('/', {
      entities: [
        {
          entityRef: 'system:default/quays',
          entity: { metadata: { title: 'The quays' } },
          aliases: [],
          sequence: 1,
          conflicts: 0,
          stale: 0,
        },
      ],
    });

    expect(
      await screen.findByRole('link', { name: 'The quays' }),
    ).toHaveAttribute('href', '/?entity=system%3Adefault%2Fquays');
  });

  it('says that there is more', async () => {
    render(ADDRESS, { graph: { ...graph, isTruncated: true } });
    expect(
      await screen.findByText(/There is more than can be drawn/),
    ).toBeVisible();
  });

  it('says that nothing is needed', async () => {
    render(ADDRESS, {
      graph: { ...graph, nodes: [graph.nodes[0]], edges: [] },
    });

    expect(
      await screen.findByText(
        'Nothing is known that this needs or that needs it.',
      ),
    ).toBeVisible();
  });

  it('tells of a failure', async () => {
    const model = new FakeSystemModel();
    jest
      .spyOn(model, 'getDependencies')
      .mockRejectedValueOnce(new Error('The database is away'));
    model.graph = graph;
    renderPage(model, <MapPage />, { address: ADDRESS });
    expect(await screen.findByText('The database is away')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await findNode('Berths')).toBeInTheDocument();
  });
});
