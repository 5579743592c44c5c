import { Readable } from 'stream';
import { ContainerClient } from '@azure/storage-blob';
import {
  Bucket,
  BucketObject,
  BucketPage,
  readBounded,
  SentContent,
} from '@fairway/plugin-system-model-node';

const SMALL_BYTES = 64 * 1024;

/** A container of Azure Blob Storage. */
export class AzureBucket implements Bucket {
  readonly title: string;
  readonly #client: ContainerClient;
  readonly #pageSize: number | undefined;

  constructor(options: {
    readonly client: ContainerClient;
    /** As many as the store gives, unless said otherwise. */
    readonly pageSize?: number;
  }) {
    const { accountName, containerName } = options.client;
    this.title = `azure://${accountName}/${containerName}`;
    this.#client = options.client;
    this.#pageSize = options.pageSize;
  }

  async list(options: {
    readonly prefix: string;
    readonly page?: string;
    readonly signal: AbortSignal;
  }): Promise<BucketPage> {
    const pages = this.#client
      .listBlobsFlat({ prefix: options.prefix, abortSignal: options.signal })
      .byPage({
        continuationToken: options.page,
        maxPageSize: this.#pageSize,
      });
    for await (const { continuationToken, segment } of pages) {
      return {
        objects: segment.blobItems.map(({ name, properties }) => ({
          key: name,
          etag: properties.etag,
          size: properties.contentLength ?? 0,
        })),
        next: continuationToken || undefined,
      };
    }
    return { objects: [] };
  }

  async read(
    { key, etag }: BucketObject,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Buffer> {
    const answer = await this.#client
      .getBlobClient(key)
      .download(0, undefined, {
        abortSignal: options.signal,
        // Lists tell it without the quotes that belong to it.
        conditions: { ifMatch: `"${etag.replace(/"/g, '')}"` },
      });
    return await readBounded(
      answer.readableStreamBody as Readable,
      options.maxBytes,
    );
  }

  async readSmall(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const answer = await this.#client
        .getBlobClient(key)
        .download(0, undefined, { abortSignal: signal });
      const bytes = await readBounded(
        answer.readableStreamBody as Readable,
        SMALL_BYTES,
      );
      return bytes.toString('utf8');
    } catch (error) {
      return ignoreAbsent(error);
    }
  }

  async findSha256(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const { metadata } = await this.#client
        .getBlobClient(key)
        .getProperties({ abortSignal: signal });
      return metadata?.sha256 ?? '';
    } catch (error) {
      return ignoreAbsent(error);
    }
  }

  async write(
    key: string,
    { mediaType, open, sha256, size }: SentContent,
    options: { readonly isNew: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    await this.#client.getBlockBlobClient(key).upload(open, size, {
      abortSignal: options.signal,
      blobHTTPHeaders: { blobContentType: mediaType },
      metadata: { sha256 },
      conditions: options.isNew ? { ifNoneMatch: '*' } : {},
    });
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#client.getBlobClient(key).deleteIfExists();
    }
  }
}

/** A container that is not there is another matter. */
function ignoreAbsent(error: unknown): undefined {
  const { code, details } = error as {
    code?: string;
    details?: { errorCode?: string };
  };
  if ((details?.errorCode ?? code) !== 'BlobNotFound') {
    throw error;
  }
  return undefined;
}
