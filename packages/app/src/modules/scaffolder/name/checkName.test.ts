import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { checkName } from './checkName';

const catalogApi = catalogApiMock({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'booking-api', namespace: 'default' },
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'fares', namespace: 'default' },
    },
  ],
});

/** A server that knows which repositories there are. */
function makeServer(repositories: string[], status = 200) {
  const asked: URL[] = [];
  const fetchApi = {
    fetch: async (input: RequestInfo | URL) => {
      const url = new URL(String(input));
      asked.push(url);
      const name = url.searchParams.get('name');
      const [, owner] = /owner=(.*)$/.exec(url.searchParams.get('place')!)!;
      const repository = `${owner}/${name}`;
      return new Response(
        JSON.stringify({
          repository,
          exists: repositories.includes(repository),
        }),
        { status, headers: { 'content-type': 'application/json' } },
      );
    },
  };
  return { asked, fetchApi };
}

const kinds = ['component', 'api'];
const place = 'git.example.com?owner=merrow-line';

describe('checkName', () => {
  it('calls a name free that neither catalog nor git host know', async () => {
    const { asked, fetchApi } = makeServer(['other/payment-api']);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      kinds,
      place,
    });

    expect(verdict).toEqual({ state: 'free' });
    expect(asked.map(String)).toEqual([
      'plugin://scaffolder/kits/v1/repository?name=payment-api&place=git.example.com%3Fowner%3Dmerrow-line',
    ]);
  });

  it.each(['booking-api', 'fares'])(
    'refuses %s, which the catalog has',
    async name => {
      const { fetchApi } = makeServer([]);

      const verdict = await checkName(name, {
        catalogApi,
        fetchApi,
        kinds,
        place,
      });

      expect(verdict).toEqual({ state: 'takenInCatalog' });
    },
  );

  it('minds only entities of the kinds that will have the name', async () => {
    const { asked, fetchApi } = makeServer([]);

    const verdict = await checkName('fares', {
      catalogApi,
      fetchApi,
      kinds: ['system'],
    });

    expect(verdict).toEqual({ state: 'free' });
    expect(asked).toEqual([]);
  });

  it('names the repository that has the name', async () => {
    const { fetchApi } = makeServer(['merrow-line/payment-api']);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      kinds,
      place,
    });

    expect(verdict).toEqual({
      state: 'takenInForge',
      repository: 'merrow-line/payment-api',
    });
  });

  it('asks nobody about a name that is not one', async () => {
    const { asked, fetchApi } = makeServer([]);

    const verdict = await checkName('../admin', {
      catalogApi,
      fetchApi,
      kinds,
      place,
    });

    expect(verdict).toEqual({ state: 'misspelt', fault: 'characters' });
    expect(asked).toEqual([]);
  });

  it('does not call a name free when the server does not know', async () => {
    const { fetchApi } = makeServer([], 503);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      kinds,
      place,
    });

    expect(verdict).toEqual({
      state: 'unknown',
      reason: expect.stringContaining('503'),
    });
  });
});
