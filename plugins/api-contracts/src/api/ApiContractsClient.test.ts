import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { TryEvent } from '@fairway/plugin-api-contracts-common';
import { answerWith } from '../__testUtils__/answerWith';
import { ApiContractsClient } from './ApiContractsClient';

const server = setupServer();

const createClient = () =>
  new ApiContractsClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch: (input, init) => fetch(input, init) },
  });
const serversUrl = 'http://portal/api/api-contracts/v1/servers';
const tryUrl = 'http://portal/api/api-contracts/v1/try';
const request = {
  entityRef: 'api:default/ships',
  server: 'https://a.example.com',
  method: 'GET',
  path: '/',
};

/** Answers with these pieces of text, however they fall. */
function answerInPieces(pieces: readonly string[]) {
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      pieces.forEach(piece => controller.enqueue(encoder.encode(piece)));
      controller.close();
    },
  });
  server.use(
    http.post(
      tryUrl,
      ({ request: { headers } }) =>
        new HttpResponse(
          headers.get('accept') === 'application/x-ndjson'
            ? stream
            : 'not lines',
        ),
    ),
  );
}

async function readAll(events: AsyncIterable<TryEvent>): Promise<TryEvent[]> {
  const all: TryEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const tryOut = () =>
  readAll(createClient().tryOut(request, new AbortController().signal));

describe('ApiContractsClient', () => {
  registerMswTestHooks(server);

  describe('asked for the servers of an API', () => {
    const servers = [{ url: 'x', isAllowed: true, credentials: [] }];
    const asked: string[] = [];

    beforeEach(() => {
      asked.length = 0;
      server.use(
        http.get(serversUrl, ({ request: { url } }) => {
          asked.push(decodeURIComponent(new URL(url).search));
          return HttpResponse.json({ servers });
        }),
      );
    });

    it('asks once for each definition', async () => {
      const client = createClient();

      const answers = await Promise.all([
        client.listServers('api:default/ships'),
        client.listServers('api:default/ships'),
        client.listServers('api:default/ships', 'staging'),
        client.listServers('api:default/berths'),
      ]);

      expect(answers).toEqual([servers, servers, servers, servers]);
      expect(asked).toEqual([
        '?entityRef=api:default/ships',
        '?entityRef=api:default/ships&environment=staging',
        '?entityRef=api:default/berths',
      ]);
    });

    it('asks again after a failure', async () => {
      const client = createClient();
      server.use(
        http.get(
          serversUrl,
          () => HttpResponse.json({ error: {} }, { status: 500 }),
          { once: true },
        ),
      );

      await expect(client.listServers('api:default/ships')).rejects.toThrow();

      expect(await client.listServers('api:default/ships')).toEqual(servers);
    });

    it('knows of none where there is no backend', async () => {
      server.use(
        http.get(serversUrl, () => HttpResponse.json({}, { status: 404 })),
      );

      expect(
        await createClient().listServers('api:default/ships'),
      ).toBeUndefined();
    });
  });

  it('passes on why a request was refused', async () => {
    server.use(
      http.post(tryUrl, () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'It is private' },
            reason: 'address-not-allowed',
          },
          { status: 403 },
        ),
      ),
    );

    await expect(tryOut()).rejects.toThrow('It is private');
  });

  it.each([1, 7, 10_000])(
    'tells an answer event by event, in pieces of %s letters',
    async size => {
      const events = answerWith(['grün', ' und blau']);
      const text = events.map(event => `${JSON.stringify(event)}\n`).join('');
      answerInPieces(text.match(new RegExp(`[^]{1,${size}}`, 'g'))!);

      expect(await tryOut()).toEqual(events);
    },
  );

  it('does not take what broke off for the whole', async () => {
    answerInPieces([`${JSON.stringify(answerWith([])[0])}\n`]);

    await expect(tryOut()).rejects.toThrow(
      'The connection to the portal ended before the answer did.',
    );
  });

  it('reads what an environment serves, whatever that is called', async () => {
    const asked: string[] = [];
    server.use(
      http.get(
        'http://portal/api/api-contracts/v1/environments/:environment/:what',
        ({ request: r }) => {
          const { pathname, searchParams } = new URL(r.url);
          asked.push(`${pathname} ${searchParams.get('entityRef')}`);
          return pathname.endsWith('/definition')
            ? HttpResponse.text('openapi: 3.0.0')
            : HttpResponse.json({ verdict: 'none', changes: [] });
        },
      ),
    );
    const client = createClient();
    const ship = 'api:default/ships';

    expect(await client.readEnvironmentDefinition(ship, 'a/b')).toBe(
      'openapi: 3.0.0',
    );
    expect(await client.compareEnvironment(ship, 'staging')).toEqual({
      verdict: 'none',
      changes: [],
    });
    expect(asked).toEqual([
      `/api/api-contracts/v1/environments/a%2Fb/definition ${ship}`,
      `/api/api-contracts/v1/environments/staging/comparison ${ship}`,
    ]);
  });
});
