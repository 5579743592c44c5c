import { spawn } from 'child_process';
import { readdir, symlink, writeFile } from 'fs/promises';
import { connect } from 'net';
import { join } from 'path';
import { randomBytes } from 'crypto';
import { gzipSync } from 'zlib';
import {
  commitFiles,
  git,
  GIT_CLIENT_ENV,
  gitText,
  makeWorkTree,
} from '../__testUtils__/git';
import { asAdmin, RunningForge, startForge } from '../__testUtils__/startForge';
import { toPktLine } from '../git/transport/PktLineReader';

const ZERO = '0'.repeat(40);

describe('safety of pushes', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge({ forge: { limits: { pushMegabytes: 2 } } });
  });

  function toDirectory(path: string): string {
    return join(forge.directory, 'repositories', `${path}.git`);
  }

  async function listFiles(path: string): Promise<string[]> {
    const files = await readdir(toDirectory(path), { recursive: true });
    return files.sort();
  }

  it('takes pushes to different branches at the same time', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    forge.events.length = 0;
    const branches = Array.from({ length: 6 }, (_, i) => `branch-${i}`);

    await Promise.all(
      branches.map(async branch => {
        const work = await makeWorkTree({ [branch]: branch });
        await git(
          work,
          'push',
          '--quiet',
          forge.remote(`${path}.git`),
          `main:${branch}`,
        );
      }),
    );

    const listed = await forge.call('GET', `/repos/${path}/branches`);
    expect(listed.body.map((b: { name: string }) => b.name)).toEqual([
      ...branches,
      'main',
    ]);
    const pushed = forge.events.map(
      e => (e.eventPayload as { ref: string }).ref,
    );
    expect(pushed.sort()).toEqual(branches.map(b => `refs/heads/${b}`));
    await git(toDirectory(path), 'fsck', '--strict');
  });

  it('lets one of several pushes to the same branch win', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const works = await Promise.all(
      Array.from({ length: 4 }, async (_, i) => {
        const work = await makeWorkTree({ 'x.txt': 'x' });
        await git(
          work,
          'pull',
          '--quiet',
          '--rebase',
          forge.remote(`${path}.git`),
          'main',
        );
        await commitFiles(work, { [`${i}.txt`]: `${i}` }, `push ${i}`);
        return work;
      }),
    );
    forge.events.length = 0;

    const results = await Promise.allSettled(
      works.map(work =>
        git(work, 'push', '--quiet', forge.remote(`${path}.git`), 'main'),
      ),
    );

    const winners = results.filter(result => result.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(forge.events).toHaveLength(1);
    const { body } = await forge.call('GET', `/repos/${path}/branches/main`);
    expect(forge.events[0].eventPayload).toMatchObject({
      after: body.commit.id,
    });
    await git(toDirectory(path), 'fsck', '--strict');
  });

  it('leaves everything as it was when the client dies in the middle', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const before = await listFiles(path);
    const work = await makeWorkTree({ 'big.bin': 'x' });
    await writeFile(join(work, 'big.bin'), randomBytes(1024 * 1024));
    await git(work, 'add', '--all');
    await git(work, 'commit', '--quiet', '-m', 'big');
    const head = await gitText(work, 'rev-parse', 'HEAD');
    const pack = await makePack(work, head);
    const commands = `${toPktLine(
      `${ZERO} ${head} refs/heads/other\0 report-status`,
    )}0000`;
    forge.events.length = 0;

    // Only the directory itself: what is in the one that git makes may go while it is read.
    const isReceiving = async () =>
      (await readdir(join(toDirectory(path), 'objects'))).some(name =>
        name.startsWith('tmp_objdir'),
      );

    // Half of the pack; when git has begun to take it in, the line goes dead.
    const drop = await beginRequest(forge, `${path}.git/git-receive-pack`, [
      Buffer.from(commands),
      pack.subarray(0, pack.length / 2),
    ]);
    await waitFor(isReceiving);
    drop();
    await waitFor(async () => !(await isReceiving()));

    expect(await listFiles(path)).toEqual(before);
    const refs = await gitText(
      toDirectory(path),
      'for-each-ref',
      '--format=%(refname)',
    );
    expect(refs).toBe('refs/heads/main');
    await git(toDirectory(path), 'fsck', '--strict');
    expect(forge.events).toEqual([]);
    await git(
      work,
      'push',
      '--quiet',
      forge.remote(`${path}.git`),
      'main:other',
    );
    expect(forge.events).toHaveLength(1);
  });

  it('leaves everything as it was when the git client is killed', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await makeWorkTree({ 'a.txt': 'b\n' });
    await writeFile(join(work, 'big.bin'), randomBytes(1024 * 1024));
    await git(work, 'add', '--all');
    await git(work, 'commit', '--quiet', '-m', 'big');

    const child = spawn(
      'git',
      ['push', '--progress', forge.remote(`${path}.git`), 'main:other'],
      { cwd: work, env: GIT_CLIENT_ENV as NodeJS.ProcessEnv, detached: true },
    );
    await new Promise(resolve => child.stderr.once('data', resolve));
    process.kill(-child.pid!, 'SIGKILL');
    await new Promise(resolve => child.once('close', resolve));

    await git(toDirectory(path), 'fsck', '--strict');
    // Whether it was quick enough or not: the branch is whole or not there.
    const tip = await gitText(
      toDirectory(path),
      'for-each-ref',
      '--format=%(objectname)',
      'refs/heads/other',
    );
    const head = await gitText(work, 'rev-parse', 'HEAD');
    expect(['', head]).toContain(tip);
    const main = await forge.call('GET', `/repos/${path}/contents/a.txt`);
    expect(main.status).toBe(200);
  });

  it('refuses a push that is too large', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await makeWorkTree({ 'a.txt': 'b\n' });
    await writeFile(join(work, 'big.bin'), randomBytes(4 * 1024 * 1024));
    await git(work, 'add', '--all');
    await git(work, 'commit', '--quiet', '-m', 'big');

    await expect(
      git(work, 'push', '--quiet', forge.remote(`${path}.git`), 'main:other'),
    ).rejects.toThrow();

    const listed = await forge.call('GET', `/repos/${path}/branches`);
    expect(listed.body).toHaveLength(1);
    await git(toDirectory(path), 'fsck', '--strict');
  });

  it('refuses a body that unpacks to more than is allowed', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));

    const response = await fetch(`${forge.url}/${path}.git/git-receive-pack`, {
      method: 'POST',
      headers: {
        ...asAdmin,
        'content-type': 'application/x-git-receive-pack-request',
        'content-encoding': 'gzip',
      },
      body: bomb,
    });

    expect(bomb.length).toBeLessThan(100_000);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining('bytes that are allowed'),
    });
  });

  it.each([
    ['nonsense', 'nonsense', {}],
    ['a cut compressed body', '\x1f\x8b\x08', { 'content-encoding': 'gzip' }],
    [
      'a body that is not compressed as said',
      'xyz',
      { 'content-encoding': 'gzip' },
    ],
    ['nothing', '', {}],
  ])('answers %s without failing', async (_, body, headers) => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });

    const response = await fetch(`${forge.url}/${path}.git/git-receive-pack`, {
      method: 'POST',
      headers: {
        ...asAdmin,
        'content-type': 'application/x-git-receive-pack-request',
        ...(headers as Record<string, string>),
      },
      body,
    });
    await response.arrayBuffer();

    expect(response.status).toBeLessThan(500);
    const again = await forge.call('GET', `/repos/${path}/contents/a.txt`);
    expect(again.status).toBe(200);
  });

  it.each([
    ['a .git directory', '.git'],
    ['a name that Windows takes for .git', 'git~1'],
    ['a way out', '..'],
  ])('refuses a tree with %s', async (_, name) => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await makeWorkTree({ 'a.txt': 'b\n' });
    const inner = await gitText(work, 'rev-parse', 'HEAD^{tree}');
    const tree = await hashTree(work, `40000 ${name}\0`, inner);
    const commit = await gitText(work, 'commit-tree', '-m', 'evil', tree);

    await expect(
      git(
        work,
        'push',
        '--quiet',
        forge.remote(`${path}.git`),
        `${commit}:refs/heads/evil`,
      ),
    ).rejects.toThrow('remote');

    const listed = await forge.call('GET', `/repos/${path}/branches`);
    expect(listed.body).toHaveLength(1);
  });

  it('refuses submodules with dangerous addresses', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const work = await makeWorkTree({
      '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = -u./payload\n',
    });

    await expect(
      git(work, 'push', '--quiet', forge.remote(`${path}.git`), 'main:evil'),
    ).rejects.toThrow('gitmodulesUrl');
  });

  it('shows symbolic links and never follows them', async () => {
    const path = await forge.makeRepository();
    const work = await makeWorkTree({ 'a.txt': 'inside\n' });
    await symlink('/etc/passwd', join(work, 'outside'));
    await symlink('/etc', join(work, 'directory'));
    await commitFiles(work, {}, 'links');
    await git(work, 'push', '--quiet', forge.remote(`${path}.git`), 'main');

    const link = await forge.call('GET', `/repos/${path}/contents/outside`);
    const raw = await forge.call('GET', `/repos/${path}/raw/outside`);
    const through = await forge.call(
      'GET',
      `/repos/${path}/contents/directory/passwd`,
    );
    const blob = await forge.call(
      'GET',
      `/repos/${path}/git/blobs/${link.body.sha}`,
    );
    const changed = await forge.call('PUT', `/repos/${path}/contents/outside`, {
      body: { content: 'eA==', sha: link.body.sha },
    });

    expect(link.body).toMatchObject({
      type: 'symlink',
      target: '/etc/passwd',
      content: null,
      encoding: null,
    });
    expect(raw.body).toBe('/etc/passwd');
    expect(through.status).toBe(404);
    expect(Buffer.from(blob.body.content, 'base64').toString()).toBe(
      '/etc/passwd',
    );
    expect(changed.status).toBe(422);
  });
});

async function makePack(work: string, head: string): Promise<Buffer> {
  const child = spawn('git', ['pack-objects', '--revs', '--stdout', '-q'], {
    cwd: work,
    env: GIT_CLIENT_ENV as NodeJS.ProcessEnv,
  });
  child.stdin.end(`${head}\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function hashTree(work: string, entry: string, sha: string) {
  const child = spawn(
    'git',
    ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'],
    {
      cwd: work,
      env: GIT_CLIENT_ENV as NodeJS.ProcessEnv,
    },
  );
  child.stdin.end(Buffer.concat([Buffer.from(entry), Buffer.from(sha, 'hex')]));
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
  }
  return output.trim();
}

/**
 * Sends the beginning of a request.
 *
 * @returns Cuts the connection off
 */
async function beginRequest(
  forge: RunningForge,
  path: string,
  chunks: Buffer[],
): Promise<() => void> {
  const { hostname, port, pathname } = new URL(`${forge.url}/${path}`);
  const socket = connect(Number(port), hostname);
  await new Promise(resolve => socket.once('connect', resolve));
  socket.write(
    [
      `POST ${pathname} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Authorization: ${asAdmin.authorization}`,
      'Content-Type: application/x-git-receive-pack-request',
      'Transfer-Encoding: chunked',
      '',
      '',
    ].join('\r\n'),
  );
  for (const chunk of chunks) {
    socket.write(`${chunk.length.toString(16)}\r\n`);
    socket.write(chunk);
    await new Promise(resolve => socket.write('\r\n', resolve));
  }
  return () => socket.resetAndDestroy();
}

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  const endsAt = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > endsAt) {
      throw new Error('What was waited for did not come');
    }
    await new Promise(setImmediate);
  }
}
