import { forgePermissions } from '@fairway/plugin-forge-common';
import {
  asUser,
  RunningForge,
  startForge,
  toBase64,
} from '../__testUtils__/startForge';

const [READ, CREATE, WRITE, DELETE] = forgePermissions.map(p => p.name);

describe('permissions', () => {
  let forge: RunningForge;
  let path: string;

  beforeAll(async () => {
    forge = await startForge();
    path = await forge.makeRepository({ 'a.txt': 'a\n' });
  });

  beforeEach(() => forge.denied.clear());

  function deny(...permissions: string[]) {
    permissions.forEach(permission => forge.denied.add(permission));
  }

  /** One request for each kind of route. */
  async function tryAll(headers: Record<string, string>) {
    const call = async (method: string, url: string, body?: unknown) =>
      (await forge.call(method, url, { headers, body })).status;
    const content = toBase64('x');
    const name = `n${Date.now()}`;
    return {
      read: [
        await call('GET', `/repos/${path}`),
        await call('GET', `/repos/${path}/contents`),
        await call('GET', `/repos/${path}/archive/main.tar.gz`),
        await call('GET', '/repos/search'),
        await call('GET', '/orgs/acme'),
      ],
      create: [
        await call('POST', '/orgs', { username: name }),
        await call('POST', '/orgs/acme/repos', { name }),
        await call('POST', '/user/repos', { name }),
      ],
      write: [
        await call('POST', `/repos/${path}/contents/${name}`, { content }),
        await call('PATCH', `/repos/${path}`, { website: '' }),
        await call('POST', `/repos/${path}/branches`, {
          new_branch_name: name,
        }),
        await call('DELETE', `/repos/${path}/branches/${name}`),
        await call('POST', `/repos/${path}/tags`, { tag_name: name }),
        await call('PUT', `/repos/${path}/topics/x`),
        await call('POST', `/repos/${path}/issues`, { title: 'x' }),
        await call('POST', `/repos/${path}/issues/1/comments`, { body: 'x' }),
        await call('POST', `/repos/${path}/statuses/main`, {
          state: 'success',
        }),
        await call('GET', `/repos/${path}/hooks`),
        await call('POST', `/repos/${path}/hooks`, {
          config: { url: 'https://example.org' },
        }),
      ],
      delete: [await call('DELETE', `/repos/acme/${name}`)],
    };
  }

  const all = (status: number, length: number) => Array(length).fill(status);

  it('let all be done by who holds them all', async () => {
    expect(await tryAll(asUser('ada'))).toEqual({
      read: all(200, 5),
      create: all(201, 3),
      write: [201, 200, 201, 204, 201, 204, 201, 201, 201, 200, 201],
      delete: [204],
    });
  });

  it('let nothing be done by who holds none', async () => {
    deny(READ, CREATE, WRITE, DELETE);

    expect(await tryAll(asUser('ada'))).toEqual({
      read: all(403, 5),
      create: all(403, 3),
      write: all(403, 11),
      delete: [403],
    });
  });

  it('let readers read', async () => {
    deny(CREATE, WRITE, DELETE);

    const answers = await tryAll(asUser('ada'));
    const shown = await forge.call('GET', `/repos/${path}`, {
      headers: asUser('ada'),
    });

    expect(answers).toMatchObject({
      read: all(200, 5),
      create: all(403, 3),
      write: all(403, 11),
    });
    expect(shown.body.permissions).toEqual({
      pull: true,
      push: false,
      admin: false,
    });
  });

  it('of deleting are asked for by themselves', async () => {
    deny(DELETE);
    const headers = asUser('ada');

    const deleted = await forge.call('DELETE', `/repos/${path}`, { headers });
    const shown = await forge.call('GET', `/repos/${path}`, { headers });

    expect(deleted.status).toBe(403);
    expect(shown.body.permissions).toEqual({
      pull: true,
      push: true,
      admin: false,
    });
  });

  it('of a token are those that its user held last', async () => {
    const headers = {
      authorization: `token ${await forge.makeToken('grace')}`,
    };
    const write = async () =>
      (
        await forge.call('POST', `/repos/${path}/issues`, {
          headers,
          body: { title: 'x' },
        })
      ).status;

    const before = await write();
    deny(WRITE);
    const unseen = await write();
    await forge.call('GET', `/repos/${path}`, { headers: asUser('grace') });
    const seen = await write();
    forge.denied.clear();
    await forge.call('GET', `/repos/${path}`, { headers: asUser('grace') });
    const again = await write();

    expect([before, unseen, seen, again]).toEqual([201, 201, 403, 201]);
  });

  it('of a token made without any are none', async () => {
    deny(READ, CREATE, WRITE, DELETE);
    const token = await forge.makeToken('ada');
    forge.denied.clear();

    const answers = await tryAll({ authorization: `token ${token}` });

    expect(answers.read).toEqual(all(403, 5));
    expect(answers.write).toEqual(all(403, 11));
  });
});

describe('the personal space', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
    for (const [name, hidden] of [
      ['open', false],
      ['hidden', true],
    ]) {
      await forge.call('POST', '/user/repos', {
        headers: asUser('ada'),
        body: { name, private: hidden, auto_init: true },
      });
    }
  });

  it.each([
    ['ada', '/repos/ada/open', 200, { pull: true, push: true, admin: true }],
    ['ada', '/repos/ada/hidden', 200, { pull: true, push: true, admin: true }],
    [
      'grace',
      '/repos/ada/open',
      200,
      { pull: true, push: false, admin: false },
    ],
    ['grace', '/repos/ada/hidden', 404, undefined],
    ['grace', '/repos/ada/hidden/contents', 404, undefined],
  ])('lets %s see %s: %i', async (user, url, status, permissions) => {
    const answer = await forge.call('GET', url, { headers: asUser(user) });

    expect(answer.status).toBe(status);
    expect(answer.body.permissions).toEqual(permissions);
  });

  it.each([
    ['PATCH', '/repos/ada/open', { description: 'x' }, 403],
    ['DELETE', '/repos/ada/open', undefined, 403],
    ['DELETE', '/repos/ada/hidden', undefined, 404],
    ['POST', '/repos/ada/open/contents/x', { content: 'eA==' }, 403],
    ['POST', '/repos/ada/hidden/contents/x', { content: 'eA==' }, 404],
    ['GET', '/repos/ada/open/hooks', undefined, 403],
  ])('keeps others from %s %s', async (method, url, body, status) => {
    const answer = await forge.call(method, url, {
      headers: asUser('grace'),
      body,
    });

    expect(answer.status).toBe(status);
  });

  it('is open to the administrator', async () => {
    const answer = await forge.call('PATCH', '/repos/ada/hidden', {
      body: { description: 'Seen' },
    });

    expect(answer.body.description).toBe('Seen');
  });
});
