import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { GiteaTree } from './GiteaTree';
import { KeptSource } from './KeptSource';

const TARGET = 'https://git.example.com/team/api/src/branch/main/';

const nameOf = (content: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex');

/** A host with one commit, and what was asked of it. */
function startHost(files: Record<string, string>) {
  const read: string[] = [];
  let downloads = 0;
  return {
    read,
    get downloads() {
      return downloads;
    },
    tree: {
      list: async () =>
        new Map(
          Object.entries(files).map(([path, text]) => [path, nameOf(text)]),
        ),
      read: async (path: string) => {
        read.push(path);
        return Buffer.from(files[path]);
      },
    } as Partial<GiteaTree> as GiteaTree,
    download: async () => {
      downloads++;
      const folder = await mkdtemp(join(tmpdir(), 'archive-'));
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      return folder;
    },
  };
}

describe('KeptSource', () => {
  const directory = createMockDirectory();
  const source = new KeptSource(directory.path);

  beforeEach(() => directory.clear());

  async function update(files: Record<string, string>, target = TARGET) {
    const host = startHost(files);
    const folder = await source.update(
      target,
      'c0ffee',
      host.tree,
      host.download,
    );
    for (const [path, text] of Object.entries(files)) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    }
    return { folder, read: host.read, downloads: host.downloads };
  }

  it('reads all at first, and then what changed', async () => {
    const first = await update({ 'a.md': '1', 'b/c.md': '1', 'd.md': '1' });
    const second = await update({ 'a.md': '1', 'b/c.md': '2', 'e.md': '1' });

    expect(first).toMatchObject({ downloads: 1, read: [] });
    expect(second).toMatchObject({ downloads: 0, folder: first.folder });
    expect([...second.read].sort()).toEqual(['b/c.md', 'e.md']);
    expect(existsSync(join(second.folder, 'd.md'))).toBe(false);
  });

  it('reads all where much changed, or it is from somewhere else', async () => {
    await update({ 'a.md': '1' });
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, i) => [`${i}.md`, 'x']),
    );

    expect(await update(many)).toMatchObject({ downloads: 1 });
    expect(await update(many, `${TARGET}docs/`)).toMatchObject({
      downloads: 1,
    });
  });

  it('reads all where an update was interrupted', async () => {
    await update({ 'a.md': '1' });
    const host = startHost({ 'a.md': '2' });
    host.tree.read = async () => {
      throw new Error('The line is cut');
    };
    await expect(
      source.update(TARGET, 'c0ffee', host.tree, host.download),
    ).rejects.toThrow('The line is cut');

    expect(await update({ 'a.md': '2' })).toMatchObject({ downloads: 1 });
  });

  it('puts a file where a folder was, and a folder where a file was', async () => {
    await update({ 'a/b.md': '1', c: '1' });

    expect(await update({ a: '1', 'c/d.md': '1' })).toMatchObject({
      downloads: 0,
    });
  });

  it('takes nothing but what was named', async () => {
    await update({ 'a.md': '1' });
    const host = startHost({ 'a.md': '2' });
    host.tree.read = async () => Buffer.from('something else');

    await expect(
      source.update(TARGET, 'c0ffee', host.tree, host.download),
    ).rejects.toThrow('The host gave out something else than a.md');
  });

  it('writes to nowhere else', async () => {
    const { folder } = await update({ 'a.md': '1' });
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await symlink(outside, join(folder, 'link'));

    for (const path of ['../x.md', 'link/x.md']) {
      const host = startHost({ 'a.md': '1', [path]: '2' });
      await expect(
        source.update(TARGET, 'c0ffee', host.tree, host.download),
      ).rejects.toThrow('Relative path is not allowed');
      await update({ 'a.md': '1' });
      await symlink(outside, join(folder, 'link'));
    }
    expect(existsSync(join(outside, 'x.md'))).toBe(false);
  });
});
