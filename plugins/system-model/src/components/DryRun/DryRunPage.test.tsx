import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeSystemModel } from '../../__testUtils__/FakeSystemModel';
import { renderPage } from '../../__testUtils__/renderPage';
import { DryRunPage } from './DryRunPage';

async function start(text: string) {
  const field = await screen.findByRole('textbox', { name: 'Source' });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Try it' }));
}

describe('DryRunPage', () => {
  it('shows what a source finds', async () => {
    const model = new FakeSystemModel();
    model.found = {
      endedBecause: 'size',
      collections: [
        {
          key: 'harbour/berths',
          url: 'https://git.example.com/harbour/berths',
          manifests: [
            {
              path: 'qm.yaml',
              format: 'qm',
              entityRefs: ['component:default/berths'],
              problems: [{ message: 'The tier is missing', line: 3 }],
            },
          ],
        },
        { key: 'harbour/quay', manifests: [] },
        { key: 'harbour/crane', error: 'It is empty', manifests: [] },
      ],
    };
    renderPage(model, <DryRunPage />, { isAdmin: true });

    await start('- type: gitea\n  host: git.example.com');

    const found = within(
      await screen.findByRole('region', { name: 'What it finds' }),
    );
    expect(model.dryRuns).toEqual([
      { type: 'gitea', config: { host: 'git.example.com' } },
    ]);
    expect(found.getByText('3 collections')).toBeVisible();
    expect(found.getByText('1 entity')).toBeVisible();
    expect(found.getByText(/The tier is missing/)).toHaveTextContent('line 3');
    expect(found.getByText('It is empty')).toBeVisible();
    expect(found.getByText('harbour/quay').closest('li')).toHaveTextContent(
      'No manifest',
    );
    const names = found.getAllByText(/^harbour\/./);
    expect(names.map(name => name.textContent)).toEqual([
      'harbour/berths',
      'harbour/crane',
      'harbour/quay',
    ]);
    expect(found.getByText(/Ended because there is a lot/)).toBeVisible();
  });

  it('says what is wrong with what was written', async () => {
    const model = new FakeSystemModel();
    renderPage(model, <DryRunPage />, { isAdmin: true });
    await start('type: gitea');
    const found = await screen.findByRole('region', { name: 'What it finds' });

    await start('type: gitea\nhost: [a');
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Line 2: Flow/);
    // It is not what this source finds.
    expect(found).not.toBeInTheDocument();
    await start('host: git.example.com');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The entry needs a “type”',
    );
    expect(model.dryRuns).toHaveLength(1);
  });

  it('can be stopped', async () => {
    renderPage(new FakeSystemModel(), <DryRunPage />, { isAdmin: true });

    await start('type: endless');
    expect(await screen.findByText(/^Reading, for/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));

    expect(
      await screen.findByText('Stopped. Nothing was saved.'),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try it' })).toBeEnabled();
  });

  it('says why a source cannot be read', async () => {
    const model = new FakeSystemModel();
    model.found = { collections: [], error: 'The host answered 401' };
    renderPage(model, <DryRunPage />, { isAdmin: true });

    await start('type: gitea');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The host answered 401',
    );
  });

  it('is not for everybody', async () => {
    renderPage(new FakeSystemModel(), <DryRunPage />);

    expect(
      await screen.findByText('Trying sources is for those who run the portal'),
    ).toBeVisible();
  });
});
