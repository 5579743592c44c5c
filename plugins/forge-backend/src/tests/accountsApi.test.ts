import { mockCredentials } from '@backstage/backend-test-utils';
import {
  asAdmin,
  asUser,
  RunningForge,
  startForge,
} from '../__testUtils__/startForge';

describe('accounts', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
  });

  it('of portal users are made when they first come', async () => {
    const me = await forge.call('GET', '/user', { headers: asUser('ada') });
    const seen = await forge.call('GET', '/users/ADA', {
      headers: asUser('grace'),
    });

    expect(me.body).toMatchObject({
      login: 'ada',
      username: 'ada',
      full_name: 'Ada Lovelace',
      email: 'ada@example.org',
      is_admin: false,
    });
    expect(seen.body).toEqual(me.body);
  });

  it('of users who come several times at once are made once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        forge.call('GET', '/user', { headers: asUser('grace') }),
      ),
    );

    const ids = answers.map(answer => answer.body.id);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['user:other/ada', /^other-ada$/],
    ['user:default/acme', /^acme-[0-9a-f]{8}$/],
    ['user:default/api', /^api-user$/],
    ['user:default/a--b', /^a-b$/],
  ])('of %s do not get in the way of others', async (ref, login) => {
    const authorization = mockCredentials.user.header(ref);

    const me = await forge.call('GET', '/user', { headers: { authorization } });

    expect(me.body.login).toMatch(login);
  });

  it('stand for the administrator and for other backends, too', async () => {
    const service = mockCredentials.service.header();

    const admin = await forge.call('GET', '/user', { headers: asAdmin });
    const other = await forge.call('GET', '/user', {
      headers: { authorization: service },
    });

    expect(admin.body).toMatchObject({ login: 'fairway', is_admin: true });
    expect(other.body).toEqual(admin.body);
  });

  it.each([
    [{}],
    [{ authorization: 'Bearer nonsense' }],
    [{ authorization: 'token nonsense' }],
    [{ authorization: 'Basic !!!' }],
    [{ authorization: mockCredentials.user.invalidHeader() }],
  ])('are not for %j', async headers => {
    const answer = await forge.call('GET', '/user', { headers });

    expect(answer.status).toBe(401);
    // A browser would open a window for a password.
    expect(answer.headers.get('www-authenticate')).toBeNull();
  });

  it('of organisations are made, shown and listed', async () => {
    const body = { username: 'tools', full_name: 'Tools', description: 'All' };

    const made = await forge.call('POST', '/orgs', { body });
    const again = await forge.call('POST', '/orgs', { body });
    const bad = await forge.call('POST', '/orgs', {
      body: { username: 'a/b' },
    });
    const none = await forge.call('POST', '/orgs', { body: {} });
    const shown = await forge.call('GET', '/orgs/tools');
    const list = await forge.call('GET', '/orgs');

    expect(made).toMatchObject({
      status: 201,
      body: { name: 'tools', username: 'tools', full_name: 'Tools' },
    });
    expect([again.status, bad.status, none.status]).toEqual([409, 422, 422]);
    expect(shown.body).toEqual(made.body);
    expect(list.body.map((o: { name: string }) => o.name)).toEqual(
      expect.arrayContaining(['acme', 'tools']),
    );
  });
});

describe('tokens', () => {
  let forge: RunningForge;

  beforeAll(async () => {
    forge = await startForge();
    await forge.call('GET', '/user', { headers: asUser('ada') });
  });

  const make = (
    name: string,
    headers: Record<string, string> = asUser('ada'),
  ) => forge.call('POST', '/users/ada/tokens', { headers, body: { name } });

  it('show their secret once', async () => {
    const made = await make('laptop');
    const list = await forge.call('GET', '/users/ada/tokens', {
      headers: asUser('ada'),
    });

    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    expect(made.body.sha1).toMatch(/^[0-9a-f]{40}$/);
    expect(list.body).toMatchObject([
      {
        name: 'laptop',
        sha1: '',
        token_last_eight: made.body.sha1.slice(-8),
        scopes: ['all'],
      },
    ]);
  });

  it('work in all forms that Gitea takes', async () => {
    const { sha1 } = (await make('forms')).body;
    const basic = (text: string) =>
      `Basic ${Buffer.from(text).toString('base64')}`;

    const answers = await Promise.all(
      [
        `token ${sha1}`,
        `Bearer ${sha1}`,
        basic(`anyone:${sha1}`),
        basic(`${sha1}:`),
        basic(`${sha1}:x-oauth-basic`),
      ].map(authorization =>
        forge.call('GET', '/user', { headers: { authorization } }),
      ),
    );

    expect(answers.map(answer => answer.body.login)).toEqual(
      Array(5).fill('ada'),
    );
  });

  it('belong to their user alone', async () => {
    const secret = (await make('own')).body.sha1;

    const answers = await Promise.all([
      make('x', asUser('grace')),
      make('x', { authorization: `token ${secret}` }),
      forge.call('GET', '/users/ada/tokens', { headers: asUser('grace') }),
      forge.call('DELETE', '/users/ada/tokens/own', {
        headers: asUser('grace'),
      }),
    ]);
    const byAdmin = await forge.call('GET', '/users/ada/tokens', {
      headers: asAdmin,
    });

    expect(answers.map(answer => answer.status)).toEqual([403, 403, 403, 403]);
    expect(byAdmin.status).toBe(200);
  });

  it('have one name each', async () => {
    await make('same');

    const answers = await Promise.all([
      make('same'),
      make(''),
      make('x'.repeat(101)),
    ]);

    expect(answers.map(answer => answer.status)).toEqual([409, 422, 422]);
  });

  it('are revoked by name or id', async () => {
    const headers = asUser('ada');
    const { body } = await make('doomed');
    await make('doomed 2');
    const remove = (token: string | number) =>
      forge.call('DELETE', `/users/ada/tokens/${token}`, { headers });

    const answers = [
      await remove(body.id),
      await remove('doomed%202'),
      await remove('doomed'),
    ];

    expect(answers.map(answer => answer.status)).toEqual([204, 204, 404]);
    const used = await forge.call('GET', '/user', {
      headers: { authorization: `token ${body.sha1}` },
    });
    expect(used.status).toBe(401);
  });

  it('end with their user', async () => {
    const { sha1 } = (await make('leaver')).body;
    const restarted = await startForge();
    await restarted.call('GET', '/user', { headers: asUser('grace') });
    const token = await restarted.makeToken('grace');
    const headers = { authorization: `token ${token}` };
    restarted.entities.length = 0;

    // The catalog is asked again when what is known of it has grown old.
    jest.useFakeTimers({
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'queueMicrotask',
      ],
    });
    jest.setSystemTime(Date.now() + 10 * 60_000);
    const after = await restarted.call('GET', '/user', { headers });
    jest.useRealTimers();

    expect(after.status).toBe(401);
    const stays = await forge.call('GET', '/user', {
      headers: { authorization: `token ${sha1}` },
    });
    expect(stays.status).toBe(200);
  });
});
