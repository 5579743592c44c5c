import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ApiEntity,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { DefinitionReader } from './DefinitionReader';
import { ApiOperationDocument, toDocument } from './toDocument';

/** Definitions are long; a page of them is in memory several times while it is read. */
const PAGE = 50;
/** What documents are made of. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
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
 * Collates one document per operation of each API.
 */
export class ApiOperationCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'api-operation';
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #logger: LoggerService;
  readonly #reader: DefinitionReader;
  /** By API. What could not be read is neither tried nor told again until it changes. */
  #faults: ReadonlyMap<string, Fault> = new Map();

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

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#collate());
  }

  async *#collate(): AsyncGenerator<ApiOperationDocument> {
    const faults = new Map<string, Fault>();
    for await (const entities of this.#listApis()) {
      for (const entity of entities) {
        yield* await this.#readApi(entity as ApiEntity, faults);
      }
    }
    this.#tell(faults);
    this.#faults = faults;
  }

  async *#listApis(): AsyncIterable<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    yield* this.#catalog.streamEntities(
      {
        filter: { kind: 'API', 'spec.type': TYPES },
        fields: FIELDS,
        pageSize: PAGE,
        totalItems: 'exclude',
      },
      { credentials },
    );
  }

  async #readApi(
    entity: ApiEntity,
    faults: Map<string, Fault>,
  ): Promise<ApiOperationDocument[]> {
    const { type, definition } = entity.spec;
    const ref = stringifyEntityRef(entity);
    const hash = createHash('sha256').update(definition).digest('base64');
    const known = this.#faults.get(ref);
    if (known?.hash === hash && known.isWhole) {
      faults.set(ref, known);
      return [];
    }
    const result = await this.#reader.read({ type, definition });
    if ('fault' in result) {
      faults.set(ref, { hash, isWhole: true, reason: result.fault });
      return [];
    }
    if (result.leftOut > 0) {
      const reason = `${result.leftOut} operations are too many or have names too long`;
      faults.set(ref, { hash, isWhole: false, reason });
    }
    return result.operations.map(operation => toDocument(entity, operation));
  }

  /** Says once what is not in the index, however often that is renewed. */
  #tell(faults: ReadonlyMap<string, Fault>): void {
    const fresh = [...faults].filter(
      ([ref, { hash }]) => this.#faults.get(ref)?.hash !== hash,
    );
    if (fresh.length > 0) {
      this.#logger.info(
        'Some definitions of APIs cannot be found by their operations',
        {
          count: fresh.length,
          examples: fresh
            .slice(0, MOST_EXAMPLES)
            .map(([ref, { reason }]) => `${ref}: ${reason}`)
            .join('; '),
        },
      );
    }
  }
}
