import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { renderForge } from '../../__testUtils__/renderForge';

const TOKENS = '/forge/user/settings/applications';

async function openDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'New token' }),
  );
  return within(
    await screen.findByRole('dialog', { name: 'New access token' }),
  );
}

describe('TokensPage', () => {
  it('shows a new token once, to be copied', async () => {
    // Brings a clipboard.
    userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    renderForge(TOKENS, new FakeForge({ user: 'ana' }));
    expect(
      await screen.findByRole('heading', { name: 'No access tokens yet' }),
    ).toBeInTheDocument();
    const form = await openDialog();

    await userEvent.type(form.getByRole('textbox', { name: 'Name' }), 'laptop');
    await userEvent.click(form.getByRole('button', { name: 'Create token' }));

    const shown = within(
      await screen.findByRole('dialog', { name: 'Copy the token now' }),
    );
    expect(shown.getByText(/5ec2e7.*c0ffee42/)).toBeInTheDocument();
    await userEvent.click(shown.getByRole('button', { name: 'Copy token' }));
    expect(await shown.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(
      expect.stringMatching(/^(5ec2e7)+c0ffee42$/),
    );

    await userEvent.click(shown.getByRole('button', { name: 'Done' }));

    expect(
      await screen.findByRole('rowheader', { name: 'laptop' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/5ec2e7/)).not.toBeInTheDocument();
    expect(screen.getByText('…c0ffee42')).toBeInTheDocument();
  });

  it('asks for a name', async () => {
    const forge = new FakeForge();
    renderForge(TOKENS, forge);
    const form = await openDialog();

    await userEvent.click(form.getByRole('button', { name: 'Create token' }));

    expect(await form.findByRole('alert')).toHaveTextContent('Give it a name');
    expect(forge.accessTokens).toEqual([]);
  });

  it('deletes a token after asking, by its name', async () => {
    const forge = new FakeForge({ user: 'ana' });
    await forge.users.createToken('ana', 'old laptop');
    renderForge(TOKENS, forge);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Actions for old laptop' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', {
        name: 'Delete the token old laptop',
      }),
    );
    const dialog = within(
      await screen.findByRole('dialog', {
        name: 'Delete the token old laptop?',
      }),
    );
    expect(forge.accessTokens).toHaveLength(1);

    await userEvent.click(
      dialog.getByRole('button', { name: 'Delete old laptop' }),
    );

    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'No access tokens yet' }),
      ).toBeInTheDocument(),
    );
    expect(forge.accessTokens).toEqual([]);
  });
});
