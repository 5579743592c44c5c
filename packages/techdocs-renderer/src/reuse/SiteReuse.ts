import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { METADATA_FILE } from '../output/metadata';
import { KnownAssets } from '../output/writeAssets';
import { IndexParts } from '../search/searchIndex';
import { createTimesCheck } from './FileTimes';
import { hashOf } from './hash';
import { KeptBuild, SiteCache } from './SiteCache';

/** Carries what can be used again from one build of a site to the next. */
export class SiteReuse {
  readonly #cache: SiteCache;
  readonly #outputDir: string;
  readonly #kept: KeptBuild | undefined;
  readonly #timesTell: boolean;
  /** When the build in the output folder was made, if it is the one that was kept. */
  readonly replaces: number | undefined;

  private constructor(
    cache: SiteCache,
    outputDir: string,
    kept: KeptBuild | undefined,
    timesTell: boolean,
    replaces: number | undefined,
  ) {
    this.#cache = cache;
    this.#outputDir = outputDir;
    this.#kept = kept;
    this.#timesTell = timesTell;
    this.replaces = replaces;
  }

  /**
   * Loads what the last build left in a folder.
   *
   * @param timesTell - Whether the times of source files tell of changes
   */
  static async open(
    cacheDir: string,
    outputDir: string,
    timesTell: boolean,
  ): Promise<SiteReuse> {
    const cache = new SiteCache(cacheDir);
    const kept = await cache.load();
    const metadata = await readFile(join(outputDir, METADATA_FILE)).catch(
      () => undefined,
    );
    // Written last and deleted first: with it the folder holds that very build.
    const isWhole =
      metadata !== undefined &&
      kept?.files.get(METADATA_FILE) === hashOf(metadata);
    const replaces = isWhole
      ? JSON.parse(metadata.toString()).build_timestamp
      : undefined;
    return new SiteReuse(cache, outputDir, kept, timesTell, replaces);
  }

  /** The pages of the last build, if they depended on the same things. */
  findArticles(site: string): KeptBuild['articles'] | undefined {
    return this.#kept?.site === site ? this.#kept.articles : undefined;
  }

  /** Files that were copied by the build that is in the output folder. */
  get assets(): KnownAssets | undefined {
    return this.#kept && this.replaces !== undefined
      ? { names: this.#kept.assets, isSame: createTimesCheck(this.readAt) }
      : undefined;
  }

  /** When the last build read its files, if their times tell of changes. */
  get readAt(): number | undefined {
    return this.#timesTell ? this.#kept?.readAt : undefined;
  }

  /** What the search index of the last build was put together from. */
  get searchParts(): IndexParts | undefined {
    return this.#kept?.searchParts;
  }

  /**
   * Makes the folder ready to be written to.
   *
   * @returns What is in it, and what that was made of
   */
  async startWriting(): Promise<ReadonlyMap<string, string>> {
    const isWhole = this.replaces !== undefined;
    const remains = isWhole ? METADATA_FILE : '';
    await rm(join(this.#outputDir, remains), { recursive: true, force: true });
    const before = new Map(isWhole ? this.#kept?.files : []);
    before.delete(METADATA_FILE);
    return before;
  }

  /** Leaves a finished build to the next one. */
  async save(build: KeptBuild): Promise<void> {
    await this.#cache.save(build);
  }
}
