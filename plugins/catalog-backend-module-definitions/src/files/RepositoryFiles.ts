import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { FileSource } from './FileSource';
import { repositoryOf, toWebAddress } from './repositoryOf';

/** Reads files of the repository of a descriptor, or of its folder where its address names no repository. */
export class RepositoryFiles implements FileSource {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #isWithin: (address: string) => boolean;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    descriptor: string;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#isWithin = repositoryOf(options.descriptor, options.integrations);
  }

  resolve(reference: string, from: string): string {
    const target = toWebAddress(
      this.#integrations.resolveUrl({ url: reference, base: from }),
    );
    // The portal may read more repositories than the author of a definition may.
    if (!this.#isWithin(target)) {
      throw new NotAllowedError(`${reference} is not in the same repository`);
    }
    return target;
  }

  async open(location: string, signal: AbortSignal) {
    const response = await this.#reader.readUrl(location, { signal });
    return response.stream?.() ?? response.buffer();
  }

  refreshKey(location: string): string {
    return `url:${location}`;
  }
}
