import { toError } from '@backstage/errors';
import { HostUse } from '../HostUse';
import { Manifest } from '../Manifest';
import {
  ScannedCollection,
  Scraper,
  ScanRequest,
  ScanResult,
  ScanStep,
} from '../Scraper';
import { Bucket, BucketObject } from './Bucket';
import { BucketFolder } from './BucketFolder';
import { BucketPosition, parseBucketPosition } from './BucketPosition';

const MOST_FILES = 1_000;
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_BYTES_TOGETHER = 32 * 1024 * 1024;
const FILES_AT_ONCE = 4;

/**
 * Reads manifests out of the folders of a bucket, each of which is a collection.
 *
 * @remarks
 *
 * A scan lists everything, page by page, and reads the manifests of those folders
 * in which one is new, gone, or has another ETag. What lies outside of folders of
 * the configured depth is not read.
 *
 * @public
 */
export class BucketScraper implements Scraper {
  readonly #bucket: Bucket;
  readonly #prefix: string;
  readonly #depth: number;
  readonly #isManifest: (path: string) => boolean;
  readonly #onUse: (use: HostUse) => void;

  constructor(options: {
    readonly bucket: Bucket;
    /** With a slash at its end, unless it is empty. */
    readonly prefix: string;
    /** Names of folders in the key of a collection; 0 if all is one collection. */
    readonly depth: number;
    readonly isManifest: (path: string) => boolean;
    /** Told of each request; of lists without how long they are, which clients of stores do not tell. */
    readonly onUse: (use: HostUse) => void;
  }) {
    this.#bucket = options.bucket;
    this.#prefix = options.prefix;
    this.#depth = options.depth;
    this.#isManifest = options.isManifest;
    this.#onUse = options.onUse;
  }

  async *scan(
    request: ScanRequest,
  ): AsyncGenerator<ScanStep, ScanResult, void> {
    const start = parseBucketPosition(request.position);
    let folder: BucketFolder | undefined;
    let done: BucketFolder[] = [];
    for await (const { page, objects } of this.#listPages(start, request)) {
      for (const object of objects) {
        const key = this.#toFolder(object.key);
        if (key === undefined || isDone(key, start?.after)) {
          continue;
        }
        if (folder?.key !== key) {
          done.push(...(folder ? [folder] : []));
          folder = new BucketFolder(key, page);
        }
        const path = this.#toPath(object.key, key);
        if (isUsable(path) && this.#isManifest(path)) {
          folder.add({ path, object });
        }
      }
      yield* this.#readSteps(done, folder?.page, request);
      done = [];
    }
    if (folder) {
      yield { collections: await this.#read([folder], request) };
    }
    return { isComplete: true };
  }

  /** Reads folders that were listed whole, no more at once than fits into memory. */
  async *#readSteps(
    folders: readonly BucketFolder[],
    nextPage: string | undefined,
    request: ScanRequest,
  ): AsyncGenerator<ScanStep> {
    for (let start = 0; start < folders.length; ) {
      const end = findEnd(folders, start);
      const some = folders.slice(start, end);
      // The folder that is not done is listed again from the page on which it begins.
      const position: BucketPosition = {
        page: end < folders.length ? folders[end].page : nextPage,
        after: some[some.length - 1].key,
      };
      yield { collections: await this.#read(some, request), position };
      start = end;
    }
  }

  async *#listPages(
    start: BucketPosition | undefined,
    { signal }: ScanRequest,
  ): AsyncGenerator<{ page?: string; objects: readonly BucketObject[] }> {
    const first = await this.#listFirst(start?.page, signal);
    yield first;
    for (let page = first.next; page !== undefined; ) {
      signal.throwIfAborted();
      const found = await this.#list(page, signal);
      yield { page, objects: found.objects };
      page = found.next;
    }
  }

  async #listFirst(page: string | undefined, signal: AbortSignal) {
    try {
      return { page, ...(await this.#list(page, signal)) };
    } catch (error) {
      if (page === undefined || signal.aborted) {
        throw error;
      }
      // The store may not know any more where that was: from the beginning, then.
      return await this.#list(undefined, signal);
    }
  }

  async #list(page: string | undefined, signal: AbortSignal) {
    this.#onUse({ requests: 1, bytes: 0 });
    return await this.#bucket.list({ prefix: this.#prefix, page, signal });
  }

  /** Key of the collection that an object is in. */
  #toFolder(key: string): string | undefined {
    const parts = key.slice(this.#prefix.length).split('/');
    return parts.length > this.#depth
      ? parts.slice(0, this.#depth).join('/') || '.'
      : undefined;
  }

  #toPath(key: string, folder: string): string {
    return key.slice(
      this.#prefix.length + (this.#depth === 0 ? 0 : folder.length + 1),
    );
  }

  async #read(
    folders: readonly BucketFolder[],
    { findVersions, signal }: ScanRequest,
  ): Promise<ScannedCollection[]> {
    const versions = await findVersions(folders.map(({ key }) => key));
    const collections: ScannedCollection[] = [];
    for (const folder of folders) {
      const known = versions.get(folder.key);
      // A folder that never had a manifest is nothing to be told of.
      if (folder.files.length > 0 || known !== undefined) {
        collections.push(await this.#readFolder(folder, known, signal));
      }
    }
    return collections;
  }

  async #readFolder(
    folder: BucketFolder,
    known: string | undefined,
    signal: AbortSignal,
  ): Promise<ScannedCollection> {
    const { key } = folder;
    const title = `${this.#bucket.title}/${this.#prefix}${
      key === '.' ? '' : key
    }`;
    const version = folder.toVersion();
    if (version === known) {
      return { key, title, outcome: 'unchanged' };
    }
    try {
      const manifests = await this.#readFiles(folder, signal);
      return { key, title, outcome: 'read', version, manifests };
    } catch (error) {
      signal.throwIfAborted();
      return { key, title, outcome: 'failed', error: toError(error).message };
    }
  }

  async #readFiles(
    folder: BucketFolder,
    signal: AbortSignal,
  ): Promise<Manifest[]> {
    assertBounds(folder);
    const { files } = folder;
    const manifests: Manifest[] = [];
    for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
      const some = files.slice(start, start + FILES_AT_ONCE);
      manifests.push(
        ...(await Promise.all(
          some.map(async ({ path, object }) => ({
            path,
            content: await this.#readText(object, signal),
            place: { kind: 'file' as const, path: object.key },
          })),
        )),
      );
    }
    return manifests;
  }

  async #readText(object: BucketObject, signal: AbortSignal): Promise<string> {
    this.#onUse({ requests: 1, bytes: 0 });
    const maxBytes = MOST_BYTES;
    const bytes = await this.#bucket.read(object, { maxBytes, signal });
    this.#onUse({ requests: 0, bytes: bytes.length });
    return bytes.toString('utf8');
  }
}

/** Where the folders end that are read in one step with the one at `start`. */
function findEnd(folders: readonly BucketFolder[], start: number): number {
  let bytes = 0;
  for (let end = start; end < folders.length; end++) {
    bytes += folders[end].bytes;
    if (end > start && bytes > MOST_BYTES_TOGETHER) {
      return end;
    }
  }
  return folders.length;
}

/** In the order of the bytes, as object stores list. */
function isDone(folder: string, after: string | undefined): boolean {
  return (
    after !== undefined &&
    // With the slash, as "a-b" stands before "a/".
    Buffer.compare(Buffer.from(`${folder}/`), Buffer.from(`${after}/`)) <= 0
  );
}

/** Object stores take any name. */
function isUsable(path: string): boolean {
  return (
    path.length <= 512 &&
    !/\p{Cc}/u.test(path) &&
    path.split('/').every(part => !['', '.', '..'].includes(part))
  );
}

function assertBounds({ bytes, files }: BucketFolder): void {
  if (files.length > MOST_FILES) {
    throw new Error(
      `There are more than ${MOST_FILES} manifests; at most ${MOST_FILES} of a folder are read`,
    );
  }
  const long = files.find(({ object }) => object.size > MOST_BYTES);
  if (long) {
    throw new Error(
      `${long.path} has ${long.object.size} bytes; at most ${MOST_BYTES} of a manifest are read`,
    );
  }
  if (bytes > MOST_BYTES_TOGETHER) {
    throw new Error(
      `The manifests have ${bytes} bytes together; at most ${MOST_BYTES_TOGETHER} of a folder are read`,
    );
  }
}
