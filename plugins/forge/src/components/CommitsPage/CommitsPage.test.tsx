import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeCommit } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const commits = Array.from({ length: 40 }, (_, i) =>
  makeCommit(`${i + 10}`, `feat: number ${i + 1}`, {
    author: 'Ana Ruiz',
    hoursAgo: 26,
  }),
);
const { branches } = makeFake();
const makeForge = () =>
  new FakeForge({
    repositories: [
      makeFake({ branches: { main: { ...branches.main, commits } } }),
    ],
  });

const subjects = async () =>
  within(await screen.findByRole('list', { name: 'Commits' }))
    .getAllByRole('link', { name: /number/ })
    .map(link => link.textContent);

describe('CommitsPage', () => {
  it('lists the commits of the default branch page by page', async () => {
    renderForge('/forge/acme/payments/commits', makeForge());
    expect(await subjects()).toHaveLength(30);
    expect(
      screen.getByRole('heading', { name: 'Commits of main' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText('yesterday')[0]).toHaveAttribute('title');

    await userEvent.click(screen.getByRole('link', { name: 'Next' }));

    await waitFor(async () => expect(await subjects()).toHaveLength(10));
    expect(screen.getByLabelText('Address')).toHaveTextContent('?page=2');
  });

  it('shows the history of a file', async () => {
    renderForge(
      '/forge/acme/payments/commits/branch/main/src/fee.ts',
      makeForge(),
    );

    expect(
      await screen.findByRole('heading', { name: 'History of src/fee.ts' }),
    ).toBeInTheDocument();
    expect(
      screen.getAllByRole('button', { name: 'Copy commit id' }),
    ).toHaveLength(30);
  });

  it('says that there is no such branch', async () => {
    renderForge('/forge/acme/payments/commits/branch/gone', makeForge());

    expect(
      await screen.findByRole('heading', {
        name: 'Could not find the commits of gone',
      }),
    ).toBeInTheDocument();
  });
});
