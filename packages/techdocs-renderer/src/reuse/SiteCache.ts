import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Article } from '../article/Article';
import { RENDERER_REVISION } from '../output/metadata';
import { AssetNames } from '../output/writeAssets';
import { NewFinding } from '../report/findings';
import { IndexParts } from '../search/searchIndex';
import { FileTimes } from './FileTimes';
import { Reads } from './RecordedFiles';

const FILE = 'build.bin';
// To be counted up when what is kept has another shape.
const SHAPE = `4 ${RENDERER_REVISION} ${process.versions.v8}`;

export type ArticleText = Pick<Article, 'html' | 'sections'>;

/** A page as it was rendered, and what that depended on. */
export type KeptArticle = {
  readonly file: FileTimes;
  /** Hash of the page's own text. */
  readonly source: string;
  /** What it shows that is not in its text. */
  readonly own: string;
  readonly reads: Reads;
  /** All but where it is, which follows from the files, and its text. */
  readonly article: Omit<Article, 'page' | keyof ArticleText>;
  /** Its text as bytes, which most builds neither look at nor change. */
  readonly text: Uint8Array;
  readonly findings: readonly NewFinding[];
};

/** What one build leaves to the next one. */
export type KeptBuild = {
  /** Of everything that all pages depend on. */
  readonly site: string;
  /** When its files were read, in milliseconds since the epoch. */
  readonly readAt: number;
  /** By path of the page. */
  readonly articles: ReadonlyMap<string, KeptArticle>;
  readonly assets: AssetNames;
  readonly searchParts: IndexParts;
  /** What the files of the site were made of, by path. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * Keeps in a folder what the next build of the same site need not do again.
 *
 * @remarks
 *
 * Nothing depends on it: what cannot be read is as good as nothing.
 */
export class SiteCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(): Promise<KeptBuild | undefined> {
    try {
      const { shape, build } = deserialize(
        await readFile(join(this.#folder, FILE)),
      );
      return shape === SHAPE ? build : undefined;
    } catch {
      return undefined;
    }
  }

  async save(build: KeptBuild): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const target = join(this.#folder, FILE);
    // Whoever reads it at this moment sees the whole of the old one.
    await writeFile(`${target}.new`, serialize({ shape: SHAPE, build }));
    await rename(`${target}.new`, target);
  }
}
