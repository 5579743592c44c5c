import type { UrlReaderService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { JsonValue } from '@backstage/types';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DefinitionLoader } from './DefinitionLoader';
import type { DefinitionPool } from './DefinitionPool';
import type { FileSource } from './files/FileSource';
import { LocalFiles } from './files/LocalFiles';
import { RepositoryFiles } from './files/RepositoryFiles';
import { isObject } from './worker/references';

const MOST_MS = 30_000;
const KEYS = ['$text', '$openapi', '$asyncapi'];
const REFERENCE_TO_A_FILE = /\$ref["']?\s*:\s*["']?[^#"'\s]/;

/**
 * Reads the definition of an API, and what it refers to in other files, into one text.
 *
 * @remarks
 *
 * Other placeholders, other kinds, and a `$text` of another repository are left to
 * the processors that come after, with their rules.
 */
export class DefinitionProcessor implements CatalogProcessor {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;
  readonly #pool: DefinitionPool;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    pool: DefinitionPool;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
    this.#pool = options.pool;
  }

  getProcessorName() {
    return 'DefinitionProcessor';
  }

  /** Before those that replace the placeholder by the text of its file alone. */
  getPriority() {
    return 5;
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const placeholder =
      entity.kind === 'API' && findPlaceholder(entity.spec?.definition);
    if (!placeholder || !['url', 'file'].includes(location.type)) {
      return entity;
    }
    const { key, file } = placeholder;
    const found = this.#tryLocate(file, location);
    if (!found && key === '$text') return entity;
    if (!found) {
      throw new InputError(
        `${key} refers to ${file}, which may not be read: it must be a file of the repository of its descriptor, or on the local disk one in the folder of the descriptor or below.`,
      );
    }
    const { source, entry } = found;
    const onFile = (read: string) =>
      emit(processingResult.refresh(source.refreshKey(read)));
    onFile(entry);
    const text = await readText(source, entry).catch(cause => {
      throw new InputError(`${key} could not read ${file}`, cause);
    });
    const definition = REFERENCE_TO_A_FILE.test(text)
      ? await new DefinitionLoader({ pool: this.#pool, source, onFile }).load(
          entry,
          text,
        )
      : text;
    return { ...entity, spec: { ...entity.spec, definition } };
  }

  #tryLocate(
    file: string,
    { type, target }: LocationSpec,
  ): { source: FileSource; entry: string } | undefined {
    const descriptor = type === 'file' ? path.resolve(target) : target;
    try {
      const source =
        type === 'file'
          ? new LocalFiles(path.dirname(descriptor))
          : new RepositoryFiles({
              reader: this.#reader,
              integrations: this.#integrations,
              descriptor,
            });
      return { source, entry: source.resolve(file, descriptor) };
    } catch {
      return undefined;
    }
  }
}

function findPlaceholder(value: JsonValue | undefined) {
  if (!isObject(value)) return undefined;
  const [key, ...others] = Object.keys(value);
  const file = value[key];
  return KEYS.includes(key) && others.length === 0 && typeof file === 'string'
    ? { key, file }
    : undefined;
}

async function readText(source: FileSource, location: string): Promise<string> {
  const content = await source.open(location, AbortSignal.timeout(MOST_MS));
  const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
  return bytes.toString('utf8');
}
