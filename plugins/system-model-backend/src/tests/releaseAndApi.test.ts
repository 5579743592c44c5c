import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { DependencyGraph } from '@fairway/plugin-system-model-common';
import { openRelease, ReleaseDependencies } from '@fairway/system-model-reader';
import { join } from 'path';
import { MemoryHost } from '../__testUtils__/MemoryHost';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { DatabaseModelReader } from '../database/DatabaseModelReader';
import { openDatabase } from '../database/openDatabase';
import { startApi } from '../router/__testUtils__/startApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
const signal = new AbortController().signal;

const ENTITIES = 300;
/** As far as the interface goes. */
const FURTHEST = 10;

const component = (index: number) => `component:default/c${index}`;
const api = (index: number) => `api:default/a${index}`;

/** Relations in each spelling and from either end, some said twice, some to what nobody describes. */
function describeComponent(index: number): JsonObject {
  const spec: JsonObject = {
    type: index % 2 ? 'service' : 'library',
    owner: `team-${index % 7}`,
    lifecycle: index % 5 ? 'production' : 'Experimental',
    tier: index % 3,
    product: `p${index % 4}`,
    system: `s${index % 9}`,
    dependsOn: [component(index + 7), `resource:default/db${index % 11}`],
    providesApis: index % 6 ? [] : [`a${index}`],
    consumesApis: [api((index * 5) % ENTITIES)],
  };
  if (index % 4 === 0) {
    spec.dependencyOf = [`C${index + 13}`, component(index - 7)];
  }
  return {
    ref: component(index),
    aliases: index % 10 ? [] : [`Old-${index}`, 'several'],
    metadata: { tags: [`t${index % 8}`, 'all'] },
    spec,
  };
}

function makeHost(): MemoryHost {
  const host = new MemoryHost({ stepSize: 100 });
  for (let index = 0; index < ENTITIES; index += 1) {
    const described = [describeComponent(index)];
    if (index % 6 === 0) {
      described.push({ ref: api(index), spec: { owner: 'team-1' } });
    }
    host.put(`acme/c${index}`, described);
  }
  return host;
}

/** What both tell of a graph, whatever its order. */
function toComparable({ edges, nodes }: DependencyGraph | ReleaseDependencies) {
  return {
    nodes: nodes
      .map(({ depth, direction, entityRef, isKnown }) =>
        [direction, depth, entityRef, isKnown].join(' '),
      )
      .sort(),
    edges: edges.map(({ from, to, type }) => [from, type, to].join(' ')).sort(),
  };
}

describe.each(databases.eachSupportedId())('a release made on %s', id => {
  it('answers as the interface does, and so does what changes tell of', async () => {
    const knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
    const portal = await startApi({ knex, host: makeHost() });
    await portal.replica.run();
    // A relation that only the other end says goes when that end does not say so any more.
    portal.host.put('acme/c4', {
      ...describeComponent(4),
      spec: { type: 'library', owner: 'team-4' },
    });
    // A new name, and the old one leads to it.
    portal.host.put('acme/c9', {
      ...describeComponent(9),
      ref: component(900),
    });
    portal.clock.advance(11 * 60_000);
    await portal.replica.run();
    const getAll = async (path: string) => {
      const items: any[] = [];
      let cursor: string | undefined;
      do {
        const more = cursor ? `&cursor=${cursor}` : '';
        const { body } = await portal.get(`${path}&limit=500${more}`);
        items.push(...body.items);
        cursor = body.nextCursor;
      } while (cursor);
      return items;
    };

    const builder = new ReleaseBuilder({
      dir: join(folder.path, 'work'),
      processors: builtInProcessors,
      now: () => new Date(portal.clock.now()),
    });
    const { dir } = await knex.transaction(async trx =>
      builder.build(await DatabaseModelReader.create(trx), signal),
    );
    const release = await openRelease(dir);

    for (const query of [
      {},
      { kind: 'API' },
      { owner: 'team-3', tier: '1' },
      { tag: 'T5', lifecycle: 'experimental' },
      { product: 'p2', tag: ['t1', 't2'] },
    ]) {
      const search = new URLSearchParams(
        Object.entries(query).flatMap(([key, value]) =>
          [value].flat().map(one => [key, one]),
        ),
      );
      const told = await getAll(`/entities?${search}`);
      const released = await release.list(query);
      expect(told.length).toBeGreaterThan(0);
      expect(released.map(({ fields: _, ...entity }) => entity)).toEqual(told);
    }

    for (const name of ['c17', 'OLD-30', 'c9', component(33)]) {
      const { body } = await portal.get(
        `/entities/by-name/${encodeURIComponent(name)}`,
      );
      const found = await release.get(name).catch(error => String(error));
      expect(found).toMatchObject({ entityRef: body.entityRef });
    }
    const several = await portal.get('/entities/by-name/several');
    expect(several.status).toBe(409);
    await expect(release.get('several')).rejects.toThrow(
      /^Several entities.* and 20 others\. Give/,
    );
    expect((await portal.get('/entities/by-name/nobody')).status).toBe(404);
    await expect(release.get('nobody')).rejects.toThrow('No entity');

    for (const root of [0, 4, 17, 120, 299].map(component).concat(api(30))) {
      const [, kind, name] = /^(.*):default\/(.*)$/.exec(root)!;
      const path = `/entities/by-ref/${kind}/default/${name}/dependencies`;
      for (const direction of ['up', 'down', 'both'] as const) {
        for (const depth of [1, 2, 3, FURTHEST]) {
          const { body } = await portal.get(
            `${path}?direction=${direction}&depth=${depth}`,
          );
          const graph = await release.dependencies(root, { depth, direction });
          expect(toComparable(graph)).toEqual(toComparable(body));
        }
      }
    }
    const upOf17 = await release.dependencies(component(17), {
      direction: 'down',
      depth: 1,
    });
    expect(upOf17.nodes.map(({ entityRef }) => entityRef)).not.toContain(
      component(4),
    );
    expect(
      toComparable(
        await release.dependencies(component(13), {
          direction: 'down',
          depth: 1,
        }),
      ).edges,
    ).toContain(`${component(13)} dependsOn ${component(0)}`);

    const { body: changes } = await portal.get('/changes?limit=1000');
    expect(await release.changesSince(0)).toEqual(changes.items);
    expect(changes.items).toContainEqual(
      expect.objectContaining({ entityRef: component(9), type: 'removed' }),
    );
  });
});

describe('dependencies of a release', () => {
  it('go as far as asked, and end where they lead round', async () => {
    const knex = await openDatabase(
      mockServices.database({ knex: await databases.init('SQLITE_3') }),
    );
    const host = new MemoryHost();
    for (const [from, to] of ['ab', 'bc', 'ca']) {
      host.put(from, {
        ref: `component:default/${from}`,
        spec: { dependsOn: [`component:default/${to}`] },
      });
    }
    const { clock, replica } = await startApi({ knex, host });
    await replica.run();
    const builder = new ReleaseBuilder({
      dir: join(folder.path, 'round'),
      processors: builtInProcessors,
      now: () => new Date(clock.now()),
    });
    const { dir } = await knex.transaction(async trx =>
      builder.build(await DatabaseModelReader.create(trx), signal),
    );
    const release = await openRelease(dir);
    const walk = async (depth: number) =>
      (await release.dependencies('a', { depth, direction: 'down' })).nodes.map(
        node => `${node.entityRef.slice(-1)}${node.depth}`,
      );

    expect(await walk(0)).toEqual(['a0']);
    expect(await walk(1000)).toEqual(['a0', 'b1', 'c2']);
    for (const depth of [-1, 1.5, NaN]) {
      await expect(walk(depth)).rejects.toThrow('depth');
    }
  });
});
