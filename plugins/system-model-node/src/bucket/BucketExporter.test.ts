import { createHash } from 'crypto';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Release } from '../Exporter';
import { BucketDouble } from './__testUtils__/BucketDouble';
import { BucketExporter } from './BucketExporter';

const folder = createMockDirectory();
const signal = new AbortController().signal;

function makeRelease(sequence: number, text = 'text'): Release {
  const version = `2026112${sequence}T190000Z-00000000000${sequence}`;
  folder.addContent({
    [version]: {
      'a.txt': text,
      sub: { 'b.txt': text },
      'manifest.json': `{"of":"${text}"}`,
    },
  });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const file = { mediaType: 'text/plain', size: text.length, sha256 };
  return {
    version,
    sequence,
    dir: folder.resolve(version),
    files: [
      { ...file, path: 'a.txt' },
      { ...file, path: 'sub/b.txt' },
    ],
  };
}

function start() {
  folder.clear();
  const bucket = new BucketDouble();
  const makeExporter = () => new BucketExporter({ bucket, prefix: 'out/' });
  return { bucket, makeExporter, exporter: makeExporter() };
}

describe('BucketExporter', () => {
  it('puts the files of a release, then its manifest, then says that it is the latest', async () => {
    const { bucket, exporter } = start();
    const { version, ...release } = makeRelease(1);

    await exporter.export({ version, ...release }, signal);

    expect(bucket.asked).toEqual([
      `write out/${version}/a.txt`,
      `write out/${version}/sub/b.txt`,
      `write out/${version}/manifest.json`,
      'write out/latest.json',
    ]);
    expect(JSON.parse(bucket.objects.get('out/latest.json')!.text)).toEqual({
      version,
      sequence: 1,
      manifest: `${version}/manifest.json`,
    });
    expect(await exporter.findLatest()).toBe(version);
  });

  it('goes on where it was interrupted', async () => {
    const { bucket, exporter } = start();
    const release = makeRelease(1);
    bucket.onWrite = key => {
      if (key.endsWith('b.txt')) {
        throw new Error('the line is dead');
      }
    };

    await expect(exporter.export(release, signal)).rejects.toThrow(
      'the line is dead',
    );
    expect(await exporter.findLatest()).toBeUndefined();
    bucket.onWrite = () => {};
    bucket.asked.length = 0;
    await exporter.export(release, signal);

    expect(bucket.asked[0]).toBe(`write out/${release.version}/sub/b.txt`);
    expect(await exporter.findLatest()).toBe(release.version);
  });

  it('ends the same when replicas export the same at once', async () => {
    const { bucket, makeExporter } = start();
    const release = makeRelease(1);

    await Promise.all(
      [1, 2, 3].map(() => makeExporter().export(release, signal)),
    );

    expect(bucket.objects.size).toBe(4);
  });

  it('leaves a release that another replica has made under the same name', async () => {
    const { bucket, exporter } = start();
    await exporter.export(makeRelease(1, 'theirs'), signal);

    await exporter.export(makeRelease(1, 'ours'), signal);

    const texts = [...bucket.objects.values()].map(({ text }) => text);
    expect(texts.filter(text => text.includes('ours'))).toEqual([]);
  });

  it('never mixes two releases of the same name', async () => {
    const { bucket, exporter } = start();
    const { version } = makeRelease(1);
    bucket.set(`out/${version}/sub/b.txt`, 'half of another');

    await expect(exporter.export(makeRelease(1), signal)).rejects.toThrow(
      `has another out/${version}/sub/b.txt than this release`,
    );
    expect(await exporter.findLatest()).toBeUndefined();
  });

  it('never turns back, and takes away old releases but the latest', async () => {
    const { bucket, exporter } = start();
    const releases = [1, 2, 3, 4].map(sequence => makeRelease(sequence));
    await exporter.export(releases[3], signal);
    for (const release of releases.slice(0, 3)) {
      await exporter.export(release, signal);
    }
    bucket.set('out/notes.txt', 'of somebody');
    bucket.asked.length = 0;

    await exporter.prune(2);

    expect(await exporter.findLatest()).toBe(releases[3].version);
    expect(bucket.asked.filter(ask => ask.startsWith('remove'))).toEqual(
      releases
        .slice(0, 2)
        .flatMap(({ version }) => [
          `remove out/${version}/manifest.json`,
          `remove out/${version}/a.txt`,
          `remove out/${version}/sub/b.txt`,
        ]),
    );
    expect(bucket.objects.has('out/notes.txt')).toBe(true);
  });
});
