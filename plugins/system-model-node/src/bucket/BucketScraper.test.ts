import { JsonValue } from '@backstage/types';
import { ScannedCollection, ScanStep } from '../Scraper';
import { BucketDouble } from './__testUtils__/BucketDouble';
import { BucketScraper } from './BucketScraper';

const MEBIBYTE = 1024 * 1024;

/** What the framework remembers of a source. */
class Memory {
  readonly versions = new Map<string, string>();
  readonly used = { requests: 0, bytes: 0 };
  position: JsonValue | undefined;

  keep({ collections, position }: ScanStep) {
    this.position = position;
    for (const collection of collections) {
      if (collection.outcome === 'read') {
        this.versions.set(collection.key, collection.version);
      }
    }
  }
}

async function scan(
  bucket: BucketDouble,
  memory: Memory,
  options: { prefix?: string; depth?: number; steps?: number } = {},
) {
  const { prefix = '', depth = 1, steps = Infinity } = options;
  const scraper = new BucketScraper({
    bucket,
    prefix,
    depth,
    onUse: ({ bytes, requests }) => {
      memory.used.requests += requests;
      memory.used.bytes += bytes;
    },
    isManifest: path => /(^|\/)(qm|catalog-info)\.yaml$/.test(path),
  });
  const scanning = scraper.scan({
    mode: 'all',
    position: memory.position,
    findVersions: async keys =>
      new Map(
        keys.flatMap(key => {
          const version = memory.versions.get(key);
          return version === undefined ? [] : [[key, version]];
        }),
      ),
    signal: new AbortController().signal,
  });
  const collections: ScannedCollection[] = [];
  for (let step = 0; step < steps; step++) {
    const { done, value } = await scanning.next();
    if (done) {
      memory.position = undefined;
      return { collections, result: value };
    }
    memory.keep(value);
    collections.push(...value.collections);
  }
  return { collections, result: undefined };
}

const toOutcomes = (collections: readonly ScannedCollection[]) =>
  Object.fromEntries(collections.map(({ key, outcome }) => [key, outcome]));

function makeBucket() {
  const bucket = new BucketDouble();
  bucket.set('in/shop/qm.yaml', 'shop');
  bucket.set('in/shop/sub/catalog-info.yaml', 'part of shop');
  bucket.set('in/shop/big.bin', 'x');
  bucket.set('in/shop-old/qm.yaml', 'old shop');
  bucket.set('in/tides/readme.md', 'no manifest');
  bucket.set('in/crane/', '');
  bucket.set('in/crane/qm.yaml', 'crane');
  bucket.set('in/qm.yaml', 'in no folder');
  bucket.set('other/qm.yaml', 'not below the prefix');
  return bucket;
}

describe('BucketScraper', () => {
  it('reads each folder with manifests as a collection', async () => {
    const { collections, result } = await scan(makeBucket(), new Memory(), {
      prefix: 'in/',
    });

    expect(result).toEqual({ isComplete: true });
    expect(toOutcomes(collections)).toEqual({
      crane: 'read',
      shop: 'read',
      'shop-old': 'read',
    });
    expect(collections.find(({ key }) => key === 'shop')).toEqual({
      key: 'shop',
      title: 'double://bucket/in/shop',
      outcome: 'read',
      version: expect.stringMatching(/^[0-9a-f]{64}$/),
      manifests: [
        {
          path: 'qm.yaml',
          content: 'shop',
          place: { kind: 'file', path: 'in/shop/qm.yaml' },
        },
        {
          path: 'sub/catalog-info.yaml',
          content: 'part of shop',
          place: { kind: 'file', path: 'in/shop/sub/catalog-info.yaml' },
        },
      ],
    });
  });

  it('tells what it asked', async () => {
    const memory = new Memory();

    await scan(makeBucket(), memory, { prefix: 'in/' });

    expect(memory.used).toEqual({
      // Pages of three, and a request for each manifest.
      requests: 3 + 4,
      bytes: 'shop'.length + 'part of shop'.length + 'old shop'.length + 5,
    });
  });

  it.each([
    [0, '', ['.']],
    [2, '', ['in/crane', 'in/shop', 'in/shop-old']],
    [1, 'in/shop/', ['sub']],
  ])(
    'takes folders at the depth %s below "%s"',
    async (depth, prefix, keys) => {
      const { collections } = await scan(makeBucket(), new Memory(), {
        prefix,
        depth,
      });

      expect(collections.map(({ key }) => key).sort()).toEqual(keys);
    },
  );

  it('reads only what has changed, and says when manifests are gone from a folder', async () => {
    const bucket = makeBucket();
    const memory = new Memory();
    const options = { prefix: 'in/' };
    await scan(bucket, memory, options);
    bucket.asked.length = 0;
    bucket.set('in/shop/sub/catalog-info.yaml', 'changed');
    bucket.set('in/shop/big.bin', 'changed, but no manifest');
    bucket.objects.delete('in/crane/qm.yaml');
    bucket.objects.delete('in/shop-old/qm.yaml');

    const { collections } = await scan(bucket, memory, options);

    expect(toOutcomes(collections)).toEqual({ crane: 'read', shop: 'read' });
    expect(collections[0]).toMatchObject({ key: 'crane', manifests: [] });
    expect(bucket.asked.filter(ask => ask.startsWith('read'))).toEqual([
      'read in/shop/qm.yaml',
      'read in/shop/sub/catalog-info.yaml',
    ]);
    const { collections: unchanged } = await scan(bucket, memory, options);
    expect(toOutcomes(unchanged)).toEqual({
      crane: 'unchanged',
      shop: 'unchanged',
    });
  });

  it.each([1, 2, 3, 4, 5])(
    'goes on after step %s as if nothing had been',
    async steps => {
      const bucket = new BucketDouble();
      const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
      for (const name of names) {
        for (const file of ['a', 'b', 'c', 'd', 'e'].slice(
          0,
          name.length + 2,
        )) {
          bucket.set(`${name}/${file}/qm.yaml`, name);
        }
      }
      const memory = new Memory();

      const first = await scan(bucket, memory, { steps });
      const second = await scan(bucket, memory);

      expect(second.result).toEqual({ isComplete: true });
      expect(
        [...first.collections, ...second.collections]
          .map(({ key }) => key)
          .sort(),
      ).toEqual([...names].sort());
      expect(bucket.asked.filter(ask => ask.startsWith('read'))).toHaveLength(
        bucket.objects.size,
      );
    },
  );

  it('begins anew when the store has forgotten where it was', async () => {
    const memory = new Memory();
    memory.position = { page: 'long ago', after: 'crane' };

    const { collections } = await scan(makeBucket(), memory, { prefix: 'in/' });

    expect(toOutcomes(collections)).toEqual({
      shop: 'read',
      'shop-old': 'read',
    });
  });

  it('fails a folder that cannot be read whole, and no other', async () => {
    const bucket = new BucketDouble();
    bucket.set('good/qm.yaml', 'good');
    bucket.set('long/qm.yaml', 'x'.repeat(5 * MEBIBYTE + 1));
    for (let index = 0; index < 7; index++) {
      bucket.set(`heavy/${index}/qm.yaml`, 'x'.repeat(5 * MEBIBYTE));
    }
    for (let index = 0; index < 1_001; index++) {
      bucket.set(`many/${index}/qm.yaml`, 'x');
    }

    const { collections } = await scan(bucket, new Memory());

    expect(
      collections.map(collection => [
        collection.key,
        collection.outcome === 'failed' ? collection.error : '',
      ]),
    ).toEqual([
      ['good', ''],
      ['heavy', expect.stringMatching(/have 36700160 bytes together/)],
      [
        'long',
        'qm.yaml has 5242881 bytes; at most 5242880 of a manifest are read',
      ],
      ['many', expect.stringMatching(/at most 1000 of a folder/)],
    ]);
    expect(bucket.asked.filter(ask => ask.startsWith('read'))).toEqual([
      'read good/qm.yaml',
    ]);
  });

  it('takes no odd names for manifests', async () => {
    const bucket = new BucketDouble();
    bucket.set('a/../b/qm.yaml', 'x');
    bucket.set('a//qm.yaml', 'x');
    bucket.set('a/\u0000/qm.yaml', 'x');
    bucket.set('a/qm.yaml', 'x');

    const { collections } = await scan(bucket, new Memory());

    expect(collections).toMatchObject([
      { key: 'a', manifests: [{ path: 'qm.yaml' }] },
    ]);
  });
});
