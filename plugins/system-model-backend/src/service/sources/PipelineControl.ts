import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Scraper, ScraperFactory } from '@fairway/plugin-system-model-node';
import { readModelOptions, SourceOptions } from '../../config';
import { ConfiguredSource } from '../../scan/ConfiguredSource';
import { Pipeline } from '../../scan/Pipeline';
import { SourceControl, SourceInfo } from './SourceControl';

/** As a source is called that is tried out. */
const DRY_RUN = 'dry-run';

/** Has done with sources what the pipeline can do. */
export class PipelineControl implements SourceControl {
  readonly #createSource: (options: SourceOptions) => ConfiguredSource;
  readonly #findFactory: (type: string) => ScraperFactory | undefined;
  readonly #pipeline: Pick<Pipeline, 'rescan' | 'confirm'>;
  readonly #sources: readonly SourceInfo[];

  constructor(options: {
    createSource: (options: SourceOptions) => ConfiguredSource;
    findFactory: (type: string) => ScraperFactory | undefined;
    pipeline: Pick<Pipeline, 'rescan' | 'confirm'>;
    sources: readonly ConfiguredSource[];
  }) {
    this.#createSource = options.createSource;
    this.#findFactory = options.findFactory;
    this.#pipeline = options.pipeline;
    this.#sources = options.sources.map(({ id, origin, title, type }) => ({
      id,
      type,
      title,
      origin,
    }));
  }

  listSources(): readonly SourceInfo[] {
    return this.#sources;
  }

  async rescan(source: string): Promise<void> {
    await this.#pipeline.rescan(source);
  }

  async confirm(source: string): Promise<void> {
    await this.#pipeline.confirm(source);
  }

  createScraper(type: string, config: JsonObject): Scraper {
    const factory = this.#findFactory(type);
    if (factory && !factory.canBeTried) {
      throw new InputError(
        `A source of type "${type}" cannot be tried out here: it reads with the rights of the portal itself. Add it to the configuration of the portal instead`,
      );
    }
    const { sources } = readModelOptions(
      new ConfigReader({
        systemModel: { sources: { [DRY_RUN]: { ...config, type } } },
      }),
    );
    return this.#createSource(sources[0]).scraper;
  }
}
