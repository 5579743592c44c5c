import {
  appendFile,
  mkdtemp,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptBuild, SiteCache } from './SiteCache';

const keptArticle = (text: string) => ({
  file: { size: 7, mtimeMs: 1 },
  source: 'a hash',
  own: '',
  reads: [],
  findings: [],
  article: { ids: ['knots'], toc: [] },
  text: Buffer.from(text),
});

// Plain where the cache does not look: what V8 makes is of another realm than the tests.
const build = {
  site: 'a hash',
  readAt: 12,
  articles: new Map([
    ['index.md', keptArticle('<h1>Home</h1>')],
    ['empty.md', keptArticle('')],
    ['moor.md', keptArticle('<h1>Vertäuen</h1>')],
  ]),
  assets: {},
  searchParts: new Map([
    ['index', Buffer.from('{"title":"Home"}')],
    ['moor', Buffer.from('{"title":"Vertäuen"}')],
  ]),
  files: { 'index.html': 'a hash' },
} as unknown as KeptBuild;

describe('SiteCache', () => {
  let folder: string;
  let cache: SiteCache;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cache-'));
    cache = new SiteCache(folder);
    await cache.save(build);
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what the last build left', async () => {
    expect(await cache.load()).toEqual(build);
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    ['is gone', file => rm(file)],
    ['is empty', file => truncate(file)],
    [
      'is cut off',
      async file => truncate(file, (await readFile(file)).length - 1),
    ],
    ['goes on', file => appendFile(file, '!')],
    ['is something else', file => writeFile(file, 'x'.repeat(1000))],
  ])('knows nothing where its file %s', async (_, spoil) => {
    await spoil(join(folder, 'build.bin'));

    expect(await cache.load()).toBeUndefined();
  });
});
