import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Processor } from './Artifact';
import { ExporterFactory } from './Exporter';
import { ManifestFormat } from './ManifestFormat';
import { ScraperFactory } from './Scraper';

/**
 * Where each stage of the pipeline is given what it works with.
 *
 * @remarks
 *
 * Modules add while they start; the pipeline begins when the portal has started.
 * Each throws if there is one of the same name already.
 *
 * @public
 */
export interface SystemModelExtensionPoint {
  addScraper(factory: ScraperFactory): void;
  addFormat(format: ManifestFormat): void;
  addProcessor(processor: Processor): void;
  addExporter(factory: ExporterFactory): void;
}

/** @public */
export const systemModelExtensionPoint =
  createExtensionPoint<SystemModelExtensionPoint>({
    id: 'system-model.stages',
  });
