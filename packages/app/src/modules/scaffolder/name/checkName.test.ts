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

/** A forge that has these repositories, and answers a search in pages as Gitea does. */
function makeForge(repositories: string[], status = 200) {
  const asked: string[] = [];
  const fetchApi = {
    fetch: async (input: RequestInfo | URL) => {
      asked.push(String(input));
      const query = new URL(String(input)).searchParams;
      const start =
        (Number(query.get('page')) - 1) * Number(query.get('limit'));
      const data = repositories
        .filter(name => name.includes(query.get('q')!))
        .slice(start, start + Number(query.get('limit')))
        .map(full_name => ({ full_name }));
      return new Response(JSON.stringify({ ok: true, data }), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  };
  return { asked, fetchApi };
}

describe('checkName', () => {
  it('calls a name free that neither catalog nor forge know', async () => {
    const { asked, fetchApi } = makeForge([
      'merrow-line/payment-api-docs',
      'other/payment-api',
    ]);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      organization: 'merrow-line',
    });

    expect(verdict).toEqual({ state: 'free' });
    expect(asked).toHaveLength(1);
  });

  it.each(['booking-api', 'fares'])(
    'refuses %s, which the catalog has',
    async name => {
      const { fetchApi } = makeForge([]);

      const verdict = await checkName(name, {
        catalogApi,
        fetchApi,
        organization: 'merrow-line',
      });

      expect(verdict).toEqual({ state: 'takenInCatalog' });
    },
  );

  it('names the repository that has the name', async () => {
    const namesakes = Array.from(
      { length: 60 },
      (_, i) => `a/payment-api-${i}`,
    );
    const { fetchApi } = makeForge([...namesakes, 'merrow-line/payment-api']);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      organization: 'merrow-line',
    });

    expect(verdict).toEqual({
      state: 'takenInForge',
      repository: 'merrow-line/payment-api',
    });
  });

  it('calls a name free where there is no forge', async () => {
    const { fetchApi } = makeForge([], 404);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      organization: 'merrow-line',
    });

    expect(verdict).toEqual({ state: 'free' });
  });

  it('asks nobody about a name that is not one', async () => {
    const { asked, fetchApi } = makeForge([]);

    const verdict = await checkName('../admin', {
      catalogApi,
      fetchApi,
      organization: 'merrow-line',
    });

    expect(verdict).toEqual({ state: 'misspelt', fault: 'characters' });
    expect(asked).toEqual([]);
  });

  it('asks only the catalog where no organisation is configured', async () => {
    const { asked, fetchApi } = makeForge([]);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
    });

    expect(verdict).toEqual({ state: 'free' });
    expect(asked).toEqual([]);
  });

  it('does not call a name free when the forge does not answer', async () => {
    const { fetchApi } = makeForge([], 500);

    const verdict = await checkName('payment-api', {
      catalogApi,
      fetchApi,
      organization: 'merrow-line',
    });

    expect(verdict).toEqual({
      state: 'unknown',
      reason: expect.stringContaining('500'),
    });
  });
});
