import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ForwardedError, InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorRunOptions,
  ParsedLocationAnnotation,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import {
  BuildLimits,
  BuildReport,
  buildSite,
  DiagramPool,
  DocsInputError,
} from '@fairway/techdocs-renderer';
import { TemporaryFolders } from '../prepare/TemporaryFolders';
import { withoutTrace } from '../withoutTrace';
import { createEditUrls } from './editUrls';
import { readGitDates } from './readGitDates';
import { describeFindings, describeResult } from './describeReport';

/** One site to build. */
export type GenerateRequest = {
  readonly inputDir: string;
  readonly outputDir: string;
  readonly etag?: string;
  readonly siteName?: string;
  /** Where the input was read from. */
  readonly location?: ParsedLocationAnnotation;
};

// A downloaded archive has one date for all files.
async function readDates(
  folder: string,
): Promise<(path: string) => Date | undefined> {
  const dates = await readGitDates(folder);
  return path => dates.get(path);
}

/**
 * Builds documentation in this process instead of running MkDocs.
 *
 * @remarks
 *
 * The extension point takes the class of the stock generator and nothing else,
 * because that has private fields; hence the inheritance. Nothing of it is used.
 */
export class RendererGenerator extends TechdocsGenerator {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #limits: Partial<BuildLimits>;
  readonly #diagrams: DiagramPool;
  readonly #temporaryFolders: TemporaryFolders;

  constructor(options: {
    config: Config;
    logger: LoggerService;
    integrations: ScmIntegrationRegistry;
    limits: Partial<BuildLimits>;
    diagrams: DiagramPool;
    temporaryFolders: TemporaryFolders;
  }) {
    super({ ...options, scmIntegrations: options.integrations });
    this.#integrations = options.integrations;
    this.#limits = options.limits;
    this.#diagrams = options.diagrams;
    this.#temporaryFolders = options.temporaryFolders;
  }

  /** Called by the TechDocs backend; what is logged here is shown to the reader. */
  async run(options: GeneratorRunOptions): Promise<void> {
    const report = await this.generate({
      inputDir: options.inputDir,
      outputDir: options.outputDir,
      etag: options.etag,
      siteName: options.siteOptions?.name,
      location: options.parsedLocationAnnotation,
    });
    for (const { level, text } of describeFindings(report)) {
      options.logger.log(level === 'warning' ? 'warn' : 'info', text);
    }
    options.logger.info(describeResult(report));
  }

  /**
   * Builds a site.
   *
   * @throws InputError with a message for the author, where the documentation is
   * the reason that it cannot be built
   */
  async generate(request: GenerateRequest): Promise<BuildReport> {
    const { inputDir, outputDir, etag, siteName, location } = request;
    try {
      return await buildSite({
        inputDir,
        outputDir,
        etag,
        siteName,
        editUrl: createEditUrls(location, this.#integrations),
        lastChanged:
          location?.type === 'dir' ? () => readDates(inputDir) : undefined,
        limits: this.#limits,
        diagrams: this.#diagrams,
      });
    } catch (error) {
      if (error instanceof DocsInputError) {
        throw withoutTrace(new InputError(error.message));
      }
      throw new ForwardedError('The documentation could not be built', error);
    } finally {
      await this.#temporaryFolders.release(inputDir);
    }
  }
}
