import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fields } from '../../__testUtils__/berths';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { FindingsPage } from './FindingsPage';

const conflict = fields.find(({ isConflict }) => isConflict)!;

function makeModel() {
  const model = new FakeSystemModel();
  model.findings = [
    {
      entityRef: 'component:default/crane',
      owner: 'group:default/crane',
      fields: [conflict],
    },
    { entityRef: 'component:default/stray', fields: [conflict] },
    {
      entityRef: 'component:default/berths',
      title: 'Berth planner',
      owner: 'group:default/pilots',
      fields: [conflict],
    },
  ];
  return model;
}

describe('FindingsPage', () => {
  it('shows by owner what there is, that of the reader first', async () => {
    renderPage(makeModel(), <FindingsPage type="conflicts" />);

    const mine = await screen.findByRole('region', { name: 'pilots yours' });
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual(['pilots yours', 'crane', 'Nobody owns these']);
    expect(
      within(mine).getByRole('link', { name: 'Berth planner' }),
    ).toHaveAttribute('href', '/catalog/default/component/berths/provenance');
  });

  it('lets owners settle in place, and only what is theirs', async () => {
    const model = makeModel();
    renderPage(model, <FindingsPage type="conflicts" />);
    const settle = await screen.findByRole('button', {
      name: 'Settle Lifecycle',
    });
    expect(
      screen.getByRole('region', { name: 'pilots yours' }),
    ).toContainElement(settle);

    await userEvent.click(settle);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use this source' }),
    );

    expect(
      await screen.findByText('Kept. The entity follows in a moment.'),
    ).toBeVisible();
    expect(model.settlements).toHaveLength(1);
    const mine = within(screen.getByRole('region', { name: 'pilots yours' }));
    expect(await mine.findByText(/Chosen by ana/)).toBeVisible();
    expect(mine.queryByText('In conflict')).not.toBeInTheDocument();

    await userEvent.click(
      mine.getByRole('button', { name: 'Undo the choice for Lifecycle' }),
    );

    expect(await mine.findByText('In conflict')).toBeVisible();
    expect(mine.queryByText(/Chosen by ana/)).not.toBeInTheDocument();
  });

  it('asks for one owner if the address does', async () => {
    const model = makeModel();
    const list = jest.spyOn(model, 'listStale');
    renderPage(model, <FindingsPage type="stale" />, {
      address: '/?owner=group:default/crane',
    });

    expect(await screen.findByRole('region', { name: 'crane' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(list).toHaveBeenCalledWith(
      { owner: ['group:default/crane'], cursor: undefined },
      expect.anything(),
    );
  });

  it('brings more on demand', async () => {
    const model = makeModel();
    const [first, ...rest] = model.findings;
    jest
      .spyOn(model, 'listConflicts')
      .mockImplementation(async ({ cursor } = {}) =>
        cursor ? { items: rest } : { items: [first], nextCursor: '2' },
      );
    renderPage(model, <FindingsPage type="conflicts" />, {
      address: '/?owner=group:default/crane',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    await waitFor(() =>
      expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3),
    );
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('says that there is nothing, and that it failed', async () => {
    const model = new FakeSystemModel();
    jest
      .spyOn(model, 'listConflicts')
      .mockRejectedValueOnce(new Error('The database is away'));
    renderPage(model, <FindingsPage type="conflicts" />);
    expect(await screen.findByText('The database is away')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(
        'No sources disagree about anything you may see.',
      ),
    ).toBeVisible();
  });
});
