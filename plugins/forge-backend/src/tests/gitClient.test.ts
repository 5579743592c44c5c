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
import { startForge } from '../__testUtils__/startForge';

describe('git client', () => {
  it('pushes to a new repository, clones it, and pushes a change', async () => {
    const forge = await startForge();
    const created = await forge.call('POST', '/orgs/acme/repos', {
      body: { name: 'shop', description: 'Sells things' },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ full_name: 'acme/shop', empty: true });
    const work = await makeWorkTree({
      'README.md': '# Shop\n',
      'src/a.ts': 'a',
    });
    const first = await gitText(work, 'rev-parse', 'HEAD');

    await git(work, 'push', '--quiet', forge.remote('acme/shop.git'), 'main');
    const parent = await makeDirectory();
    await git(
      parent,
      'clone',
      '--quiet',
      forge.remote('acme/shop.git'),
      'copy',
    );
    const copy = join(parent, 'copy');
    const second = await commitFiles(
      copy,
      { 'README.md': '# Shop 2\n' },
      'second',
    );
    await git(copy, 'push', '--quiet');
    await git(work, 'pull', '--quiet', forge.remote('acme/shop.git'), 'main');

    expect(await readFile(join(work, 'README.md'), 'utf8')).toBe('# Shop 2\n');
    const pushes = forge.events.filter(e => e.topic === FORGE_PUSH_TOPIC);
    expect(pushes.map(e => e.eventPayload)).toMatchObject([
      {
        ref: 'refs/heads/main',
        before: '0'.repeat(40),
        after: first,
        commits: [{ id: first, added: ['README.md', 'src/a.ts'] }],
        repository: {
          full_name: 'acme/shop',
          clone_url: `${forge.url}/acme/shop.git`,
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
    const shown = await forge.call('GET', '/repos/acme/shop');
    expect(shown.body).toMatchObject({ empty: false, default_branch: 'main' });
  });
});
