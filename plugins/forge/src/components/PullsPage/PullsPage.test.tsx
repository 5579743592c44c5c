import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makePull, makeUser } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const PULLS = '/forge/acme/payments/pulls';

const pulls = [
  makePull(1, {
    head: 'a',
    state: 'closed',
    title: 'Dropped',
    closed_at: '2020-01-01T00:00:00Z',
  }),
  makePull(2, {
    head: 'b',
    state: 'closed',
    title: 'Done',
    merged: true,
    merged_at: '2020-01-01T00:00:00Z',
    merged_by: makeUser('tomas'),
  }),
  makePull(3, { head: 'c', title: 'Waiting', comments: 2 }),
];

const items = async () =>
  within(await screen.findByRole('list', { name: 'Pull requests' }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

describe('PullsPage', () => {
  it('lists the open ones, then the closed ones when asked', async () => {
    renderForge(PULLS, new FakeForge({ repositories: [makeFake({ pulls })] }));
    expect(await items()).toEqual([
      expect.stringMatching(
        /^WaitingOpen#3 opened yesterday by anac into main/,
      ),
    ]);
    expect(screen.getByRole('img', { name: '2 comments' })).toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: 'Closed' }));

    expect(
      await screen.findByRole('link', { name: 'Dropped' }),
    ).toHaveAttribute('href', `${PULLS}/1`);
    expect(await items()).toEqual([
      expect.stringMatching(/^DroppedClosed#1 closed .* ago, opened by ana/),
      expect.stringMatching(/^DoneMerged#2 merged .* ago by tomas/),
    ]);
    expect(screen.getByLabelText('Address')).toHaveTextContent('?state=closed');
  });

  it('says how to make the first one', async () => {
    renderForge(PULLS, new FakeForge({ repositories: [makeFake()] }));

    expect(
      await screen.findByRole('heading', { name: 'No open pull requests' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'New pull request' }),
    ).toHaveAttribute('href', `${PULLS}/new`);
  });
});
