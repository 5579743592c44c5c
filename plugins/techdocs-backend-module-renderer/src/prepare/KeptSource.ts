import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { BlobNames, GiteaTree } from './GiteaTree';

const MANIFEST = 'source.json';
/** With more changes than this an archive is faster. */
const MAX_CHANGES = 100;
const AT_ONCE = 8;

type Manifest = { readonly target: string; readonly files: BlobNames };

/**
 * Sources of a site that stay where they are between its builds, so that only what changed is read from their host.
 */
export class KeptSource {
  readonly #folder: string;

  /** @param folder - Of this site alone */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Brings the sources to a commit.
   *
   * @param target - Where they are from
   * @param download - Reads all of them into a new folder
   * @returns The folder that holds them
   */
  async update(
    target: string,
    commit: string,
    tree: GiteaTree,
    download: () => Promise<string>,
  ): Promise<string> {
    const directory = join(this.#folder, 'source');
    const known = await this.#readManifest();
    const files = await tree.list(commit);
    const before = known?.target === target ? known.files : undefined;
    const changed = [...files].flatMap(([path, name]) =>
      before?.get(path) === name ? [] : [path],
    );
    // Without it the folder holds nothing that can be relied on, if this is interrupted.
    await rm(join(this.#folder, MANIFEST), { force: true });
    if (before && changed.length <= MAX_CHANGES) {
      for (const path of before.keys()) {
        if (!files.has(path)) {
          await rm(resolveSafeChildPath(directory, path), { force: true });
        }
      }
      await this.#fetchAll(directory, changed, commit, tree, files);
    } else {
      const downloaded = await download();
      await rm(directory, { recursive: true, force: true });
      await mkdir(this.#folder, { recursive: true });
      await moveFolder(downloaded, directory);
    }
    await this.#writeManifest({ target, files });
    return directory;
  }

  async #fetchAll(
    directory: string,
    paths: readonly string[],
    commit: string,
    tree: GiteaTree,
    names: BlobNames,
  ): Promise<void> {
    const left = [...paths];
    const fetchNext = async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const content = await tree.read(path, commit);
        checkContent(path, content, names.get(path)!);
        const file = resolveSafeChildPath(directory, path);
        // It may have been a folder, or a link.
        await rm(file, { recursive: true, force: true });
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  }

  async #readManifest(): Promise<Manifest | undefined> {
    try {
      const text = await readFile(join(this.#folder, MANIFEST), 'utf8');
      const { target, files } = JSON.parse(text);
      return { target, files: new Map(files) };
    } catch {
      return undefined;
    }
  }

  async #writeManifest({ target, files }: Manifest): Promise<void> {
    await writeFile(
      join(this.#folder, MANIFEST),
      JSON.stringify({ target, files: [...files] }),
    );
  }
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') {
      throw error;
    }
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
    await rm(from, { recursive: true });
  }
}

/** Git names a file by its content, so that what is wrong is noticed. */
function checkContent(path: string, content: Buffer, name: string): void {
  const algorithm = name.length === 40 ? 'sha1' : 'sha256';
  const hash = createHash(algorithm)
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
  if (hash !== name) {
    throw new Error(`The host gave out something else than ${path}`);
  }
}
