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
import { stringify } from 'yaml';
import { bundle, isContract } from './bundle';
import { type FileSource, LocalFiles, RepositoryFiles } from './FileSource';
import { loadDocuments, parseDocument } from './loadDocuments';
import { isObject } from './references';

const KEYS = ['$text', '$openapi', '$asyncapi'];
const REFERENCE_TO_A_FILE = /\$ref["']?\s*:\s*["']?[^#"'\s]/;

/**
 * Reads the definition of an API, and what it refers to in other files, into one text.
 *
 * @remarks
 *
 * The stock processor for `$text` reads one file, and the stock module for
 * `$openapi` rewrites every document, does not tell the catalog which files it
 * read and has no bounds. Other placeholders, and other kinds, are left to them.
 */
export class DefinitionProcessor implements CatalogProcessor {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;

  constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
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
    const definition = await this.#read(placeholder, location, emit);
    return { ...entity, spec: { ...entity.spec, definition } };
  }

  async #read(
    { key, file }: { key: string; file: string },
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<string> {
    let source: FileSource;
    let entry: string;
    let text: string;
    try {
      ({ source, entry } = this.#locate(file, location));
      emit(processingResult.refresh(source.refreshKey(entry)));
      const content = await source.open(entry, AbortSignal.timeout(30_000));
      text = (
        Buffer.isBuffer(content) ? content : await buffer(content)
      ).toString('utf8');
    } catch (cause) {
      throw new InputError(
        `${key} could not read ${file}. It must be a file of the same repository, or in the folder of a descriptor on the local disk.`,
        cause,
      );
    }
    if (!REFERENCE_TO_A_FILE.test(text)) return text;

    const document = tryParse(text);
    if (document === undefined || !isContract(document)) return text;
    const documents = await loadDocuments(entry, document, {
      source,
      onFile: found => emit(processingResult.refresh(source.refreshKey(found))),
    });
    if (documents.size === 1) return text;
    const bundled = bundle(entry, documents, source);
    return text.trimStart().startsWith('{')
      ? `${JSON.stringify(bundled, null, 2)}\n`
      : stringify(bundled, { lineWidth: 0, aliasDuplicateObjects: false });
  }

  #locate(
    file: string,
    location: LocationSpec,
  ): { source: FileSource; entry: string } {
    if (location.type === 'file' && !/^https?:/i.test(file)) {
      const descriptor = path.resolve(location.target);
      const source = new LocalFiles(path.dirname(descriptor));
      return { source, entry: source.resolve(file, descriptor) };
    }
    const home = location.type === 'file' ? file : location.target;
    const source = new RepositoryFiles({
      reader: this.#reader,
      integrations: this.#integrations,
      home,
    });
    return { source, entry: source.resolve(file, home) };
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

/** A broken document is shown as it is; the viewer says where it is broken. */
function tryParse(text: string): JsonValue | undefined {
  try {
    return parseDocument(text);
  } catch {
    return undefined;
  }
}
