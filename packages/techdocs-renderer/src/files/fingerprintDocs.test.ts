import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { TestSite } from '../__testUtils__/makeSite';
import { fingerprintDocs } from './fingerprintDocs';

describe('fingerprintDocs', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'site_name: x',
      'docs/index.md': 'one',
      'src/code.ts': 'x',
    });
  });

  afterEach(() => site.cleanUp());

  const take = async (includedFiles?: readonly string[]) => {
    const taken = await fingerprintDocs(site.inputDir, includedFiles);
    const content = await taken.readContent();
    return { ...content, stamp: taken.stamp, nextStamp: content.stamp };
  };

  it('stays while nothing changes that is documentation', async () => {
    const before = await take();

    await site.write('src/code.ts', 'y');

    expect(await take()).toEqual(before);
  });

  it.each([
    ['docs/index.md', 'two'],
    ['docs/new.md', ''],
    ['docs/pic.png', 'x'],
    ['mkdocs.yml', 'site_name: y'],
  ])('changes with %s', async (path, content) => {
    const before = await take();

    await site.write(path, content);

    const after = await take();
    expect(after.stamp).not.toBe(before.stamp);
    expect(after.hash).not.toBe(before.hash);
  });

  it('has the same content hash for a fresh copy', async () => {
    const before = await take();

    await utimes(join(site.inputDir, 'docs/index.md'), 1, 1);

    const after = await take();
    expect(after.stamp).not.toBe(before.stamp);
    expect(after.hash).toBe(before.hash);
  });

  it.each([
    ['README.md', '--8<-- "README.md"', ''],
    ['data.csv', '{{ read_csv("data.csv") }}', 'plugins: [table-reader]'],
    ['more.yml', '{{ x }}', 'plugins: [{macros: {include_yaml: [more.yml]}}]'],
    ['gone.md', '--8<-- "gone.md"', ''],
  ])('changes with %s, which a page includes', async (file, text, config) => {
    await site.write('mkdocs.yml', config);
    await site.write('docs/index.md', text);
    if (file !== 'gone.md') {
      await site.write(file, 'x: 1');
    }
    const { hash, nextStamp, includedFiles } = await take();

    const unchanged = await take(includedFiles);
    await site.write(file, 'x: 22');
    const changed = await take(includedFiles);

    expect(includedFiles).toContain(file);
    expect(unchanged).toMatchObject({ stamp: nextStamp, hash });
    expect(changed.stamp).not.toBe(nextStamp);
    expect(changed.hash).not.toBe(hash);
  });

  it('changes with the settings and pages of an included site', async () => {
    await site.write('mkdocs.yml', 'nav: [{A: "!include a/mkdocs.yml"}]');
    await site.write('a/mkdocs.yml', 'site_name: a');
    await site.write('a/docs/index.md', 'x');
    const before = await take();

    await site.write('a/mkdocs.yml', 'site_name: ab');
    const renamed = await take();
    await site.write('a/docs/index.md', 'xy');
    const edited = await take();

    expect(new Set([before.stamp, renamed.stamp, edited.stamp]).size).toBe(3);
    expect(new Set([before.hash, renamed.hash, edited.hash]).size).toBe(3);
  });
});
