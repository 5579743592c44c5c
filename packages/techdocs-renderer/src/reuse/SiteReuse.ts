import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { METADATA_FILE } from '../output/metadata';
import { SiteWriter } from '../output/SiteWriter';
import { IndexParts } from '../search/searchIndex';
import { hashOf } from './hash';
import { KeptBuild, SiteCache } from './SiteCache';

/** Carries what can be used again from one build of a site to the next. */
export class SiteReuse {
  readonly #cache: SiteCache;
  readonly #outputDir: string;
  readonly #kept: KeptBuild | undefined;
  readonly #isWhole: boolean;

  private constructor(
    cache: SiteCache,
    outputDir: string,
    kept: KeptBuild | undefined,
    isWhole: boolean,
  ) {
    this.#cache = cache;
    this.#outputDir = outputDir;
    this.#kept = kept;
    this.#isWhole = isWhole;
  }

  /** Loads what the last build left in a folder. */
  static async open(cacheDir: string, outputDir: string): Promise<SiteReuse> {
    const cache = new SiteCache(cacheDir);
    const kept = await cache.load();
    const metadata = await readFile(join(outputDir, METADATA_FILE)).catch(
      () => undefined,
    );
    // Written last and deleted first: with it the folder holds that very build.
    const isWhole =
      metadata !== undefined &&
      kept?.files.get(METADATA_FILE) === hashOf(metadata);
    return new SiteReuse(cache, outputDir, kept, isWhole);
  }

  /** The pages of the last build, if they depended on the same things. */
  findArticles(site: string): KeptBuild['articles'] | undefined {
    return this.#kept?.site === site ? this.#kept.articles : undefined;
  }

  /** What the search index of the last build was put together from. */
  get searchParts(): IndexParts | undefined {
    return this.#kept?.searchParts;
  }

  /** Makes the folder ready for another build, and writes to it what differs. */
  async startWriting(): Promise<SiteWriter> {
    const remains = this.#isWhole ? METADATA_FILE : '';
    await rm(join(this.#outputDir, remains), { recursive: true, force: true });
    const before = new Map(this.#isWhole ? this.#kept?.files : []);
    before.delete(METADATA_FILE);
    return new SiteWriter(this.#outputDir, before);
  }

  /** Leaves a finished build to the next one. */
  async save(build: KeptBuild): Promise<void> {
    await this.#cache.save(build);
  }
}
