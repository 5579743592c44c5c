import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { findSource } from './findSource';

const GITHUB = {
  sha: 'c0ffee',
  html_url: 'https://git/c0ffee',
  commit: { author: { name: 'Ada' } },
};

/** Answers as the references of Gitea, GitHub and GitLab say; the embedded forge is asked in the browser tests. */
describe('findSource', () => {
  let server: Server;
  let host: string;
  let answer: object;
  const asked: unknown[] = [];

  beforeAll(async () => {
    server = createServer(({ headers, url }, response) => {
      asked.push([url, headers.authorization]);
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.close();
  });

  beforeEach(() => {
    asked.length = 0;
  });

  const find = (location: string, kind = 'gitea') => {
    const options: JsonObject = {
      gitea: { host, baseUrl: `http://${host}` },
      github: { host, apiBaseUrl: `http://${host}/api/v3`, token: 'secret' },
      gitlab: {
        host,
        baseUrl: `http://${host}`,
        apiBaseUrl: `http://${host}/api/v4`,
        token: 'secret',
      },
    };
    return findSource(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: {
          name: 'a',
          annotations: { 'backstage.io/managed-by-location': location },
        },
      },
      ScmIntegrations.fromConfig(
        new ConfigReader({ integrations: { [kind]: [options[kind]!] } }),
      ),
    );
  };

  it.each([
    [
      'gitea',
      'src/branch/main/catalog-info.yaml',
      GITHUB,
      '/api/v1/repos/team/api/git/commits/main',
      undefined,
    ],
    [
      'github',
      'blob/main/catalog-info.yaml',
      GITHUB,
      '/api/v3/repos/team/api/commits/main',
      'Bearer secret',
    ],
    [
      'gitlab',
      '-/blob/main/catalog-info.yaml',
      { id: 'c0ffee', web_url: 'https://git/c0ffee', author_name: 'Ada' },
      '/api/v4/projects/team%2Fapi/repository/commits/main',
      'Bearer secret',
    ],
  ])(
    'finds the commit that the branch is at on %s',
    async (kind, path, told, url, authorization) => {
      answer = told;

      expect(await find(`url:http://${host}/team/api/${path}`, kind)).toEqual({
        commit: 'c0ffee',
        url: 'https://git/c0ffee',
        author: 'Ada',
      });
      expect(asked).toEqual([[url, authorization]]);
    },
  );

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
