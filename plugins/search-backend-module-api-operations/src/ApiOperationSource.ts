import { createHash } from 'node:crypto';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ApiEntity,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  readChangedEntities,
  SEARCH_ENTITIES_OUTDATED_TOPIC,
} from '@fairway/backend-toolkit';
import {
  EntityTitles,
  readTitles,
  SearchSource,
  SourceDocument,
  SourceGroup,
} from '@fairway/search-node';
import { DefinitionReader } from './DefinitionReader';
import { DefinitionResult } from './reader/Operation';
import { toDocument } from './toDocument';

/** Definitions are long; a page of them is in memory several times while it is read. */
const PAGE = 50;
/** What documents are made of, and what conditions on entities can be about. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.tags',
  'metadata.annotations',
  'metadata.labels',
  'relations',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.domain',
  'spec.definition',
];
/** Types of APIs whose definitions have operations, as they are shown on the page. */
const TYPES = ['openapi', 'asyncapi', 'graphql', 'grpc', 'protobuf'];

const MOST_EXAMPLES = 10;

/** Why operations of an API are not in the index. */
type Fault = {
  /** Of the definition. */
  readonly hash: string;
  readonly reason: string;
  /** Whether it concerns all of the operations. */
  readonly isWhole: boolean;
};

/**
 * Brings the operations of APIs, each as a document.
 */
export class ApiOperationSource implements SearchSource {
  readonly type = 'api-operation';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly events = {
    topics: [SEARCH_ENTITIES_OUTDATED_TOPIC],
    toRefs: ({ eventPayload }: { eventPayload: unknown }) =>
      readChangedEntities(eventPayload).filter(ref => this.concerns(ref)),
  };
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #reader: DefinitionReader;
  /** By API. What could not be read is neither tried nor told again until it changes. */
  readonly #faults = new Map<string, Fault>();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    reader: DefinitionReader;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#reader = options.reader;
  }

  concerns(entityRef: string): boolean {
    return entityRef.startsWith('api:');
  }

  async *readAll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<SourceGroup> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    for await (const entities of this.#catalog.streamEntities(
      {
        filter: { kind: 'API', 'spec.type': TYPES },
        fields: FIELDS,
        pageSize: PAGE,
        totalItems: 'exclude',
      },
      { credentials },
    )) {
      signal.throwIfAborted();
      yield* await this.#readGroups(entities);
    }
  }

  async read(
    refs: readonly string[],
    { signal }: { signal: AbortSignal },
  ): Promise<SourceGroup[]> {
    const groups: SourceGroup[] = [];
    for (let at = 0; at < refs.length; at += PAGE) {
      signal.throwIfAborted();
      const page = refs.slice(at, at + PAGE);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: page, fields: FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const found = await this.#readGroups(
        items.filter(
          (item): item is Entity => item !== undefined && hasOperations(item),
        ),
      );
      const byRef = new Map(found.map(group => [group.ref, group]));
      groups.push(...page.map(ref => byRef.get(ref) ?? { ref, documents: [] }));
    }
    return groups;
  }

  async #readGroups(entities: readonly Entity[]): Promise<SourceGroup[]> {
    const titles = await readTitles(entities, {
      auth: this.#auth,
      catalog: this.#catalog,
    });
    const groups: SourceGroup[] = [];
    const news = new Map<string, Fault>();
    for (const entity of entities as ApiEntity[]) {
      groups.push({
        ref: stringifyEntityRef(entity),
        entity,
        documents: await this.#readApi(entity, titles, news),
      });
    }
    this.#tell(news);
    return groups;
  }

  async #readApi(
    entity: ApiEntity,
    titles: EntityTitles,
    news: Map<string, Fault>,
  ): Promise<SourceDocument[]> {
    const { type, definition } = entity.spec;
    const ref = stringifyEntityRef(entity);
    const hash = createHash('sha256').update(definition).digest('base64');
    const known = this.#faults.get(ref);
    if (known?.hash === hash && known.isWhole) {
      return [];
    }
    const result = await this.#reader.read({ type, definition });
    const fault = toFault(hash, result);
    if (!fault) {
      this.#faults.delete(ref);
    } else if (known?.hash !== hash) {
      this.#faults.set(ref, fault);
      news.set(ref, fault);
    }
    if ('fault' in result) {
      return [];
    }
    return result.operations.map(operation =>
      toDocument(entity, operation, titles),
    );
  }

  /** Says once what is not in the index, however often it is read. */
  #tell(news: ReadonlyMap<string, Fault>): void {
    if (news.size > 0) {
      this.#logger.info(
        'Some definitions of APIs cannot be found by their operations',
        {
          count: news.size,
          examples: [...news]
            .slice(0, MOST_EXAMPLES)
            .map(([ref, { reason }]) => `${ref}: ${reason}`)
            .join('; '),
        },
      );
    }
  }
}

function hasOperations({ kind, spec }: Entity): boolean {
  return (
    kind.toLocaleLowerCase('en-US') === 'api' &&
    typeof spec?.type === 'string' &&
    TYPES.includes(spec.type) &&
    typeof spec.definition === 'string'
  );
}

function toFault(hash: string, result: DefinitionResult): Fault | undefined {
  if ('fault' in result) {
    return { hash, isWhole: true, reason: result.fault };
  }
  const { leftOut } = result;
  const reason = `${leftOut} operations are too many or have names too long`;
  return leftOut > 0 ? { hash, isWhole: false, reason } : undefined;
}
