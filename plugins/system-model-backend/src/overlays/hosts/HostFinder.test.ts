import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { HostFinder } from './HostFinder';

const CONTENT = Buffer.from('kind: Component').toString('base64');

/** A host that answers as it is told, and writes down what it was asked. */
async function startHost(answers: Record<string, object>) {
  const asked: { call: string; token?: string; body?: any }[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) {
      text += piece;
    }
    const call = `${request.method} ${request.url}`;
    const { authorization, 'private-token': token } = request.headers;
    asked.push({
      call,
      token: authorization ?? (token as string),
      ...(text && { body: JSON.parse(text) }),
    });
    const answer = answers[call];
    response.statusCode = answer ? 200 : 404;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    host: `localhost:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('HostFinder', () => {
  let host: Awaited<ReturnType<typeof startHost>>;

  afterEach(() => host.stop());

  const find = async (integrations: object, url: string) =>
    await new HostFinder({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({ integrations }),
      ),
    }).find(url, mockCredentials.user());

  const proposal = {
    path: 'a b/catalog-info.yaml',
    text: 'kind: API',
    branch: 'model/shop-1',
    title: 'Edit',
    description: 'Why',
  };
  const NEW = Buffer.from('kind: API').toString('base64');

  it('opens pull requests on GitHub with a branch of their own', async () => {
    const path = '/api/v3/repos/acme/shop';
    host = await startHost({
      [`GET ${path}`]: { default_branch: 'main' },
      [`GET ${path}/contents/a%20b/catalog-info.yaml?ref=main`]: {
        content: CONTENT,
        encoding: 'base64',
        sha: 'blob',
      },
      [`GET ${path}/git/ref/heads/main`]: { object: { sha: 'commit' } },
      [`POST ${path}/git/refs`]: {},
      [`PUT ${path}/contents/a%20b/catalog-info.yaml`]: {},
      [`POST ${path}/pulls`]: { html_url: 'https://x.test/pull/1' },
    });
    const found = await find(
      {
        github: [
          {
            host: host.host,
            apiBaseUrl: `http://${host.host}/api/v3`,
            token: 'secret',
          },
        ],
      },
      `https://${host.host}/acme/shop`,
    );

    const base = await found.read(proposal.path);
    const url = await found.propose({ ...proposal, base });

    expect(base).toEqual({
      text: 'kind: Component',
      branch: 'main',
      version: 'blob',
    });
    expect(url).toBe('https://x.test/pull/1');
    expect(host.asked.map(({ token }) => token)).toEqual(
      Array(6).fill('Bearer secret'),
    );
    expect(host.asked.slice(3).map(({ body }) => body)).toEqual([
      { ref: 'refs/heads/model/shop-1', sha: 'commit' },
      { content: NEW, sha: 'blob', branch: 'model/shop-1', message: 'Edit' },
      { title: 'Edit', body: 'Why', head: 'model/shop-1', base: 'main' },
    ]);
  });

  it('opens merge requests on GitLab, in groups of any depth', async () => {
    const path = '/api/v4/projects/acme%2Fteam%2Fshop';
    host = await startHost({
      [`GET ${path}`]: { default_branch: 'main' },
      [`GET ${path}/repository/files/a%20b%2Fcatalog-info.yaml?ref=main`]: {
        content: CONTENT,
        encoding: 'base64',
        last_commit_id: 'commit',
      },
      [`POST ${path}/repository/commits`]: { id: 'next' },
      [`POST ${path}/merge_requests`]: { web_url: 'https://x.test/mr/1' },
    });
    const found = await find(
      {
        gitlab: [
          {
            host: host.host,
            baseUrl: `http://${host.host}`,
            apiBaseUrl: `http://${host.host}/api/v4`,
            token: 'secret',
          },
        ],
      },
      `http://${host.host}/acme/team/shop`,
    );

    const base = await found.read(proposal.path);
    const url = await found.propose({ ...proposal, base });

    expect(url).toBe('https://x.test/mr/1');
    expect(host.asked[0].token).toContain('secret');
    expect(host.asked[2].body).toEqual({
      branch: 'model/shop-1',
      start_branch: 'main',
      commit_message: 'Edit',
      actions: [
        {
          action: 'update',
          file_path: proposal.path,
          content: NEW,
          encoding: 'base64',
          last_commit_id: 'commit',
        },
      ],
    });
    expect(host.asked[3].body).toMatchObject({
      source_branch: 'model/shop-1',
      target_branch: 'main',
    });
  });

  it('tells apart a host that refuses from one that answers nonsense', async () => {
    host = await startHost({
      'GET /api/v1/repos/acme/odd': { default_branch: 7 },
    });
    const integrations = {
      gitea: [{ host: host.host, baseUrl: `http://${host.host}` }],
    };

    const none = await find(integrations, `http://${host.host}/acme/none`);
    const odd = await find(integrations, `http://${host.host}/acme/odd.git`);

    await expect(none.read('a')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(odd.read('a')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});
