import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ExporterFactory, Processor } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { ModelSource } from '../artifacts/ModelSource';
import { builtInProcessors } from '../artifacts/processors/builtInProcessors';
import { ReleaseBuilder } from '../artifacts/ReleaseBuilder';
import { ReleaseShelf } from '../artifacts/ReleaseShelf';
import { createExporters } from './createExporters';
import { DatabaseExportStore } from './DatabaseExportStore';
import { ExporterStatusReader } from './ExporterStatusReader';
import { ExportTask } from './ExportTask';
import { filesExporterFactory } from './filesExporterFactory';
import { httpExporterFactory } from './httpExporterFactory';
import { readExportOptions } from './readExportOptions';

const now = () => new Date();

/**
 * Has releases made and put out.
 *
 * @returns What the API tells of them
 */
export async function startExports(options: {
  readonly config: Config;
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly model: ModelSource;
  readonly scheduler: SchedulerService;
  /** Of modules. */
  readonly exporterFactories: readonly ExporterFactory[];
  readonly processors: readonly Processor[];
}): Promise<{ shelf: ReleaseShelf; exporterStatus: ExporterStatusReader }> {
  const { config, logger, model, scheduler } = options;
  const {
    dir,
    minIntervalMs,
    exporters: configured,
  } = readExportOptions(config);
  const exporters = createExporters(
    configured,
    [filesExporterFactory, httpExporterFactory, ...options.exporterFactories],
    logger,
  );
  const store = new DatabaseExportStore(options.knex);
  const processors = [...builtInProcessors, ...options.processors];
  const builder = new ReleaseBuilder({ dir, processors, now });
  const shelf = new ReleaseShelf({ dir, builder, model, minIntervalMs, now });

  // A task for each: one that hangs keeps nobody else waiting.
  for (const exporter of exporters) {
    const task = new ExportTask({
      exporter,
      store,
      shelf,
      model,
      minIntervalMs,
      logger,
      now,
    });
    await scheduler.scheduleTask({
      id: `export-${exporter.id}`,
      frequency: { minutes: 1 },
      initialDelay: { minutes: 1 },
      timeout: { minutes: 30 },
      scope: 'global',
      fn: signal => task.run(signal),
    });
  }
  return {
    shelf,
    exporterStatus: new ExporterStatusReader({ exporters, store }),
  };
}
