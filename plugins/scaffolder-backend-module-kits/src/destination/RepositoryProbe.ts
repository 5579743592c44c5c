import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import {
  BIRTH_RECORD_PATH,
  parseBirthRecord,
  type BirthRecord,
  type Destination,
} from '@fairway/kit-renderer';
import type { HostApi } from './HostApi';
import { toFileUrl } from './toFileUrl';

/** Looks at what is where a repository is to go. */
export class RepositoryProbe {
  readonly #api: HostApi;
  readonly #reader: UrlReaderService;

  constructor(options: { api: HostApi; reader: UrlReaderService }) {
    this.#api = options.api;
    this.#reader = options.reader;
  }

  /** @throws ServiceUnavailableError if the host does not answer, or refuses the portal's credentials */
  async exists(destination: Destination): Promise<boolean> {
    const title = `${destination.owner}/${destination.repository}`;
    const response = await this.#api.call(destination, '').catch(error => {
      throw new ServiceUnavailableError(
        `${destination.host} did not say whether ${title} exists, since it cannot be reached`,
        error,
      );
    });
    await response.arrayBuffer();
    if (response.status === 404) {
      return false;
    }
    if (response.status === 401) {
      throw new ServiceUnavailableError(
        `${destination.host} refused the credentials of the portal: look at integrations.${destination.kind} in its configuration`,
      );
    }
    if (!response.ok) {
      throw new ServiceUnavailableError(
        `${destination.host} did not say whether ${title} exists: ${response.status} ${response.statusText}`,
      );
    }
    return true;
  }

  /** The record in a repository that was made from a kit; `undefined` where there is none, or no repository. */
  async findRecord(destination: Destination): Promise<BirthRecord | undefined> {
    if (!(await this.exists(destination))) {
      return undefined;
    }
    try {
      const file = await this.#reader.readUrl(
        toFileUrl(destination, BIRTH_RECORD_PATH),
      );
      return parseBirthRecord((await file.buffer()).toString('utf8'));
    } catch (error) {
      if (
        isError(error) &&
        ['NotFoundError', 'InputError'].includes(error.name)
      ) {
        return undefined;
      }
      throw error;
    }
  }
}
