import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { makeCommit } from '../../__testUtils__/makers';
import { renderForge } from '../../__testUtils__/renderForge';

const commits = [makeCommit('ccc', 'feat: log in'), makeCommit('aaa', 'Start')];

function makeForge() {
  const { branches } = makeFake();
  return new FakeForge({
    repositories: [
      makeFake({
        branches: {
          ...branches,
          'feature/login': {
            commits,
            files: { 'src/login.ts': 'export {};\n', 'src/fee.ts': '1\n' },
          },
        },
      }),
    ],
  });
}

const files = async (name: string) =>
  within(await screen.findByRole('table', { name: `Files of ${name}` }))
    .getAllByRole('rowheader')
    .map(row => row.textContent);

describe('CodePage', () => {
  it('shows the files of the default branch with their last change', async () => {
    renderForge('/forge/acme/payments', makeForge());

    expect(await files('payments')).toEqual(['docs', 'src', 'README.md']);
    expect(
      screen.getByText('Takes payments and pays them out'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'src' })).toHaveAttribute(
      'href',
      '/forge/acme/payments/src/branch/main/src',
    );
    expect(
      await screen.findByRole('link', { name: '2 commits' }),
    ).toHaveAttribute('href', '/forge/acme/payments/commits/branch/main');
  });

  it('shows the README with its links led to the repository', async () => {
    renderForge('/forge/acme/payments', makeForge());

    expect(
      await screen.findByRole('heading', { name: 'Payments' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'handbook' })).toHaveAttribute(
      'href',
      '/forge/acme/payments/src/branch/main/docs/index.md',
    );
  });

  it('understands a branch with slashes in its name', async () => {
    renderForge(
      '/forge/acme/payments/src/branch/feature/login/src',
      makeForge(),
    );

    expect(await files('src')).toEqual(['..', 'fee.ts', 'login.ts']);
    expect(
      screen.getByRole('button', {
        name: 'Branch feature/login. Choose another',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Parent folder' })).toHaveAttribute(
      'href',
      '/forge/acme/payments/src/branch/feature/login',
    );
  });

  it('shows the files at a commit', async () => {
    renderForge(
      `/forge/acme/payments/src/commit/${commits[0].sha}`,
      makeForge(),
    );

    expect(await files('payments')).toEqual(['src']);
    expect(screen.getByText('feat: log in')).toBeInTheDocument();
  });

  it('goes to the same path on another branch', async () => {
    renderForge('/forge/acme/payments/src/branch/main/src/fee.ts', makeForge());
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Branch main. Choose another',
      }),
    );

    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'feature/login' }),
    );

    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        '/forge/acme/payments/src/branch/feature/login/src/fee.ts',
      ),
    );
    expect(
      await screen.findByRole('group', { name: 'Content of src/fee.ts' }),
    ).toHaveTextContent('1');
  });

  it('says so where no branch is called what is looked for', async () => {
    renderForge('/forge/acme/payments', makeForge());
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Branch main. Choose another',
      }),
    );
    await screen.findByRole('menuitem', { name: 'feature/login' });

    await userEvent.type(screen.getByPlaceholderText('Find a branch'), 'zzz');

    expect(
      await screen.findByText('No branch is called that'),
    ).toBeInTheDocument();
  });

  it('shows a file with its facts, coloured, its lines to be linked to', async () => {
    renderForge('/forge/acme/payments/src/branch/main/src/fee.ts', makeForge());

    const code = within(
      await screen.findByRole('group', { name: 'Content of src/fee.ts' }),
    );
    expect(screen.getByText('2 lines')).toBeInTheDocument();
    expect(screen.getByText('37 bytes')).toBeInTheDocument();
    expect(await code.findByText('// the end')).toHaveClass('hljs-comment');
    expect(screen.getByRole('link', { name: 'Edit' })).toHaveAttribute(
      'href',
      '/forge/acme/payments/_edit/main/src/fee.ts',
    );

    await userEvent.click(code.getByRole('link', { name: 'Line 2' }));

    expect(screen.getByLabelText('Address')).toHaveTextContent(/#L2$/);
    expect(code.getByRole('link', { name: 'Line 2' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('shows a Markdown file as it reads, and as it is written when asked', async () => {
    renderForge(
      '/forge/acme/payments/src/branch/main/docs/index.md',
      makeForge(),
    );
    expect(
      await screen.findByRole('heading', { name: 'Docs' }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: 'Code' }));

    expect(
      await screen.findByRole('group', { name: 'Content of docs/index.md' }),
    ).toHaveTextContent('# Docs');
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/docs/index.md?display=source',
    );
  });

  it.each([
    ['src/branch/main/nothing.md', 'Could not find nothing.md at main'],
    ['src/branch/gone/src', 'Could not find branch called gone/src'],
  ])('says that there is nothing at %s', async (path, message) => {
    renderForge(`/forge/acme/payments/${path}`, makeForge());

    expect(
      await screen.findByRole('heading', { name: message }),
    ).toBeInTheDocument();
  });

  it('says that there is no such repository', async () => {
    renderForge('/forge/acme/nothing', makeForge());

    expect(
      await screen.findByRole('heading', {
        name: 'Could not find repository acme/nothing',
      }),
    ).toBeInTheDocument();
  });

  it('helps on from an address that means nothing', async () => {
    renderForge('/forge/acme/payments/wiki', makeForge());

    expect(
      await screen.findByRole('link', { name: 'All repositories' }),
    ).toHaveAttribute('href', '/forge');
  });
});
