import { createHash } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import { ChangeFeed } from './ChangeFeed';

const CACHE_KEY = 'hash';
/** Entities in error that are remembered; each costs about 200 bytes. */
const MAX_REMEMBERED = 10_000;

/**
 * Notices, while the catalog processes an entity, that it is not what it was the last time.
 *
 * @remarks
 *
 * The stock catalog has no event for this. The cache of the catalog outlives
 * restarts and is shared by replicas, so that a restart changes nothing.
 */
export class EntityChangeProcessor implements CatalogProcessor {
  readonly #feed: ChangeFeed;
  /**
   * The cache keeps nothing of an entity that has never been processed without
   * error. Without this memory such an entity would count as new every two minutes.
   * A dry run keeps nothing either, but must not make the real run look like old news.
   */
  readonly #announced = new Map<string, { hash: string; hasErrors: boolean }>();

  constructor(feed: ChangeFeed) {
    this.#feed = feed;
  }

  getProcessorName(): string {
    return 'entity-changes';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const hash = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest('base64');
    const previous = await cache.get<string>(CACHE_KEY);
    if (hash === previous) {
      return entity;
    }

    await cache.set(CACHE_KEY, hash);
    const ref = stringifyEntityRef(entity);
    const last = this.#announced.get(ref);
    if (previous !== undefined || !last?.hasErrors || last.hash !== hash) {
      this.#feed.add(ref);
      this.#remember(ref, hash);
    }
    return entity;
  }

  /** Is told of each entity that the catalog has just processed with errors. */
  noteErrors(entityRef: string): void {
    const last = this.#announced.get(entityRef);
    if (last) {
      last.hasErrors = true;
    }
  }

  #remember(ref: string, hash: string): void {
    this.#announced.delete(ref);
    this.#announced.set(ref, { hash, hasErrors: false });
    if (this.#announced.size > MAX_REMEMBERED) {
      const [oldest] = this.#announced.keys();
      this.#announced.delete(oldest);
    }
  }
}
