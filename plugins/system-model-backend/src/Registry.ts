import { ConflictError } from '@backstage/errors';
import {
  ExporterFactory,
  ManifestFormat,
  Processor,
  ScraperFactory,
  SystemModelExtensionPoint,
} from '@fairway/plugin-system-model-node';

/** Collects what modules bring to the stages of the pipeline. */
export class Registry implements SystemModelExtensionPoint {
  readonly scrapers = new Map<string, ScraperFactory>();
  readonly formats = new Map<string, ManifestFormat>();
  readonly processors = new Map<string, Processor>();
  readonly exporters = new Map<string, ExporterFactory>();

  addScraper(factory: ScraperFactory): void {
    add(this.scrapers, 'a type of sources', factory.type, factory);
  }

  addFormat(format: ManifestFormat): void {
    add(this.formats, 'a format of manifests', format.id, format);
  }

  addProcessor(processor: Processor): void {
    add(this.processors, 'a processor', processor.id, processor);
  }

  addExporter(factory: ExporterFactory): void {
    add(this.exporters, 'a type of exporters', factory.type, factory);
  }
}

function add<T>(items: Map<string, T>, what: string, name: string, item: T) {
  if (items.has(name)) {
    throw new ConflictError(
      `There is ${what} "${name}" already: another module of the system model has added it`,
    );
  }
  items.set(name, item);
}
