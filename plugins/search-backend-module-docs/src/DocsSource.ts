import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readChangedEntities,
  SEARCH_ENTITIES_OUTDATED_TOPIC,
  TECHDOCS_BUILT_TOPIC,
} from '@fairway/backend-toolkit';
import {
  EntityTitles,
  readTitles,
  SearchSource,
  SourceGroup,
} from '@fairway/search-node';
import pLimit from 'p-limit';
import { DocsOptions } from './config';
import { readBuiltEntity } from './readBuiltEntity';
import { readIndex } from './readIndex';
import { toDocuments } from './toDocuments';
import { toPath } from './toPath';

const PAGE = 200;
/** Sites that are read at the same time. */
const AT_ONCE = 5;
const HAS_DOCS = 'backstage.io/techdocs-ref';
const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

/** Brings the sections of docs, each as a document. */
export class DocsSource implements SearchSource {
  readonly type = 'techdocs';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly events = {
    topics: [TECHDOCS_BUILT_TOPIC, SEARCH_ENTITIES_OUTDATED_TOPIC],
    toRefs: ({
      topic,
      eventPayload,
    }: {
      topic: string;
      eventPayload: unknown;
    }) =>
      topic === TECHDOCS_BUILT_TOPIC
        ? [readBuiltEntity(eventPayload)]
        : readChangedEntities(eventPayload),
  };
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #options: DocsOptions;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    discovery: DiscoveryService;
    docsOptions: DocsOptions;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#discovery = options.discovery;
    this.#options = options.docsOptions;
    this.#logger = options.logger;
  }

  concerns(): boolean {
    return true;
  }

  async *readAll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<SourceGroup> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    for await (const page of this.#catalog.streamEntities(
      {
        filter: { [`metadata.annotations.${HAS_DOCS}`]: CATALOG_FILTER_EXISTS },
        fields: FIELDS,
        pageSize: PAGE,
        totalItems: 'exclude',
      },
      { credentials },
    )) {
      signal.throwIfAborted();
      yield* await this.#readSites(page, signal, (entity, error) => {
        signal.throwIfAborted();
        const ref = stringifyEntityRef(entity);
        return { ref, entity, documents: [], fault: String(error) };
      });
    }
  }

  async read(
    refs: readonly string[],
    { signal }: { signal: AbortSignal },
  ): Promise<SourceGroup[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const entities = items.filter(
      (item): item is Entity =>
        item?.metadata.annotations?.[HAS_DOCS] !== undefined,
    );
    const groups = new Map(
      (await this.#readSites(entities, signal)).map(group => [
        group.ref,
        group,
      ]),
    );
    return refs.map(ref => groups.get(ref) ?? { ref, documents: [] });
  }

  async #readSites(
    entities: readonly Entity[],
    signal: AbortSignal,
    onError: (entity: Entity, error: unknown) => SourceGroup = rethrow,
  ): Promise<SourceGroup[]> {
    const limit = pLimit(AT_ONCE);
    const titles = await readTitles(entities, {
      auth: this.#auth,
      catalog: this.#catalog,
    });
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    const groups = await Promise.all(
      entities.map(entity =>
        limit(() =>
          this.#readSite(baseUrl, entity, titles, signal).catch(error =>
            onError(entity, error),
          ),
        ),
      ),
    );
    return groups.filter(group => group !== undefined);
  }

  /** @returns `undefined` if its docs were never built */
  async #readSite(
    baseUrl: string,
    entity: Entity,
    titles: EntityTitles,
    signal: AbortSignal,
  ): Promise<SourceGroup | undefined> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const ref = stringifyEntityRef(entity);
    const sections = await readIndex({
      url: `${baseUrl}/static/docs/${toPath(
        entity,
        this.#options,
      )}/search/search_index.json`,
      token,
      signal,
      onFault: reason =>
        this.#logger.info('The docs of an entity cannot be found by search', {
          entityRef: ref,
          reason,
        }),
    });
    return (
      sections && {
        ref,
        entity,
        documents: toDocuments(entity, sections, titles, this.#options),
      }
    );
  }
}

function rethrow(_entity: Entity, error: unknown): never {
  throw error;
}
