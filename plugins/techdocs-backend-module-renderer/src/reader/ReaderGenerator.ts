import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import { ReaderBuilds } from './ReaderBuilds';

/**
 * Hands what the backend wants generated to the builds for readers.
 *
 * @remarks
 *
 * The extension point takes the class of the stock generator and nothing else, because that has private fields; hence the
 * inheritance. Nothing of it is used.
 */
export class ReaderGenerator extends TechdocsGenerator {
  readonly #builds: ReaderBuilds;

  constructor(
    builds: ReaderBuilds,
    options: {
      config: Config;
      integrations: ScmIntegrationRegistry;
      logger: LoggerService;
    },
  ) {
    super({ ...options, scmIntegrations: options.integrations });
    this.#builds = builds;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    await this.#builds.run(options);
  }
}
