import { createHash } from 'crypto';
import { BucketObject } from './Bucket';

/** Beyond what is ever read; a folder of millions of them is not to be kept in memory. */
const MOST_KEPT = 1_001;

/** Collects the manifests of one folder while it is listed. */
export class BucketFolder {
  /** Of the collection. */
  readonly key: string;
  /** In which it begins. */
  readonly page: string | undefined;
  readonly files: { readonly path: string; readonly object: BucketObject }[] =
    [];
  /** Of all manifests. */
  bytes = 0;
  readonly #hash = createHash('sha256');

  constructor(key: string, page: string | undefined) {
    this.key = key;
    this.page = page;
  }

  add(file: BucketFolder['files'][number]): void {
    this.#hash.update(JSON.stringify([file.path, file.object.etag]));
    this.bytes += file.object.size;
    if (this.files.length < MOST_KEPT) {
      this.files.push(file);
    }
  }

  /** Changes with any of its manifests. */
  toVersion(): string {
    return this.#hash.copy().digest('hex');
  }
}
