import { existsSync } from 'fs';
import { join } from 'path';
import { FORGE_REPOSITORY_TOPIC } from '@fairway/plugin-forge-common';
import { asUser, RunningForge, startForge } from '../__testUtils__/startForge';

describe('repositories', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
  });

  const create = (name: string, body = {}) =>
    forge.call('POST', '/orgs/acme/repos', { body: { name, ...body } });

  it('are made, shown and deleted, and that is told', async () => {
    forge.events.length = 0;

    const made = await create('Shop', { description: 'Sells', private: true });
    const shown = await forge.call('GET', '/repos/ACME/shop');
    const path = join(forge.directory, 'repositories/acme/shop.git');
    const wasThere = existsSync(path);
    const deleted = await forge.call('DELETE', '/repos/acme/Shop');
    const gone = await forge.call('GET', '/repos/acme/shop');

    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Shop',
      full_name: 'acme/Shop',
      description: 'Sells',
      private: true,
      empty: true,
      default_branch: 'main',
      html_url: `${forge.url}/acme/Shop`,
      clone_url: `${forge.url}/acme/Shop.git`,
      url: `${forge.api}/repos/acme/Shop`,
      owner: { login: 'acme', full_name: 'Acme' },
      permissions: { pull: true, push: true, admin: true },
    });
    expect(shown.body).toEqual(made.body);
    expect([wasThere, existsSync(path)]).toEqual([true, false]);
    expect([deleted.status, gone.status]).toEqual([204, 404]);
    expect(forge.events).toMatchObject([
      {
        topic: FORGE_REPOSITORY_TOPIC,
        eventPayload: {
          action: 'created',
          repository: { full_name: 'acme/Shop' },
          sender: { login: 'fairway' },
        },
      },
      { topic: FORGE_REPOSITORY_TOPIC, eventPayload: { action: 'deleted' } },
    ]);
  });

  it('can have a first commit and another default branch', async () => {
    const made = await create('begun', {
      auto_init: true,
      default_branch: 'trunk',
      description: 'Hello',
    });
    const readme = await forge.call(
      'GET',
      '/repos/acme/begun/contents/README.md',
    );

    expect(made.body).toMatchObject({ empty: false, default_branch: 'trunk' });
    expect(Buffer.from(readme.body.content, 'base64').toString()).toBe(
      '# begun\n\nHello\n',
    );
  });

  it('are unique by name, whatever the case', async () => {
    await create('twice');

    const again = await create('TWICE');

    expect(again.status).toBe(409);
    expect(again.body.message).toContain('TWICE');
  });

  it('let one of several who make the same at once win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => create('race', { auto_init: true })),
    );

    expect(answers.map(answer => answer.status).sort()).toEqual([
      201, 409, 409, 409,
    ]);
    const shown = await forge.call('GET', '/repos/acme/race/contents');
    expect(shown.body).toHaveLength(1);
  });

  it.each([
    ['..'],
    ['.'],
    ['../../etc'],
    ['a/b'],
    ['a\u0000b'],
    ['x.git'],
    [''],
    ['a'.repeat(101)],
    ['ünï'],
    [42],
    [null],
  ])('cannot be called %j', async name => {
    const answer = await forge.call('POST', '/orgs/acme/repos', {
      body: { name },
    });

    expect(answer.status).toBe(422);
  });

  it.each([
    ['/repos/acme/..%2f..%2fetc'],
    ['/repos/acme/a%00b'],
    ['/repos/acme/%E0%A4%A'],
    ['/repos/acme/shop.git'],
    ['/repos/acme/none'],
    ['/repos/none/none'],
    ['/orgs/none'],
    ['/users/none'],
    ['/orgs/fairway'],
    ['/nothing'],
  ])('are not found at %s', async path => {
    const answer = await forge.call('GET', path);

    expect([400, 404]).toContain(answer.status);
    expect(answer.body.message).toEqual(expect.any(String));
  });

  it('change', async () => {
    await create('before', { auto_init: true });
    forge.events.length = 0;

    const edited = await forge.call('PATCH', '/repos/acme/before', {
      body: {
        name: 'after',
        description: 'New',
        website: 'https://example.org',
        private: true,
      },
    });
    const old = await forge.call('GET', '/repos/acme/before');
    const files = await forge.call('GET', '/repos/acme/after/contents');

    expect(edited.body).toMatchObject({
      full_name: 'acme/after',
      description: 'New',
      website: 'https://example.org',
      private: true,
    });
    expect(old.status).toBe(404);
    expect(files.body).toMatchObject([{ name: 'README.md' }]);
    expect(forge.events.map(event => event.eventPayload)).toMatchObject([
      { action: 'deleted', repository: { full_name: 'acme/before' } },
      { action: 'created', repository: { full_name: 'acme/after' } },
    ]);
  });

  it('can be made again at once after they were deleted', async () => {
    for (let i = 0; i < 3; i++) {
      const made = await create('again', { auto_init: true });
      const [deleted, next] = await Promise.all([
        forge.call('DELETE', '/repos/acme/again'),
        create('again', { auto_init: true }),
      ]);
      const shown = await forge.call('GET', '/repos/acme/again/contents');

      expect([made.status, deleted.status]).toEqual([201, 204]);
      // Whoever was first: what is said to be there is there.
      expect([next.status, shown.status]).toEqual(
        next.status === 201 ? [201, 200] : [409, 404],
      );
      await forge.call('DELETE', '/repos/acme/again');
    }
  });

  it('change their default branch to one that is there', async () => {
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    await forge.call('POST', `/repos/${path}/branches`, {
      body: { new_branch_name: 'next' },
    });

    const edit = (body: object) =>
      forge.call('PATCH', `/repos/${path}`, { body });
    const missing = await edit({ default_branch: 'none' });
    const bad = await edit({ default_branch: '--x' });
    const done = await edit({ default_branch: 'next' });

    expect([missing.status, bad.status]).toEqual([422, 422]);
    expect(done.body.default_branch).toBe('next');
  });

  it('do not take the name of another', async () => {
    await create('one');
    await create('other');

    const answer = await forge.call('PATCH', '/repos/acme/one', {
      body: { name: 'other' },
    });

    expect(answer.status).toBe(409);
    expect((await forge.call('GET', '/repos/acme/one')).status).toBe(200);
  });

  it('have topics', async () => {
    await create('topical');
    const topics = '/repos/acme/topical/topics';

    await forge.call('PUT', topics, { body: { topics: ['Go', 'web', 'go'] } });
    await forge.call('PUT', `${topics}/api`);
    await forge.call('DELETE', `${topics}/web`);
    const bad = await forge.call('PUT', `${topics}/b%20d`);
    const shown = await forge.call('GET', topics);
    const found = await forge.call('GET', '/repos/search?q=api&topic=true');

    expect(shown.body).toEqual({ topics: ['go', 'api'] });
    expect(bad.status).toBe(422);
    expect(found.body.data).toMatchObject([{ name: 'topical' }]);
  });
});

describe('lists of repositories', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2']) {
      await forge.call('POST', '/orgs/acme/repos', {
        body: { name, description: `The ${name} thing` },
      });
    }
    await forge.call('POST', '/user/repos', {
      headers: asUser('ada'),
      body: { name: 'diary', private: true },
    });
  });

  async function list(path: string, user?: string) {
    const headers = user ? asUser(user) : undefined;
    const answer = await forge.call('GET', path, { headers });
    const items = answer.body.data ?? answer.body;
    return {
      names: items.map((r: { name: string }) => r.name),
      total: answer.headers.get('x-total-count'),
      link: answer.headers.get('link'),
    };
  }

  it('come in pages that link to each other', async () => {
    const first = await list('/orgs/acme/repos?limit=2');
    const second = await list('/orgs/acme/repos?limit=2&page=2');
    const last = await list('/orgs/acme/repos?limit=2&page=3');
    const beyond = await list('/orgs/acme/repos?limit=2&page=9');

    expect(first).toEqual({
      names: ['a1', 'a2'],
      total: '5',
      link: [
        `<${forge.api}/orgs/acme/repos?limit=2&page=2>; rel="next"`,
        `<${forge.api}/orgs/acme/repos?limit=2&page=3>; rel="last"`,
      ].join(','),
    });
    expect(second.names).toEqual(['a3', 'b1']);
    expect(second.link).toContain('page=1>; rel="prev"');
    expect(last.names).toEqual(['b2']);
    expect(last.link).not.toContain('rel="next"');
    expect(beyond.names).toEqual([]);
  });

  it.each([
    ['/repos/search', 'grace', ['a1', 'a2', 'a3', 'b1', 'b2']],
    ['/repos/search', 'ada', ['a1', 'a2', 'a3', 'b1', 'b2', 'diary']],
    ['/repos/search?q=B', 'grace', ['b1', 'b2']],
    ['/repos/search?q=thing', 'grace', []],
    [
      '/repos/search?q=thing&includeDesc=true',
      'grace',
      ['a1', 'a2', 'a3', 'b1', 'b2'],
    ],
    ['/repos/search?sort=created&order=desc&limit=1', 'grace', ['b2']],
    ['/repos/search?is_private=true', 'ada', ['diary']],
    ['/user/repos', 'ada', ['diary']],
    ['/user/repos', 'grace', []],
    ['/users/ada/repos', 'ada', ['diary']],
    ['/users/ada/repos', 'grace', []],
  ])('%s for %s', async (path, user, expected) => {
    expect((await list(path, user)).names).toEqual(expected);
  });

  it.each([
    ['/repos/search?sort=beauty'],
    ['/repos/search?page=x'],
    ['/repos/search?q=a&q=b'],
    ['/orgs/acme/repos?limit[]=1'],
    ['/repos/search?uid=me'],
  ])('refuse %s', async path => {
    expect((await forge.call('GET', path)).status).toBe(400);
  });
});
