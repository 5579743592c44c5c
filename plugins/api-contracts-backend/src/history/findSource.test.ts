import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { findSource } from './findSource';

describe('findSource', () => {
  let server: Server;
  let host: string;
  let answer: object;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
  });

  const find = (location: string) =>
    findSource(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: {
          name: 'a',
          annotations: { 'backstage.io/managed-by-location': location },
        },
      },
      ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: { gitea: [{ host, baseUrl: `http://${host}` }] },
        }),
      ),
    );

  it('finds the commit that the branch is at', async () => {
    answer = {
      sha: 'c0ffee',
      html_url: 'https://git/c0ffee',
      commit: { author: { name: 'Ada' } },
    };

    expect(
      await find(
        `url:http://${host}/team/api/src/branch/main/catalog-info.yaml`,
      ),
    ).toEqual({ commit: 'c0ffee', url: 'https://git/c0ffee', author: 'Ada' });
    expect(asked).toEqual(['/api/v1/repos/team/api/git/commits/main']);
  });

  it('does without', async () => {
    answer = { message: 'no' };

    expect(
      await find(
        `url:http://${host}/team/api/src/branch/main/catalog-info.yaml`,
      ),
    ).toBeUndefined();
    expect(await find('file:/catalog/a.yaml')).toBeUndefined();
    expect(
      await find('url:https://elsewhere.example.com/a.yaml'),
    ).toBeUndefined();
  });
});
