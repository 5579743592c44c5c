import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  DEFAULT_RANKING,
  SearchStore,
  StorePage,
  StoreQuery,
  toStoredGroup,
} from '@fairway/search-node';
import { makeComponent } from '../__testUtils__/makeComponent';
import { openStore } from '../__testUtils__/openStore';
import { createSearchService } from './createSearchService';
import { SearchRequest } from './SearchRequest';

jest.setTimeout(60_000);

const repositoryPermission = createPermission({
  name: 'repository.read',
  attributes: { action: 'read' },
});

const ENTITIES = 'software-catalog';

function conditional(rule: string, params?: object): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule,
      resourceType: 'catalog-entity',
      params: params as undefined,
    },
  };
}

const ofCrew = conditional('IS_ENTITY_OWNER', {
  claims: ['group:default/crew'],
});
/** A rule that documents know nothing of. */
const onCall = conditional('IS_ON_CALL');

describe('createSearchService', () => {
  let store: SearchStore;

  beforeAll(async () => {
    ({ store } = await openStore());
  });

  /** Owned by `group:default/<owner>`, as the index has it. */
  function makeOwned(name: string, owner: string): Entity {
    return {
      ...makeComponent(name, { owner }),
      relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
    };
  }

  async function fill(type: string, entities: readonly Entity[]) {
    const rebuild = await store.startRebuild(type);
    await rebuild.write(
      entities.map(entity => {
        const ref = stringifyEntityRef(entity);
        const { name } = entity.metadata;
        return toStoredGroup(type, {
          ref,
          entity,
          documents: [
            {
              names: [name],
              tags: [],
              text: entity.metadata.description ?? 'In the harbour',
              values: {
                owner: (entity.relations ?? []).map(
                  ({ targetRef }) => targetRef,
                ),
                kind: [entity.kind],
              },
              document: {
                title: name,
                text: 'In the harbour',
                location: `/${name}`,
                authorization: { resourceRef: ref },
              },
            },
          ],
        });
      }),
    );
    await rebuild.commit();
  }

  /** @param canRead - By reference, whatever the index says */
  function makeSearch(options: {
    decision?: PolicyDecision;
    mayReadRepositories?: boolean;
    canRead?: (resourceRef: string) => boolean;
    types?: Record<string, object>;
    engine?: SearchStore;
  }) {
    const { canRead = () => true, decision = onCall } = options;
    const verified: string[][] = [];
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async asked => asked.map(() => decision),
      authorize: async asked => {
        const refs = asked.flatMap(one =>
          'resourceRef' in one && one.resourceRef ? [one.resourceRef] : [],
        );
        verified.push(refs);
        return asked.map(one => {
          const isAllowed =
            'resourceRef' in one
              ? canRead(String(one.resourceRef))
              : options.mayReadRepositories;
          return {
            result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          };
        });
      },
    });
    const search = createSearchService({
      hasEntities: type => type === ENTITIES,
      learning: { popularity: () => 0 },
      listTypes: () =>
        options.types ?? {
          [ENTITIES]: { visibilityPermission: catalogEntityReadPermission },
        },
      permissions,
      ranking: DEFAULT_RANKING,
      store: options.engine ?? store,
      userInfo: mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: ['group:default/crew'],
        }),
      }),
    });
    const ask = (
      request: Partial<SearchRequest>,
      credentials = mockCredentials.user() as any,
    ) =>
      search.query(
        {
          term: '',
          filters: {},
          order: 'relevance',
          isOwnedFirst: false,
          facets: [],
          isExplained: false,
          pageLimit: 25,
          ...request,
        },
        { credentials },
      );
    return { ask, verified };
  }

  const titlesOf = ({
    results,
  }: {
    results: readonly { document: { title: string } }[];
  }) => results.map(({ document }) => document.title);

  describe('with conditions that documents know of', () => {
    beforeAll(() =>
      fill(ENTITIES, [
        makeOwned('anchor', 'crew'),
        makeOwned('bollard', 'crew'),
        makeOwned('cannon', 'pirates'),
      ]),
    );

    it('counts what may be read', async () => {
      const { ask } = makeSearch({ decision: ofCrew });

      const answer = await ask({ term: 'harbour', facets: ['owner'] });

      expect(titlesOf(answer).sort()).toEqual(['anchor', 'bollard']);
      expect(answer.numberOfResults).toBe(2);
      expect(answer.facets).toEqual({
        owner: [{ value: 'group:default/crew', count: 2 }],
      });
    });

    it('asks the catalog about each result, as the index may be behind', async () => {
      const { ask, verified } = makeSearch({
        decision: ofCrew,
        canRead: ref => ref !== 'component:default/bollard',
      });

      const answer = await ask({ term: 'bollrad' });
      const all = await ask({ term: 'harbour' });

      expect(answer.results).toEqual([]);
      expect(answer.didYouMean).toBeUndefined();
      expect(titlesOf(all)).toEqual(['anchor']);
      expect(verified.flat()).not.toContain('component:default/cannon');
    });
  });

  describe('with conditions that documents know nothing of', () => {
    const names = Array.from(
      { length: 30 },
      (_, index) => `ship-${index + 10}`,
    );
    /** Every third may be read. */
    const canRead = (ref: string) => Number(ref.slice(-2)) % 3 === 0;

    beforeAll(() =>
      fill(ENTITIES, [
        ...names.map(name => makeOwned(name, 'crew')),
        makeOwned('treasure-map', 'crew'),
        makeOwned('tide-map', 'crew'),
      ]),
    );

    it('counts nothing', async () => {
      const { ask } = makeSearch({ canRead });

      const answer = await ask({ term: 'harbour', facets: ['owner', 'type'] });

      expect(answer.numberOfResults).toBeUndefined();
      expect(answer.isLowerBound).toBeUndefined();
      expect(answer.facets).toBeUndefined();
    });

    it('fills all pages, forward and back', async () => {
      const { ask } = makeSearch({ canRead });
      const page = { term: 'ship', order: 'title', pageLimit: 4 } as const;

      const first = await ask(page);
      const second = await ask({ ...page, pageCursor: first.nextPageCursor });
      const third = await ask({ ...page, pageCursor: second.nextPageCursor });
      const back = await ask({ ...page, pageCursor: third.previousPageCursor });

      expect([first, second, third].map(titlesOf)).toEqual([
        ['ship-12', 'ship-15', 'ship-18', 'ship-21'],
        ['ship-24', 'ship-27', 'ship-30', 'ship-33'],
        ['ship-36', 'ship-39'],
      ]);
      expect(third.nextPageCursor).toBeUndefined();
      expect(titlesOf(back)).toEqual(titlesOf(second));
    });

    it('does not tell by the ranks how much is left out', async () => {
      const { ask } = makeSearch({ canRead });
      const page = { term: 'ship', pageLimit: 4 };

      const first = await ask(page);
      const second = await ask({ ...page, pageCursor: first.nextPageCursor });

      expect(first.results.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
      expect(second.results.map(({ rank }) => rank)).toEqual([5, 6, 7, 8]);
    });

    it('suggests no spelling of what may not be read', async () => {
      const { ask } = makeSearch({ canRead: () => false });
      const { ask: askAll } = makeSearch({});

      expect(await ask({ term: 'treasrue' })).toEqual({ results: [] });
      expect((await askAll({ term: 'treasrue' })).didYouMean).toBe('treasure');
    });

    it('looks further as if what may not be read were not there', async () => {
      const { ask } = makeSearch({
        canRead: ref => ref !== 'component:default/treasure-map',
      });

      const hidden = await ask({ term: 'treasure map' });
      const missing = await ask({ term: 'nonsense map' });

      expect(titlesOf(hidden)).toEqual(['tide-map']);
      expect(titlesOf(missing)).toContain('tide-map');
    });
  });

  describe('with several types', () => {
    const types = {
      [ENTITIES]: { visibilityPermission: catalogEntityReadPermission },
      repository: { visibilityPermission: repositoryPermission },
      news: {},
      collated: { visibilityPermission: catalogEntityReadPermission },
    };

    beforeAll(async () => {
      await fill(ENTITIES, [makeOwned('gull', 'crew')]);
      await fill('repository', [makeOwned('gull-code', 'crew')]);
      await fill('news', [makeOwned('gull-news', 'crew')]);
      // As a stock collator brings it: nothing is known of its entity.
      await store.drop('collated');
      await store.write('collated', [
        toStoredGroup('collated', {
          ref: '/gull-note',
          documents: [
            {
              names: ['gull-note'],
              tags: [],
              values: {},
              document: {
                title: 'gull-note',
                text: '',
                location: '/gull-note',
                authorization: { resourceRef: 'component:default/gull' },
              },
            },
          ],
        }),
      ]);
    });

    it.each([
      [
        'all is allowed',
        { result: AuthorizeResult.ALLOW },
        true,
        ['gull', 'gull-code', 'gull-news', 'gull-note'],
      ],
      [
        'entities are denied',
        { result: AuthorizeResult.DENY },
        true,
        ['gull-code', 'gull-news'],
      ],
      ['all is denied', { result: AuthorizeResult.DENY }, false, ['gull-news']],
      [
        'entities are asked about',
        onCall,
        false,
        ['gull', 'gull-news', 'gull-note'],
      ],
    ] as const)(
      'shows what may be read if %s',
      async (_, decision, mayReadRepositories, expected) => {
        const { ask } = makeSearch({
          types,
          decision: decision as PolicyDecision,
          mayReadRepositories,
        });

        expect(titlesOf(await ask({ term: 'gull' })).sort()).toEqual(expected);
      },
    );

    it('shows nothing of a denied type that is asked for', async () => {
      const { ask } = makeSearch({ types });

      expect(
        await ask({ term: 'gull', types: ['repository'], facets: ['type'] }),
      ).toEqual({ results: [], numberOfResults: 0 });
    });

    it('asks about documents of which no entity is known, and does not count them', async () => {
      const notCrew = {
        ...ofCrew,
        conditions: { not: (ofCrew as any).conditions },
      } as PolicyDecision;
      const ask = (decision: PolicyDecision, canRead: boolean) =>
        makeSearch({ types, decision, canRead: () => canRead }).ask({
          term: 'gull',
          types: ['collated'],
          facets: ['type'],
        });

      const denied = await ask(notCrew, false);
      const allowed = await ask(ofCrew, true);

      expect(denied).toEqual({ results: [] });
      expect(titlesOf(allowed)).toEqual(['gull-note']);
    });
  });

  describe('with a question', () => {
    const others = Array.from({ length: 80 }, (_, i) => `tide-table-${i}`);

    beforeAll(() => {
      const almanac = makeOwned('almanac', 'crew');
      almanac.metadata.description = 'A table of the tide, moored';
      return fill(ENTITIES, [
        almanac,
        ...others.map(name => makeOwned(name, 'crew')),
      ]);
    });

    /** An engine that takes one for the worst. */
    const underrate = (title: string): SearchStore =>
      Object.assign(Object.create(store), {
        async find(query: StoreQuery, page: StorePage) {
          const { hits, ...rest } = await store.find(query, {
            ...page,
            offset: 0,
            limit: 1_000,
          });
          const inOrder = [...hits].sort(
            (a, b) => Number(a.title === title) - Number(b.title === title),
          );
          const { offset, limit } = page;
          return { ...rest, hits: inOrder.slice(offset, offset + limit) };
        },
        load: (ids: Parameters<SearchStore['load']>[0]) => store.load(ids),
        findUnknown: (words: string[]) => store.findUnknown(words),
      });

    it('finds what has all words once, wherever the engine puts it', async () => {
      const { ask } = makeSearch({
        decision: { result: AuthorizeResult.ALLOW },
        engine: underrate('almanac'),
      });

      const titles: string[] = [];
      let pageCursor: string | undefined;
      do {
        const answer = await ask({ term: 'tide table moored', pageCursor });
        titles.push(...titlesOf(answer));
        pageCursor = answer.nextPageCursor;
      } while (pageCursor);

      expect([...titles].sort()).toEqual(['almanac', ...others].sort());
      expect(titles.indexOf('almanac')).toBeLessThan(61);
    });
  });

  describe('with what the caller owns first', () => {
    beforeAll(() =>
      fill(ENTITIES, [
        makeOwned('rope', 'pirates'),
        makeOwned('rope-ladder', 'crew'),
      ]),
    );

    it('puts it first, and changes nothing for services', async () => {
      const { ask } = makeSearch({ decision: ofCrew });
      const { ask: askAll } = makeSearch({
        decision: { result: AuthorizeResult.ALLOW },
      });
      const request = { term: 'rope', isOwnedFirst: true };

      expect(titlesOf(await ask(request))).toEqual(['rope-ladder']);
      expect(titlesOf(await askAll(request))).toEqual(['rope-ladder', 'rope']);
      expect(
        titlesOf(await askAll({ ...request, isOwnedFirst: false })),
      ).toEqual(['rope', 'rope-ladder']);
      expect(
        titlesOf(await askAll(request, mockCredentials.service())),
      ).toEqual(['rope', 'rope-ladder']);
    });
  });
});
