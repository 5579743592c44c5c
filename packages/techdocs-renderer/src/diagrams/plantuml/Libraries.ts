import { lstat, realpath } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { readTextFile } from '../../files/readTextFile';
import { PlantumlLibrary } from './PlantumlLibrary';

const PACKAGE = /^((?:@[\w.-]+\/)?[\w.-]+)(?:\/(.*))?$/;
const EXTENSIONS = ['.puml', '.iuml', ''];

/** A file of a library, by how it is included. */
export type LibraryPath = {
  /** Name of the library in lower case, as the engine has it. */
  readonly library: string;
  /** Within the library, without `.puml`. */
  readonly path: string;
};

function toPattern(url: string): RegExp {
  const parts = url
    .replace(/\/*$/, '/')
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]+')}(.+)$`);
}

// By the folders in which Node.js would look, because a package need not let
// anyone import its package.json.
async function findPackage(name: string): Promise<string | undefined> {
  const { paths } = createRequire(__filename).resolve;
  for (const folder of paths(name) ?? []) {
    const found = await realpath(join(folder, name)).catch(() => undefined);
    if (found) {
      return found;
    }
  }
  return undefined;
}

async function findRoot(from: string): Promise<string | undefined> {
  if (isAbsolute(from)) {
    return realpath(from).catch(() => undefined);
  }
  const [, name, folder = ''] = PACKAGE.exec(from) ?? [];
  const root = name && (await findPackage(name));
  return root ? realpath(join(root, folder)).catch(() => undefined) : undefined;
}

function toPath(path: string): string | undefined {
  const plain = path.replace(/\.puml$/, '');
  const isInside = plain
    .split('/')
    .every(part => /^[^\0\\]+$/.test(part) && part !== '.' && part !== '..');
  return isInside ? plain : undefined;
}

/** The libraries that whoever runs the build has set up. */
export class Libraries {
  readonly #roots: ReadonlyMap<string, Promise<string | undefined>>;
  readonly #urls: readonly (readonly [library: string, pattern: RegExp])[];

  constructor(libraries: readonly PlantumlLibrary[]) {
    this.#roots = new Map(
      libraries.map(({ name, from }) => [name.toLowerCase(), findRoot(from)]),
    );
    this.#urls = libraries.flatMap(({ name, urls = [] }) =>
      urls.map(url => [name.toLowerCase(), toPattern(url)] as const),
    );
  }

  /** Takes apart what stands between the angle brackets of an include. */
  findByName(name: string): LibraryPath | undefined {
    const slash = name.indexOf('/');
    const library = name.slice(0, Math.max(slash, 0)).toLowerCase();
    const path = toPath(name.slice(slash + 1));
    return path !== undefined && this.#roots.has(library)
      ? { library, path }
      : undefined;
  }

  /** Finds the file that is meant by the address of an include. */
  findByUrl(url: string): LibraryPath | undefined {
    for (const [library, pattern] of this.#urls) {
      const path = pattern.exec(url)?.[1];
      const inside = path && toPath(path);
      if (inside) {
        return { library, path: inside };
      }
    }
    return undefined;
  }

  /** Text of a file, or `undefined` if there is none or it is too large. */
  async read(
    { library, path }: LibraryPath,
    maxBytes: number,
  ): Promise<string | undefined> {
    const root = await this.#roots.get(library);
    const inside = toPath(path);
    for (const extension of root && inside ? EXTENSIONS : []) {
      const file = join(root!, inside + extension);
      const text = (await isReachedByFolders(root!, file))
        ? await readTextFile(file, maxBytes)
        : undefined;
      if (text !== undefined) {
        return text;
      }
    }
    return undefined;
  }
}

/** Whether there is no symbolic link on the way, which could lead out. */
async function isReachedByFolders(
  root: string,
  file: string,
): Promise<boolean> {
  for (let at = dirname(file); at !== root; at = dirname(at)) {
    const found = await lstat(at).catch(() => undefined);
    if (!found?.isDirectory() || at.length <= root.length) {
      return false;
    }
  }
  return true;
}
