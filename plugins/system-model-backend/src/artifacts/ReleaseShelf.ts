import { mkdir, readdir } from 'fs/promises';
import { join } from 'path';
import { Release } from '@fairway/plugin-system-model-node';
import { ModelSource } from './ModelSource';
import { pruneReleases } from './pruneReleases';
import { readRelease } from './readRelease';
import { ReleaseBuilder } from './ReleaseBuilder';
import { isVersion, readTime } from './version';

/** Who has begun to read one has until the next but one to end. */
const KEEP = 3;

/**
 * Keeps the last releases, and makes one when it is asked for and the model has
 * changed. Replicas may share the folder: then all tell of the same releases,
 * and one that another has made is not made again.
 */
export class ReleaseShelf {
  readonly #dir: string;
  readonly #builder: ReleaseBuilder;
  readonly #model: ModelSource;
  readonly #minIntervalMs: number;
  readonly #now: () => Date;
  readonly #inUse = new Map<string, number>();
  #building: Promise<Release> | undefined;

  constructor(options: {
    readonly dir: string;
    readonly builder: ReleaseBuilder;
    readonly model: ModelSource;
    /** The next release is made no sooner than this after the last. */
    readonly minIntervalMs: number;
    readonly now: () => Date;
  }) {
    this.#dir = options.dir;
    this.#builder = options.builder;
    this.#model = options.model;
    this.#minIntervalMs = options.minIntervalMs;
    this.#now = options.now;
  }

  /** Does something with the newest release, which stays until that is done. */
  async use<T>(work: (release: Release) => Promise<T>): Promise<T> {
    const release = await this.getLatest();
    const { version } = release;
    this.#inUse.set(version, (this.#inUse.get(version) ?? 0) + 1);
    try {
      return await work(release);
    } finally {
      const users = this.#inUse.get(version)! - 1;
      if (users > 0) {
        this.#inUse.set(version, users);
      } else {
        this.#inUse.delete(version);
      }
    }
  }

  /** Gives the newest release, made anew if the model has changed since and the last is old enough. */
  async getLatest(): Promise<Release> {
    this.#building ??= this.#findOrBuild().finally(() => {
      this.#building = undefined;
    });
    return await this.#building;
  }

  async find(version: string): Promise<Release | undefined> {
    return isVersion(version)
      ? await readRelease(join(this.#dir, version))
      : undefined;
  }

  async #findOrBuild(): Promise<Release> {
    await mkdir(this.#dir, { recursive: true });
    const newest = await this.#findNewest();
    if (newest) {
      const age = this.#now().getTime() - readTime(newest.version);
      // Another replica may have a clock that is ahead.
      const isFresh = Math.abs(age) < this.#minIntervalMs;
      if (isFresh || newest.sequence === (await this.#model.readSequence())) {
        return newest;
      }
    }
    const release = await this.#model.read(model =>
      // Whoever asked may go; the next who asks finds what was begun.
      this.#builder.build(model, new AbortController().signal),
    );
    await pruneReleases(this.#dir, KEEP, version => this.#inUse.has(version));
    return release;
  }

  async #findNewest(): Promise<Release | undefined> {
    const names = await readdir(this.#dir);
    const [newest] = names.filter(isVersion).sort().reverse();
    return newest === undefined ? undefined : await this.find(newest);
  }
}
