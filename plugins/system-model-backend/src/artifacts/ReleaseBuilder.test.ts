import { createHash } from 'crypto';
import { readdir, readFile } from 'fs/promises';
import { join } from 'path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { makeClaim, ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from './processors/builtInProcessors';
import { ReleaseBuilder } from './ReleaseBuilder';

const folder = createMockDirectory();
const signal = new AbortController().signal;
const now = () => new Date('2026-11-26T19:00:00.500Z');

beforeEach(() => folder.clear());

async function build(model: ModelDouble) {
  const builder = new ReleaseBuilder({
    dir: folder.path,
    processors: builtInProcessors,
    now,
  });
  return await model.read(reader => builder.build(reader, signal));
}

async function readLines(dir: string, path: string) {
  const text = await readFile(join(dir, path), 'utf8');
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
}

const readJson = async (dir: string, path: string) =>
  JSON.parse(await readFile(join(dir, path), 'utf8'));

function makeModel() {
  const model = new ModelDouble();
  model.set(
    'component:default/shop',
    { owner: 'harbour', tier: 1 },
    {
      aliases: ['__proto__', 'store'],
      provenance: [
        {
          pointer: '/spec/tier',
          chosen: makeClaim(1),
          others: [makeClaim(2, { source: 'cluster' })],
          isConflict: true,
        },
        {
          pointer: '/spec/owner',
          chosen: makeClaim('harbour', {
            staleBecause: { kind: 'age', maxAgeSeconds: 60 },
          }),
          others: [],
          isConflict: false,
        },
      ],
    },
  );
  model.set(
    'component:default/crane',
    { owner: 'group:port/Harbour' },
    { aliases: ['store'] },
  );
  model.set('api:default/tides', {});
  model.set('group:default/harbour', {});
  model.set('component:default/gone');
  model.remove('component:default/gone');
  model.edges = [
    {
      from: 'component:default/shop',
      to: 'api:default/tides',
      type: 'consumesApi',
    },
  ];
  const problem = { source: 'forge', collection: 'port/shop', path: 'qm.yaml' };
  model.problems = [
    {
      ...problem,
      message: 'No owner',
      line: 3,
      owners: ['group:default/harbour'],
    },
    { ...problem, collection: 'port/x', message: 'No name', owners: [] },
  ];
  return model;
}

describe('ReleaseBuilder', () => {
  it('makes all artifacts, with their sizes and checksums', async () => {
    const release = await build(makeModel());

    expect(release).toMatchObject({
      version: '20261126T190000Z-000000000006',
      sequence: 6,
      dir: join(folder.path, '20261126T190000Z-000000000006'),
    });
    expect(release.files.map(({ path }) => path)).toEqual([
      'entities.ndjson',
      'aliases.json',
      'edges.ndjson',
      'provenance.ndjson',
      'ownership.json',
      'validation.json',
      'changes.ndjson',
    ]);
    for (const { path, size, sha256 } of release.files) {
      const bytes = await readFile(join(release.dir, path));
      expect([path, size, sha256]).toEqual([
        path,
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ]);
    }
    const { dir, ...rest } = release;
    expect(await readJson(dir, 'manifest.json')).toEqual({
      formatVersion: 1,
      createdAt: '2026-11-26T19:00:00.500Z',
      ...rest,
    });
  });

  it('tells of entities, names, edges, provenance and changes', async () => {
    const { dir } = await build(makeModel());

    const entities = await readLines(dir, 'entities.ndjson');
    expect(entities.map(({ entityRef }) => entityRef)).toEqual([
      'api:default/tides',
      'component:default/crane',
      'component:default/shop',
      'group:default/harbour',
    ]);
    expect(entities[2]).toEqual({
      entityRef: 'component:default/shop',
      entity: expect.objectContaining({ kind: 'Component' }),
      aliases: ['__proto__', 'store'],
      sequence: 1,
      conflicts: 1,
      stale: 1,
      fields: { owner: 'group:default/harbour', tier: '1', tags: [] },
    });
    expect(Object.entries(await readJson(dir, 'aliases.json'))).toEqual([
      ['__proto__', ['component:default/shop']],
      ['store', ['component:default/crane', 'component:default/shop']],
    ]);
    expect(await readLines(dir, 'edges.ndjson')).toEqual([
      {
        from: 'component:default/shop',
        to: 'api:default/tides',
        type: 'consumesApi',
      },
    ]);
    expect((await readLines(dir, 'provenance.ndjson'))[2]).toMatchObject({
      entityRef: 'component:default/shop',
      provenance: [{ pointer: '/spec/tier' }, { pointer: '/spec/owner' }],
    });
    expect((await readLines(dir, 'changes.ndjson')).at(-1)).toMatchObject({
      entityRef: 'component:default/gone',
      type: 'removed',
      sequence: 6,
    });
  });

  it('reports to owners', async () => {
    const { dir } = await build(makeModel());

    expect(await readJson(dir, 'ownership.json')).toEqual({
      owners: [
        {
          owner: 'group:default/harbour',
          entities: 1,
          kinds: [{ kind: 'component', entities: 1 }],
          tiers: [{ tier: '1', entities: 1 }],
          withoutTier: 0,
          conflicts: [
            { entityRef: 'component:default/shop', pointers: ['/spec/tier'] },
          ],
          stale: [
            { entityRef: 'component:default/shop', pointers: ['/spec/owner'] },
          ],
        },
        expect.objectContaining({
          owner: 'group:port/harbour',
          withoutTier: 1,
        }),
      ],
      withoutOwner: ['api:default/tides'],
    });
    expect(await readJson(dir, 'validation.json')).toEqual({
      owners: [
        {
          owner: 'group:default/harbour',
          manifests: [
            {
              source: 'forge',
              collection: 'port/shop',
              path: 'qm.yaml',
              problems: [{ message: 'No owner', line: 3 }],
              count: 1,
            },
          ],
        },
      ],
      withoutOwner: [expect.objectContaining({ collection: 'port/x' })],
      untold: 0,
    });
  });

  it('makes a release of nothing', async () => {
    const { dir } = await build(new ModelDouble());

    expect(await readJson(dir, 'aliases.json')).toEqual({});
    expect(await readLines(dir, 'entities.ndjson')).toEqual([]);
    expect(await readJson(dir, 'ownership.json')).toEqual({
      owners: [],
      withoutOwner: [],
    });
  });

  it('does not let one manifest fill the report', async () => {
    const model = new ModelDouble();
    model.problems = Array.from({ length: 60_000 }, (_, index) => ({
      source: 'forge',
      collection: 'port/shop',
      path: 'qm.yaml',
      message: `${index}`,
      owners: [],
    }));

    const { dir } = await build(model);

    const report = await readJson(dir, 'validation.json');
    expect(report.withoutOwner[0].problems).toHaveLength(20);
    expect(report.withoutOwner[0].count + report.untold).toBe(60_000);
  });

  it('keeps the release of whoever was faster', async () => {
    const model = makeModel();

    const [one, two] = await Promise.all([build(model), build(model)]);

    expect(two).toEqual(one);
    expect(await readdir(folder.path)).toEqual([one.version]);
  });
});
