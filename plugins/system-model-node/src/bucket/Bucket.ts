import { SentContent } from '../SentContent';

/**
 * An object in a bucket, as it is listed.
 *
 * @public
 */
export type BucketObject = {
  readonly key: string;
  /** Changes with the content. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
};

/** @public */
export type BucketPage = {
  readonly objects: readonly BucketObject[];
  /** Of the next page, if there is one. */
  readonly next?: string;
};

/**
 * A bucket or container of an object store: the little that exporters and
 * scrapers need of it. Hosts are asked again by itself where that may help.
 *
 * @public
 */
export interface Bucket {
  /** What people call it, e.g. `s3://model`. */
  readonly title: string;
  /** Lists objects in the order of their keys. */
  list(options: {
    readonly prefix: string;
    /** `next` of the page before. */
    readonly page?: string;
    readonly signal: AbortSignal;
  }): Promise<BucketPage>;
  /**
   * Reads an object that has not changed since it was listed.
   *
   * @throws Error if it has, or is longer than allowed
   */
  read(
    object: BucketObject,
    options: { readonly maxBytes: number; readonly signal: AbortSignal },
  ): Promise<Buffer>;
  /** Reads an object of a few bytes, if it is there. */
  readSmall(key: string, signal: AbortSignal): Promise<string | undefined>;
  /** The SHA-256 that was kept with an object, empty if none was; `undefined` if there is no such object. */
  findSha256(key: string, signal: AbortSignal): Promise<string | undefined>;
  /**
   * Writes an object, and keeps its SHA-256 with it.
   *
   * @param isNew - Whether to refuse if there is such an object, where the store can tell
   */
  write(
    key: string,
    content: SentContent,
    options: { readonly isNew: boolean; readonly signal: AbortSignal },
  ): Promise<void>;
  /** Deletes objects; those that are not there are none of its business. */
  remove(keys: readonly string[]): Promise<void>;
}
