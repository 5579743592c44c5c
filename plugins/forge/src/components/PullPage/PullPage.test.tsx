import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PullRequest, Repository } from '../../api';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makePull } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const PULL = '/forge/acme/payments/pulls/3';
const diff = `diff --git a/a.ts b/a.ts
--- a/a.ts
+++ b/a.ts
@@ -1 +1 @@
-1
+2
`;

function makeForge(
  pull: Partial<PullRequest> = {},
  repository?: Partial<Repository>,
) {
  const { main } = makeFake().branches;
  return new FakeForge({
    repositories: [
      makeFake({
        repository,
        branches: { main, 'feature/fee': main },
        pulls: [
          {
            ...makePull(3, {
              head: 'feature/fee',
              title: 'No fee below a threshold',
              body: 'Small payments cost **more** than they bring.',
            }),
            ...pull,
          },
        ],
        comments: {
          3: [
            {
              id: 1,
              body: 'Looks good',
              user: { id: 8, login: 'tomas', full_name: 'Tomás' },
              created_at: new Date().toISOString(),
            },
          ],
        },
        diffs: { 3: diff },
        statuses: {
          ['3'.padEnd(40, 'a')]: {
            state: 'failure',
            total_count: 2,
            statuses: [
              {
                context: 'build',
                status: 'success',
                target_url: 'https://ci.example.com/1',
              },
              {
                context: 'test',
                status: 'failure',
                // eslint-disable-next-line no-script-url
                target_url: 'javascript:alert(1)',
              },
            ],
          },
        },
      }),
    ],
  });
}

describe('PullPage', () => {
  it('shows what is proposed and what is said about it', async () => {
    renderForge(PULL, makeForge());

    expect(
      await screen.findByRole('heading', {
        name: 'No fee below a threshold #3',
      }),
    ).toBeInTheDocument();
    expect(await screen.findByText('more')).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: /Tomás commented now/ }),
    ).toBeInTheDocument();
    expect(screen.getByText('No conflicts with main')).toBeInTheDocument();
    const checks = within(await screen.findByRole('list', { name: 'Checks' }));
    expect(
      checks.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['Passedbuild', 'Failedtest']);
    expect(checks.getAllByRole('link')).toHaveLength(1);
  });

  it('merges in the way that is chosen', async () => {
    const forge = makeForge();
    const merge = jest.spyOn(forge.pulls, 'merge');
    renderForge(PULL, forge);
    await userEvent.click(
      await screen.findByRole('button', { name: /How to merge/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Squash into one commit' }),
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Delete feature/fee afterwards' }),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Merge pull request' }),
    );

    expect(await screen.findByText(/ana merged it/)).toBeInTheDocument();
    expect(screen.getAllByText('Merged')).not.toHaveLength(0);
    expect(
      screen.queryByRole('button', { name: 'Merge pull request' }),
    ).not.toBeInTheDocument();
    expect(merge).toHaveBeenCalledWith({ owner: 'acme', repo: 'payments' }, 3, {
      Do: 'squash',
      delete_branch_after_merge: true,
      head_commit_id: '3'.padEnd(40, 'a'),
    });
  });

  it('says why it could not be merged', async () => {
    const forge = makeForge();
    jest
      .spyOn(forge.pulls, 'merge')
      .mockRejectedValue(new Error('The head branch has moved on'));
    renderForge(PULL, forge);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Merge pull request' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Could not merge.*The head branch has moved on/,
    );
  });

  it('gives the commands that settle a conflict', async () => {
    renderForge(PULL, makeForge({ mergeable: false }));

    expect(await screen.findByText('Conflicts with main')).toBeInTheDocument();
    expect(screen.getByText(/git merge origin\/main/)).toHaveTextContent(
      'git fetch origin git switch feature/fee git merge origin/main git push',
    );
    expect(
      screen.queryByRole('button', { name: 'Merge pull request' }),
    ).not.toBeInTheDocument();
  });

  it('takes a comment', async () => {
    renderForge(PULL, makeForge());
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'Add a comment' }),
      'Thank you',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));

    expect(
      await screen.findByRole('heading', { name: /ana commented now/ }),
    ).toBeInTheDocument();
    expect(await screen.findByText('Thank you')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Add a comment' })).toHaveValue(
      '',
    );
  });

  it('is closed and opened again', async () => {
    renderForge(PULL, makeForge());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Close pull request' }),
    );
    expect(
      await screen.findByText('Closed without merging'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Reopen pull request' }),
    );

    expect(
      await screen.findByText('No conflicts with main'),
    ).toBeInTheDocument();
  });

  it('can only be read by those who may not push', async () => {
    renderForge(
      PULL,
      makeForge({}, { permissions: { admin: false, push: false, pull: true } }),
    );

    expect(
      await screen.findByText(/You may not merge here/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Merge pull request' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('textbox', { name: 'Add a comment' }),
    ).not.toBeInTheDocument();
  });

  it('shows its commits and its changes at addresses of their own', async () => {
    renderForge(`${PULL}/commits`, makeForge());
    expect(
      within(await screen.findByRole('list', { name: 'Commits' })).getByRole(
        'link',
        { name: 'fix: round fees' },
      ),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('link', { name: 'Files changed' }));

    expect(
      await screen.findByRole('table', { name: 'Changes of a.ts' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Files changed' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.getByLabelText('Address')).toHaveTextContent(`${PULL}/files`);
  });

  it.each([
    ['99', 'Could not find pull request 99'],
    ['0', 'There is no such page in the forge'],
    ['abc', 'There is no such page in the forge'],
  ])('says that there is none of number %s', async (number, message) => {
    renderForge(`/forge/acme/payments/pulls/${number}`, makeForge());

    expect(
      await screen.findByRole('heading', { name: message }),
    ).toBeInTheDocument();
  });
});
