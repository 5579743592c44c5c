import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { FileSource } from './FileSource';

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Reads files on the local disk, in one folder and below it. */
export class LocalFiles implements FileSource {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  resolve(reference: string, from: string): string {
    if (SCHEME.test(reference)) {
      throw new NotAllowedError(`${reference} is not a file beside this one`);
    }
    const target = path.resolve(path.dirname(from), decodeURI(reference));
    return resolveSafeChildPath(
      this.#folder,
      path.relative(this.#folder, target),
    );
  }

  async open(location: string, signal: AbortSignal) {
    return createReadStream(location, { signal });
  }

  refreshKey(location: string): string {
    return `file:${location}`;
  }
}
