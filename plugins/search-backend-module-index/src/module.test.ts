import { SearchHealth } from '@fairway/search-common';
import { makeComponent } from './__testUtils__/makeComponent';
import { startSearch } from './__testUtils__/startSearch';
import { until } from './__testUtils__/until';

jest.setTimeout(120_000);

describe('searchModuleIndex', () => {
  let search: Awaited<ReturnType<typeof startSearch>>;

  beforeAll(async () => {
    search = await startSearch();
    await search.provide(
      makeComponent('tide-tables', {
        title: 'Tides by port',
        description: 'When the water is high',
        tags: ['maritime'],
      }),
      makeComponent('tide-tables-client', { lifecycle: 'experimental' }),
      makeComponent('berth-planner', { description: 'Who lies where' }),
    );
    await search.waitForTitles(
      { term: '', types: ['software-catalog'] },
      titles => titles.length === 3,
    );
  });

  it.each([
    ['a name that is not the title', 'tide-tables', 'Tides by port'],
    ['a title', 'tides by port', 'Tides by port'],
    ['another way to write it', 'tideTablesClient', 'tide-tables-client'],
    ['the beginning of a name', 'bert', 'berth-planner'],
    ['a description', 'water high', 'Tides by port'],
    ['a tag', 'maritime', 'Tides by port'],
    ['a mistyped name', 'berht planner', 'berth-planner'],
  ])('finds by %s', async (_, term, expected) => {
    const { body, status } = await search
      .get('/api/search/query')
      .query({ term });

    expect(status).toBe(200);
    expect(body.results[0]).toMatchObject({
      type: 'software-catalog',
      rank: 1,
      document: { title: expected, kind: 'Component' },
    });
    expect(body.results[0].document).not.toHaveProperty('authorization');
  });

  it('counts what there is', async () => {
    const { body } = await search
      .get('/api/search/query')
      .query({ term: 'tide', facets: 'type,kind,lifecycle' });

    expect(body.numberOfResults).toBe(2);
    expect(body.facets).toEqual({
      type: [{ value: 'software-catalog', count: 2 }],
      kind: [{ value: 'component', count: 2 }],
      lifecycle: [
        { value: 'experimental', count: 1 },
        { value: 'production', count: 1 },
      ],
    });
  });

  it('narrows and pages', async () => {
    const ask = (query: object) =>
      search.get('/api/search/query').query({ term: '', ...query });

    const narrowed = await ask({ filters: { lifecycle: 'Experimental' } });
    const first = await ask({ pageLimit: 2, sort: 'title' });
    const second = await ask({
      pageLimit: 2,
      sort: 'title',
      pageCursor: first.body.nextPageCursor,
    });
    const back = await ask({
      pageLimit: 2,
      sort: 'title',
      pageCursor: second.body.previousPageCursor,
    });

    const titles = ({ body }: { body: any }) =>
      body.results.map((result: any) => result.document.title);
    expect(titles(narrowed)).toEqual(['tide-tables-client']);
    expect(titles(first)).toEqual(['berth-planner', 'tide-tables-client']);
    expect(titles(second)).toEqual(['Tides by port']);
    expect(second.body.nextPageCursor).toBeUndefined();
    expect(titles(back)).toEqual(titles(first));
  });

  it('says what was meant', async () => {
    const { body } = await search
      .get('/api/search/query')
      .query({ term: 'berht planner' });

    expect(body.didYouMean).toBe('berth planner');
  });

  it('explains', async () => {
    const { body } = await search
      .get('/api/search/query')
      .query({ term: 'tide-tables', explain: 'true' });

    expect(body.results[0].explanation.parts[0]).toMatchObject({
      rule: 'exact-name',
    });
  });

  it.each([
    ['a long query', { term: 'x'.repeat(10_240) }, 400],
    ['operators', { term: 'a AND (b OR "c* NEAR/2 -d' }, 200],
    ['quotes', { term: `'";--"` }, 200],
    ['regular expressions', { term: '.*(a+)+$[' }, 200],
    ['emoji', { term: '🚢 ahoy' }, 200],
    ['null bytes', { term: 'a\0b' }, 200],
    ['a cursor of another question', { term: 'a', pageCursor: 'MQ==' }, 400],
    ['an unknown type', { term: 'a', types: ['nothing'] }, 400],
    ['a filter of what is not shown', { filters: { 'access.kind': 'x' } }, 400],
    ['a filter of nothing known', { filters: { x: 'y' } }, 200],
  ])('answers %s', async (_, query, expected) => {
    const { body, status } = await search
      .get('/api/search/query')
      .query({ term: '', ...query });

    expect(status).toBe(expected);
    expect(JSON.stringify(body)).not.toContain('stack');
  });

  it('follows what is created, changed, renamed and removed', async () => {
    const others = ['tide-tables', 'berth-planner'].map(name =>
      makeComponent(name),
    );
    const find = (term: string, isExpected: (titles: string[]) => boolean) =>
      search.waitForTitles({ term }, isExpected);

    await search.provide(...others, makeComponent('buoy'));
    await find('buoy', titles => titles[0] === 'buoy');
    await search.provide(...others, makeComponent('buoy', { title: 'Beacon' }));
    await find('buoy', titles => titles[0] === 'Beacon');
    await search.provide(...others, makeComponent('cardinal-mark'));
    await find('cardinal-mark', titles => titles[0] === 'cardinal-mark');
    await find('buoy', titles => titles.length === 0);
    await search.provide(...others);

    expect(await find('cardinal', titles => titles.length === 0)).toEqual([]);
  });

  it('follows docs', async () => {
    await search.provide(makeComponent('almanac', { hasDocs: true }));
    search.buildDocs(
      'almanac',
      ['guide/', 'Guide'],
      ['guide/#moon', 'Phases of the moon'],
    );
    await search.publish('techdocs.built', {
      entityRef: 'component:default/almanac',
    });

    const titles = await search.waitForTitles(
      { term: 'moon phases', types: ['techdocs'] },
      found => found.length > 0,
    );
    const { body } = await search
      .get('/api/search/query')
      .query({ term: 'moon phases' });
    expect(titles).toEqual(['Phases of the moon']);
    expect(body.results[0].document).toMatchObject({
      location: '/docs/default/component/almanac/guide/#moon',
      pageTitle: 'Guide',
      entityTitle: 'almanac',
    });
  });

  it('follows entities with what belongs to them, which nobody else tells of', async () => {
    const find = (term: string, isExpected: (titles: string[]) => boolean) =>
      search.waitForTitles({ term, types: ['techdocs'] }, isExpected);
    search.buildDocs('pilotage', ['', 'Boarding a tanker']);

    await search.provide(makeComponent('pilotage', { hasDocs: true }));
    await find('boarding tanker', titles => titles.length === 1);
    await search.provide(makeComponent('pilotage'));
    await find('boarding tanker', titles => titles.length === 0);
    await search.provide(makeComponent('pilotage', { hasDocs: true }));
    await find('boarding tanker', titles => titles.length === 1);
    await search.provide();

    expect(
      await find('boarding tanker', titles => titles.length === 0),
    ).toEqual([]);
  });

  it('follows how owners are called', async () => {
    const berth = makeComponent('berth');
    const makeCrew = (title: string) => ({
      ...berth,
      kind: 'Group',
      metadata: { ...berth.metadata, name: 'crew', title },
      spec: { type: 'team', children: [] },
    });
    const find = (term: string, isExpected: (titles: string[]) => boolean) =>
      search.waitForTitles({ term }, isExpected);

    await search.provide(berth);
    await find('berth', titles => titles[0] === 'berth');
    await search.provide(berth, makeCrew('Harbour Watch'));
    await find('harbour watch', titles => titles.includes('berth'));
    await search.provide(berth, makeCrew('Night Shift'));
    await find('night shift', titles => titles.includes('berth'));

    expect(await find('harbour watch', titles => titles.length === 0)).toEqual(
      [],
    );
  });

  it('tells how it is doing, and builds an index anew', async () => {
    await search.provide(makeComponent('lighthouse'));
    await search.waitForTitles(
      { term: '', types: ['software-catalog'] },
      titles => titles.join() === 'lighthouse',
    );
    const before = (await search.get('/api/search/v1/health')).body;

    const { status } = await search.post(
      '/api/search/v1/indexes/software-catalog/rebuild',
    );
    const missing = await search.post('/api/search/v1/indexes/x/rebuild');

    expect(before.engine).toEqual({ name: 'sqlite' });
    expect(status).toBe(202);
    expect(missing.status).toBe(404);
    const pick = ({ indexes }: SearchHealth) =>
      indexes.find(({ type }) => type === 'software-catalog')!;
    const rebuilt = await until(async () => {
      const index = pick((await search.get('/api/search/v1/health')).body);
      return index.state === 'ready' && index.builtAt !== pick(before).builtAt
        ? index
        : undefined;
    });
    expect(rebuilt).toMatchObject({ documents: 1, pending: 0 });
    expect(rebuilt).not.toHaveProperty('lastError');
  });

  it('counts what is searched for and opened, of nobody in particular', async () => {
    await search.get('/api/search/query').query({ term: 'Kraken' });
    await search
      .get('/api/search/query')
      .query({ term: 'krak', typing: 'true' });
    const click = await search.post('/api/search/v1/clicks').send({
      term: 'kraken',
      type: 'software-catalog',
      location: '/catalog/x',
    });
    const invalid = await search.post('/api/search/v1/clicks').send({});

    expect(click.status).toBe(204);
    expect(invalid.status).toBe(400);
    const { body } = await search.get('/api/search/v1/insights?days=7');
    expect(body.unanswered).toContainEqual(
      expect.objectContaining({
        term: 'kraken',
        searches: 1,
        empty: 1,
        clicks: 1,
      }),
    );
    expect(JSON.stringify(body)).not.toContain('krak"');
    expect((await search.get('/api/search/v1/insights?days=0')).status).toBe(
      400,
    );
  });
});
