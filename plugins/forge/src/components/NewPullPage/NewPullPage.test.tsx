import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeCommit } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const NEW = '/forge/acme/payments/pulls/new';

function makeForge() {
  const { main } = makeFake().branches;
  const commit = makeCommit(
    'ddd',
    'feat: no fee below a threshold\n\nBecause.',
  );
  return new FakeForge({
    repositories: [
      makeFake({
        branches: {
          main,
          'feature/fee': { ...main, commits: [commit, ...main.commits] },
          same: main,
        },
      }),
    ],
  });
}

describe('NewPullPage', () => {
  it('proposes a branch, with the words of its only commit', async () => {
    const forge = makeForge();
    renderForge(`${NEW}?head=feature/fee`, forge);
    expect(
      await screen.findByRole('heading', { name: '1 commit' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(
      'feat: no fee below a threshold',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Create pull request' }),
    );

    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        '/forge/acme/payments/pulls/1',
      ),
    );
    expect(forge.fakes[0].pulls).toEqual([
      expect.objectContaining({
        title: 'feat: no fee below a threshold',
        body: 'Because.',
        base: expect.objectContaining({ ref: 'main' }),
        head: expect.objectContaining({ ref: 'feature/fee' }),
      }),
    ]);
  });

  it('lets the branch be chosen and keeps it in the address', async () => {
    renderForge(NEW, makeForge());
    await userEvent.click(await screen.findByRole('button', { name: /From/ }));

    await userEvent.click(
      await screen.findByRole('option', { name: 'feature/fee' }),
    );

    expect(
      await screen.findByRole('heading', { name: '1 commit' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '?head=feature%2Ffee',
    );
  });

  it("understands Gitea's address for it", async () => {
    renderForge('/forge/acme/payments/compare/main...feature/fee', makeForge());

    expect(
      await screen.findByRole('heading', { name: '1 commit' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      `${NEW}?base=main&head=feature%2Ffee`,
    );
  });

  it.each([
    ['?head=same', 'main has all commits of same already.'],
    ['?head=main', 'A branch cannot be merged into itself.'],
    ['', 'Choose the branch that holds your changes.'],
  ])('says why nothing can be proposed at %j', async (search, message) => {
    renderForge(NEW + search, makeForge());

    expect(
      await screen.findByText(message, { exact: false }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Create pull request' }),
    ).not.toBeInTheDocument();
  });

  it('asks for a second branch where there is only one', async () => {
    renderForge(NEW, new FakeForge({ repositories: [makeFake()] }));

    expect(
      await screen.findByText(/There is only one branch/),
    ).toBeInTheDocument();
  });
});
