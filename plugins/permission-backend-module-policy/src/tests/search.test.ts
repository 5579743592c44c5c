import { Entity } from '@backstage/catalog-model';
import { FairwayResultSet } from '@fairway/search-common';
import { ADMIN, GUEST, OWNER, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

function makeKit(name: string, tags: string[]): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, tags, description: `Makes a lighthouse` },
    spec: { owner: 'group:default/shop-team', type: 'service', steps: [] },
  };
}

const KITS = ['keeper', 'lens', 'tower'];

describe('search, over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const search = async (user: string, query: Record<string, string>) => {
    const { body, status } = await portal
      .as(user)
      .get(`/api/search/query?${new URLSearchParams(query)}`);
    return { ...(body as FairwayResultSet), status };
  };
  const titlesOf = ({ results }: FairwayResultSet) =>
    results.map(({ document }) => document.title);

  beforeAll(async () => {
    portal = await startPortal([
      ...KITS.map(name => makeKit(name, ['lamps'])),
      makeKit('foghorn', ['lamps', 'restricted']),
      makeKit('beacon-of-gold', ['restricted']),
    ]);
    for (;;) {
      const { results = [] } = await search(ADMIN, { term: '' });
      if (results.length === KITS.length + 2) {
        break;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  });

  it('shows and counts what may be read, and nothing else', async () => {
    const query = { term: 'lighthouse', facets: 'type,kind,tag' };
    const byGuest = await search(GUEST, query);
    const byOwner = await search(OWNER, query);

    expect(titlesOf(byGuest).sort()).toEqual(KITS);
    expect(byGuest.numberOfResults).toBe(3);
    expect(byGuest.facets).toEqual({
      type: [{ value: 'software-catalog', count: 3 }],
      kind: [{ value: 'template', count: 3 }],
      tag: [{ value: 'lamps', count: 3 }],
    });
    expect(byOwner.numberOfResults).toBe(5);
    expect(byOwner.facets?.tag).toContainEqual({
      value: 'restricted',
      count: 2,
    });
  });

  it.each(['foghorn', 'beacon-of-gold', 'restricted', 'foghron', 'gold'])(
    'does not let on that there is %s',
    async term => {
      const byGuest = await search(GUEST, { term, facets: 'tag,kind' });
      const byOwner = await search(OWNER, { term });

      expect(byGuest).toEqual({
        status: 200,
        results: [],
        numberOfResults: 0,
        facets: { tag: [], kind: [] },
      });
      expect(byOwner.results).not.toEqual([]);
    },
  );

  it('suggests a spelling only of what may be read', async () => {
    expect(await search(OWNER, { term: 'foghron' })).toMatchObject({
      didYouMean: 'foghorn',
    });
    expect(await search(GUEST, { term: 'foghron' })).not.toHaveProperty(
      'didYouMean',
    );
  });

  it('fills pages with what may be read', async () => {
    const page = { term: 'lighthouse', pageLimit: '2', sort: 'title' };
    const first = await search(GUEST, page);
    const second = await search(GUEST, {
      ...page,
      pageCursor: first.nextPageCursor!,
    });
    const again = await search(GUEST, {
      ...page,
      pageCursor: second.previousPageCursor!,
    });

    expect(titlesOf(first)).toEqual(['keeper', 'lens']);
    expect(titlesOf(second)).toEqual(['tower']);
    expect(second.nextPageCursor).toBeUndefined();
    expect(titlesOf(again)).toEqual(titlesOf(first));
  });

  it('explains, and tells how it does and what is looked for, to administrators', async () => {
    const ask = async (user: string) => [
      (await search(user, { term: 'lens', explain: 'true' })).status,
      (await portal.as(user).get('/api/search/v1/health')).status,
      (await portal.as(user).get('/api/search/v1/insights')).status,
      (
        await portal
          .as(user)
          .post('/api/search/v1/indexes/software-catalog/rebuild', {})
      ).status,
    ];

    expect(await ask(OWNER)).toEqual([403, 403, 403, 403]);
    expect(await ask(ADMIN)).toEqual([200, 200, 200, 202]);
  });

  it('refuses whoever is not signed in', async () => {
    const { status } = await portal
      .asNobody()
      .get('/api/search/query?term=lens');

    expect(status).toBe(401);
  });
});
