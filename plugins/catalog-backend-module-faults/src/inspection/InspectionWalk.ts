import {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  CatalogService,
  locationSpecToLocationEntity,
  parseEntityYaml,
} from '@backstage/plugin-catalog-node';
import { Fault, FoundEntity } from './Inspection';
import { listTargets, LocationTarget } from './listTargets';

const PARALLEL_FILES = 5;

export type InspectionWalkOptions = {
  readonly catalog: CatalogService;
  readonly credentials: BackstageCredentials;
  readonly integrations: ScmIntegrationRegistry;
  readonly reader: UrlReaderService;
  /** Address of the file that would be registered. */
  readonly target: string;
};

/** One way through a location and everything that it leads to. */
export class InspectionWalk {
  readonly entities: FoundEntity[] = [];
  readonly faults: Fault[] = [];
  readonly #options: InspectionWalkOptions;
  readonly #seen = new Set<string>();

  constructor(options: InspectionWalkOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { target } = this.#options;
    const location = { type: 'url', target };
    const entity = locationSpecToLocationEntity({ location });
    const message = await this.#findFault(entity, target);
    if (message) {
      this.faults.push({ target, message });
    } else {
      await this.#follow(entity, target);
    }
  }

  /** Looks at an entity as it stands in a file, and at what it leads to. */
  async #visit(entity: Entity, target: string): Promise<void> {
    const entityRef = stringifyEntityRef(entity);
    const isSeen = this.#seen.has(entityRef);
    this.#seen.add(entityRef);
    const message = isSeen
      ? `Duplicate nested entity: ${entityRef}`
      : await this.#findFault(entity, target);
    if (message) {
      this.faults.push({ target, entityRef, message });
      return;
    }
    const { kind, metadata } = entity;
    const { name, namespace = DEFAULT_NAMESPACE } = metadata;
    this.entities.push({ kind, namespace, name });
    await this.#follow(entity, target);
  }

  /** Asks the catalog to process an entity as if it came from that file. */
  async #findFault(
    entity: Entity,
    target: string,
  ): Promise<string | undefined> {
    const { catalog, credentials } = this.#options;
    const { metadata } = entity;
    const annotations = {
      ...metadata.annotations,
      [ANNOTATION_LOCATION]: `url:${target}`,
      [ANNOTATION_ORIGIN_LOCATION]: `url:${this.#options.target}`,
    };
    const answer = await catalog.validateEntity(
      { ...entity, metadata: { ...metadata, annotations } },
      `url:${target}`,
      { credentials },
    );
    return answer.valid
      ? undefined
      : answer.errors.map(({ message }) => message).join(', ');
  }

  async #follow(entity: Entity, target: string): Promise<void> {
    const waiting = listTargets(entity);
    const visitFiles = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await this.#visitFile(next, target);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL_FILES }, visitFiles));
  }

  async #visitFile(
    { url, isOptional }: LocationTarget,
    base: string,
  ): Promise<void> {
    const file = this.#options.integrations.resolveUrl({ url, base });
    for (const { entity, target } of await this.#read(file, isOptional)) {
      await this.#visit(entity, target);
    }
  }

  async #read(file: string, isOptional: boolean) {
    try {
      const { files } = await this.#options.reader.search(file);
      const read = await Promise.all(
        files.map(async ({ url, content }) => ({
          data: await content(),
          location: { type: 'url', target: url },
        })),
      );
      return read.flatMap(({ data, location }) =>
        [...parseEntityYaml(data, location)].flatMap(result =>
          result.type === 'entity'
            ? [{ entity: result.entity, target: location.target }]
            : [],
        ),
      );
    } catch (error) {
      const { name, message } = toError(error);
      if (!(isOptional && name === 'NotFoundError')) {
        this.faults.push({ target: file, message });
      }
      return [];
    }
  }
}
