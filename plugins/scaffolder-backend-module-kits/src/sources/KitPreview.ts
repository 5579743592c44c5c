import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { JsonObject } from '@backstage/types';
import {
  renderKit,
  type Destination,
  type KitFile,
} from '@fairway/kit-renderer';
import type { KitsOptions } from '../config';
import { toKitDestination } from '../destination/toKitDestination';
import type { KitLoader } from './KitLoader';

/** What a kit would make, without making anything. */
export class KitPreview {
  readonly #catalog: CatalogService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #loader: KitLoader;
  readonly #options: KitsOptions;

  constructor(options: {
    catalog: CatalogService;
    integrations: ScmIntegrationRegistry;
    loader: KitLoader;
    options: KitsOptions;
  }) {
    this.#catalog = options.catalog;
    this.#integrations = options.integrations;
    this.#loader = options.loader;
    this.#options = options.options;
  }

  /**
   * @throws NotFoundError if the caller does not see such a kit
   * @throws InputError if the answers do not fit it
   */
  async render(request: {
    templateRef: string;
    answers: JsonObject;
    credentials: BackstageCredentials;
  }): Promise<{ destination: Destination; files: KitFile[] }> {
    const { templateRef, answers, credentials } = request;
    const template = await this.#catalog.getEntityByRef(templateRef, {
      credentials,
    });
    if (!template) {
      throw new NotFoundError(`There is no kit ${templateRef}`);
    }
    const { kit, sources, source } = await this.#loader.load(template);
    const destination = toKitDestination(
      kit,
      answers,
      this.#integrations,
      this.#options,
    );
    const files = renderKit({
      kit,
      sources,
      source,
      answers,
      destination,
      imageRegistry: this.#options.imageRegistry,
    });
    return { destination, files };
  }
}
