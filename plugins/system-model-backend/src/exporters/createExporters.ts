import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ExporterFactory } from '@fairway/plugin-system-model-node';
import { ConfiguredExporter } from './ConfiguredExporter';
import { ExportOptions } from './readExportOptions';

/**
 * Makes the exporters that are configured.
 *
 * @throws InputError if one is of a type that there is not, or is configured wrongly
 */
export function createExporters(
  configured: ExportOptions['exporters'],
  factories: readonly ExporterFactory[],
  logger: LoggerService,
): ConfiguredExporter[] {
  return configured.map(({ id, type, keep, config }) => {
    const factory = factories.find(candidate => candidate.type === type);
    if (!factory) {
      const types = factories.map(candidate => `"${candidate.type}"`);
      throw new InputError(
        `Invalid configuration at systemModel.exporters.${id}.type: expected one of ${types.join(
          ', ',
        )}, got "${type}"; other types come with modules of the system model`,
      );
    }
    const exporter = factory.create({
      id,
      config,
      logger: logger.child({ exporter: id }),
    });
    return { id, type, keep, exporter };
  });
}
