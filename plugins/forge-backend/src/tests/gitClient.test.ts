import { readFile } from 'fs/promises';
import { join } from 'path';
import { FORGE_PUSH_TOPIC } from '@fairway/plugin-forge-common';
import {
  commitFiles,
  git,
  gitText,
  makeDirectory,
  makeWorkTree,
} from '../__testUtils__/git';
import { RunningForge, startForge } from '../__testUtils__/startForge';

const ZERO = '0'.repeat(40);

describe('git client', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
  });

  beforeEach(() => {
    forge.events.length = 0;
  });

  async function clone(path: string, ...options: string[]): Promise<string> {
    const parent = await makeDirectory();
    const remote = forge.remote(`${path}.git`);
    await git(parent, 'clone', '--quiet', ...options, remote, 'copy');
    return join(parent, 'copy');
  }

  function getPushes() {
    return forge.events
      .filter(event => event.topic === FORGE_PUSH_TOPIC)
      .map(event => event.eventPayload);
  }

  it('pushes to a new repository, clones it, and pushes a change', async () => {
    const path = await forge.makeRepository();
    const work = await makeWorkTree({ 'README.md': '# One\n', 'src/a': 'a' });
    const first = await gitText(work, 'rev-parse', 'HEAD');

    await git(work, 'push', '--quiet', forge.remote(`${path}.git`), 'main');
    const copy = await clone(path);
    const second = await commitFiles(
      copy,
      { 'README.md': '# Two\n' },
      'second',
    );
    await git(copy, 'push', '--quiet');
    await git(work, 'pull', '--quiet', forge.remote(`${path}.git`), 'main');

    expect(await readFile(join(work, 'README.md'), 'utf8')).toBe('# Two\n');
    expect(getPushes()).toMatchObject([
      {
        ref: 'refs/heads/main',
        before: ZERO,
        after: first,
        commits: [{ id: first, added: ['README.md', 'src/a'] }],
        repository: {
          full_name: path,
          clone_url: `${forge.url}/${path}.git`,
          html_url: `${forge.url}/${path}`,
          default_branch: 'main',
        },
        pusher: { login: 'fairway' },
      },
      {
        before: first,
        after: second,
        total_commits: 1,
        commits: [{ id: second, message: 'second\n', modified: ['README.md'] }],
      },
    ]);
    const shown = await forge.call('GET', `/repos/${path}`);
    expect(shown.body).toMatchObject({ empty: false, default_branch: 'main' });
    expect(shown.body.size).toBeGreaterThan(0);
  });

  it.each([['0'], ['1'], ['2']])(
    'speaks protocol version %s',
    async version => {
      const path = await forge.makeRepository({ 'a.txt': 'a\n' });
      const protocol = ['-c', `protocol.version=${version}`];
      const parent = await makeDirectory();

      await git(
        parent,
        ...protocol,
        'clone',
        '--quiet',
        forge.remote(`${path}.git`),
        'copy',
      );
      const copy = join(parent, 'copy');
      await commitFiles(copy, { 'b.txt': 'b\n' }, 'b');
      await git(copy, ...protocol, 'push', '--quiet');
      await git(copy, ...protocol, 'fetch', '--quiet', 'origin', 'main');

      const tip = await forge.call('GET', `/repos/${path}/branches/main`);
      expect(tip.body.commit.message).toBe('b\n');
    },
  );

  it('clones shallow, partly, and deepens', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const full = await clone(path);
    for (let i = 0; i < 3; i++) {
      await commitFiles(full, { 'a.txt': `${i}\n` }, `change ${i}`);
    }
    await git(full, 'push', '--quiet');

    const shallow = await clone(path, '--depth=1');
    const before = await gitText(shallow, 'rev-list', '--count', 'HEAD');
    await git(shallow, 'fetch', '--quiet', '--unshallow');
    const partial = await clone(path, '--filter=blob:none', '--no-checkout');

    expect(before).toBe('1');
    expect(await gitText(shallow, 'rev-list', '--count', 'HEAD')).toBe('4');
    expect(await gitText(partial, 'rev-list', '--count', 'HEAD')).toBe('4');
  });

  it('fetches with a long negotiation, which git compresses', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const ours = await clone(path);
    const theirs = await clone(path);
    await commitFiles(theirs, { 'b.txt': 'b\n' }, 'theirs');
    await git(theirs, 'push', '--quiet');
    for (let i = 0; i < 40; i++) {
      await git(ours, 'commit', '--quiet', '--allow-empty', '-m', `ours ${i}`);
    }

    await git(
      ours,
      '-c',
      'protocol.version=0',
      'pull',
      '--quiet',
      '--no-rebase',
      '--no-edit',
    );

    expect(await gitText(ours, 'ls-files')).toBe('a.txt\nb.txt');
  });

  it('pushes branches and tags, deletes them, and forces', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await clone(path);
    const first = await gitText(work, 'rev-parse', 'HEAD');
    forge.events.length = 0;

    await git(work, 'tag', '-a', '-m', 'One', 'v1');
    await git(work, 'push', '--quiet', 'origin', 'HEAD:feature/x', 'v1');
    await git(work, 'commit', '--quiet', '--amend', '-m', 'changed');
    const amended = await gitText(work, 'rev-parse', 'HEAD');
    await git(work, 'push', '--quiet', '--force', 'origin', 'main');
    await git(work, 'push', '--quiet', 'origin', ':feature/x');

    expect(getPushes()).toMatchObject([
      { ref: 'refs/heads/feature/x', before: ZERO, after: first, commits: [] },
      { ref: 'refs/tags/v1', before: ZERO, commits: [] },
      { ref: 'refs/heads/main', before: first, after: amended },
      { ref: 'refs/heads/feature/x', before: first, after: ZERO },
    ]);
  });

  it('makes the first branch of an empty repository its default', async () => {
    const path = await forge.makeRepository();
    const work = await makeWorkTree({ 'a.txt': 'a\n' });

    await git(
      work,
      'push',
      '--quiet',
      forge.remote(`${path}.git`),
      'main:trunk',
    );

    const shown = await forge.call('GET', `/repos/${path}`);
    expect(shown.body.default_branch).toBe('trunk');
    const copy = await clone(path);
    expect(await gitText(copy, 'branch', '--show-current')).toBe('trunk');
  });

  it('clones an empty repository', async () => {
    const copy = await clone(await forge.makeRepository());

    expect(await gitText(copy, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  });

  it('tells of refused references alone when others are accepted', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await clone(path);
    const other = await clone(path);
    await commitFiles(other, { 'b.txt': 'b\n' }, 'b');
    await git(other, 'push', '--quiet');
    await commitFiles(work, { 'c.txt': 'c\n' }, 'c');
    forge.events.length = 0;

    await expect(
      git(work, 'push', '--quiet', 'origin', 'main', 'main:another'),
    ).rejects.toThrow('rejected');

    expect(getPushes()).toMatchObject([{ ref: 'refs/heads/another' }]);
  });

  it.each([
    ['the default branch deleted', ':main'],
    ['the forge’s own references', 'main:refs/pull/1/head'],
  ])('does not want %s', async (_, refspec) => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await clone(path);

    await expect(
      git(work, 'push', '--quiet', 'origin', refspec),
    ).rejects.toThrow('remote rejected');

    expect(await gitText(work, 'ls-remote', 'origin', 'refs/pull/*')).toBe('');
    expect(await gitText(work, 'ls-remote', 'origin', 'main')).not.toBe('');
  });
});
