import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

/** Where a site is built. */
export type SiteFolder = {
  readonly outputDir: string;
  /** Where its build leaves something for the next one; not everywhere there is a next one. */
  readonly cacheDir?: string;
  /** Where its sources may stay until then. */
  readonly sourceDir?: string;
  /** To be called when the site is published. */
  readonly release: () => Promise<void>;
};

const LOCK = 'process.pid';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Keeps the sites that were built last, so that the next build of one has little to do.
 *
 * @remarks
 *
 * Nothing depends on them. Other processes on the same machine may use the same folder: a site that one of them is
 * building is built somewhere else meanwhile. Within one process, callers see to it that a site is built once at a time.
 */
export class SiteFolders {
  readonly #root: string;
  readonly #maxSites: number;

  constructor(options: { root: string; maxSites: number }) {
    this.#root = options.root;
    this.#maxSites = options.maxSites;
  }

  /** @param site - Names the site among all */
  async open(site: string): Promise<SiteFolder> {
    await mkdir(this.#root, { recursive: true });
    const name = createHash('sha256').update(site).digest('hex').slice(0, 32);
    const folder = join(this.#root, name);
    return (await this.#lock(folder))
      ? {
          outputDir: join(folder, 'site'),
          cacheDir: join(folder, 'cache'),
          sourceDir: join(folder, 'source'),
          release: () => this.#release(folder),
        }
      : await this.#makePassing();
  }

  /** A folder for one build alone. */
  async #makePassing(): Promise<SiteFolder> {
    const outputDir = await mkdtemp(join(this.#root, 'passing-'));
    return {
      outputDir,
      release: () => rm(outputDir, { recursive: true, force: true }),
    };
  }

  /** @returns Whether the folder is ours */
  async #lock(folder: string): Promise<boolean> {
    await mkdir(folder, { recursive: true });
    const file = join(folder, LOCK);
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner && owner !== process.pid && isAlive(owner)) {
      return false;
    }
    await rm(file, { force: true });
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      return false;
    }
  }

  async #release(folder: string): Promise<void> {
    const now = new Date();
    await utimes(folder, now, now).catch(() => {});
    await rm(join(folder, LOCK), { force: true });
    await this.#tidy();
  }

  /** Deletes what was not built for longest when there is too much. */
  async #tidy(): Promise<void> {
    const names = await readdir(this.#root);
    if (names.length <= this.#maxSites) {
      return;
    }
    const sites: (readonly [string, number])[] = [];
    for (const name of names) {
      const folder = join(this.#root, name);
      const found = await stat(folder).catch(() => undefined);
      sites.push([folder, found?.mtimeMs ?? 0]);
    }
    sites.sort(([, a], [, b]) => b - a);
    for (const [folder] of sites.slice(this.#maxSites)) {
      if (await this.#lock(folder)) {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}
