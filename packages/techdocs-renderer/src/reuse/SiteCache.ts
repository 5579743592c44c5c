import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Article } from '../article/Article';
import { RENDERER_REVISION } from '../output/metadata';
import { readWhole, writeWhole } from '../output/wholeFiles';
import { AssetNames } from '../output/writeAssets';
import { NewFinding } from '../report/findings';
import { IndexParts } from '../search/searchIndex';
import { FileTimes } from './FileTimes';
import { Reads } from './RecordedFiles';

const FILE = 'build.bin';
const HEAD_AT = 8;
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
  readonly text: Buffer;
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
 * The bytes of a build, in parts: the length of what comes next; everything but
 * what is large; that, one after the other.
 */
function pack(build: KeptBuild): readonly Buffer[] {
  const large: Buffer[] = [];
  const takeOut = (bytes: Buffer) => {
    large.push(bytes);
    return bytes.length;
  };
  const small = {
    ...build,
    articles: Array.from(build.articles, ([path, { text, ...rest }]) => ({
      path,
      rest,
      length: takeOut(text),
    })),
    searchParts: Array.from(build.searchParts, ([name, part]) => ({
      name,
      length: takeOut(part),
    })),
  };
  const head = serialize({ shape: SHAPE, small });
  const length = Buffer.alloc(HEAD_AT);
  length.writeDoubleLE(head.length);
  return [length, head, ...large];
}

function unpack(bytes: Buffer): KeptBuild | undefined {
  let at = HEAD_AT + bytes.readDoubleLE();
  const next = (length: number) => bytes.subarray(at, (at += length));
  const { shape, small } = deserialize(bytes.subarray(HEAD_AT, at));
  if (shape !== SHAPE) {
    return undefined;
  }
  // In the order in which they were taken out.
  const articles = new Map<string, KeptArticle>();
  for (const { path, rest, length } of small.articles) {
    articles.set(path, { ...rest, text: next(length) });
  }
  const searchParts = new Map<string, Buffer>();
  for (const { name, length } of small.searchParts) {
    searchParts.set(name, next(length));
  }
  return at === bytes.length ? { ...small, articles, searchParts } : undefined;
}

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
      return unpack(await readWhole(join(this.#folder, FILE)));
    } catch {
      return undefined;
    }
  }

  async save(build: KeptBuild): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const target = join(this.#folder, FILE);
    // Whoever reads it at this moment sees the whole of the old one.
    await writeWhole(`${target}.new`, pack(build));
    await rename(`${target}.new`, target);
  }
}
