import { ConflictError } from '@backstage/errors';
import { createReadStream } from 'fs';
import { readFile } from 'fs/promises';
import { join } from 'path';
import { Exporter, Release } from '../Exporter';
import { SentContent } from '../SentContent';
import { toSentContent } from '../toSentContent';
import { Bucket } from './Bucket';

const MANIFEST = 'manifest.json';
const LATEST = 'latest.json';
const VERSION = /^\d{8}T\d{6}Z-\d{12,}$/;

/**
 * Puts releases into a bucket.
 *
 * @remarks
 *
 * What is there already is not sent again, so that an export that was interrupted
 * goes on where it was. Nothing but `latest.json` is ever replaced.
 *
 * @public
 */
export class BucketExporter implements Exporter {
  readonly #bucket: Bucket;
  readonly #prefix: string;

  /**
   * @param options - `prefix` is the folder in the bucket, with a slash at its end unless it is empty
   */
  constructor(options: { readonly bucket: Bucket; readonly prefix: string }) {
    this.#bucket = options.bucket;
    this.#prefix = options.prefix;
  }

  async export(release: Release, signal: AbortSignal): Promise<void> {
    const { version, sequence, dir } = release;
    const manifest = `${version}/${MANIFEST}`;
    const isThere = await this.#bucket.findSha256(
      this.#prefix + manifest,
      signal,
    );
    if (isThere === undefined) {
      for (const file of release.files) {
        const open = () => createReadStream(join(dir, file.path));
        await this.#put(`${version}/${file.path}`, { ...file, open }, signal);
      }
      const text = await readFile(join(dir, MANIFEST), 'utf8');
      await this.#put(manifest, toSentContent(text), signal);
    }
    const latest = await this.#readLatest(signal);
    if (latest === undefined || latest < version) {
      await this.#bucket.write(
        this.#prefix + LATEST,
        toSentContent(JSON.stringify({ version, sequence, manifest })),
        { isNew: false, signal },
      );
    }
  }

  async findLatest(): Promise<string | undefined> {
    return await this.#readLatest(new AbortController().signal);
  }

  async prune(keep: number): Promise<void> {
    const latest = await this.findLatest();
    const releases = await this.#listReleases();
    const outdated = [...releases.keys()]
      .sort()
      .reverse()
      .slice(keep)
      .filter(version => version !== latest);
    for (const version of outdated.reverse()) {
      const keys = releases.get(version)!;
      const manifest = `${this.#prefix}${version}/${MANIFEST}`;
      // First what makes it a release, so that nobody opens a part of it.
      await this.#bucket.remove(keys.filter(key => key === manifest));
      await this.#bucket.remove(keys.filter(key => key !== manifest));
    }
  }

  async #put(
    path: string,
    content: SentContent,
    signal: AbortSignal,
  ): Promise<void> {
    const key = this.#prefix + path;
    if (await this.#isThere(key, content, signal)) {
      return;
    }
    try {
      await this.#bucket.write(key, content, { isNew: true, signal });
    } catch (error) {
      // Another replica may have been faster with the same.
      if (!(await this.#isThere(key, content, signal))) {
        throw error;
      }
    }
  }

  async #isThere(
    key: string,
    { sha256 }: SentContent,
    signal: AbortSignal,
  ): Promise<boolean> {
    const found = await this.#bucket.findSha256(key, signal);
    if (found !== undefined && found !== sha256) {
      throw new ConflictError(
        `${
          this.#bucket.title
        } has another ${key} than this release: expected that no other portal writes to this folder. Give each a prefix of its own`,
      );
    }
    return found !== undefined;
  }

  async #readLatest(signal: AbortSignal): Promise<string | undefined> {
    const text = await this.#bucket.readSmall(this.#prefix + LATEST, signal);
    return text === undefined ? undefined : JSON.parse(text).version;
  }

  /** Keys of the files of each release. */
  async #listReleases(): Promise<Map<string, string[]>> {
    const releases = new Map<string, string[]>();
    const { signal } = new AbortController();
    let page: string | undefined;
    do {
      const found = await this.#bucket.list({
        prefix: this.#prefix,
        page,
        signal,
      });
      for (const { key } of found.objects) {
        const [version] = key.slice(this.#prefix.length).split('/');
        if (VERSION.test(version)) {
          releases.set(version, [...(releases.get(version) ?? []), key]);
        }
      }
      page = found.next;
    } while (page !== undefined);
    return releases;
  }
}
