import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { KitPreview } from './KitPreview';

const request = {
  templateRef: 'template:default/node-service',
  values: { name: 'tide-clock' },
};
const tree = {
  destination: {
    host: 'git.example.com',
    owner: 'acme',
    repository: 'tide-clock',
  },
  files: [
    { path: 'README.md', size: 12, executable: false, content: '# tide-clock' },
    { path: 'src/main.ts', size: 3, executable: false, content: 'go' },
    { path: 'logo.png', size: 700, executable: false },
  ],
};

const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

function renderPreview(fetch: jest.Mock) {
  renderInTestApp(<KitPreview request={request} />, {
    apis: [[fetchApiRef, { fetch } as any]],
  });
  return fetch;
}

describe('KitPreview', () => {
  it('shows the files, and the content of the one that is chosen', async () => {
    const fetch = renderPreview(jest.fn(async () => answer(tree)));

    expect(
      await screen.findByText('3 files in acme/tide-clock on git.example.com'),
    ).toBeVisible();
    expect(screen.getByText('# tide-clock')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'main.ts' }));
    expect(screen.getByText('go')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'logo.png' }));
    expect(screen.getByText('Not text: 700 bytes')).toBeVisible();
    expect(fetch).toHaveBeenCalledWith(
      'plugin://scaffolder/kits/v1/preview',
      expect.objectContaining({ body: JSON.stringify(request) }),
    );
  });

  it('says why there is nothing to show', async () => {
    renderPreview(
      jest.fn(async () =>
        answer(
          { error: { name: 'InputError', message: 'name is too short' } },
          400,
        ),
      ),
    );

    expect(await screen.findByText(/name is too short/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why there is no zip, and keeps the files', async () => {
    renderPreview(
      jest.fn(async (url: string) =>
        url.endsWith('preview')
          ? answer(tree)
          : answer({ error: { name: 'Error', message: 'no room' } }, 500),
      ),
    );

    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as zip' }),
    );

    expect(await screen.findByText(/no room/)).toBeVisible();
    expect(screen.getByText('# tide-clock')).toBeVisible();
  });
});
