import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

type Repository = { etag: string; files: Record<string, string> };

/** A source host that holds its repositories in memory. */
export class FakeSourceHost {
  /** Folders that were handed out. */
  readonly folders: string[] = [];
  #pause?: () => Promise<void>;
  readonly #repositories = new Map<string, Repository>();

  /** Puts files below a URL, as a commit. */
  commit(url: string, etag: string, files: Record<string, string>): void {
    this.#repositories.set(url, { etag, files });
  }

  /** Has the next checkout wait until it may go on. */
  pause(): { reached: Promise<void>; goOn: () => void } {
    let goOn = () => {};
    const reached = new Promise<void>(onReached => {
      this.#pause = () => {
        onReached();
        return new Promise(resolve => {
          goOn = resolve;
        });
      };
    });
    return { reached, goOn: () => goOn() };
  }

  asServiceFactory() {
    const reader = {
      readTree: async (url, options) => {
        const repository = this.#repositories.get(url);
        if (!repository) {
          throw new NotFoundError(`There is nothing at ${url}`);
        }
        if (options?.etag === repository.etag) {
          throw new NotModifiedError();
        }
        return {
          etag: repository.etag,
          dir: () => this.#checkOut(repository),
        };
      },
    } as Partial<UrlReaderService> as UrlReaderService;
    return createServiceFactory({
      service: coreServices.urlReader,
      deps: {},
      factory: () => reader,
    });
  }

  async #checkOut({ files }: Repository): Promise<string> {
    const pause = this.#pause;
    this.#pause = undefined;
    await pause?.();
    const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
    this.folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return folder;
  }
}
