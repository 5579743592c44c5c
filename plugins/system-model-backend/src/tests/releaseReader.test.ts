import { createServer, Server } from 'http';
import { once } from 'events';
import { appendFile, readFile, rm, writeFile } from 'fs/promises';
import { AddressInfo } from 'net';
import { join } from 'path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { openRelease, Query } from '@fairway/system-model-reader';
import fc from 'fast-check';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { filesExporterFactory } from '../exporters/filesExporterFactory';

const folder = createMockDirectory();
const signal = new AbortController().signal;
let time = Date.UTC(2026, 10, 26);

beforeEach(() => folder.clear());

/** Makes a release and puts it where readers find it. */
async function publish(model: ModelDouble) {
  time += 1_000;
  const builder = new ReleaseBuilder({
    dir: join(folder.path, 'work'),
    processors: builtInProcessors,
    now: () => new Date(time),
  });
  const release = await model.read(reader => builder.build(reader, signal));
  const location = join(folder.path, 'out');
  const exporter = filesExporterFactory.create({
    id: 'disk',
    config: { path: location },
    logger: mockServices.logger.mock(),
  });
  await exporter.export(release, signal);
  return { location, version: release.version };
}

const NAMES = ['shop', 'crane', 'tides', 'buoy'];
const KINDS = ['component', 'api'];
const REFS = KINDS.flatMap(kind =>
  NAMES.map(name => `${kind}:default/${name}`),
);
const TYPES = ['dependsOn', 'consumesApi', 'providesApi', 'partOf', 'ownedBy'];

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const optional = <T>(...values: T[]) =>
  fc.option(some(...values), { nil: undefined });

const entityArbitrary = fc.record({
  entityRef: some(...REFS),
  owner: optional(
    'harbour',
    'group:default/Harbour',
    'group:port/pilots',
    'a:b:c',
  ),
  tier: optional<string | number>(1, '1', 'Two'),
  product: optional('Sea', 'sea', 'land'),
  lifecycle: optional('production', 'Production', 'deprecated'),
  tags: fc.subarray(['java', 'Go', 'sea']),
  aliases: fc.subarray(['shop', 'old-shop', 'till', '__proto__']),
});

const modelArbitrary = fc.record({
  entities: fc.uniqueArray(entityArbitrary, { selector: one => one.entityRef }),
  edges: fc.uniqueArray(
    fc.record({ from: some(...REFS), to: some(...REFS), type: some(...TYPES) }),
    { selector: edge => JSON.stringify(edge), maxLength: 30 },
  ),
});

type Model = typeof modelArbitrary extends fc.Arbitrary<infer T> ? T : never;

function toDouble({ entities, edges }: Model): ModelDouble {
  const model = new ModelDouble();
  for (const { entityRef, aliases, tags, ...spec } of entities) {
    model.set(entityRef, JSON.parse(JSON.stringify(spec)), { aliases });
    const { entity } = model.entities.find(one => one.entityRef === entityRef)!;
    Object.assign(entity.metadata!, { tags });
  }
  model.edges = edges;
  return model;
}

/** What a query means, said once more without looking at how the reader does it. */
function fits(
  entity: Model['entities'][number],
  query: Record<string, string>,
) {
  const owners: Record<string, string> = {
    harbour: 'group:default/harbour',
    'group:default/Harbour': 'group:default/harbour',
    'group:port/pilots': 'group:port/pilots',
  };
  const is = (value: unknown, wanted: string) =>
    value !== undefined && `${value}`.toLowerCase() === wanted.toLowerCase();
  return Object.entries(query).every(([field, wanted]) => {
    switch (field) {
      case 'kind':
        return entity.entityRef.startsWith(`${wanted.toLowerCase()}:`);
      case 'owner':
        return (
          entity.owner !== undefined &&
          owners[entity.owner] !== undefined &&
          owners[entity.owner] === owners[wanted]
        );
      case 'tag':
        return entity.tags.some(tag => is(tag, wanted));
      default:
        return is(entity[field as 'tier' | 'product' | 'lifecycle'], wanted);
    }
  });
}

/** Steps to what can be reached, by trying all edges until nothing gets any nearer. */
function reach(
  edges: Model['edges'],
  root: string,
  isDown: boolean,
  depth: number,
) {
  const steps = new Map([[root, 0]]);
  for (let round = 0; round < depth; round++) {
    for (const { from, to, type } of edges) {
      if (['dependsOn', 'consumesApi', 'providesApi'].includes(type)) {
        const needs = type === 'providesApi' ? [to, from] : [from, to];
        const [here, there] = isDown ? needs : [...needs].reverse();
        if (steps.get(here) === round && !steps.has(there)) {
          steps.set(there, round + 1);
        }
      }
    }
  }
  steps.delete(root);
  return steps;
}

describe('a release', () => {
  it('answers what is asked of the model it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        modelArbitrary,
        fc.record(
          {
            kind: some('component', 'API'),
            owner: some(
              'harbour',
              'group:default/Harbour',
              'group:port/pilots',
            ),
            tier: some('1', 'two'),
            product: some('sea', 'LAND'),
            lifecycle: some('production', 'DEPRECATED'),
            tag: some('java', 'go'),
          },
          { requiredKeys: [] },
        ),
        some(
          'shop',
          'Old-Shop',
          'till',
          '__proto__',
          'api:default/tides',
          'nothing',
        ),
        fc.integer({ min: 1, max: 4 }),
        async (plain, query, name, depth) => {
          folder.clear();
          const { location } = await publish(toDouble(plain));
          const release = await openRelease(location);
          const { edges, entities } = plain;

          const listed = await release.list(query as Query);
          expect(listed.map(one => one.entityRef)).toEqual(
            entities
              .filter(one => fits(one, query as Record<string, string>))
              .map(one => one.entityRef)
              .sort(),
          );

          const lower = name.toLowerCase();
          const named = entities.filter(({ entityRef }) =>
            [entityRef, entityRef.split('/')[1]].includes(lower),
          );
          const aliased = entities.filter(one => one.aliases.includes(lower));
          const expected = named.length > 0 ? named : aliased;
          const [first, second] = expected;
          const outcome =
            second || !first
              ? `Error: ${second ? 'Several' : 'No'} entit`
              : first.entityRef;
          const found = await release.get(name).then(
            one => one.entityRef,
            error => String(error).slice(0, outcome.length),
          );
          expect(found).toBe(outcome);

          for (const { entityRef } of entities) {
            const { nodes } = await release.dependencies(entityRef, { depth });
            for (const direction of ['up', 'down']) {
              expect(
                new Map(
                  nodes
                    .filter(node => node.direction === direction)
                    .map(node => [node.entityRef, node.depth]),
                ),
              ).toEqual(reach(edges, entityRef, direction === 'down', depth));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('tells what changed since the release before', async () => {
    const model = new ModelDouble();
    model.set('component:default/shop');
    model.set('component:default/crane');
    const before = await openRelease((await publish(model)).location);
    model.set('component:default/shop');
    model.remove('component:default/crane');
    const { location } = await publish(model);

    const after = await openRelease(location);

    expect(await after.changesSince(before.sequence)).toMatchObject([
      { sequence: 3, entityRef: 'component:default/shop', type: 'changed' },
      { sequence: 4, entityRef: 'component:default/crane', type: 'removed' },
    ]);
    expect(await after.changesSince(after.sequence)).toEqual([]);
    expect(
      (await openRelease(location, { version: before.version })).sequence,
    ).toBe(2);
  });

  it('is opened by its own folder, too', async () => {
    const { location, version } = await publish(new ModelDouble());

    expect((await openRelease(`${location}/${version}/`)).version).toBe(
      version,
    );
  });

  it('is not believed when it is damaged, and is read again when it is mended', async () => {
    const model = new ModelDouble();
    model.set('component:default/shop');
    const { location, version } = await publish(model);
    const file = join(location, version, 'entities.ndjson');
    const whole = await readFile(file);
    const release = await openRelease(location);

    await writeFile(file, whole.toString().replace('shop', 'shoq'));
    await expect(release.list()).rejects.toThrow(
      'entities.ndjson of the release',
    );
    await appendFile(file, '\n');
    await expect(release.list()).rejects.toThrow('is damaged');
    await rm(file);
    await expect(release.list()).rejects.toThrow(
      'is not whole: entities.ndjson',
    );
    await writeFile(file, whole);
    expect(await release.list()).toHaveLength(1);
    await expect(
      openRelease(location, { version: '../../etc' }),
    ).rejects.toThrow('"../../etc" names no release');
    await expect(release.readFile('../../latest.json')).rejects.toThrow(
      'has no file',
    );
  });

  it.each([
    ['nothing there', {}, 'no release'],
    ['half a file', { 'latest.json': '{"versi' }, 'latest.json is no JSON'],
    [
      'a version that leads elsewhere',
      { 'latest.json': '{"version":"../../etc"}' },
      'names no release',
    ],
    [
      'a format of later',
      { 'manifest.json': '{"formatVersion":2}' },
      'use a newer reader',
    ],
    ['a manifest of nothing', { 'manifest.json': 'null' }, 'is not that of a'],
    [
      'half a manifest',
      { 'manifest.json': '{"formatVersion":1,"version":"x"}' },
      'expected formatVersion, version, sequence and files',
    ],
    ['a pointer to nothing', { 'latest.json': 'null' }, 'names no release'],
    [
      'a release that is not there',
      { 'latest.json': '{"version":"20261126T121100Z-000000000353"}' },
      'There is no release 20261126T121100Z-000000000353 at',
    ],
  ])('is not opened with %s', async (_, content, message) => {
    folder.addContent({ bad: content as Record<string, string> });

    await expect(openRelease(join(folder.path, 'bad'))).rejects.toThrow(
      message,
    );
  });

  describe('over HTTP', () => {
    let server: Server;

    beforeAll(async () => {
      server = createServer(async (request, response) => {
        const file = join(folder.path, 'out', request.url!);
        if (request.headers.authorization !== 'Bearer mine') {
          response.writeHead(401).end();
        } else {
          await readFile(file).then(
            content => response.end(content),
            () => response.writeHead(404).end(),
          );
        }
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    });

    afterAll(() => server.close());

    it('answers the same', async () => {
      const model = new ModelDouble();
      model.set('component:default/shop');
      await publish(model);
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

      const release = await openRelease(url, {
        fetch: (input, init) =>
          fetch(input, { ...init, headers: { Authorization: 'Bearer mine' } }),
      });

      expect((await release.get('shop')).entityRef).toBe(
        'component:default/shop',
      );
      await expect(openRelease(url)).rejects.toThrow('answered HTTP 401');
      await expect(openRelease('http://127.0.0.1:1')).rejects.toThrow(
        'http://127.0.0.1:1/latest.json could not be asked: ',
      );
      await expect(release.readFile('nothing')).rejects.toThrow('has no file');
    });
  });
});
