import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeCommit } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const sha = 'bbb'.padEnd(40, '0');

const small = `diff --git a/src/fee.ts b/src/fee.ts
index 1111111..2222222 100644
--- a/src/fee.ts
+++ b/src/fee.ts
@@ -9,2 +9,2 @@ function fee() {
 const a = 1;
-const rate = 0.02;
+const rate = 0.03;
`;

const large = `diff --git a/yarn.lock b/yarn.lock
new file mode 100644
--- /dev/null
+++ b/yarn.lock
@@ -0,0 +1,500 @@
${'+line\n'.repeat(500)}`;

const renderCommit = (diff: string) =>
  renderForge(
    `/forge/acme/payments/commit/${sha}`,
    new FakeForge({ repositories: [makeFake({ diffs: { [sha]: diff } })] }),
  );

describe('DiffView', () => {
  it('shows what a commit changed, and why', async () => {
    renderCommit(small);

    const table = within(
      await screen.findByRole('table', { name: 'Changes of src/fee.ts' }),
    );
    expect(
      screen.getByRole('heading', { name: 'fix: round fees' }),
    ).toBeInTheDocument();
    expect(screen.getByText('To the smallest unit.')).toBeInTheDocument();
    expect(screen.getByText('1 file changed')).toBeInTheDocument();
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map(row => row.textContent),
    ).toEqual([
      '…function fee() {',
      ' const a = 1;',
      '−const rate = 0.02;',
      '+const rate = 0.03;',
    ]);
    expect(
      screen.getAllByRole('img', { name: '1 line added, 1 line removed' }),
    ).not.toHaveLength(0);
    expect(
      screen.getByRole('link', { name: 'View src/fee.ts' }),
    ).toHaveAttribute(
      'href',
      `/forge/acme/payments/src/commit/${sha}/src/fee.ts`,
    );
    expect(screen.getByRole('link', { name: 'aaa0000000' })).toHaveAttribute(
      'href',
      `/forge/acme/payments/commit/${'aaa'.padEnd(40, '0')}`,
    );
  });

  it('folds a file away and unfolds it', async () => {
    renderCommit(small);
    const toggle = await screen.findByRole('button', {
      name: 'Changes of src/fee.ts',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'true');

    await userEvent.click(toggle);

    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByRole('table', { name: 'Changes of src/fee.ts' }),
    ).not.toBeInTheDocument();
  });

  it('shows large changes when they are asked for', async () => {
    renderCommit(small + large);
    await screen.findByRole('table', { name: 'Changes of src/fee.ts' });
    expect(
      screen.queryByRole('table', { name: 'Changes of yarn.lock' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show 500 changed lines' }),
    );

    expect(
      within(
        screen.getByRole('table', { name: 'Changes of yarn.lock' }),
      ).getAllByText('line'),
    ).toHaveLength(500);
  });

  it('says so where nothing was changed', async () => {
    renderCommit('');

    expect(
      await screen.findByRole('heading', { name: 'No files were changed.' }),
    ).toBeInTheDocument();
  });

  it('keeps the commit on show where its changes cannot be loaded', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    renderForge(`/forge/acme/payments/commit/${sha}`, {
      ...forge,
      commits: {
        ...forge.commits,
        get: async () => makeCommit('bbb', 'fix: round fees'),
        diff: async () => {
          throw new Error('git took too long');
        },
      },
      repositories: forge.repositories,
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Could not load the changes of this commit.*git took too long/,
    );
    expect(
      screen.getByRole('heading', { name: 'fix: round fees' }),
    ).toBeInTheDocument();
  });
});
