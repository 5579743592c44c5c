import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type Placeholder, replacePlaceholders } from './replacePlaceholders';

const parsers: Record<Placeholder['key'], (text: string) => JsonValue> = {
  $text: text => text,
  $json: text => JSON.parse(text),
  $yaml: text => parse(text),
};

/**
 * Fills in `$text`, `$json` and `$yaml` of descriptors that were read from the
 * local disk.
 *
 * @remarks
 *
 * The stock placeholder processor resolves such a value against the URL of the
 * descriptor and has none to go by for a `file` location. It still handles
 * everything that came from a URL. Only files in the folder of the descriptor
 * and below can be read, symbolic links included.
 */
export class LocalTextProcessor implements CatalogProcessor {
  getProcessorName() {
    return 'LocalTextProcessor';
  }

  /** Before the stock processor, which would report the value as an error. */
  getPriority() {
    return 10;
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (location.type !== 'file') {
      return entity;
    }
    const folder = path.dirname(path.resolve(location.target));
    const spec = await replacePlaceholders(
      entity.spec,
      async ({ key, file }) => {
        const target = this.#resolve(folder, file, key);
        emit(processingResult.refresh(`file:${target}`));
        return this.#read(target, file, key);
      },
    );
    return { ...entity, spec: spec as JsonObject };
  }

  #resolve(folder: string, file: string, key: string): string {
    try {
      return resolveSafeChildPath(folder, file);
    } catch (cause) {
      throw new InputError(
        `${key} refers to ${file}, which is outside of the folder of its descriptor. Move the file there, or below.`,
        cause,
      );
    }
  }

  async #read(target: string, file: string, key: Placeholder['key']) {
    try {
      return parsers[key](await fs.readFile(target, 'utf8'));
    } catch (cause) {
      throw new InputError(`${key} could not read ${file}`, cause);
    }
  }
}
