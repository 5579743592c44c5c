import {
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

const METADATA = 'techdocs_metadata.json';
const AT_ONCE = 16;

/** What a build did to a folder that holds a site. */
export type SiteChanges = {
  /** When the site was built that was there before; `undefined` if there was none. */
  readonly replaces?: number;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
};

/**
 * Sites that are published to a folder of this machine.
 *
 * @remarks
 *
 * The stock publisher copies all files each time and leaves pages that are gone for ever. This one copies what changed
 * and deletes what is gone. Files are where the stock one has them, which serves them.
 */
export class LocalSites {
  readonly #root: string;
  readonly #isCaseKept: boolean;

  private constructor(root: string, isCaseKept: boolean) {
    this.#root = root;
    this.#isCaseKept = isCaseKept;
  }

  /** @returns `undefined` if sites are published elsewhere, or to a folder that only the stock publisher knows */
  static fromConfig(config: Config): LocalSites | undefined {
    const publisher = config.getOptionalConfig('techdocs.publisher');
    const root = publisher?.getOptionalString('local.publishDirectory');
    const isLocal =
      (publisher?.getOptionalString('type') ?? 'local') === 'local';
    return isLocal && root
      ? new LocalSites(
          root,
          config.getOptionalBoolean(
            'techdocs.legacyUseCaseSensitiveTripletPaths',
          ) ?? false,
        )
      : undefined;
  }

  /**
   * Publishes a site.
   *
   * @param directory - The whole site
   * @param changes - How it differs from the one that was there before, which need not be the one that is published;
   * left out where nobody knows
   * @returns Paths of all files that may have changed or are gone, relative to the folder of all sites
   */
  async publish(
    entity: Entity,
    directory: string,
    changes?: SiteChanges,
  ): Promise<readonly string[]> {
    const { namespace, kind, name } = getCompoundEntityRef(entity);
    const place = [namespace, kind, name].map(part =>
      this.#isCaseKept ? part : part.toLowerCase(),
    );
    const target = place.reduce(resolveSafeChildPath, this.#root);
    const published = await readBuiltAt(target);
    const next =
      published !== undefined && published === changes?.replaces
        ? changes
        : undefined;
    const copied = next ? next.changed : await listFiles(directory);
    const removed = next
      ? next.removed
      : await this.#findOthers(target, copied);

    for (const path of removed) {
      await removeFile(target, path);
    }
    await copyAll(
      directory,
      target,
      copied.filter(path => path !== METADATA),
    );
    // Last, because it says which build this is.
    await copyAll(directory, target, [METADATA]);
    return [...copied, ...removed].map(path => [...place, path].join('/'));
  }

  async #findOthers(
    target: string,
    copied: readonly string[],
  ): Promise<readonly string[]> {
    const kept = new Set(copied);
    const there = await listFiles(target).catch(() => []);
    return there.filter(path => !kept.has(path));
  }
}

async function readBuiltAt(folder: string): Promise<number | undefined> {
  try {
    const text = await readFile(join(folder, METADATA), 'utf8');
    return JSON.parse(text).build_timestamp;
  } catch {
    return undefined;
  }
}

/** Paths of all files below a folder, `/` separated. Links are left out: they may lead to what is no part of the site. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) =>
      relative(folder, join(parentPath, name)).split(sep).join('/'),
    );
}

/** Removes a file, and folders that are empty without it: there may be a file in their place now. */
async function removeFile(root: string, path: string): Promise<void> {
  await rm(resolveSafeChildPath(root, path), { force: true });
  try {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      await rmdir(resolveSafeChildPath(root, folder));
    }
  } catch {
    // Not empty.
  }
}

async function copyAll(
  from: string,
  to: string,
  paths: readonly string[],
): Promise<void> {
  const left = [...paths];
  const copyNext = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const target = resolveSafeChildPath(to, path);
      await mkdir(dirname(target), { recursive: true });
      // Whoever reads it at this moment gets the whole of the old one.
      const part = `${target}.${process.pid}~`;
      await copyFile(
        resolveSafeChildPath(from, path),
        part,
        constants.COPYFILE_FICLONE,
      );
      await rename(part, target);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, copyNext));
}
