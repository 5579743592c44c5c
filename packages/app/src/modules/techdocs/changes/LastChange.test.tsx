import { discoveryApiRef, fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { LastChange } from './LastChange';

const FORGE = 'http://localhost:7007/api/forge';
const commit = {
  sha: '3e716e8aa0',
  commit: { author: { name: 'Ana Reyes', date: '2020-01-01T00:00:00Z' } },
};

function render(
  props: { editUrl?: string; ofFolder?: boolean },
  answer: Response,
) {
  const fetch = jest.fn(async (_url: string) => answer);
  renderInTestApp(
    <>
      <LastChange
        editUrl={props.editUrl}
        ofFolder={props.ofFolder}
        show={change => <p>Changed {change}</p>}
      />
      <p>Page</p>
    </>,
    {
      apis: [
        [fetchApiRef, { fetch } as any],
        [discoveryApiRef, { getBaseUrl: async () => FORGE }],
      ],
    },
  );
  return fetch;
}

const answerWith = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status });

describe('LastChange', () => {
  it('says when a file was changed, by whom and with which commit', async () => {
    const fetch = render(
      { editUrl: `${FORGE}/team/api/_edit/main/docs/a.md` },
      answerWith([commit]),
    );

    expect(await screen.findByText(/by Ana Reyes/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Commit 3e716e8' }),
    ).toHaveAttribute('href', '/forge/team/api/commit/3e716e8aa0');
    expect(fetch.mock.calls[0][0]).toBe(
      `${FORGE}/api/v1/repos/team/api/commits?sha=main&limit=1&stat=false&path=docs%2Fa.md`,
    );
  });

  it('speaks of the folder when it is asked to', async () => {
    const fetch = render(
      { editUrl: `${FORGE}/team/api/_edit/main/docs/a.md`, ofFolder: true },
      answerWith([commit]),
    );

    await screen.findByText(/by Ana Reyes/);
    expect(fetch.mock.calls[0][0]).toContain('path=docs');
    expect(fetch.mock.calls[0][0]).not.toContain('a.md');
  });

  it.each([
    ['is asked', answerWith([commit]), 'https://github.com/a/b/edit/main/c.md'],
    ['is denied', answerWith({}, 403), `${FORGE}/team/api/_edit/main/a.md`],
    ['has none', answerWith([]), `${FORGE}/team/api/_edit/main/a.md`],
  ])('says nothing where another host %s', async (_, answer, editUrl) => {
    const fetch = render({ editUrl }, answer);

    await screen.findByText('Page');
    await waitFor(() =>
      expect(fetch).toHaveBeenCalledTimes(editUrl.startsWith(FORGE) ? 1 : 0),
    );
    expect(screen.queryByText(/Changed/)).not.toBeInTheDocument();
  });
});
