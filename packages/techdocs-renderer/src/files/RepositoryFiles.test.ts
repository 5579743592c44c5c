import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../__testUtils__/makeSite';
import { DEFAULT_LIMITS } from '../options';
import { RepositoryFiles } from './RepositoryFiles';

describe('RepositoryFiles.resolve', () => {
  it.each([
    ['a.md', 'docs', 'docs/a.md'],
    ['./a.md', 'docs/x', 'docs/x/a.md'],
    ['../README.md', 'docs', 'README.md'],
    ['a.md', '.', 'a.md'],
    ['a\\b.md', 'docs', 'docs/a/b.md'],
    ['..a/b.md', '.', '..a/b.md'],
  ])('%s in %s', (path, folder, expected) => {
    expect(RepositoryFiles.resolve(path, folder)).toEqual({ path: expected });
  });

  it.each([
    ['../../etc/passwd', 'docs', /outside of the repository/],
    ['..', '.', /outside of the repository/],
    ['x/../../../a', 'docs', /outside of the repository/],
    ['..\\..\\a', 'docs', /outside of the repository/],
    ['/etc/passwd', 'docs', /absolute path/],
    ['\\etc\\passwd', 'docs', /absolute path/],
    ['C:\\a', 'docs', /absolute path/],
    ['https://example.com/a.md', 'docs', /web address/],
    ['HTTP://example.com/a.md', 'docs', /web address/],
    ['file:///etc/passwd', 'docs', /web address/],
    ['//example.com/a.md', 'docs', /web address/],
    ['data:text/plain,x', 'docs', /web address/],
    ['a\0.md', 'docs', /not a path/],
    ['passwd', '/etc', /outside of the repository/],
    ['passwd', '../etc', /outside of the repository/],
  ])('refuses %s in %s', (path, folder, problem) => {
    expect(RepositoryFiles.resolve(path, folder)).toEqual({
      problem: expect.stringMatching(problem),
    });
  });
});

describe('RepositoryFiles', () => {
  let site: TestSite;
  let files: RepositoryFiles;

  beforeEach(async () => {
    site = await TestSite.create({
      'a.md': 'A\r\nB',
      'docs/b.md': 'B',
      'docs/c/d.md': 'D',
      'docs/image.png': Buffer.from([0x89, 0x50, 0x00, 0x01]),
      'large.md': 'x'.repeat(2_000),
      '.git/config': 'password',
      'node_modules/x.md': 'x',
      '../secret.md': 'SECRET',
    });
    await symlink('../../secret.md', join(site.inputDir, 'docs/link.md'));
    await symlink('..', join(site.inputDir, 'docs/up'));
    files = new RepositoryFiles(site.inputDir, {
      ...DEFAULT_LIMITS,
      maxPageBytes: 1_000,
    });
  });

  afterEach(() => site.cleanUp());

  it('reads text with plain line ends, once', async () => {
    expect(await files.read('a.md')).toEqual({ text: 'A\nB' });

    await site.write('a.md', 'changed');

    expect(await files.read('a.md')).toEqual({ text: 'A\nB' });
    expect([...files.asked]).toEqual(['a.md']);
  });

  it.each([
    ['gone.md', 'does not exist'],
    ['docs', 'does not exist'],
    ['docs/gone/x.md', 'does not exist'],
    ['docs/link.md', 'is reached through a symbolic link'],
    ['docs/up/a.md', 'is reached through a symbolic link'],
    ['docs/up/docs/b.md', 'is reached through a symbolic link'],
    ['large.md', 'is larger than 0 KiB'],
    ['docs/image.png', 'is not a text file'],
    ['.git/config', 'is not part of the documentation'],
    ['/etc/passwd', 'is outside of the repository'],
    ['../secret.md', 'is outside of the repository'],
  ])('does not read %s', async (path, problem) => {
    expect(await files.read(path)).toEqual({
      problem: expect.stringContaining(problem),
    });
  });

  it('stops at the limit of bytes', async () => {
    const few = new RepositoryFiles(site.inputDir, {
      ...DEFAULT_LIMITS,
      maxTotalBytes: 4,
    });

    expect(await few.read('a.md')).toEqual({ text: 'A\nB' });
    expect(await few.read('docs/b.md')).toEqual({
      problem: 'is more than may be read for one site',
    });
  });

  it.each([
    ['*.md', ['a.md', 'large.md']],
    ['docs/*.md', ['docs/b.md']],
    ['docs/**/*.md', ['docs/b.md', 'docs/c/d.md']],
    ['**/d.md', ['docs/c/d.md']],
    ['docs/{b,c/d}.md', ['docs/b.md', 'docs/c/d.md']],
    ['*/c/?.md', ['docs/c/d.md']],
    ['gone/*.md', []],
    ['.git/*', []],
    ['/etc/*', []],
    ['../*.md', []],
  ])('lists %s', async (pattern, paths) => {
    expect(await files.list(pattern)).toEqual({ paths, isCut: false });
  });

  it('lists no more often than it may', async () => {
    for (let i = 0; i < 200; i++) {
      await files.list(`gone${i}/*`);
    }

    expect(await files.list('*.md')).toEqual({ paths: [], isCut: true });
    expect(await files.list('gone1/*')).toEqual({ paths: [], isCut: false });
  });

  it('lists no more than it may look at', async () => {
    const few = new RepositoryFiles(site.inputDir, {
      ...DEFAULT_LIMITS,
      maxFiles: 2,
    });

    expect(await few.list('**/*.md')).toMatchObject({ isCut: true });
  });
});
