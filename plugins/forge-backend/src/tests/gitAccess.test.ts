import {
  git,
  gitText,
  makeDirectory,
  makeWorkTree,
} from '../__testUtils__/git';
import { asUser, RunningForge, startForge } from '../__testUtils__/startForge';

async function getStatus(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
  };
}

describe('access to git', () => {
  let forge: RunningForge;
  let path: string;

  beforeAll(async () => {
    forge = await startForge();
    path = await forge.makeRepository({ 'a.txt': 'a\n' });
  });

  function refs(service: string, repository = path): string {
    return `${forge.url}/${repository}.git/info/refs?service=${service}`;
  }

  it('asks strangers for a password', async () => {
    const answers = await Promise.all([
      getStatus(refs('git-upload-pack')),
      getStatus(refs('git-receive-pack')),
      getStatus(refs('git-upload-pack', 'acme/none')),
      getStatus(refs('git-upload-pack'), { authorization: 'token wrong' }),
    ]);

    expect(answers).toEqual(
      Array(4).fill({ status: 401, challenge: 'Basic realm="Fairway forge"' }),
    );
  });

  it('lets a personal token push, whatever the user name, and names its user', async () => {
    const token = await forge.makeToken('ada');
    const work = await makeWorkTree({ 'a.txt': 'a\n' });
    forge.events.length = 0;

    await git(
      work,
      'push',
      '--quiet',
      forge.remote(`${path}.git`, token),
      'main:ada',
    );

    expect(forge.events).toMatchObject([
      { eventPayload: { pusher: { login: 'ada', full_name: 'Ada Lovelace' } } },
    ]);
  });

  it('lets a token that may only read clone, and not push', async () => {
    const token = await forge.makeToken('ada', ['read:repository']);
    const parent = await makeDirectory();
    const remote = forge.remote(`${path}.git`, token);

    await git(parent, 'clone', '--quiet', remote, 'copy');

    await expect(
      git(`${parent}/copy`, 'push', '--quiet', 'origin', 'main:other'),
    ).rejects.toThrow('403');
  });

  it('refuses a revoked token', async () => {
    const token = await forge.makeToken('ada');
    const list = await forge.call('GET', '/users/ada/tokens', {
      headers: asUser('ada'),
    });
    await forge.call('DELETE', `/users/ada/tokens/${list.body[0].id}`, {
      headers: asUser('ada'),
    });

    await expect(
      gitText('/', 'ls-remote', forge.remote(`${path}.git`, token)),
    ).rejects.toThrow('Authentication failed');
  });

  it('lets a portal session read', async () => {
    const header = `http.extraHeader=Authorization: ${
      asUser('grace').authorization
    }`;

    const listed = await gitText(
      '/',
      '-c',
      header,
      'ls-remote',
      `${forge.url}/${path}.git`,
      'main',
    );

    expect(listed).toContain('refs/heads/main');
  });

  it('does not let anyone push into the space of another', async () => {
    await forge.call('POST', '/user/repos', {
      headers: asUser('ada'),
      body: { name: 'diary' },
    });
    const token = await forge.makeToken('grace');
    const work = await makeWorkTree({ 'a.txt': 'a\n' });

    await expect(
      git(
        work,
        'push',
        '--quiet',
        forge.remote('ada/diary.git', token),
        'main',
      ),
    ).rejects.toThrow('403');
  });

  it('does not let anyone push to an archived repository', async () => {
    const archived = await forge.makeRepository({ 'a.txt': 'a\n' });
    await forge.call('PATCH', `/repos/${archived}`, {
      body: { archived: true },
    });
    const work = await makeWorkTree({ 'a.txt': 'b\n' });

    await expect(
      git(work, 'push', '--quiet', forge.remote(`${archived}.git`), 'main:x'),
    ).rejects.toThrow('403');
  });

  it.each([
    ['no service', '/info/refs', 404],
    ['a service that is none', '/info/refs?service=git-upload-archive', 404],
    ['an option as service', '/info/refs?service=--help', 404],
    ['two services', '/info/refs?service=git-upload-pack&service=x', 404],
  ])('refuses %s', async (_, suffix, expected) => {
    const response = await fetch(`${forge.url}/${path}.git${suffix}`, {
      headers: { authorization: `token ${await forge.makeToken('ada')}` },
    });

    expect(response.status).toBe(expected);
    expect(await response.json()).toEqual({
      message: expect.any(String),
      url: `${forge.url}/api/openapi.json`,
    });
  });

  it('refuses a body of another type', async () => {
    const response = await fetch(`${forge.url}/${path}.git/git-upload-pack`, {
      method: 'POST',
      headers: {
        authorization: `token ${await forge.makeToken('ada')}`,
        'content-type': 'text/plain',
      },
      body: '0000',
    });

    expect(response.status).toBe(400);
  });

  it('lets nothing but the two services through', async () => {
    const authorization = `token ${await forge.makeToken('ada')}`;
    const files = ['HEAD', 'config', 'objects/info/packs', 'hooks/update'];

    const answers = await Promise.all(
      files.map(file =>
        fetch(`${forge.url}/${path}.git/${file}`, {
          headers: { authorization },
          redirect: 'manual',
        }),
      ),
    );

    // Whatever is not git's is a page of the portal.
    expect(answers.map(answer => answer.status)).toEqual([302, 302, 302, 302]);
  });
});

describe('anonymous access on the loopback', () => {
  it('reads what is not private and changes nothing', async () => {
    const forge = await startForge({ forge: { anonymousRead: 'loopback' } });
    const path = await forge.makeRepository({ 'a.txt': 'a\n' });
    const hidden = await forge.makeRepository({ 'a.txt': 'a\n' });
    await forge.call('PATCH', `/repos/${hidden}`, { body: { private: true } });
    const open = { headers: {} };

    const listed = await gitText(
      '/',
      'ls-remote',
      `${forge.url}/${path}.git`,
      'main',
    );
    const answers = {
      read: await forge.call('GET', `/repos/${path}/contents/a.txt`, open),
      private: await forge.call('GET', `/repos/${hidden}`, open),
      list: await forge.call('GET', '/repos/search', open),
      write: await forge.call('POST', `/repos/${path}/issues`, {
        headers: {},
        body: { title: 'x' },
      }),
      who: await forge.call('GET', '/user', open),
      forwarded: await forge.call('GET', `/repos/${path}`, {
        headers: { 'x-forwarded-for': '127.0.0.1' },
      }),
    };
    const hiddenRefs = await Promise.all(
      ['git-upload-pack', 'git-receive-pack'].map(service =>
        getStatus(`${forge.url}/${hidden}.git/info/refs?service=${service}`),
      ),
    );

    expect(listed).toContain('refs/heads/main');
    expect(answers.read.status).toBe(200);
    expect(answers.private.status).toBe(404);
    expect(answers.list.body.data).toMatchObject([{ full_name: path }]);
    expect(answers.write.status).toBe(401);
    expect(answers.who.status).toBe(401);
    expect(answers.forwarded.status).toBe(401);
    expect(hiddenRefs.map(({ status }) => status)).toEqual([401, 401]);
  });
});
