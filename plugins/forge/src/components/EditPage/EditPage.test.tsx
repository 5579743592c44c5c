import { ConflictError } from '@backstage/errors';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Repository } from '../../api';
import { FakeForge } from '../../__testUtils__/FakeForge';
import { makeFake } from '../../__testUtils__/makeFake';
import { renderForge } from '../../__testUtils__/renderForge';

const EDIT = '/forge/acme/payments/_edit/main/src/fee.ts';

const makeForge = (repository?: Partial<Repository>) =>
  new FakeForge({ repositories: [makeFake({ repository })] });

async function write(text: string) {
  const editor = await screen.findByRole('textbox', { name: 'Content' });
  await userEvent.clear(editor);
  await userEvent.type(editor, text);
}

describe('EditPage', () => {
  it('commits what was written to the branch', async () => {
    const forge = makeForge();
    renderForge(EDIT, forge);
    expect(await screen.findByRole('textbox', { name: 'Content' })).toHaveValue(
      'export const rate = 0.02;\n// the end\n',
    );
    expect(
      screen.getByRole('button', { name: 'Commit changes' }),
    ).toBeDisabled();

    await write('export const rate = 0.03;');
    await userEvent.click(
      screen.getByRole('button', { name: 'Commit changes' }),
    );

    await waitFor(() =>
      expect(screen.getByLabelText('Address')).toHaveTextContent(
        '/forge/acme/payments/src/branch/main/src/fee.ts',
      ),
    );
    const { main } = forge.fakes[0].branches;
    expect(main.files['src/fee.ts']).toBe('export const rate = 0.03;');
    expect(main.commits[0].commit.message).toBe('Update fee.ts');
    expect(
      await screen.findByRole('group', { name: 'Content of src/fee.ts' }),
    ).toHaveTextContent('0.03');
  });

  it('proposes it from a new branch', async () => {
    const forge = makeForge();
    renderForge(EDIT, forge);
    await write('1');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Commit message' }),
      'fix: one',
    );
    await userEvent.click(
      screen.getByRole('radio', { name: /To a new branch/ }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /Name of the new branch/ }),
      'fix/one',
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Propose changes' }),
    );

    expect(
      await screen.findByRole('button', { name: 'Create pull request' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Address')).toHaveTextContent(
      '/pulls/new?base=main&head=fix%2Fone',
    );
    expect(forge.fakes[0].branches['fix/one'].files['src/fee.ts']).toBe('1');
    expect(forge.fakes[0].branches.main.files['src/fee.ts']).not.toBe('1');
  });

  it('keeps the text where someone else was quicker', async () => {
    const forge = makeForge();
    jest.spyOn(forge.contents, 'update').mockRejectedValue(
      Object.assign(new ConflictError('sha does not match'), {
        statusCode: 409,
      }),
    );
    renderForge(EDIT, forge);
    await write('mine');

    await userEvent.click(
      screen.getByRole('button', { name: 'Commit changes' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /Could not commit src\/fee.ts.*sha does not match.*copy your text/,
    );
    expect(screen.getByRole('textbox', { name: 'Content' })).toHaveValue(
      'mine',
    );
  });

  it('says so to those who may not push', async () => {
    renderForge(
      EDIT,
      makeForge({ permissions: { admin: false, push: false, pull: true } }),
    );

    expect(
      await screen.findByText(/You may read acme\/payments, but not change it/),
    ).toBeInTheDocument();
  });
});
