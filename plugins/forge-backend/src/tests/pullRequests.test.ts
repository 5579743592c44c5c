import { commitFiles, git, gitText, makeWorkTree } from '../__testUtils__/git';
import { RunningForge, startForge } from '../__testUtils__/startForge';

/** A repository `acme/shop` with a branch `feature` that is one commit ahead. */
async function makeShop(forge: RunningForge): Promise<string> {
  await forge.call('POST', '/orgs/acme/repos', { body: { name: 'shop' } });
  const work = await makeWorkTree({ 'a.txt': 'one\n', 'b.txt': 'two\n' });
  const remote = forge.remote('acme/shop.git');
  await git(work, 'remote', 'add', 'origin', remote);
  await git(work, 'push', '--quiet', 'origin', 'main');
  await git(work, 'checkout', '--quiet', '-b', 'feature');
  await commitFiles(
    work,
    { 'a.txt': 'one more\n', 'c.txt': 'new\n' },
    'change',
  );
  await git(work, 'push', '--quiet', 'origin', 'feature');
  return work;
}

function openPull(forge: RunningForge, body = {}) {
  return forge.call('POST', '/repos/acme/shop/pulls', {
    body: { title: 'A change', head: 'feature', base: 'main', ...body },
  });
}

async function addToMain(work: string, files: Record<string, string>) {
  await git(work, 'checkout', '--quiet', 'main');
  await commitFiles(work, files, 'on main');
  await git(work, 'push', '--quiet', 'origin', 'main');
}

describe('pull requests', () => {
  it('shows what would be merged', async () => {
    const forge = await startForge();
    const work = await makeShop(forge);
    const head = await gitText(work, 'rev-parse', 'feature');
    const base = await gitText(work, 'rev-parse', 'main');

    const opened = await openPull(forge, { body: 'Because' });
    const files = await forge.call('GET', '/repos/acme/shop/pulls/1/files');
    const commits = await forge.call('GET', '/repos/acme/shop/pulls/1/commits');
    const diff = await forge.call('GET', '/repos/acme/shop/pulls/1.diff');
    const list = await forge.call('GET', '/repos/acme/shop/pulls');

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
      html_url: `${forge.url}/acme/shop/pulls/1`,
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
    const forge = await startForge();
    const work = await makeShop(forge);
    await openPull(forge);
    await addToMain(work, { 'd.txt': 'elsewhere\n' });
    forge.events.length = 0;

    const merged = await forge.call('POST', '/repos/acme/shop/pulls/1/merge', {
      body: { Do: style },
    });

    expect(merged).toMatchObject({ status: 200, body: '' });
    const shown = await forge.call('GET', '/repos/acme/shop/pulls/1');
    expect(shown.body).toMatchObject({
      merged: true,
      state: 'closed',
      mergeable: false,
      merged_by: { login: 'fairway' },
    });
    const { body: commit } = await forge.call(
      'GET',
      '/repos/acme/shop/git/commits/main',
    );
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
    const isMerged = await forge.call('GET', '/repos/acme/shop/pulls/1/merge');
    expect(isMerged.status).toBe(204);
  });

  it('tells of conflicts and refuses to merge them', async () => {
    const forge = await startForge();
    const work = await makeShop(forge);
    await openPull(forge);
    await addToMain(work, { 'a.txt': 'something else\n' });
    const main = await gitText(work, 'rev-parse', 'main');

    const shown = await forge.call('GET', '/repos/acme/shop/pulls/1');
    const merged = await forge.call('POST', '/repos/acme/shop/pulls/1/merge', {
      body: { Do: 'merge' },
    });

    expect(shown.body.mergeable).toBe(false);
    expect(merged.status).toBe(409);
    expect(merged.body.message).toContain('a.txt');
    const tip = await forge.call('GET', '/repos/acme/shop/branches/main');
    expect(tip.body.commit.id).toBe(main);
  });
});
