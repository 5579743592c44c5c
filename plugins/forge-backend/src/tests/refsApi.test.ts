import { commitFiles, git, gitText, makeDirectory } from '../__testUtils__/git';
import {
  asAdmin,
  asUser,
  RunningForge,
  startForge,
  toBase64,
} from '../__testUtils__/startForge';

describe('branches, tags and objects', () => {
  let forge: RunningForge;
  let path: string;
  let first: string;

  beforeAll(async () => {
    forge = await startForge();
    path = await forge.makeRepository({ 'a.txt': 'a\n', 'd/b.txt': 'b\n' });
    const { body } = await forge.call('GET', `/repos/${path}/branches/main`);
    first = body.commit.id;
  });

  const call = (method: string, suffix: string, body?: unknown) =>
    forge.call(method, `/repos/${path}${suffix}`, { body });

  it('make, list, show and delete branches', async () => {
    forge.events.length = 0;

    const made = await call('POST', '/branches', {
      new_branch_name: 'feature/x',
      old_branch_name: 'main',
    });
    const shown = await call('GET', '/branches/feature/x');
    const list = await call('GET', '/branches?limit=1');
    const deleted = await call('DELETE', '/branches/feature/x');
    const gone = await call('GET', '/branches/feature/x');

    expect(made.status).toBe(201);
    expect(shown.body).toEqual(made.body);
    expect(shown.body).toMatchObject({
      name: 'feature/x',
      protected: false,
      commit: { id: first, message: 'first\n' },
    });
    expect(list.headers.get('x-total-count')).toBe('2');
    expect(list.body).toHaveLength(1);
    expect([deleted.status, gone.status]).toEqual([204, 404]);
    expect(forge.events).toMatchObject([
      { eventPayload: { ref: 'refs/heads/feature/x', after: first } },
      { eventPayload: { ref: 'refs/heads/feature/x', before: first } },
    ]);
  });

  it.each([
    [{ new_branch_name: 'main' }, 409],
    [{ new_branch_name: 'MAIN' }, 409],
    [{ new_branch_name: 'main/x' }, 409],
    [{ new_branch_name: 'a..b' }, 422],
    [{ new_branch_name: '-x' }, 422],
    [{ new_branch_name: 'refs/../x' }, 422],
    [{ new_branch_name: '' }, 422],
    [{}, 422],
    [{ new_branch_name: 'x', old_branch_name: 'none' }, 404],
  ])('refuse the branch %j', async (body, status) => {
    expect((await call('POST', '/branches', body)).status).toBe(status);
  });

  it('keep the default branch', async () => {
    expect((await call('DELETE', '/branches/main')).status).toBe(405);
    expect((await call('DELETE', '/branches/none')).status).toBe(404);
  });

  it('make light and annotated tags', async () => {
    const light = await call('POST', '/tags', {
      tag_name: 'v1',
      target: 'main',
    });
    const heavy = await call('POST', '/tags', {
      tag_name: 'v2',
      message: 'Second\n\nMore',
    });
    const again = await call('POST', '/tags', { tag_name: 'v1' });
    const list = await call('GET', '/tags');
    const shown = await call('GET', '/tags/v2');

    expect(light.body).toMatchObject({
      name: 'v1',
      id: first,
      message: 'first\n',
      commit: { sha: first },
    });
    expect(heavy.body).toMatchObject({
      name: 'v2',
      message: 'Second\n\nMore\n',
      commit: { sha: first },
    });
    expect(heavy.body.id).not.toBe(first);
    expect(again.status).toBe(409);
    expect(list.body).toEqual([light.body, heavy.body]);
    expect(shown.body).toEqual(heavy.body);
    expect((await call('DELETE', '/tags/v1')).status).toBe(204);
    expect((await call('GET', '/tags/v1')).status).toBe(404);
  });

  it('list references', async () => {
    const all = await call('GET', '/git/refs');
    const heads = await call('GET', '/git/refs/heads/ma');
    const none = await call('GET', '/git/refs/heads/none');

    expect(all.body.map((r: { ref: string }) => r.ref)).toContain(
      'refs/heads/main',
    );
    expect(heads.body).toMatchObject([
      { ref: 'refs/heads/main', object: { type: 'commit', sha: first } },
    ]);
    expect(none.status).toBe(404);
  });

  it('list trees and read blobs', async () => {
    const root = await call('GET', '/git/trees/HEAD');
    const deep = await call('GET', '/git/trees/main?recursive=1&per_page=2');
    const rest = await call(
      'GET',
      '/git/trees/main?recursive=1&per_page=2&page=2',
    );
    const bySha = await call('GET', `/git/trees/${root.body.sha}`);
    const blob = await call('GET', `/git/blobs/${root.body.tree[0].sha}`);

    expect(root.body.tree).toMatchObject([
      { path: 'a.txt', type: 'blob', mode: '100644', size: 2 },
      { path: 'd', type: 'tree', mode: '040000' },
    ]);
    expect(deep.body).toMatchObject({
      truncated: true,
      total_count: 3,
      page: 1,
    });
    expect(rest.body).toMatchObject({
      truncated: false,
      tree: [{ path: 'd/b.txt' }],
    });
    expect(bySha.body.tree).toEqual(root.body.tree);
    expect(blob.body).toMatchObject({ content: toBase64('a\n'), size: 2 });
  });

  it('pack archives', async () => {
    const answers = await Promise.all(
      ['main.tar.gz', 'main.zip', `${first}.tar.gz`].map(name =>
        fetch(`${forge.api}/repos/${path}/archive/${name}`, {
          headers: asAdmin,
        }),
      ),
    );
    const missing = await call('GET', '/archive/none.tar.gz');
    const other = await call('GET', '/archive/main.rar');
    const option = await call('GET', '/archive/--output=x.tar.gz');

    const heads = await Promise.all(
      answers.map(async answer =>
        Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 2),
      ),
    );
    expect(heads).toEqual(['\x1f\x8b', 'PK', '\x1f\x8b']);
    expect(answers[0].headers.get('content-disposition')).toMatch(
      /^attachment; filename="repository-\d+-main\.tar\.gz"$/,
    );
    expect([missing.status, other.status, option.status]).toEqual([
      404, 404, 404,
    ]);
  });
});

describe('archives that are too large', () => {
  it('are refused', async () => {
    const forge = await startForge({
      forge: { limits: { archiveMegabytes: 0.001 } },
    });
    const path = await forge.makeRepository({ 'a.txt': 'x'.repeat(2000) });

    const answer = await forge.call(
      'GET',
      `/repos/${path}/archive/main.tar.gz`,
    );

    expect(answer.status).toBe(413);
  });
});

describe('commits', () => {
  let forge: RunningForge;
  let path: string;
  let shas: string[];

  beforeAll(async () => {
    forge = await startForge();
    await forge.call('GET', '/user', { headers: asUser('ada') });
    path = await forge.makeRepository();
    const parent = await makeDirectory();
    await git(parent, 'clone', '--quiet', forge.remote(`${path}.git`), 'copy');
    const copy = `${parent}/copy`;
    const one = await commitFiles(
      copy,
      { 'a.txt': '1\n', 'ü.txt': 'ü\n' },
      'one',
    );
    await git(copy, 'mv', 'a.txt', 'moved.txt');
    const two = await commitFiles(
      copy,
      { 'b.bin': '\0\0' },
      'two\n\nwith a body',
    );
    await git(copy, 'checkout', '--quiet', '-b', 'side', one);
    const side = await commitFiles(copy, { 'side.txt': 's\n' }, 'side');
    await git(copy, 'checkout', '--quiet', 'main');
    await git(copy, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'side');
    const merge = await gitText(copy, 'rev-parse', 'HEAD');
    await git(copy, 'push', '--quiet', 'origin', 'main', 'side');
    shas = [one, two, side, merge];
  });

  const get = (suffix: string) => forge.call('GET', `/repos/${path}${suffix}`);
  const toShas = (body: Array<{ sha: string }>) => body.map(c => c.sha);

  it('are listed newest first, page by page', async () => {
    const list = await get('/commits?limit=3');
    const rest = await get('/commits?limit=3&page=2');
    const light = await get('/commits?files=false&limit=1');

    expect(list.body[0].sha).toBe(shas[3]);
    expect(toShas([...list.body, ...rest.body]).sort()).toEqual(
      [...shas].sort(),
    );
    expect(
      Object.fromEntries(
        [
          'x-total-count',
          'x-total',
          'x-page',
          'x-perpage',
          'x-pagecount',
          'x-hasmore',
        ].map(name => [name, list.headers.get(name)]),
      ),
    ).toEqual({
      'x-total-count': '4',
      'x-total': '4',
      'x-page': '1',
      'x-perpage': '3',
      'x-pagecount': '2',
      'x-hasmore': 'true',
    });
    expect(rest.headers.get('x-hasmore')).toBe('false');
    expect(light.body[0]).toMatchObject({ files: null, stats: null });
  });

  it('are listed from a revision, by path, and without a history', async () => {
    const side = await get('/commits?sha=side');
    const byPath = await get('/commits?path=moved.txt');
    const without = await get('/commits?sha=main&not=side');

    expect(toShas(side.body)).toEqual([shas[2], shas[0]]);
    expect(toShas(byPath.body)).toEqual([shas[1]]);
    expect(toShas(without.body).sort()).toEqual([shas[1], shas[3]].sort());
  });

  it('say who made them and what they changed', async () => {
    const two = await get(`/git/commits/${shas[1]}`);
    const short = await get(`/git/commits/${shas[0].slice(0, 8)}`);
    const merge = await get('/git/commits/main');

    expect(two.body).toMatchObject({
      sha: shas[1],
      html_url: `${forge.url}/${path}/commit/${shas[1]}`,
      commit: {
        message: 'two\n\nwith a body\n',
        author: { name: 'Ada', email: 'ada@example.org' },
      },
      author: { login: 'ada' },
      parents: [{ sha: shas[0] }],
      files: [
        { filename: 'b.bin', status: 'added' },
        { filename: 'moved.txt', status: 'added' },
        { filename: 'a.txt', status: 'removed' },
      ],
    });
    expect(short.body).toMatchObject({
      files: [{ filename: 'a.txt' }, { filename: 'ü.txt' }],
      stats: { total: 2, additions: 2, deletions: 0 },
    });
    expect(merge.body.parents).toMatchObject([
      { sha: shas[1] },
      { sha: shas[2] },
    ]);
    expect(merge.body.files).toEqual([
      { filename: 'side.txt', status: 'added' },
    ]);
  });

  it('come as diff and patch', async () => {
    const diff = await get(`/git/commits/${shas[1]}.diff`);
    const root = await get(`/git/commits/${shas[0]}.diff`);
    const byBranch = await get('/git/commits/side.diff');
    const patch = await get(`/git/commits/${shas[1]}.patch`);

    expect(diff.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(diff.body).toContain('rename from a.txt\nrename to moved.txt');
    expect(root.body).toContain('new file mode 100644');
    expect(byBranch.body).toContain('+s');
    expect(patch.body).toMatch(
      new RegExp(`^From ${shas[1]} .*\nFrom: Ada <ada@example.org>`),
    );
  });

  it('are compared', async () => {
    const answer = await get('/compare/side...main');
    const two = await get('/compare/main..side');
    const diff = await get('/compare/side...main.diff');

    expect(answer.body).toMatchObject({
      total_commits: 2,
      merge_base: shas[2],
      files: [
        { filename: 'b.bin', status: 'added' },
        {
          filename: 'moved.txt',
          previous_filename: 'a.txt',
          status: 'renamed',
        },
      ],
    });
    expect(toShas(answer.body.commits)).toEqual([shas[3], shas[1]]);
    expect(two.body.files).toMatchObject([
      { filename: 'a.txt', status: 'renamed' },
      { filename: 'b.bin', status: 'deleted' },
    ]);
    expect(diff.body).toContain('rename to moved.txt');
  });

  it.each([
    ['/commits?sha=none', 404],
    ['/commits?sha=--all', 404],
    ['/commits?path=none', 404],
    ['/commits?path=../x', 422],
    ['/commits?page=x', 400],
    ['/git/commits/none', 404],
    ['/git/commits/none.diff', 404],
    ['/git/commits/--help.diff', 404],
    ['/compare/main', 400],
    ['/compare/main...none', 404],
    ['/compare/--x...main', 404],
  ])('at %s answer %i', async (suffix, status) => {
    expect((await get(suffix)).status).toBe(status);
  });

  it('of an empty repository are not found, with a hint', async () => {
    const empty = await forge.makeRepository();

    const answer = await forge.call('GET', `/repos/${empty}/commits`);

    expect(answer).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('push something first') },
    });
  });
});
