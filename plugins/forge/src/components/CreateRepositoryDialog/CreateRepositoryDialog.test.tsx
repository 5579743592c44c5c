import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { renderForge } from '../../__testUtils__/renderForge';

async function openDialog(forge: FakeForge, path = '/forge') {
  renderForge(path, forge);
  await userEvent.click(
    await screen.findByRole('button', { name: 'New repository' }),
  );
  const dialog = within(
    await screen.findByRole('dialog', { name: 'New repository' }),
  );
  await waitFor(() =>
    expect(
      dialog.getByRole('button', { name: 'Create repository' }),
    ).toBeEnabled(),
  );
  return dialog;
}

describe('CreateRepositoryDialog', () => {
  it('creates a repository for an organisation and leads to it', async () => {
    const forge = new FakeForge({ organizations: ['acme'] });
    const dialog = await openDialog(forge);

    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name' }),
      'ledger',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create repository' }),
    );

    expect(
      await screen.findByRole('table', { name: 'Files of ledger' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/forge/acme/ledger',
    );
  });

  it('creates an empty repository of one’s own, ready to be pushed to', async () => {
    const forge = new FakeForge({ user: 'ana', organizations: [] });
    const dialog = await openDialog(forge);

    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name' }),
      'notes',
    );
    await userEvent.click(
      dialog.getByRole('checkbox', { name: 'Start with a README' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create repository' }),
    );

    expect(
      await screen.findByRole('heading', { name: 'notes is empty' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/git push -u origin main/)).toHaveTextContent(
      'git remote add origin http://localhost:7007/api/forge/ana/notes.git',
    );
  });

  it('refuses a bad name before anything is sent', async () => {
    const forge = new FakeForge();
    const dialog = await openDialog(forge);

    await userEvent.type(dialog.getByRole('textbox', { name: 'Name' }), 'a/b');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create repository' }),
    );

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'Use only letters, digits, "-", "_" and ".".',
    );
    expect(dialog.getByRole('textbox', { name: 'Name' })).toBeInvalid();
    expect(forge.fakes).toEqual([]);
  });

  it('stays open and says why the forge refuses', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    const dialog = await openDialog(forge);

    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Name' }),
      'payments',
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Create repository' }),
    );

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Could not create acme\/payments.*exists already/,
    );
  });
});
