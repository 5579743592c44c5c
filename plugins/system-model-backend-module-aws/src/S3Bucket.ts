import { Readable } from 'stream';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  Bucket,
  BucketObject,
  BucketPage,
  readBounded,
  SentContent,
} from '@fairway/plugin-system-model-node';

const SMALL_BYTES = 64 * 1024;

/** A bucket of S3, or of a store that is spoken to in the same way. */
export class S3Bucket implements Bucket {
  readonly title: string;
  readonly #client: S3Client;
  readonly #name: string;
  readonly #pageSize: number | undefined;

  constructor(options: {
    readonly client: S3Client;
    readonly name: string;
    /** As many as the store gives, unless said otherwise. */
    readonly pageSize?: number;
  }) {
    this.title = `s3://${options.name}`;
    this.#client = options.client;
    this.#name = options.name;
    this.#pageSize = options.pageSize;
  }

  async list(options: {
    readonly prefix: string;
    readonly page?: string;
    readonly signal: AbortSignal;
  }): Promise<BucketPage> {
    const answer = await this.#client.send(
      new ListObjectsV2Command({
        Bucket: this.#name,
        Prefix: options.prefix,
        // Unlike the token of a page, a key is good for ever.
        StartAfter: options.page,
        MaxKeys: this.#pageSize,
      }),
      { abortSignal: options.signal },
    );
    return {
      objects: (answer.Contents ?? []).map(({ Key, ETag, Size }) => ({
        key: Key ?? '',
        etag: ETag ?? '',
        size: Size ?? 0,
      })),
      next: answer.IsTruncated ? answer.Contents?.at(-1)?.Key : undefined,
    };
  }

  async read(
    { key, etag }: BucketObject,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Buffer> {
    const answer = await this.#client.send(
      new GetObjectCommand({ Bucket: this.#name, Key: key, IfMatch: etag }),
      { abortSignal: options.signal },
    );
    const body = answer.Body as Readable;
    // Not all stores look at If-Match.
    if (answer.ETag !== etag) {
      body.destroy();
      throw new Error(`${key} has changed since it was listed`);
    }
    return await readBounded(body, options.maxBytes);
  }

  async readSmall(
    key: string,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const answer = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#name, Key: key }),
        { abortSignal: signal },
      );
      const bytes = await readBounded(answer.Body as Readable, SMALL_BYTES);
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
      const { Metadata } = await this.#client.send(
        new HeadObjectCommand({ Bucket: this.#name, Key: key }),
        { abortSignal: signal },
      );
      return Metadata?.sha256 ?? '';
    } catch (error) {
      return ignoreAbsent(error);
    }
  }

  async write(
    key: string,
    { mediaType, open, sha256, size }: SentContent,
    options: { readonly isNew: boolean; readonly signal: AbortSignal },
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#name,
        Key: key,
        Body: open(),
        ContentLength: size,
        ContentType: mediaType,
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        Metadata: { sha256 },
        IfNoneMatch: options.isNew ? '*' : undefined,
      }),
      { abortSignal: options.signal },
    );
  }

  async remove(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) {
      return;
    }
    const { Errors = [] } = await this.#client.send(
      new DeleteObjectsCommand({
        Bucket: this.#name,
        Delete: { Objects: keys.map(Key => ({ Key })), Quiet: true },
      }),
    );
    if (Errors.length > 0) {
      const [{ Key, Message }] = Errors;
      throw new Error(
        `${this.title} did not delete ${Errors.length} of ${keys.length} objects; ${Key}: ${Message}`,
      );
    }
  }
}

/** A bucket that is not there is another matter. */
function ignoreAbsent(error: unknown): undefined {
  const { name } = error as { name?: string };
  if (name !== 'NoSuchKey' && name !== 'NotFound') {
    throw error;
  }
  return undefined;
}
