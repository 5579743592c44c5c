import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Exporter } from '@fairway/plugin-system-model-node';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { ReleaseShelf } from '../artifacts/ReleaseShelf';
import { openDatabase } from '../database/openDatabase';
import { DatabaseExportStore } from './DatabaseExportStore';
import { ExporterStatusReader } from './ExporterStatusReader';
import { ExportTask } from './ExportTask';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
const signal = new AbortController().signal;

/** Remembers what it was given, and fails when told to. */
class ExporterDouble implements Exporter {
  readonly versions: string[] = [];
  fault: string | undefined;
  kept: number | undefined;

  async export({ version }: { version: string }): Promise<void> {
    if (this.fault) {
      throw new Error(this.fault);
    }
    this.versions.push(version);
  }

  async findLatest() {
    return this.versions.at(-1);
  }

  async prune(keep: number): Promise<void> {
    this.kept = keep;
    throw new Error('cannot be listed');
  }
}

describe.each(databases.eachSupportedId())('ExportTask on %s', databaseId => {
  async function start() {
    folder.clear();
    const knex = await databases.init(databaseId);
    await openDatabase({ getClient: async () => knex });
    const clock = { time: Date.UTC(2026, 10, 26) };
    const now = () => new Date(clock.time);
    const model = new ModelDouble();
    const dir = folder.path;
    const builder = new ReleaseBuilder({
      dir,
      processors: builtInProcessors,
      now,
    });
    const parts = {
      model,
      minIntervalMs: 5 * MINUTE,
      now,
      store: new DatabaseExportStore(knex),
      logger: mockServices.logger.mock(),
    };
    const shelf = new ReleaseShelf({ ...parts, dir, builder });
    const exporters = ['one', 'two'].map(id => ({
      id,
      type: 'double',
      keep: 4,
      exporter: new ExporterDouble(),
    }));
    const tasks = exporters.map(
      exporter => new ExportTask({ ...parts, shelf, exporter }),
    );
    return {
      clock,
      model,
      exporters: exporters.map(({ exporter }) => exporter),
      status: new ExporterStatusReader({ ...parts, exporters }),
      runAfter: async (minutes: number) => {
        clock.time += minutes * MINUTE;
        await Promise.all(tasks.map(task => task.run(signal)));
      },
    };
  }

  it('exports what is new, and no more often than it may', async () => {
    const { exporters, model, runAfter, status } = await start();
    const [{ versions }] = exporters;

    model.set('component:default/shop');
    await runAfter(0);
    await runAfter(10);
    expect(versions).toEqual(['20261126T000000Z-000000000001']);

    model.set('component:default/shop');
    await runAfter(0);
    model.set('component:default/shop');
    await runAfter(4);
    await runAfter(1);
    expect(versions).toEqual([
      '20261126T000000Z-000000000001',
      '20261126T001000Z-000000000002',
      '20261126T001500Z-000000000003',
    ]);
    expect(exporters[0].kept).toBe(4);
    expect(await status.list()).toMatchObject([
      {
        id: 'one',
        type: 'double',
        version: '20261126T001500Z-000000000003',
        sequence: 3,
        exportedAt: new Date('2026-11-26T00:15:00Z'),
        failures: 0,
      },
      { id: 'two', failures: 0 },
    ]);
  });

  it('tells of one that fails, tries it again with growing rests, and exports with the others', async () => {
    const { clock, exporters, model, runAfter, status } = await start();
    const [one, two] = exporters;
    model.set('component:default/shop');
    one.fault = 'the disk is full';

    await runAfter(0);
    const [failing] = await status.list();
    expect(two.versions).toHaveLength(1);
    expect(failing).toMatchObject({
      error: 'the disk is full',
      failures: 1,
      failingSince: new Date(clock.time),
      retryAt: new Date(clock.time + MINUTE),
    });
    expect(failing.version).toBeUndefined();

    await runAfter(1);
    await runAfter(1);
    expect((await status.list())[0]).toMatchObject({
      failures: 2,
      failingSince: failing.failingSince,
      retryAt: new Date(clock.time + MINUTE),
    });

    one.fault = undefined;
    await runAfter(1);
    const [mended] = await status.list();
    expect(one.versions).toEqual(two.versions);
    expect(mended).toMatchObject({ failures: 0, version: two.versions[0] });
    expect(mended.error).toBeUndefined();
    expect(mended.failingSince).toBeUndefined();
  });
});
