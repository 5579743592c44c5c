import { chmod, writeFile } from 'fs/promises';
import { request } from 'http';
import { FORGE_PUSH_TOPIC } from '@fairway/plugin-forge-common';
import { git, gitText, makeDirectory } from '../__testUtils__/git';
import {
  asAdmin,
  asUser,
  RunningForge,
  startForge,
  toBase64,
} from '../__testUtils__/startForge';

describe('contents', () => {
  let forge: RunningForge;
  /** For tests that change nothing. */
  let shared: string;

  beforeAll(async () => {
    forge = await startForge({ forge: { limits: { fileMegabytes: 1 } } });
    shared = await forge.makeRepository({ 'a.txt': 'a', 'd/b.txt': 'b' });
  });

  /** Asks for a path just as it is written, which fetch does not. */
  function getRaw(path: string, headers = {}): Promise<number> {
    const { hostname, port } = new URL(forge.url);
    const options = {
      hostname,
      port,
      path,
      headers: { ...asAdmin, ...headers },
    };
    return new Promise((resolve, reject) => {
      request(options, response => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }

  it('of a file', async () => {
    const path = await forge.makeRepository({ 'docs/ü b.md': '# Ü\n' });
    const { body: tip } = await forge.call(
      'GET',
      `/repos/${path}/branches/main`,
    );

    const file = await forge.call(
      'GET',
      `/repos/${path}/contents/docs/%C3%BC%20b.md`,
    );
    const bySha = await forge.call(
      'GET',
      `/repos/${path}/contents/docs/%C3%BC%20b.md?ref=${tip.commit.id}`,
    );

    expect(file.body).toMatchObject({
      name: 'ü b.md',
      path: 'docs/ü b.md',
      type: 'file',
      size: 5,
      encoding: 'base64',
      content: toBase64('# Ü\n'),
      last_commit_sha: tip.commit.id,
      html_url: `${forge.url}/${path}/src/branch/main/docs/%C3%BC%20b.md`,
      download_url: `${forge.url}/${path}/raw/branch/main/docs/%C3%BC%20b.md`,
    });
    expect(file.headers.get('etag')).toBe(`"${file.body.sha}"`);
    expect(file.headers.get('last-modified')).toMatch(/GMT$/);
    expect(bySha.body).toMatchObject({
      sha: file.body.sha,
      html_url: `${forge.url}/${path}/src/commit/${tip.commit.id}/docs/%C3%BC%20b.md`,
    });
  });

  it('of a directory, with the commits that changed its entries', async () => {
    const path = await forge.makeRepository({
      'a.txt': 'a',
      'd/b.txt': 'b',
      'd/e/c.txt': 'c',
    });
    const first = (await forge.call('GET', `/repos/${path}/branches/main`)).body
      .commit.id;
    await forge.call('PUT', `/repos/${path}/contents/d/e/c.txt`, {
      body: { content: toBase64('new'), message: 'second' },
    });
    const second = (await forge.call('GET', `/repos/${path}/branches/main`))
      .body.commit.id;

    const root = await forge.call('GET', `/repos/${path}/contents`);
    const inner = await forge.call('GET', `/repos/${path}/contents/d/`);

    expect(root.body).toMatchObject([
      {
        name: 'a.txt',
        type: 'file',
        content: null,
        last_commit_sha: first,
        last_commit_message: 'first\n',
      },
      { name: 'd', type: 'dir', last_commit_sha: second },
    ]);
    expect(inner.body).toMatchObject([
      { path: 'd/b.txt', last_commit_sha: first },
      { path: 'd/e', type: 'dir', last_commit_sha: second },
    ]);
  });

  it('as raw bytes that no browser runs', async () => {
    const path = await forge.makeRepository({
      'page.html': '<script>alert(1)</script>',
      'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'data.bin': 'a\0b',
    });

    const get = (file: string) =>
      forge.call('GET', `/repos/${path}/raw/${file}`);
    const [page, logo, data] = await Promise.all(
      ['page.html', 'logo.svg', 'data.bin'].map(get),
    );

    expect(page.body).toBe('<script>alert(1)</script>');
    expect(page.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(logo.headers.get('content-type')).toBe('image/svg+xml');
    expect(data.headers.get('content-type')).toBe('application/octet-stream');
    expect(data.headers.get('content-disposition')).toBe('attachment');
    for (const { headers } of [page, logo, data]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'",
      );
      expect(headers.get('content-security-policy')).toContain('sandbox');
    }
    const again = await getRaw(
      `/api/forge/api/v1/repos/${path}/raw/page.html`,
      {
        'if-none-match': page.headers.get('etag')!,
      },
    );
    expect(again).toBe(304);
  });

  it.each([
    ['/contents/none', 404],
    ['/contents/a.txt/b', 404],
    ['/contents/a.txt?ref=none', 404],
    ['/contents/a.txt?ref=--help', 404],
    ['/contents/a.txt?ref=main~1', 404],
    ['/contents/a.txt?ref=a&ref=b', 400],
    ['/contents/.git/config', 422],
    ['/contents/a%00b', 422],
    ['/contents/..%2f..%2fconfig', 422],
    ['/contents/%2e%2e%2f%2e%2e%2fHEAD', 422],
    ['/contents/*', 404],
    ['/contents/:(top)a.txt', 404],
    ['/raw/d', 404],
    ['/raw/none', 404],
    ['/git/blobs/abc;rm', 404],
    ['/git/blobs/--help', 404],
    ['/git/trees/none', 404],
  ])('at %s answers %i', async (suffix, status) => {
    const answer = await forge.call('GET', `/repos/${shared}${suffix}`);

    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).not.toContain(forge.directory);
  });

  it('are not reached by paths that a client did not tidy', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a' });
    const statuses = await Promise.all(
      [
        `/api/forge/api/v1/repos/${path}/contents/../../../../config`,
        `/api/forge/api/v1/repos/../../etc/contents/passwd`,
        `/api/forge/api/v1/repos/acme/..%2f..%2fstaging/contents`,
        `/api/forge/../../../etc/passwd.git/info/refs?service=git-upload-pack`,
        `/api/forge/acme/..%2f..%2fx.git/info/refs?service=git-upload-pack`,
        `/api/forge/..%2f..%2f/x.git/info/refs?service=git-upload-pack`,
      ].map(raw => getRaw(raw)),
    );

    expect(statuses.every(status => status >= 302 && status < 500)).toBe(true);
    expect(statuses).not.toContain(200);
  });

  it('that are too large are refused, not cut', async () => {
    const path = await forge.makeRepository();
    const big = 'x'.repeat(1024 * 1024 + 1);

    const write = await forge.call('POST', `/repos/${path}/contents/big`, {
      body: { content: toBase64(big) },
    });
    const huge = await forge.call('POST', `/repos/${path}/contents/huge`, {
      body: { content: toBase64(big + big) },
    });

    expect(write.status).toBe(422);
    expect(write.body.message).toContain('"big" has 1048577 bytes');
    expect(huge.status).toBe(413);
  });

  it('that were pushed and are too large to show are refused', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a' });
    const parent = await makeDirectory();
    await git(parent, 'clone', '--quiet', forge.remote(`${path}.git`), 'copy');
    await writeFile(`${parent}/copy/big`, Buffer.alloc(2 * 1024 * 1024, 'x'));
    await git(`${parent}/copy`, 'add', '--all');
    await git(`${parent}/copy`, 'commit', '--quiet', '-m', 'big');
    await git(`${parent}/copy`, 'push', '--quiet');

    const file = await forge.call('GET', `/repos/${path}/contents/big`);
    const list = await forge.call('GET', `/repos/${path}/contents`);

    expect(file.status).toBe(413);
    expect(list.body).toMatchObject([
      { name: 'a.txt' },
      { name: 'big', size: 2097152 },
    ]);
  });
});

describe('changing contents', () => {
  let forge: RunningForge;
  /** For tests that change nothing. */
  let shared: string;

  beforeAll(async () => {
    forge = await startForge();
    shared = await forge.makeRepository({ 'a.txt': 'a\n', 'd/b.txt': 'b\n' });
  });

  it('makes, changes, moves and deletes a file, and tells of each', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    await forge.call('GET', '/user', { headers: asUser('ada') });
    const headers = asUser('ada');
    const at = (file: string) => `/repos/${path}/contents/${file}`;
    forge.events.length = 0;

    const made = await forge.call('POST', at('docs/b.md'), {
      headers,
      body: { content: toBase64('one\n'), message: 'Add docs', branch: 'main' },
    });
    const changed = await forge.call('PUT', at('docs/b.md'), {
      headers,
      body: { content: toBase64('two\n'), sha: made.body.content.sha },
    });
    const moved = await forge.call('PUT', at('docs/c.md'), {
      headers,
      body: {
        content: toBase64('three\n'),
        sha: changed.body.content.sha,
        from_path: 'docs/b.md',
      },
    });
    const deleted = await forge.call('DELETE', at('docs/c.md'), {
      headers,
      body: { sha: moved.body.content.sha, message: 'Away' },
    });

    expect(made).toMatchObject({
      status: 201,
      body: {
        content: { path: 'docs/b.md', content: toBase64('one\n') },
        commit: {
          message: 'Add docs\n',
          author: { name: 'Ada Lovelace', email: 'ada@example.org' },
        },
      },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { commit: { message: 'Update docs/b.md\n' } },
    });
    expect(moved.body.content.path).toBe('docs/c.md');
    expect(deleted).toMatchObject({ status: 200, body: { content: null } });
    const pushes = forge.events.filter(e => e.topic === FORGE_PUSH_TOPIC);
    expect(pushes.map(e => e.eventPayload)).toMatchObject([
      { commits: [{ added: ['docs/b.md'] }], pusher: { login: 'ada' } },
      { commits: [{ modified: ['docs/b.md'] }] },
      { commits: [{ added: ['docs/c.md'], removed: ['docs/b.md'] }] },
      { commits: [{ removed: ['docs/c.md'] }] },
    ]);
  });

  it('makes one commit of many changes, on a new branch', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    const { body } = await forge.call('GET', `/repos/${path}/contents`);

    const answer = await forge.call('POST', `/repos/${path}/contents`, {
      body: {
        new_branch: 'feature/many',
        message: 'Many',
        author: { name: 'Grace', email: 'grace@example.org' },
        files: [
          {
            operation: 'update',
            path: 'a.txt',
            content: toBase64('A\n'),
            sha: body[0].sha,
          },
          { operation: 'delete', path: 'b.txt', sha: body[1].sha },
          { operation: 'create', path: 'c/d.txt', content: toBase64('d\n') },
        ],
      },
    });
    const list = await forge.call(
      'GET',
      `/repos/${path}/git/trees/feature/many?recursive=true`,
    );

    expect(answer.status).toBe(201);
    expect(
      answer.body.files.map((f: { path: string } | null) => f?.path),
    ).toEqual(['a.txt', undefined, 'c/d.txt']);
    expect(answer.body.commit.author).toMatchObject({ name: 'Grace' });
    expect(list.body.tree.map((e: { path: string }) => e.path)).toEqual([
      'a.txt',
      'c',
      'c/d.txt',
    ]);
    const main = await forge.call('GET', `/repos/${path}/contents/b.txt`);
    expect(main.status).toBe(200);
  });

  it('keeps a file executable', async () => {
    const path = await forge.makeRepository({ 'run.sh': 'a\n' });
    const parent = await makeDirectory();
    await git(parent, 'clone', '--quiet', forge.remote(`${path}.git`), 'copy');
    const copy = `${parent}/copy`;
    await chmod(`${copy}/run.sh`, 0o755);
    await git(copy, 'commit', '--quiet', '--all', '-m', 'executable');
    await git(copy, 'push', '--quiet');

    await forge.call('PUT', `/repos/${path}/contents/run.sh`, {
      body: { content: toBase64('b\n') },
    });

    await git(copy, 'pull', '--quiet');
    expect(await gitText(copy, 'ls-files', '--stage')).toMatch(/^100755 /);
  });

  it('lets one of several changes at once win', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });

    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        forge.call('POST', `/repos/${path}/contents/${i}.txt`, {
          body: { content: toBase64(`${i}`) },
        }),
      ),
    );

    const won = answers.filter(answer => answer.status === 201).length;
    const lost = answers.filter(answer => answer.status === 409).length;
    expect(won).toBeGreaterThan(0);
    expect(won + lost).toBe(5);
    const { headers } = await forge.call('GET', `/repos/${path}/commits`);
    expect(headers.get('x-total-count')).toBe(String(won + 1));
  });

  it.each([
    ['POST', 'a.txt', { content: 'YQ==' }, 422],
    ['POST', 'a.txt/b', { content: 'YQ==' }, 422],
    ['POST', 'd', { content: 'YQ==' }, 422],
    ['POST', '.git/hooks/post-receive', { content: 'YQ==' }, 422],
    ['POST', 'x/../../y', { content: 'YQ==' }, 404],
    ['POST', 'x%2f..%2f..%2fy', { content: 'YQ==' }, 422],
    ['POST', 'new.txt', { content: 'not base64!' }, 422],
    ['POST', 'new.txt', {}, 422],
    ['POST', 'new.txt', { content: 'YQ==', branch: 'none' }, 404],
    ['POST', 'new.txt', { content: 'YQ==', branch: '--x' }, 422],
    ['POST', 'new.txt', { content: 'YQ==', new_branch: 'a..b' }, 422],
    ['POST', 'new.txt', { content: 'YQ==', new_branch: 'HEAD' }, 422],
    ['PUT', 'a.txt', { content: 'YQ==', sha: '0'.repeat(40) }, 409],
    ['PUT', 'none.txt', { content: 'YQ==', sha: '0'.repeat(40) }, 404],
    ['PUT', 'd', { content: 'YQ==', sha: 'x' }, 422],
    ['DELETE', 'a.txt', { sha: '0'.repeat(40) }, 409],
    ['DELETE', 'a.txt', {}, 422],
    ['DELETE', 'none.txt', { sha: 'x' }, 404],
  ])('refuses %s %s with %j', async (method, file, body, status) => {
    const answer = await forge.call(
      method,
      `/repos/${shared}/contents/${file}`,
      {
        body,
      },
    );

    expect(answer.status).toBe(status);
    const { headers } = await forge.call('GET', `/repos/${shared}/commits`);
    expect(headers.get('x-total-count')).toBe('1');
  });

  it('refuses a body that is not JSON', async () => {
    const response = await fetch(
      `${forge.api}/repos/${shared}/contents/b.txt`,
      {
        method: 'POST',
        headers: { ...asAdmin, 'content-type': 'application/json' },
        body: '{"content":',
      },
    );

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      message: expect.any(String),
    });
  });
});
