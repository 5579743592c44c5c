import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SourceGroup } from '@fairway/search-node';
import { DocsSource } from './DocsSource';

function makeEntity(name: string, hasDocs = true): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `The ${name}`,
      annotations: hasDocs ? { 'backstage.io/techdocs-ref': 'dir:.' } : {},
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/crew' }],
    spec: { type: 'service', lifecycle: 'production' },
  };
}

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'crew', title: 'The Night Crew' },
  },
  makeEntity('Almanac'),
  makeEntity('unbuilt'),
  makeEntity('bare', false),
];
const { signal } = new AbortController();

describe('DocsSource', () => {
  const logger = mockServices.logger.mock();
  let server: Server;
  let source: DocsSource;
  /** Answers by path; what has none is not found. */
  let answers: Record<string, RequestListener | object | string>;

  const pathOf = (name: string) =>
    `/static/docs/default/component/${name}/search/search_index.json`;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url!];
      if (typeof answer === 'function') {
        (answer as RequestListener)(request, response);
        return;
      }
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(
        typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    source = new DocsSource({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
      docsOptions: {
        keepsCase: false,
        location: '/docs/:namespace/:kind/:name/:path',
      },
      logger,
    });
  });

  afterAll(
    () =>
      new Promise<void>(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );

  beforeEach(() => {
    jest.clearAllMocks();
    answers = {};
  });

  const read = (...names: string[]) =>
    source.read(
      names.map(name => `component:default/${name}`),
      { signal },
    );
  const titlesOf = ({ documents }: SourceGroup) =>
    documents.map(({ document }) => document.title);

  it('brings the sections of what was built', async () => {
    answers[pathOf('almanac')] = {
      config: {},
      docs: [
        { location: 'moon/', title: 'Moon &amp; tides', text: 'a &lt;b&gt;' },
        { location: 'moon/#new', title: 'New moon', text: 'Dark' },
        { location: 'odd/$&/#a', title: 'Odd', text: '' },
      ],
    };

    const groups: SourceGroup[] = [];
    for await (const group of source.readAll({ signal })) {
      groups.push(group);
    }

    expect(groups.map(({ ref }) => ref)).toEqual(['component:default/almanac']);
    expect(groups[0].entity).toMatchObject({ metadata: { name: 'Almanac' } });
    expect(groups[0].documents[0]).toMatchObject({
      names: ['Moon & tides'],
      tags: expect.arrayContaining([
        'Almanac',
        'The Almanac',
        'The Night Crew',
        'service',
      ]),
      text: 'a <b>',
      values: { kind: ['Component'], lifecycle: ['production'] },
      document: {
        title: 'Moon & tides',
        location: '/docs/default/component/almanac/moon/',
        entityTitle: 'The Almanac',
        authorization: { resourceRef: 'component:default/almanac' },
      },
    });
    expect(groups[0].documents[1].document).toMatchObject({
      location: '/docs/default/component/almanac/moon/#new',
      path: 'moon/#new',
      pageTitle: 'Moon & tides',
    });
    expect(groups[0].documents[2].document.location).toBe(
      '/docs/default/component/almanac/odd/$&/#a',
    );
  });

  it('says what has no docs, or not any more', async () => {
    const groups = await read('almanac', 'unbuilt', 'bare', 'gone');

    expect(groups).toEqual(
      ['almanac', 'unbuilt', 'bare', 'gone'].map(name => ({
        ref: `component:default/${name}`,
        documents: [],
      })),
    );
    expect(logger.info).not.toHaveBeenCalled();
  });

  it.each([
    ['no JSON', '<html>'],
    ['nothing', ''],
    ['another shape', { pages: [] }],
    ['no list', { docs: {} }],
    ['sections of another shape', { docs: [{ location: 1 }] }],
    ['a list', '[]'],
  ])('leaves out an index that is %s, and says so', async (_, answer) => {
    answers[pathOf('almanac')] = answer;

    expect(await read('almanac')).toEqual([
      { ref: 'component:default/almanac', documents: [] },
    ]);
    expect(logger.info).toHaveBeenCalledWith(
      'The docs of an entity cannot be found by search',
      {
        entityRef: 'component:default/almanac',
        reason: 'Its index is not what MkDocs writes',
      },
    );
  });

  it('does not read on when an index has no end', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    let sent = 0;
    answers[pathOf('almanac')] = (_request, response) => {
      const send = () => {
        while (!response.destroyed && response.write(megabyte)) {
          sent += 1;
        }
        sent += 1;
      };
      response.on('drain', send).on('error', () => {});
      send();
    };

    expect(await read('almanac')).toEqual([
      { ref: 'component:default/almanac', documents: [] },
    ]);
    expect(sent).toBeLessThan(100);
    expect(logger.info).toHaveBeenCalledWith(expect.any(String), {
      entityRef: 'component:default/almanac',
      reason: expect.stringContaining('longer than'),
    });
  });

  it('takes no more sections than anybody reads', async () => {
    answers[pathOf('almanac')] = {
      docs: Array.from({ length: 20_001 }, (_, index) => ({
        location: `${index}/`,
        title: `Page ${index}`,
        text: '',
      })),
    };

    const [group] = await read('almanac');

    expect(titlesOf(group)).toHaveLength(20_000);
  });

  it('fails while docs cannot be read, so that they are asked for again', async () => {
    answers[pathOf('almanac')] = (_request, response) => {
      response.statusCode = 503;
      response.end('away');
    };

    await expect(read('almanac')).rejects.toThrow('503');
  });

  it('goes on without a site that cannot be read when it reads all', async () => {
    answers[pathOf('almanac')] = (_request, response) => {
      response.statusCode = 500;
      response.end('broken');
    };
    answers[pathOf('unbuilt')] = {
      docs: [{ location: '', title: 'Home', text: '' }],
    };

    const groups: SourceGroup[] = [];
    for await (const group of source.readAll({ signal })) {
      groups.push(group);
    }

    expect(groups).toEqual([
      {
        ref: 'component:default/almanac',
        entity: expect.objectContaining({ kind: 'Component' }),
        documents: [],
        fault: expect.stringContaining('500'),
      },
      expect.objectContaining({ ref: 'component:default/unbuilt' }),
    ]);
    expect(titlesOf(groups[1])).toEqual(['Home']);
  });

  it('is told of docs that were built', () => {
    const toRefs = (eventPayload: unknown) =>
      source.events.toRefs({ topic: 'techdocs.built', eventPayload });

    expect(toRefs({ entityRef: 'component:default/almanac' })).toEqual([
      'component:default/almanac',
    ]);
    expect(() => toRefs({})).toThrow('about built docs');
  });

  it('is told of entities whose owner is called otherwise', () => {
    expect(
      source.events.toRefs({
        topic: 'search.entities-outdated',
        eventPayload: { entityRefs: ['component:default/almanac'] },
      }),
    ).toEqual(['component:default/almanac']);
  });
});
