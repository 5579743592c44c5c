import {
  mkdtemp,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { buildSite } from '../buildSite';
import { BuildOptions } from '../options';
import { BuildReport } from '../report/BuildReport';

/** Folders of one test, removed by `cleanUp`. */
export class TestSite {
  readonly inputDir: string;
  readonly outputDir: string;
  readonly #root: string;

  static async create(
    files: Record<string, string | Buffer>,
  ): Promise<TestSite> {
    const root = await mkdtemp(join(tmpdir(), 'docs-'));
    const site = new TestSite(root);
    await mkdir(site.inputDir);
    await mkdir(site.temporaryDir);
    for (const [path, content] of Object.entries(files)) {
      await site.write(path, content);
    }
    return site;
  }

  private constructor(root: string) {
    this.#root = root;
    this.inputDir = join(root, 'in');
    this.outputDir = join(root, 'out');
  }

  async write(path: string, content: string | Buffer): Promise<void> {
    const target = join(this.inputDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.inputDir, path), { recursive: true });
  }

  /** Where a build may leave something for the next one. */
  get cacheDir(): string {
    return join(this.#root, 'cache');
  }

  /** An empty folder, for what is to be gone in the end. */
  get temporaryDir(): string {
    return join(this.#root, 'tmp');
  }

  /** Builds the same site anew, into another folder. */
  async buildAnew(): Promise<{ report: BuildReport; outputDir: string }> {
    const outputDir = await mkdtemp(join(this.#root, 'anew-'));
    return { report: await this.build({ outputDir }), outputDir };
  }

  build(options: Partial<BuildOptions> = {}): Promise<BuildReport> {
    return buildSite({
      inputDir: this.inputDir,
      outputDir: this.outputDir,
      now: () => 1_790_000_000_000,
      ...options,
    });
  }

  read(path: string): Promise<string> {
    return readFile(join(this.outputDir, path), 'utf8');
  }

  /** Paths of all files below a folder, `/` separated and sorted. */
  async list(folder: string = this.outputDir): Promise<string[]> {
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => !entry.isDirectory())
      .map(entry =>
        relative(folder, join(entry.parentPath, entry.name))
          .split(sep)
          .join('/'),
      )
      .sort();
  }

  async cleanUp(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true });
  }
}
