import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ScannedCollection } from '@fairway/plugin-system-model-node';
import { execFile } from 'node:child_process';
import { utimes } from 'node:fs/promises';
import { promisify } from 'node:util';
import { directoryScraperFactory } from './directoryScraperFactory';

const run = promisify(execFile);
const disk = createMockDirectory();

const createScraper = (config: Record<string, string>) =>
  directoryScraperFactory.create({
    id: 'local',
    config: { type: 'directory', ...config },
    createClient: () => {
      throw new Error('Nobody is to be asked');
    },
    onUse: () => {},
    isManifest: path => path.endsWith('qm.yaml'),
    logger: mockServices.logger.mock(),
  });

async function scan(
  config: Record<string, string>,
  request: { versions?: Map<string, string>; position?: string } = {},
) {
  const steps = createScraper(config).scan({
    mode: 'all',
    position: request.position,
    findVersions: async () => request.versions ?? new Map(),
    signal: new AbortController().signal,
  });
  const collections: ScannedCollection[] = [];
  let next = await steps.next();
  while (!next.done) {
    collections.push(...next.value.collections);
    next = await steps.next();
  }
  return { collections, result: next.value };
}

const listPaths = (collections: readonly ScannedCollection[]) =>
  Object.fromEntries(
    collections.map(one => [
      one.key,
      one.outcome === 'read'
        ? one.manifests.map(({ path }) => path)
        : one.outcome,
    ]),
  );

const listVersions = (collections: readonly ScannedCollection[]) =>
  new Map(
    collections.map(one => [
      one.key,
      one.outcome === 'read' ? one.version : '',
    ]),
  );

describe('DirectoryScraper', () => {
  beforeEach(() => {
    disk.setContent({
      'secret/qm.yaml': 'name: secret',
      'catalog/qm.yaml': 'name: top',
      'catalog/shop/qm.yaml': 'name: shop',
      'catalog/shop/README.md': '# Shop',
      'catalog/shop/services/till/qm.yaml': 'name: till',
      'catalog/shop/node_modules/other/qm.yaml': 'name: other',
      'catalog/crane/qm.yaml': 'name: crane',
      'catalog/.hidden/qm.yaml': 'name: hidden',
    });
  });

  it('takes each folder for a collection, and reads what changed', async () => {
    const path = disk.resolve('catalog');

    const first = await scan({ path });
    const versions = listVersions(first.collections);
    await utimes(disk.resolve('catalog/crane/qm.yaml'), 1, 1);
    const second = await scan({ path }, { versions });

    expect(listPaths(first.collections)).toEqual({
      '.': ['qm.yaml'],
      crane: ['qm.yaml'],
      shop: ['qm.yaml', 'services/till/qm.yaml'],
    });
    expect(first.result).toEqual({ isComplete: true });
    expect(first.collections[1]).toMatchObject({
      manifests: [
        {
          path: 'qm.yaml',
          content: 'name: crane',
          place: { kind: 'file', path: 'qm.yaml' },
        },
      ],
    });
    expect(listPaths(second.collections)).toEqual({
      '.': 'unchanged',
      crane: ['qm.yaml'],
      shop: 'unchanged',
    });
  });

  it('takes each work tree of git for a collection', async () => {
    for (const folder of ['catalog/shop', 'secret']) {
      await run('git', ['init', '-q', disk.resolve(folder)]);
    }

    const { collections } = await scan({
      path: disk.path,
      collections: 'repositories',
    });

    expect(listPaths(collections)).toEqual({
      'catalog/shop': ['qm.yaml', 'services/till/qm.yaml'],
      secret: ['qm.yaml'],
    });
  });

  it('goes on where it was', async () => {
    const { collections } = await scan(
      { path: disk.resolve('catalog') },
      { position: 'crane' },
    );

    expect(collections.map(({ key }) => key)).toEqual(['shop']);
  });

  it('follows no link out of a collection', async () => {
    disk.addContent({
      'catalog/shop/leak': ({ symlink }: any) => symlink('../../secret'),
      'catalog/shop/leak-qm.yaml': ({ symlink }: any) =>
        symlink('../../secret/qm.yaml'),
      'catalog/shop/near-qm.yaml': ({ symlink }: any) =>
        symlink('services/till/qm.yaml'),
      'catalog/shop/gone-qm.yaml': ({ symlink }: any) => symlink('nowhere'),
      'catalog/outside': ({ symlink }: any) => symlink('../secret'),
    });

    const { collections } = await scan({ path: disk.resolve('catalog') });

    expect(listPaths(collections)).toEqual({
      '.': ['qm.yaml'],
      crane: ['qm.yaml'],
      shop: ['near-qm.yaml', 'qm.yaml', 'services/till/qm.yaml'],
    });
  });

  it('neither waits for pipes nor reads what is too long in full', async () => {
    await run('mkfifo', [disk.resolve('catalog/crane/pipe-qm.yaml')]);
    disk.addContent({
      'catalog/crane/long-qm.yaml': 'é'.repeat(4 * 1024 * 1024),
    });

    const { collections } = await scan({ path: disk.resolve('catalog') });

    const crane = collections[1] as ScannedCollection & { outcome: 'read' };
    expect(crane.manifests.map(({ path }) => path)).toEqual([
      'long-qm.yaml',
      'qm.yaml',
    ]);
    expect(crane.manifests[0].content).toHaveLength(5 * 1024 * 1024 + 1);
  });

  it('fails as a whole if the folder is not there, and alone for a collection with too much', async () => {
    disk.addContent(
      Object.fromEntries(
        Array.from({ length: 502 }, (_, index) => [
          `catalog/crane/${index}-qm.yaml`,
          '',
        ]),
      ),
    );

    const { collections } = await scan({ path: disk.resolve('catalog') });
    const absent = scan({ path: disk.resolve('nowhere') });

    expect(listPaths(collections)).toMatchObject({
      crane: 'failed',
      shop: ['qm.yaml', 'services/till/qm.yaml'],
    });
    await expect(absent).rejects.toThrow(
      /nowhere cannot be read: check systemModel.sources/,
    );
  });

  it('names the key that is wrong', () => {
    expect(() => createScraper({ collections: 'all' })).toThrow(
      /systemModel.sources.local.*path.*collections/,
    );
  });
});
