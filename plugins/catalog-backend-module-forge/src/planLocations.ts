import { BranchPush } from './parseEvent';

/** What becomes of a registered location whose file a push took away. */
export type LocationFate<TLocation> = {
  readonly location: TLocation;
  /** Where the file went, or `undefined` if it went nowhere. */
  readonly movedTo?: string;
};

const DESCRIPTOR = /(^|\/)catalog-info\.ya?ml$/;

/**
 * Decides what becomes of the registered locations of a branch after a push.
 *
 * @remarks
 *
 * A push says which files are new and which are gone, not which were renamed. A
 * file that is gone was moved if exactly one new file has the same name, or if
 * both are a `catalog-info.yaml` (or `.yml`) and no other new file is.
 *
 * @param push - The push
 * @param locations - Registered locations of the branch
 * @returns Only those locations whose file is gone
 */
export function planLocations<TLocation extends { readonly target: string }>(
  push: BranchPush,
  locations: readonly TLocation[],
): Array<LocationFate<TLocation>> {
  const root = toBranchUrl(push);
  return locations.flatMap(location => {
    const path = decode(location.target.slice(root.length)).replace(/^\/+/, '');
    if (!push.removed.has(path)) {
      return [];
    }
    const newPath = findNewPath(path, [...push.added]);
    return [{ location, movedTo: newPath && `${root}${encode(newPath)}` }];
  });
}

/** Address under which the files of the branch are, with a trailing slash. */
export function toBranchUrl(
  push: Pick<BranchPush, 'repositoryUrl' | 'branch'>,
): string {
  return `${push.repositoryUrl}/src/branch/${push.branch}/`;
}

function findNewPath(path: string, added: readonly string[]) {
  const sameName = added.filter(other => baseName(other) === baseName(path));
  if (sameName.length > 0) {
    return sameName.length === 1 ? sameName[0] : undefined;
  }
  const descriptors = added.filter(other => DESCRIPTOR.test(other));
  return DESCRIPTOR.test(path) && descriptors.length === 1
    ? descriptors[0]
    : undefined;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
