import { pipeline } from 'stream/promises';
import { Bucket as GcsClient, File, Storage } from '@google-cloud/storage';
import {
  Bucket,
  BucketObject,
  BucketPage,
  readBounded,
  SentContent,
} from '@fairway/plugin-system-model-node';

const SMALL_BYTES = 64 * 1024;

/** A bucket of Google Cloud Storage. */
export class GcsBucket implements Bucket {
  readonly title: string;
  readonly #client: GcsClient;
  readonly #pageSize: number | undefined;

  constructor(options: {
    readonly storage: Storage;
    readonly name: string;
    /** As many as the store gives, unless said otherwise. */
    readonly pageSize?: number;
  }) {
    this.title = `gs://${options.name}`;
    this.#client = options.storage.bucket(options.name);
    this.#pageSize = options.pageSize;
  }

  async list(options: {
    readonly prefix: string;
    readonly page?: string;
    readonly signal: AbortSignal;
  }): Promise<BucketPage> {
    options.signal.throwIfAborted();
    const [files, nextQuery] = await this.#client.getFiles({
      prefix: options.prefix,
      autoPaginate: false,
      pageToken: options.page,
      maxResults: this.#pageSize,
    });
    return {
      objects: files.map(({ metadata, name }) => ({
        key: name,
        // With it a read is of what was listed, or of nothing.
        etag: String(metadata.generation),
        size: Number(metadata.size),
      })),
      next: (nextQuery as { pageToken?: string } | null)?.pageToken,
    };
  }

  async read(
    { etag, key }: BucketObject,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Buffer> {
    const file = this.#client.file(key, { generation: etag });
    return await this.#read(file, options);
  }

  async readSmall(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const file = this.#client.file(key);
      const bytes = await this.#read(file, { maxBytes: SMALL_BYTES, signal });
      return bytes.toString('utf8');
    } catch (error) {
      return ignoreAbsent(error);
    }
  }

  async findSha256(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    signal.throwIfAborted();
    try {
      const [{ metadata }] = await this.#client.file(key).getMetadata();
      return String(metadata?.sha256 ?? '');
    } catch (error) {
      return ignoreAbsent(error);
    }
  }

  async write(
    key: string,
    { mediaType, open, sha256 }: SentContent,
    options: { readonly isNew: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    const target = this.#client.file(key).createWriteStream({
      // Begun anew by the next export, not by a session that is kept somewhere.
      resumable: false,
      contentType: mediaType,
      metadata: { metadata: { sha256 } },
      preconditionOpts: options.isNew ? { ifGenerationMatch: 0 } : {},
    });
    await pipeline(open(), target, { signal: options.signal });
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#client.file(key).delete({ ignoreNotFound: true });
    }
  }

  async #read(
    file: File,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Buffer> {
    const stream = file.createReadStream();
    const stop = () => stream.destroy(options.signal.reason);
    options.signal.throwIfAborted();
    options.signal.addEventListener('abort', stop, { once: true });
    try {
      return await readBounded(stream, options.maxBytes);
    } finally {
      options.signal.removeEventListener('abort', stop);
    }
  }
}

function ignoreAbsent(error: unknown): undefined {
  if (Number((error as { code?: unknown }).code) !== 404) {
    throw error;
  }
  return undefined;
}
