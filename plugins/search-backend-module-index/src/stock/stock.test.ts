import { Readable } from 'node:stream';
import {
  BackstageCredentials,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { startSearch } from '../__testUtils__/startSearch';

jest.setTimeout(120_000);

const READER = 'user:default/reader';

const isReader = ({ principal }: BackstageCredentials) =>
  (principal as { userEntityRef?: string }).userEntityRef === READER;

/** A collator as it is published for stock search. */
function makeCollator() {
  let collate = async () => {};
  let documents: (IndexableDocument | Error)[] = [];
  const module = createBackendModule({
    pluginId: 'search',
    moduleId: 'test-charts',
    register(env) {
      env.registerInit({
        deps: { index: searchIndexRegistryExtensionPoint },
        async init({ index }) {
          index.addCollator({
            schedule: {
              run: async ({ fn }) => {
                collate = async () => {
                  await fn(new AbortController().signal);
                };
              },
            },
            factory: {
              type: 'chart',
              visibilityPermission: createPermission({
                name: 'chart.read',
                attributes: { action: 'read' },
                resourceType: 'chart',
              }),
              getCollator: async () =>
                Readable.from(
                  (function* read() {
                    for (const document of documents) {
                      if (document instanceof Error) {
                        throw document;
                      }
                      yield document;
                    }
                  })(),
                ),
            },
          });
        },
      });
    },
  });
  return {
    module,
    collate: (...newDocuments: (IndexableDocument | Error)[]) => {
      documents = newDocuments;
      return collate();
    },
  };
}

function makeChart(title: string, more: object = {}): IndexableDocument {
  return {
    title,
    text: `Where ${title} is`,
    location: `/charts/${title}`,
    authorization: { resourceRef: title },
    ...more,
  };
}

describe('search with what was made for stock search', () => {
  const actions = actionsRegistryServiceMock();
  const charts = makeCollator();
  let search: Awaited<ReturnType<typeof startSearch>>;

  beforeAll(async () => {
    search = await startSearch({
      config: { permission: { enabled: true } },
      features: [
        charts.module,
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
        // The reader may read charts, but not those that are secret; all others may do everything.
        mockServices.permissions.mock({
          authorizeConditional: async (asked, { credentials } = {} as any) =>
            asked.map(({ permission }) =>
              isReader(credentials) && permission.name === 'chart.read'
                ? {
                    result: AuthorizeResult.CONDITIONAL,
                    pluginId: 'charts',
                    resourceType: 'chart',
                    conditions: { rule: 'IS_OPEN', resourceType: 'chart' },
                  }
                : { result: AuthorizeResult.ALLOW },
            ),
          authorize: async (asked, { credentials } = {} as any) =>
            asked.map(one => ({
              result:
                isReader(credentials) &&
                'resourceRef' in one &&
                String(one.resourceRef).includes('secret')
                  ? AuthorizeResult.DENY
                  : AuthorizeResult.ALLOW,
            })),
        }).factory,
      ],
    });
  });

  const find = async (query: object) => {
    const { body } = await search
      .get('/api/search/query')
      .query({ types: ['chart'], ...query });
    return body.results.map((result: any) => result.document.title);
  };
  const act = (user: string, input: object) =>
    actions.invoke({
      id: 'test:query',
      input: { types: ['chart'], ...input } as any,
      credentials: mockCredentials.user(user),
    });

  it('finds what a collator brings, by all that it says', async () => {
    await charts.collate(
      makeChart('Skagerrak', { region: 'north', depth: 700 }),
      makeChart('Kattegat', { region: 'north', tags: ['shallow', 'busy'] }),
      makeChart('Kattegat'),
    );

    expect(await find({ term: 'skagerak' })).toEqual(['Skagerrak']);
    expect(await find({ term: 'busy' })).toEqual(['Kattegat']);
    expect(await find({ term: '', filters: { region: 'north' } })).toEqual([
      'Kattegat',
      'Skagerrak',
    ]);
    expect(await find({ term: '', filters: { depth: '700' } })).toEqual([
      'Skagerrak',
    ]);
  });

  it('replaces them as a whole', async () => {
    await charts.collate(makeChart('Skagerrak'), makeChart('Kattegat'));
    await charts.collate(makeChart('Öresund'));

    expect(await find({ term: '' })).toEqual(['Öresund']);
  });

  it('keeps what there is when a collator fails', async () => {
    await charts.collate(makeChart('Skagerrak'));
    await charts
      .collate(makeChart('Kattegat'), new Error('The charts are away'))
      .catch(() => {});

    expect(await find({ term: '' })).toEqual(['Skagerrak']);
  });

  it('lets actions find what the caller may read', async () => {
    await charts.collate(
      ...['Bay', 'Cape', 'Dock'].flatMap(name => [
        makeChart(name),
        makeChart(`${name} secret`),
      ]),
    );

    const all = await act('user:default/other', { term: 'where' });
    const open = await act(READER, { term: 'where' });
    const first = await act(READER, { term: 'where', pageLimit: 2 });
    const second = await act(READER, {
      term: 'where',
      pageLimit: 2,
      pageCursor: (first.output as any).nextPageCursor,
    });

    const titlesOf = ({ output }: any) =>
      output.results.map((result: any) => result.document.title);
    expect(all.output).toMatchObject({ totalItems: 6 });
    expect(titlesOf(open)).toEqual(['Bay', 'Cape', 'Dock']);
    expect(open.output).not.toHaveProperty('totalItems', expect.any(Number));
    expect([titlesOf(first), titlesOf(second)]).toEqual([
      ['Bay', 'Cape'],
      ['Dock'],
    ]);
  });

  it.each([
    ['a page of less than nothing', { pageLimit: -1 }],
    ['a page of everything', { pageLimit: 100_000 }],
    ['a long query', { term: 'x'.repeat(10_000) }],
    ['a filter of what is not shown', { filters: { 'access.kind': 'x' } }],
    ['a cursor that is none', { pageCursor: 'nonsense' }],
  ])('refuses %s of an action', async (_, input) => {
    await expect(
      act('user:default/other', { term: 'where', ...input }),
    ).rejects.toThrow(/search|cursor|filter/i);
  });
});
