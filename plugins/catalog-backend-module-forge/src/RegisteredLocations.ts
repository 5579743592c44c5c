import {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LocationFate } from './planLocations';

/** A location that someone registered. */
export type RegisteredLocation = {
  readonly id: string;
  readonly target: string;
  readonly entityRef: string;
};

/**
 * The locations that people and kits registered, as the portal itself may see and change them.
 */
export class RegisteredLocations {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #reader: UrlReaderService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    reader: UrlReaderService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#reader = options.reader;
  }

  /** Finds the locations below an address, which ends in a slash. */
  async findBelow(url: string): Promise<readonly RegisteredLocation[]> {
    const found: RegisteredLocation[] = [];
    const pages = this.#catalog.streamLocations(
      { query: { type: 'url', target: { $hasPrefix: url } } },
      await this.#asPortal(),
    );
    for await (const page of pages) {
      found.push(
        ...page.map(({ id, target, entityRef }) => ({ id, target, entityRef })),
      );
    }
    return found;
  }

  /** Has a location read again, also one that could never be read before. */
  async refresh(location: RegisteredLocation): Promise<void> {
    await this.#catalog.refreshEntity(
      location.entityRef,
      await this.#asPortal(),
    );
  }

  /** Unregisters a location, and with it the entities that came from it. */
  async remove(location: RegisteredLocation, reason: string): Promise<void> {
    await this.#catalog.removeLocationById(location.id, await this.#asPortal());
    this.#logger.info('Unregistered a location', {
      target: location.target,
      reason,
    });
  }

  /** Follows a file that moved, or unregisters its location if it is gone. */
  async settle(fate: LocationFate<RegisteredLocation>): Promise<void> {
    const { location, movedTo } = fate;
    // What a push lists does not show how a merge ended; only the file itself can say that it is gone.
    if (await this.#exists(location.target)) {
      return;
    }
    if (!movedTo) {
      await this.remove(location, 'A push deleted the file');
      return;
    }
    await this.#catalog.updateLocation(
      location.id,
      { type: 'url', target: movedTo },
      await this.#asPortal(),
    );
    this.#logger.info('Followed a location to where a push moved its file', {
      target: location.target,
      movedTo,
    });
  }

  async #exists(url: string): Promise<boolean> {
    try {
      await this.#reader.readUrl(url);
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') {
        return false;
      }
      throw error;
    }
  }

  async #asPortal() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}
