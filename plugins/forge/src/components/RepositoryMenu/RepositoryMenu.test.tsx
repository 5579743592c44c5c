import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { renderForge } from '../../__testUtils__/renderForge';

async function openDialog(forge: FakeForge) {
  renderForge('/forge/acme/payments', forge);
  await userEvent.click(
    await screen.findByRole('button', { name: 'More actions' }),
  );
  await userEvent.click(
    await screen.findByRole('menuitem', { name: 'Delete repository' }),
  );
  return within(
    await screen.findByRole('dialog', { name: 'Delete acme/payments?' }),
  );
}

describe('RepositoryMenu', () => {
  it('deletes the repository when its name was typed', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    const dialog = await openDialog(forge);
    const confirm = dialog.getByRole('button', { name: 'Delete payments' });
    expect(confirm).toBeDisabled();

    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Type acme/payments to confirm' }),
      'acme/payments',
    );
    await userEvent.click(confirm);

    expect(
      await screen.findByText('Deleted acme/payments'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(/^\/forge$/),
    );
    expect(forge.fakes).toEqual([]);
  });

  it('stays open and says why it could not be deleted', async () => {
    const forge = new FakeForge({ repositories: [makeFake()] });
    jest
      .spyOn(forge.repositories, 'delete')
      .mockRejectedValue(new Error('It is being pushed to'));
    const dialog = await openDialog(forge);

    await userEvent.type(dialog.getByRole('textbox'), 'acme/payments');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Delete payments' }),
    );

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /Could not delete acme\/payments.*It is being pushed to/,
    );
  });

  it('is not there for those who may not delete', async () => {
    renderForge(
      '/forge/acme/payments',
      new FakeForge({
        repositories: [
          makeFake({
            repository: {
              permissions: { admin: false, push: true, pull: true },
            },
          }),
        ],
      }),
    );

    expect(
      await screen.findByRole('button', { name: 'Clone' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'More actions' }),
    ).not.toBeInTheDocument();
  });
});
