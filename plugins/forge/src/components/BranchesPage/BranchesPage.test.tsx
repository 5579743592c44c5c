import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Repository } from '../../api';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { renderForge } from '../../__testUtils__/renderForge';

function makeForge(repository?: Partial<Repository>) {
  const { branches } = makeFake();
  return new FakeForge({
    repositories: [
      makeFake({
        repository,
        branches: { main: branches.main, 'feature/a': branches.main },
      }),
    ],
  });
}

const names = async () =>
  within(await screen.findByRole('table', { name: 'Branches' }))
    .getAllByRole('rowheader')
    .map(row => row.textContent);

describe('BranchesPage', () => {
  it('lists the branches, from all but the default a pull request away', async () => {
    renderForge('/forge/acme/payments/branches', makeForge());

    expect(await names()).toEqual(['mainDefault', 'feature/a']);
    expect(
      screen.getByRole('link', { name: 'New pull request from feature/a' }),
    ).toHaveAttribute(
      'href',
      '/forge/acme/payments/pulls/new?base=main&head=feature%2Fa',
    );
    expect(
      screen.queryByRole('button', { name: 'Actions for main' }),
    ).not.toBeInTheDocument();
  });

  it('deletes a branch after asking, by its name', async () => {
    renderForge('/forge/acme/payments/branches', makeForge());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Actions for feature/a' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', {
        name: 'Delete the branch feature/a',
      }),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Delete feature/a' }),
    );

    await waitFor(async () => expect(await names()).toEqual(['mainDefault']));
    expect(
      await screen.findByText('Deleted the branch feature/a'),
    ).toBeInTheDocument();
  });

  it('offers only to look to those who may not push', async () => {
    renderForge(
      '/forge/acme/payments/branches',
      makeForge({ permissions: { admin: false, push: false, pull: true } }),
    );

    expect(await names()).toHaveLength(2);
    expect(
      screen.queryByRole('link', { name: /New pull request/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Actions for/ }),
    ).not.toBeInTheDocument();
  });
});
