import { commitFiles, git, gitText, makeWorkTree } from '../__testUtils__/git';
import { RunningForge, startForge } from '../__testUtils__/startForge';

/** A repository with a branch `feature` that is one commit ahead. */
async function makeShop(forge: RunningForge) {
  const path = await forge.makeRepository();
  const work = await makeWorkTree({ 'a.txt': 'one\n', 'b.txt': 'two\n' });
  const remote = forge.remote(`${path}.git`);
  await git(work, 'remote', 'add', 'origin', remote);
  await git(work, 'push', '--quiet', 'origin', 'main');
  await git(work, 'checkout', '--quiet', '-b', 'feature');
  await commitFiles(
    work,
    { 'a.txt': 'one more\n', 'c.txt': 'new\n' },
    'change',
  );
  await git(work, 'push', '--quiet', 'origin', 'feature');
  const call = (method: string, suffix: string, body?: unknown) =>
    forge.call(method, `/repos/${path}${suffix}`, { body });
  const openPull = (body = {}) =>
    call('POST', '/pulls', {
      title: 'A change',
      head: 'feature',
      base: 'main',
      ...body,
    });
  return { path, work, call, openPull };
}

async function addToMain(work: string, files: Record<string, string>) {
  await git(work, 'checkout', '--quiet', 'main');
  await commitFiles(work, files, 'on main');
  await git(work, 'push', '--quiet', 'origin', 'main');
}

describe('pull requests', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
  });

  it('shows what would be merged', async () => {
    const { path, work, call, openPull } = await makeShop(forge);
    const head = await gitText(work, 'rev-parse', 'feature');
    const base = await gitText(work, 'rev-parse', 'main');

    const opened = await openPull({ body: 'Because' });
    const files = await call('GET', '/pulls/1/files');
    const commits = await call('GET', '/pulls/1/commits');
    const diff = await call('GET', '/pulls/1.diff');
    const list = await call('GET', '/pulls');

    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      number: 1,
      state: 'open',
      body: 'Because',
      mergeable: true,
      merged: false,
      merge_base: base,
      head: { ref: 'feature', sha: head },
      base: { ref: 'main', sha: base },
      html_url: `${forge.url}/${path}/pulls/1`,
    });
    expect(files.body).toMatchObject([
      { filename: 'a.txt', status: 'changed', additions: 1, deletions: 1 },
      { filename: 'c.txt', status: 'added', additions: 1, changes: 1 },
    ]);
    expect(commits.body).toMatchObject([{ sha: head }]);
    expect(diff.headers.get('content-type')).toMatch('text/plain');
    expect(diff.body).toMatch(/^diff --git a\/a\.txt b\/a\.txt\n/);
    expect(diff.body).toContain('+one more');
    expect(list.headers.get('x-total-count')).toBe('1');
  });

  it.each([
    ['merge', 2, "Merge pull request 'A change' (#1) from feature into main\n"],
    ['squash', 1, 'A change (#1)\n'],
    ['rebase', 1, 'change\n'],
    [
      'rebase-merge',
      2,
      "Merge pull request 'A change' (#1) from feature into main\n",
    ],
  ])('merges by %s', async (style, parents, message) => {
    const { work, call, openPull } = await makeShop(forge);
    await openPull();
    await addToMain(work, { 'd.txt': 'elsewhere\n' });
    forge.events.length = 0;

    const merged = await call('POST', '/pulls/1/merge', { Do: style });

    expect(merged).toMatchObject({ status: 200, body: '' });
    const shown = await call('GET', '/pulls/1');
    expect(shown.body).toMatchObject({
      merged: true,
      state: 'closed',
      mergeable: false,
      merged_by: { login: 'fairway' },
    });
    const { body: commit } = await call('GET', '/git/commits/main');
    expect(commit).toMatchObject({
      sha: shown.body.merge_commit_sha,
      commit: { message },
    });
    expect(commit.parents).toHaveLength(parents);
    await git(work, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    expect(await gitText(work, 'ls-files')).toBe('a.txt\nb.txt\nc.txt\nd.txt');
    expect(forge.events).toMatchObject([
      { topic: 'forge.push', eventPayload: { ref: 'refs/heads/main' } },
    ]);
    const isMerged = await call('GET', '/pulls/1/merge');
    expect(isMerged.status).toBe(204);
  });

  it('tells of conflicts and refuses to merge them', async () => {
    const { work, call, openPull } = await makeShop(forge);
    await openPull();
    await addToMain(work, { 'a.txt': 'something else\n' });
    const main = await gitText(work, 'rev-parse', 'main');

    const shown = await call('GET', '/pulls/1');
    const merged = await call('POST', '/pulls/1/merge', { Do: 'merge' });

    expect(shown.body.mergeable).toBe(false);
    expect(merged.status).toBe(409);
    expect(merged.body.message).toContain('a.txt');
    const tip = await call('GET', '/branches/main');
    expect(tip.body.commit.id).toBe(main);
  });

  it('moves forward only where the base has no commits of its own', async () => {
    const { work, call, openPull } = await makeShop(forge);
    const head = await gitText(work, 'rev-parse', 'feature');
    await openPull();

    const merged = await call('POST', '/pulls/1/merge', {
      Do: 'fast-forward-only',
    });

    expect(merged.status).toBe(200);
    const tip = await call('GET', '/branches/main');
    expect(tip.body.commit.id).toBe(head);
    await git(work, 'checkout', '--quiet', '-b', 'late', 'main');
    await commitFiles(work, { 'z.txt': 'z\n' }, 'late');
    await git(work, 'push', '--quiet', 'origin', 'late');
    await openPull({ head: 'late' });
    const refused = await call('POST', '/pulls/2/merge', {
      Do: 'fast-forward-only',
    });
    expect(refused.status).toBe(405);
  });

  it('takes the words it is given, and deletes the branch', async () => {
    const { work, call, openPull } = await makeShop(forge);
    const head = await gitText(work, 'rev-parse', 'feature');
    await openPull();

    await call('POST', '/pulls/1/merge', {
      Do: 'squash',
      MergeTitleField: 'Title',
      MergeMessageField: 'Body',
      head_commit_id: head,
      delete_branch_after_merge: true,
    });

    const commit = await call('GET', '/git/commits/main');
    const branches = await call('GET', '/branches');
    const diff = await call('GET', '/pulls/1.diff');
    expect(commit.body.commit.message).toBe('Title\n\nBody\n');
    expect(branches.body).toHaveLength(1);
    expect(diff.body).toContain('+one more');
  });

  it('refuses to merge another head than was seen, or twice', async () => {
    const { call, openPull } = await makeShop(forge);
    await openPull();
    const merge = (body = {}) =>
      call('POST', '/pulls/1/merge', { Do: 'merge', ...body });

    const early = await call('GET', '/pulls/1/merge');
    const stale = await merge({ head_commit_id: '0'.repeat(40) });
    const both = await Promise.all([merge(), merge()]);
    const again = await merge();

    expect([early.status, stale.status, again.status]).toEqual([404, 409, 405]);
    const statuses = both.map(answer => answer.status).sort();
    expect(statuses[0]).toBe(200);
    expect([405, 409]).toContain(statuses[1]);
  });

  it('follows its branches', async () => {
    const { work, call, openPull } = await makeShop(forge);
    await openPull();

    const head = await commitFiles(work, { 'e.txt': 'e\n' }, 'more');
    await git(work, 'push', '--quiet', 'origin', 'feature');
    const moved = await call('GET', '/pulls/1');
    const kept = await gitText(work, 'ls-remote', 'origin', 'refs/pull/1/head');
    await git(work, 'push', '--quiet', 'origin', ':feature');
    const closed = await call('GET', '/pulls/1');
    const diff = await call('GET', '/pulls/1.diff');

    expect(moved.body).toMatchObject({ state: 'open', head: { sha: head } });
    expect(kept).toContain(head);
    expect(closed.body).toMatchObject({ state: 'closed', merged: false });
    expect(diff.body).toContain('e.txt');
  });

  it('sees that it was merged by hand', async () => {
    const { work, call, openPull } = await makeShop(forge);
    await openPull();

    await git(work, 'checkout', '--quiet', 'main');
    await git(work, 'merge', '--quiet', '--no-ff', '-m', 'by hand', 'feature');
    await git(work, 'push', '--quiet', 'origin', 'main');

    const { body } = await call('GET', '/pulls/1');
    expect(body).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: await gitText(work, 'rev-parse', 'main'),
      merged_by: null,
    });
  });

  it('is not taken for merged when its branch is set back', async () => {
    const { work, call, openPull } = await makeShop(forge);
    await openPull();

    await git(work, 'push', '--quiet', '--force', 'origin', 'main:feature');

    const { body } = await call('GET', '/pulls/1');
    expect(body).toMatchObject({ state: 'open', merged: false });
  });

  it('is changed, closed and opened again', async () => {
    const { work, call, openPull } = await makeShop(forge);
    await git(work, 'push', '--quiet', 'origin', 'main:release');
    await openPull();
    const edit = (body: object) => call('PATCH', '/pulls/1', body);

    const edited = await edit({ title: 'New', body: 'Words', base: 'release' });
    const closed = await edit({ state: 'closed' });
    const asIssue = await call('PATCH', '/issues/1', { state: 'open' });
    const lists = [
      await call('GET', '/pulls'),
      await call('GET', '/pulls?state=closed'),
      await call('GET', '/pulls?state=all&head_branch=feature'),
      await call('GET', '/pulls?state=all&base_branch=main'),
      await call('GET', '/issues?state=all&type=pulls'),
    ];
    const merged = await call('POST', '/pulls/1/merge', { Do: 'merge' });
    const opened = await edit({ state: 'open' });

    expect(edited).toMatchObject({
      status: 201,
      body: { title: 'New', body: 'Words', base: { ref: 'release' } },
    });
    expect(closed.body.state).toBe('closed');
    expect(asIssue.status).toBe(409);
    expect(lists.map(({ body }) => body.length)).toEqual([0, 1, 1, 0, 1]);
    expect(merged.status).toBe(405);
    expect(opened.body).toMatchObject({ state: 'open', mergeable: true });
  });

  it('is commented on as an issue', async () => {
    const { path, call, openPull } = await makeShop(forge);
    await openPull();

    const { body } = await call('POST', '/issues/1/comments', { body: 'Fine' });

    expect(body.html_url).toMatch(`/${path}/pulls/1#issuecomment-`);
    const shown = await call('GET', '/pulls/1');
    expect(shown.body.comments).toBe(1);
  });

  it('is open once for the same branches', async () => {
    const { call, openPull } = await makeShop(forge);
    await openPull({ head: 'acme:feature' });

    const again = await openPull();
    await call('PATCH', '/pulls/1', { state: 'closed' });
    const next = await openPull();
    const reopened = await call('PATCH', '/pulls/1', { state: 'open' });

    expect([again.status, next.status, reopened.status]).toEqual([
      409, 201, 409,
    ]);
  });

  describe('that cannot be', () => {
    let shop: Awaited<ReturnType<typeof makeShop>>;

    beforeAll(async () => {
      shop = await makeShop(forge);
    });

    it.each([
      ['POST', '/pulls', {}, 422],
      ['POST', '/pulls', { title: ' ', head: 'feature', base: 'main' }, 422],
      ['POST', '/pulls', { title: 'x', head: 'main', base: 'main' }, 422],
      ['POST', '/pulls', { title: 'x', head: 'main', base: 'feature' }, 422],
      ['POST', '/pulls', { title: 'x', head: 'none', base: 'main' }, 404],
      ['POST', '/pulls', { title: 'x', head: 'feature', base: 'none' }, 404],
      [
        'POST',
        '/pulls',
        { title: 'x', head: 'bob:feature', base: 'main' },
        422,
      ],
      ['POST', '/pulls', { title: 'x', head: '--x', base: 'main' }, 404],
      ['GET', '/pulls/9', undefined, 404],
      ['GET', '/pulls/9.diff', undefined, 404],
      ['GET', '/pulls/x', undefined, 404],
      ['GET', '/pulls?state=odd', undefined, 400],
      ['PATCH', '/pulls/x', {}, 400],
      ['PATCH', '/pulls/9', {}, 404],
      ['POST', '/pulls/9/merge', { Do: 'merge' }, 404],
      ['POST', '/pulls/9/merge', {}, 422],
      ['POST', '/pulls/9/merge', { Do: 'magic' }, 422],
    ])('%s %s with %j', async (method, suffix, body, status) => {
      expect((await shop.call(method, suffix, body)).status).toBe(status);
    });
  });
});
