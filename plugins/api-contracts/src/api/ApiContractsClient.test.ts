import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { ApiContractsClient } from './ApiContractsClient';

const server = setupServer();

const client = new ApiContractsClient({
  discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
  fetchApi: { fetch: (input, init) => fetch(input, init) },
});
const request = {
  entityRef: 'api:default/ships',
  server: 'https://a.example.com',
  method: 'GET',
  path: '/',
};

describe('ApiContractsClient', () => {
  registerMswTestHooks(server);

  it('asks for the servers of an API', async () => {
    const servers = [{ url: 'x', isAllowed: true, credentials: [] }];
    let asked: string | null = null;
    server.use(
      http.get(
        'http://portal/api/api-contracts/v1/servers',
        ({ request: r }) => {
          asked = new URL(r.url).searchParams.get('entityRef');
          return HttpResponse.json({ servers });
        },
      ),
    );

    expect(await client.listServers('api:default/ships')).toEqual(servers);
    expect(asked).toBe('api:default/ships');
  });

  it('knows of no servers where there is no backend', async () => {
    server.use(
      http.get('http://portal/api/api-contracts/v1/servers', () =>
        HttpResponse.json({}, { status: 404 }),
      ),
    );

    expect(await client.listServers('api:default/ships')).toBeUndefined();
  });

  it('passes on why a request was refused', async () => {
    server.use(
      http.post('http://portal/api/api-contracts/v1/try', () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'It is private' },
            reason: 'address-not-allowed',
          },
          { status: 403 },
        ),
      ),
    );

    await expect(
      client.tryOut(request, new AbortController().signal),
    ).rejects.toThrow('It is private');
  });
});
