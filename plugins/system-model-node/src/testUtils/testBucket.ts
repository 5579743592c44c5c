import { createHash, randomBytes } from 'crypto';
import { mkdtemp, mkdir, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { Readable } from 'stream';
import { Bucket, BucketObject } from '../bucket/Bucket';
import { BucketExporter } from '../bucket/BucketExporter';
import { BucketScraper } from '../bucket/BucketScraper';
import { SentContent } from '../SentContent';
import { Release } from '../Exporter';
import { ScannedCollection } from '../Scraper';

const { signal } = new AbortController();

/**
 * Tests that a bucket does what exporters and scrapers need of it, on an object
 * store that is empty below a prefix of each test's own.
 *
 * @param getBucket - Of the store, which may be started before; with pages of five
 * @param options - `isFull`: whether it does all that a real one does: refuse to replace what is to be new, take two writes
 *   of one key at once
 * @public
 */
// Tests that packages share, and not a file of tests.
// eslint-disable-next-line jest/no-export
export function testBucket(
  getBucket: () => Bucket,
  options: { readonly isFull: boolean },
): void {
  const write = (key: string, bytes: Buffer | string, isNew = true) =>
    getBucket().write(key, toContent(Buffer.from(bytes)), { isNew, signal });

  it('lists in order and page by page what was written', async () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `list/${index}/ä b+c`,
    );
    for (const name of names) {
      await write(name, name);
    }
    await write('listed-not/x', 'x');

    const pages = await listPages(getBucket(), 'list/');

    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toEqual(
      [...names].sort().map(key => ({
        key,
        etag: expect.stringMatching(/./),
        size: Buffer.byteLength(key),
      })),
    );
  });

  it('reads what was written, and keeps its checksum', async () => {
    const bucket = getBucket();
    const bytes = randomBytes(3_000_000);
    await write('read/large', bytes);

    const [[object]] = await listPages(bucket, 'read/');

    const read = await bucket.read(object, { maxBytes: bytes.length, signal });
    expect(read.equals(bytes)).toBe(true);
    expect(await bucket.findSha256('read/large', signal)).toBe(
      toContent(bytes).sha256,
    );
    await expect(
      bucket.read(object, { maxBytes: bytes.length - 1, signal }),
    ).rejects.toThrow('more than 2999999 bytes');
  });

  it('tells what is not there from what is', async () => {
    const bucket = getBucket();
    await write('small/text', 'text');

    expect(await bucket.readSmall('small/text', signal)).toBe('text');
    expect(await bucket.readSmall('small/none', signal)).toBeUndefined();
    expect(await bucket.findSha256('small/none', signal)).toBeUndefined();
    await bucket.remove(['small/text', 'small/none']);
    expect(await bucket.readSmall('small/text', signal)).toBeUndefined();
    await bucket.remove([]);
  });

  it('does not read what has changed since it was listed', async () => {
    const bucket = getBucket();
    await write('changing/text', 'one');
    const [[before]] = await listPages(bucket, 'changing/');
    await write('changing/text', 'two', false);
    const [[after]] = await listPages(bucket, 'changing/');

    expect(after.etag).not.toBe(before.etag);
    await expect(
      bucket.read(before, { maxBytes: 9, signal }),
    ).rejects.toThrow();
    expect(`${await bucket.read(after, { maxBytes: 9, signal })}`).toBe('two');
  });

  if (options.isFull) {
    it('does not replace what is to be new', async () => {
      await write('new/text', 'one');

      await expect(write('new/text', 'two')).rejects.toThrow();
      expect(await getBucket().readSmall('new/text', signal)).toBe('one');
    });
  }

  it('takes releases, several times and from several replicas, and lets old ones go', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'releases-'));
    const makeExporter = () =>
      new BucketExporter({ bucket: getBucket(), prefix: 'releases/' });
    const releases: Release[] = [];
    for (const sequence of [1, 2, 3]) {
      releases.push(await makeRelease(dir, sequence));
    }

    for (const release of releases) {
      const replicas = [makeExporter(), makeExporter()];
      if (options.isFull) {
        await Promise.all(replicas.map(one => one.export(release, signal)));
      }
      for (const replica of replicas) {
        await replica.export(release, signal);
      }
    }
    await makeExporter().prune(2);

    expect(await makeExporter().findLatest()).toBe(releases[2].version);
    const keys = (await listPages(getBucket(), 'releases/')).flat();
    expect(keys.map(({ key }) => key)).toEqual([
      ...releases
        .slice(1)
        .flatMap(({ version }) => [
          `releases/${version}/entities.ndjson`,
          `releases/${version}/manifest.json`,
        ]),
      'releases/latest.json',
    ]);
    await rm(dir, { recursive: true });
  });

  it('gives manifests to scans, and only those that changed to the next', async () => {
    for (let index = 0; index < 7; index++) {
      await write(`scan/f${index}/qm.yaml`, `name: f${index}`);
      await write(`scan/f${index}/notes.txt`, 'x');
    }
    const versions = new Map<string, string>();

    const first = await scan(getBucket(), versions);
    await write('scan/f3/qm.yaml', 'name: changed', false);
    const second = await scan(getBucket(), versions);

    expect(first.map(({ outcome }) => outcome)).toEqual(Array(7).fill('read'));
    expect(
      second.filter(({ outcome }) => outcome !== 'unchanged'),
    ).toMatchObject([
      {
        key: 'f3',
        outcome: 'read',
        manifests: [{ path: 'qm.yaml', content: 'name: changed' }],
      },
    ]);
    expect(second).toHaveLength(7);
  });
}

function toContent(bytes: Buffer): SentContent {
  return {
    mediaType: 'text/plain',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    open: () => Readable.from([bytes], { objectMode: false }),
  };
}

async function listPages(bucket: Bucket, prefix: string) {
  const pages: (readonly BucketObject[])[] = [];
  let page: string | undefined;
  do {
    const found = await bucket.list({ prefix, page, signal });
    pages.push(found.objects);
    page = found.next;
  } while (page !== undefined);
  return pages;
}

async function makeRelease(parent: string, sequence: number): Promise<Release> {
  const version = `2026112${sequence}T190000Z-00000000000${sequence}`;
  const dir = join(parent, version);
  const text = `{"release":${sequence}}\n`;
  await mkdir(dir);
  await writeFile(join(dir, 'entities.ndjson'), text);
  await writeFile(join(dir, 'manifest.json'), '{}');
  const { mediaType, sha256, size } = toContent(Buffer.from(text));
  const files = [{ path: 'entities.ndjson', mediaType, sha256, size }];
  return { version, sequence, dir, files };
}

async function scan(bucket: Bucket, versions: Map<string, string>) {
  const scraper = new BucketScraper({
    bucket,
    prefix: 'scan/',
    depth: 1,
    isManifest: path => path === 'qm.yaml',
    onUse: () => {},
  });
  const collections: ScannedCollection[] = [];
  const scanning = scraper.scan({
    mode: 'all',
    findVersions: async () => versions,
    signal,
  });
  for await (const step of scanning) {
    collections.push(...step.collections);
  }
  for (const collection of collections) {
    if (collection.outcome === 'read') {
      versions.set(collection.key, collection.version);
    }
  }
  return collections;
}
