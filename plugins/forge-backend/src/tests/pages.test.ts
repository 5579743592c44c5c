import {
  asAdmin,
  asUser,
  RunningForge,
  startForge,
} from '../__testUtils__/startForge';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('pages', () => {
  let forge: RunningForge;
  let path: string;

  beforeAll(async () => {
    forge = await startForge({ forge: { anonymousRead: 'loopback' } });
    path = await forge.makeRepository({ 'docs/a.md': '# A\n' });
    await forge.call('POST', `/repos/${path}/branches`, {
      body: { new_branch_name: 'feature/x' },
    });
  });

  async function get(suffix: string, headers: Record<string, string> = {}) {
    const response = await fetch(`${forge.url}${suffix}`, {
      headers,
      redirect: 'manual',
    });
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text: await response.text(),
    };
  }

  it.each([
    [''],
    ['/acme'],
    ['/acme/shop'],
    ['/acme/shop/src/branch/main/docs/%C3%BC.md?display=source'],
    ['/acme/shop/src/commit/abc/x'],
    ['/acme/shop/_edit/main/x'],
    ['/acme/shop/commits/branch/main'],
    ['/acme/shop/commit/abc'],
    ['/acme/shop/pulls/1'],
    ['/acme/shop/issues/1'],
    ['/none/none/src/branch/none'],
  ])('lead a browser from %s to the portal', async suffix => {
    const { status, location } = await get(suffix, BROWSER);

    expect({ status, location }).toEqual({
      status: 302,
      location: `http://portal.test/forge${suffix}`,
    });
  });

  it.each([['/acme/shop.git'], ['/acme/shop.git/']])(
    'lead a browser from the address for cloning, %s, to the repository',
    async suffix => {
      const { status, location } = await get(suffix, BROWSER);

      expect({ status, location }).toEqual({
        status: 302,
        location: 'http://portal.test/forge/acme/shop',
      });
    },
  );

  it('never lead anywhere else', async () => {
    const answers = await Promise.all(
      [
        '//evil.example/x',
        '/%2f%2fevil.example',
        '/\\evil.example',
        '/@evil.example/',
      ].map(suffix => get(suffix, BROWSER)),
    );

    for (const { status, location } of answers) {
      expect(status).toBe(302);
      expect(location).toMatch(/^http:\/\/portal\.test\/forge\//);
    }
  });

  it('tell programs whether a branch or file is there', async () => {
    const answers = await Promise.all(
      [
        '/src/branch/main',
        '/src/branch/main/',
        '/src/branch/main/docs/a.md',
        '/src/branch/feature/x/docs',
        '/src/branch/none',
        '/src/branch/main/none.md',
        '/src/commit/0000000000000000000000000000000000000000/x',
      ].map(suffix => get(`/${path}${suffix}`)),
    );

    expect(answers.map(answer => answer.status)).toEqual([
      200, 200, 200, 200, 404, 404, 404,
    ]);
  });

  it('lead programs that may not see a repository on, as to a sign-in', async () => {
    const hidden = await forge.makeRepository({ 'a.md': 'hidden\n' });
    await forge.call('PATCH', `/repos/${hidden}`, { body: { private: true } });

    const answers = await Promise.all(
      [hidden, 'acme/none'].map(name => get(`/${name}/src/branch/main`)),
    );
    const reader = await get(`/${hidden}/src/branch/main`, asAdmin);

    expect(answers.map(answer => answer.status)).toEqual([302, 302]);
    expect(reader.status).toBe(200);
  });

  it('give raw files to who may read', async () => {
    const raw = await get(`/${path}/raw/branch/feature/x/docs/a.md`, asAdmin);
    const missing = await get(`/${path}/raw/branch/none/docs/a.md`, asAdmin);
    const tag = await get(`/${path}/raw/tag/v1/docs/a.md`, asAdmin);

    expect(raw).toMatchObject({ status: 200, text: '# A\n' });
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect([missing.status, tag.status]).toEqual([404, 404]);
  });

  it.each([
    ['/pulls/1.diff', '/pulls/1.diff'],
    ['/commit/abc.patch', '/git/commits/abc.patch'],
    ['/archive/feature/x.tar.gz', '/archive/feature/x.tar.gz'],
  ])('lead programs from %s to the API', async (suffix, expected) => {
    const { status, location } = await get(`/${path}${suffix}`);

    expect({ status, location }).toEqual({
      status: 307,
      location: `${forge.api}/repos/${path}${expected}`,
    });
  });

  it('show images to a browser with the cookie of the portal', async () => {
    const issued = await fetch(`${forge.url}/.backstage/auth/v1/cookie`, {
      headers: asUser('ada'),
    });
    const cookie = issued.headers.get('set-cookie')?.split(';')[0] ?? '';
    const hidden = await forge.makeRepository({ 'a.md': 'hidden\n' });
    await forge.call('PATCH', `/repos/${hidden}`, { body: { private: true } });

    const read = await get(`/${hidden}/raw/branch/main/a.md`, { cookie });
    const without = await get(`/${hidden}/raw/branch/main/a.md`);
    const write = await fetch(`${forge.api}/repos/${path}/issues`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{"title":"x"}',
    });

    expect(read.text).toBe('hidden\n');
    expect(without.status).toBe(404);
    expect(write.status).toBe(401);
  });

  it('are not kept by browsers once something was pushed', async () => {
    const answer = await forge.call('GET', `/repos/${path}/contents/docs/a.md`);

    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('describe the API', async () => {
    const document = await get('/api/openapi.json');
    const gitea = await get('/swagger.v1.json');

    expect(JSON.parse(document.text)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: forge.api }],
      paths: { '/repos/{owner}/{repo}': {} },
    });
    expect(gitea.text).toBe(document.text);
  });
});
