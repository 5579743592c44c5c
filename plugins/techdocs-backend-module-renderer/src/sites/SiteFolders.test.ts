import { existsSync, readdirSync } from 'node:fs';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { SiteFolders } from './SiteFolders';

describe('SiteFolders', () => {
  const directory = createMockDirectory();
  const start = (maxSites = 10) =>
    new SiteFolders({ root: directory.resolve('sites'), maxSites });
  const build = async (folders: SiteFolders, site: string) => {
    const folder = await folders.open(site);
    await mkdir(folder.outputDir, { recursive: true });
    await writeFile(join(folder.outputDir, 'index.html'), site);
    await folder.release();
    return folder;
  };

  beforeEach(() => directory.clear());

  it('gives each site one folder for good', async () => {
    const a = await build(start(), 'a');
    const b = await build(start(), 'b');
    const again = await build(start(), 'a');

    expect(again).toMatchObject({
      outputDir: a.outputDir,
      cacheDir: a.cacheDir,
    });
    expect(b.outputDir).not.toBe(a.outputDir);
  });

  it('leaves a site to another process that builds it', async () => {
    const own = await build(start(), 'a');
    // A process that is there as long as this test is.
    await writeFile(
      join(dirname(own.outputDir), 'process.pid'),
      String(process.ppid),
    );

    const other = await start().open('a');

    expect(other.outputDir).not.toBe(own.outputDir);
    expect(other.cacheDir).toBeUndefined();
    await other.release();
    expect(existsSync(other.outputDir)).toBe(false);
    expect(existsSync(own.outputDir)).toBe(true);
  });

  it('takes over what a process left that is gone', async () => {
    const own = await build(start(), 'a');
    await writeFile(
      join(dirname(own.outputDir), 'process.pid'),
      String(2 ** 30),
    );

    expect((await start().open('a')).outputDir).toBe(own.outputDir);
  });

  it('keeps those that were built last', async () => {
    const folders = start(2);
    const a = await build(folders, 'a');
    const b = await build(folders, 'b');
    await utimes(dirname(a.outputDir), 10, 10);
    await utimes(dirname(b.outputDir), 20, 20);

    await build(folders, 'c');

    expect(existsSync(a.outputDir)).toBe(false);
    expect(existsSync(b.outputDir)).toBe(true);
    expect(readdirSync(directory.resolve('sites'))).toHaveLength(2);
  });
});
