import { createServer, Server } from 'http';
import { once } from 'events';
import { appendFile, readFile, rm, writeFile } from 'fs/promises';
import { AddressInfo } from 'net';
import { join } from 'path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { openRelease } from '@fairway/system-model-reader';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { publishRelease } from './__testUtils__/publishRelease';

const folder = createMockDirectory();

beforeEach(() => folder.clear());

describe('a release', () => {
  it('tells what changed since the release before', async () => {
    const model = new ModelDouble();
    model.set('component:default/shop');
    model.set('component:default/crane');
    const before = await openRelease(
      (
        await publishRelease(folder.path, model)
      ).location,
    );
    model.set('component:default/shop');
    model.remove('component:default/crane');
    const { location } = await publishRelease(folder.path, model);

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
    const { location, version } = await publishRelease(
      folder.path,
      new ModelDouble(),
    );

    expect((await openRelease(`${location}/${version}/`)).version).toBe(
      version,
    );
  });

  it('is not believed when it is damaged, and is read again when it is mended', async () => {
    const model = new ModelDouble();
    model.set('component:default/shop');
    const { location, version } = await publishRelease(folder.path, model);
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
      await publishRelease(folder.path, model);
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
