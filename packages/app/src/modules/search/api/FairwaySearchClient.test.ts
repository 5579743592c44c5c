import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FairwaySearchClient } from './FairwaySearchClient';

const BASE = 'http://portal.test/api/search/v1';

describe('FairwaySearchClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new FairwaySearchClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal.test' }),
    fetchApi: mockApis.fetch(),
  });

  it('reads how the indices do', async () => {
    const health = { engine: { name: 'sqlite' }, indexes: [] };
    server.use(http.get(`${BASE}/health`, () => HttpResponse.json(health)));

    expect(await client.getHealth()).toEqual(health);
  });

  it('reads what people look for in a number of days', async () => {
    server.use(
      http.get(`${BASE}/insights`, ({ request }) =>
        HttpResponse.json({
          days: Number(new URL(request.url).searchParams.get('days')),
        }),
      ),
    );

    expect(await client.getInsights(7)).toEqual({ days: 7 });
  });

  it('has an index built anew, whatever it is called', async () => {
    const asked: string[] = [];
    server.use(
      http.post(`${BASE}/indexes/*`, ({ request }) => {
        asked.push(request.url);
        return new HttpResponse(null, { status: 202 });
      }),
    );

    await client.rebuild('a/b');

    expect(asked).toEqual([`${BASE}/indexes/a%2Fb/rebuild`]);
  });

  it('passes on why the backend refuses', async () => {
    server.use(
      http.post(`${BASE}/indexes/techdocs/rebuild`, () =>
        HttpResponse.json(
          { error: { name: 'NotAllowedError', message: 'Not for you' } },
          { status: 403 },
        ),
      ),
    );

    await expect(client.rebuild('techdocs')).rejects.toThrow(/403/);
  });

  it('counts opened results, and does not mind when that fails', async () => {
    const click = {
      term: 'pay',
      type: 'techdocs',
      location: '/docs/a',
      rank: 2,
    };
    const seen: unknown[] = [];
    server.use(
      http.post(`${BASE}/clicks`, async ({ request }) => {
        seen.push(await request.json());
        return new HttpResponse(null, { status: 500 });
      }),
    );

    client.recordClick(click);

    await waitFor(() => expect(seen).toEqual([click]));
  });
});
