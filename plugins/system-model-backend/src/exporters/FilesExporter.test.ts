import { readdir, readFile, writeFile, mkdir } from 'fs/promises';
import { join } from 'path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { filesExporterFactory } from './filesExporterFactory';

const work = createMockDirectory();
const target = createMockDirectory();
const signal = new AbortController().signal;
let time = Date.UTC(2026, 10, 26);

beforeEach(() => {
  work.clear();
  target.clear();
});

const makeExporter = () =>
  filesExporterFactory.create({
    id: 'disk',
    config: { type: 'files', path: join(target.path, 'out') },
    logger: mockServices.logger.mock(),
  });

async function build(model: ModelDouble) {
  time += 1_000;
  const builder = new ReleaseBuilder({
    dir: work.path,
    processors: builtInProcessors,
    now: () => new Date(time),
  });
  model.set('component:default/shop');
  return await model.read(reader => builder.build(reader, signal));
}

const list = async () => (await readdir(join(target.path, 'out'))).sort();
const read = async (path: string) =>
  await readFile(join(target.path, 'out', path), 'utf8');

describe('FilesExporter', () => {
  it('puts out a release, and then says that it is there', async () => {
    const release = await build(new ModelDouble());
    const exporter = makeExporter();
    expect(await exporter.findLatest()).toBeUndefined();

    await exporter.export(release, signal);

    expect(await exporter.findLatest()).toBe(release.version);
    expect(JSON.parse(await read('latest.json'))).toEqual({
      version: release.version,
      sequence: 1,
      manifest: `${release.version}/manifest.json`,
    });
    expect(await read(`${release.version}/entities.ndjson`)).toBe(
      await readFile(join(release.dir, 'entities.ndjson'), 'utf8'),
    );
  });

  it('ends the same when replicas export the same at once, and again', async () => {
    const release = await build(new ModelDouble());

    await Promise.all(
      [1, 2, 3, 4].map(() => makeExporter().export(release, signal)),
    );
    await makeExporter().export(release, signal);

    expect(await list()).toEqual([release.version, 'latest.json']);
    expect(
      await readdir(join(target.path, 'out', release.version)),
    ).toHaveLength(8);
  });

  it('never turns back to an older release', async () => {
    const model = new ModelDouble();
    const [older, newer] = [await build(model), await build(model)];
    await makeExporter().export(newer, signal);

    await makeExporter().export(older, signal);

    expect(await makeExporter().findLatest()).toBe(newer.version);
  });

  it('leaves the last release as it is when the next is interrupted', async () => {
    const model = new ModelDouble();
    const [first, second] = [await build(model), await build(model)];
    await makeExporter().export(first, signal);

    const interrupted = makeExporter().export(second, AbortSignal.abort());

    await expect(interrupted).rejects.toThrow('abort');
    expect(await list()).toEqual([first.version, 'latest.json']);
    await makeExporter().export(second, signal);
    expect(await makeExporter().findLatest()).toBe(second.version);
  });

  it('takes away old releases, and nothing else', async () => {
    const model = new ModelDouble();
    const exporter = makeExporter();
    await mkdir(join(target.path, 'out', '.cache.d'), { recursive: true });
    await writeFile(join(target.path, 'out', 'notes.txt'), '');
    const versions: string[] = [];
    for (let count = 0; count < 4; count++) {
      const release = await build(model);
      versions.push(release.version);
      await exporter.export(release, signal);
    }

    await Promise.all([exporter.prune!(2), makeExporter().prune!(2)]);

    expect(await list()).toEqual(
      ['.cache.d', ...versions.slice(2), 'latest.json', 'notes.txt'].sort(),
    );
  });

  it('wants to know where', () => {
    const create = (path: unknown) =>
      filesExporterFactory.create({
        id: 'disk',
        config: { type: 'files', path: path as string },
        logger: mockServices.logger.mock(),
      });

    expect(() => create(undefined)).toThrow(
      'systemModel.exporters.disk is not valid: path: expected string',
    );
    expect(() => create('out')).toThrow('expected an absolute path');
  });
});
