import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { reasonOf, statusOf } from '../lib/describeError';
import { ForgeClient } from './ForgeClient';

const API = 'http://forge.test/api/forge/api/v1';
const id = { owner: 'acme', repo: 'pay ments' };
const REPO = `${API}/repos/acme/pay%20ments`;

type Seen = { method: string; url: string; body: unknown };

describe('ForgeClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new ForgeClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://forge.test' }),
    fetchApi: mockApis.fetch(),
  });

  /** Answers whatever is asked next, and tells what it was. */
  function answer(body: object | string, init?: ResponseInit) {
    const seen: Seen[] = [];
    server.use(
      http.all('*', async ({ request }) => {
        const text = await request.text();
        seen.push({
          method: request.method,
          url: request.url,
          body: text ? JSON.parse(text) : undefined,
        });
        return typeof body === 'string'
          ? HttpResponse.text(body, init)
          : HttpResponse.json(body, init);
      }),
    );
    return seen;
  }

  const readme = { content: 'YQ==', message: 'm', branch: 'main', sha: 's' };
  const words = { title: 't', body: 'b', base: 'main', head: 'a/b' };
  const repository = {
    name: 'pay',
    description: '',
    private: false,
    auto_init: true,
    default_branch: 'main',
  };

  const routes: [string, () => Promise<unknown>, string, string, unknown?][] = [
    ['server.version', () => client.server.version(), 'GET', `${API}/version`],
    ['users.current', () => client.users.current(), 'GET', `${API}/user`],
    ['users.find', () => client.users.find('a b'), 'GET', `${API}/users/a%20b`],
    [
      'users.createToken',
      () => client.users.createToken('ana', 'laptop'),
      'POST',
      `${API}/users/ana/tokens`,
      { name: 'laptop', scopes: ['write:repository'] },
    ],
    [
      'users.deleteToken',
      () => client.users.deleteToken('ana', 3),
      'DELETE',
      `${API}/users/ana/tokens/3`,
    ],
    ['repositories.get', () => client.repositories.get(id), 'GET', REPO],
    [
      'repositories.createForUser',
      () => client.repositories.createForUser(repository),
      'POST',
      `${API}/user/repos`,
      repository,
    ],
    [
      'repositories.createForOrganization',
      () => client.repositories.createForOrganization('acme', repository),
      'POST',
      `${API}/orgs/acme/repos`,
      repository,
    ],
    [
      'repositories.delete',
      () => client.repositories.delete(id),
      'DELETE',
      REPO,
    ],
    [
      'contents.get of the root',
      () => client.contents.get(id, '', 'feature/x'),
      'GET',
      `${REPO}/contents?ref=feature%2Fx`,
    ],
    [
      'contents.get of a path',
      () => client.contents.get(id, 'docs/50%.md', 'main'),
      'GET',
      `${REPO}/contents/docs/50%25.md?ref=main`,
    ],
    [
      'contents.raw',
      () => client.contents.raw(id, 'a b.png', 'main'),
      'GET',
      `${REPO}/raw/a%20b.png?ref=main`,
    ],
    [
      'contents.update',
      () => client.contents.update(id, 'README.md', readme),
      'PUT',
      `${REPO}/contents/README.md`,
      readme,
    ],
    [
      'refs.deleteBranch',
      () => client.refs.deleteBranch(id, 'feature/x'),
      'DELETE',
      `${REPO}/branches/feature/x`,
    ],
    [
      'commits.get',
      () => client.commits.get(id, 'abc'),
      'GET',
      `${REPO}/git/commits/abc?stat=false&verification=false&files=false`,
    ],
    [
      'commits.diff',
      () => client.commits.diff(id, 'abc'),
      'GET',
      `${REPO}/git/commits/abc.diff`,
    ],
    [
      'commits.status',
      () => client.commits.status(id, 'abc'),
      'GET',
      `${REPO}/commits/abc/status`,
    ],
    [
      'commits.compare',
      () => client.commits.compare(id, 'main', 'a/b'),
      'GET',
      `${REPO}/compare/main...a/b`,
    ],
    [
      'commits.compareDiff',
      () => client.commits.compareDiff(id, 'main', 'a/b'),
      'GET',
      `${REPO}/compare/main...a/b.diff`,
    ],
    ['pulls.get', () => client.pulls.get(id, 7), 'GET', `${REPO}/pulls/7`],
    [
      'pulls.create',
      () => client.pulls.create(id, words),
      'POST',
      `${REPO}/pulls`,
      words,
    ],
    [
      'pulls.update',
      () => client.pulls.update(id, 7, { state: 'closed' }),
      'PATCH',
      `${REPO}/pulls/7`,
      { state: 'closed' },
    ],
    [
      'pulls.merge',
      () => client.pulls.merge(id, 7, { Do: 'squash', head_commit_id: 'abc' }),
      'POST',
      `${REPO}/pulls/7/merge`,
      { Do: 'squash', head_commit_id: 'abc' },
    ],
    [
      'pulls.diff',
      () => client.pulls.diff(id, 7),
      'GET',
      `${REPO}/pulls/7.diff`,
    ],
    [
      'pulls.listComments',
      () => client.pulls.listComments(id, 7),
      'GET',
      `${REPO}/issues/7/comments`,
    ],
    [
      'pulls.createComment',
      () => client.pulls.createComment(id, 7, 'Good'),
      'POST',
      `${REPO}/issues/7/comments`,
      { body: 'Good' },
    ],
  ];

  it.each(
    routes.map(([name, call, method, url, body]) => ({
      name,
      call,
      expected: { method, url, body },
    })),
  )('$name asks its route', async ({ call, expected }) => {
    const seen = answer({});

    await call();

    expect(seen).toEqual([expected]);
  });

  it.each<[string, () => Promise<{ total: number }>, string]>([
    [
      'users.listOrganizations',
      () => client.users.listOrganizations({ limit: 50 }),
      `${API}/orgs?limit=50`,
    ],
    [
      'users.listTokens',
      () => client.users.listTokens('ana'),
      `${API}/users/ana/tokens`,
    ],
    [
      'refs.listBranches',
      () => client.refs.listBranches(id, { page: 2, limit: 50 }),
      `${REPO}/branches?page=2&limit=50`,
    ],
    ['refs.listTags', () => client.refs.listTags(id, {}), `${REPO}/tags`],
    [
      'commits.list',
      () =>
        client.commits.list(id, { ref: 'a/b', path: 'x/y', page: 1, limit: 5 }),
      `${REPO}/commits?sha=a%2Fb&path=x%2Fy&page=1&limit=5&stat=false&verification=false&files=false`,
    ],
    [
      'pulls.list',
      () => client.pulls.list(id, { state: 'closed', page: 1 }),
      `${REPO}/pulls?state=closed&sort=recentupdate&page=1`,
    ],
    [
      'pulls.listCommits',
      () => client.pulls.listCommits(id, 7, { limit: 50 }),
      `${REPO}/pulls/7/commits?limit=50&verification=false&files=false`,
    ],
  ])('%s reads a page and how many there are', async (_, call, url) => {
    const seen = answer([{ a: 1 }], { headers: { 'X-Total-Count': '134' } });

    await expect(call()).resolves.toEqual({ items: [{ a: 1 }], total: 134 });
    expect(seen).toEqual([{ method: 'GET', url, body: undefined }]);
  });

  it('searches the repositories of one owner', async () => {
    const seen = answer(
      { ok: true, data: [{ id: 1 }] },
      { headers: { 'X-Total-Count': '1' } },
    );

    const page = await client.repositories.search({ q: 'pay', ownerId: 10 });

    expect(page).toEqual({ items: [{ id: 1 }], total: 1 });
    expect(seen[0].url).toBe(
      `${API}/repos/search?q=pay&uid=10&exclusive=true&sort=updated&order=desc`,
    );
  });

  it('counts what it got where the forge does not say how many there are', async () => {
    answer([{}, {}]);

    const page = await client.refs.listTags(id, {});

    expect(page.total).toBe(2);
  });

  it("passes on Gitea's reason for a failure", async () => {
    answer({ message: 'The branch has moved on', url: '' }, { status: 409 });

    const error = await client.pulls.get(id, 7).catch(e => e);

    expect(error.name).toBe('ResponseError');
    expect(statusOf(error)).toBe(409);
    expect(reasonOf(error)).toBe('The branch has moved on');
  });

  it("passes on Backstage's reason for a failure", async () => {
    answer(
      {
        error: { name: 'NotAllowedError', message: 'Not yours' },
        response: { statusCode: 403 },
      },
      { status: 403 },
    );

    const error = await client.repositories.delete(id).catch(e => e);

    expect(statusOf(error)).toBe(403);
    expect(reasonOf(error)).toBe('Not yours');
  });

  it('takes a page of the portal for a forge that is not there', async () => {
    answer('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });

    const error = await client.server.version().catch(e => e);

    expect(statusOf(error)).toBe(404);
    expect(reasonOf(error)).toContain('not enabled');
  });
});
