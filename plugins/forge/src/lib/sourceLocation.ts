import { normalizePath, parentPath, type GitRefKind } from './gitRef';

/** A place in the forge that an entity names, before it is known where its branch name ends. */
export type SourceLocation = {
  readonly owner: string;
  readonly repo: string;
  /** Absent for the repository as a whole. */
  readonly at?: {
    readonly kind: GitRefKind;
    /** Name of the ref and the folder in it. */
    readonly rest: string;
  };
};

const SOURCE_LOCATION = 'backstage.io/source-location';
const MANAGED_BY_LOCATION = 'backstage.io/managed-by-location';

/**
 * Finds where in the forge the source of an entity lies.
 *
 * @remarks
 *
 * Only the path of the address is compared with the forge's: a portal is reached by more than one host name, and
 * the catalog keeps the one that was used when the entity was registered.
 *
 * @param annotations - Annotations of the entity
 * @param forgePath - Path under which the backend serves the forge, e.g. `/api/forge`
 * @returns `undefined` for an entity whose source is elsewhere
 */
export function findSourceLocation(
  annotations: Readonly<Record<string, string>> | undefined,
  forgePath: string,
): SourceLocation | undefined {
  const source = annotations?.[SOURCE_LOCATION];
  if (source) {
    return parseLocation(source, forgePath, { isFile: !source.endsWith('/') });
  }
  const managedBy = annotations?.[MANAGED_BY_LOCATION];
  return managedBy
    ? parseLocation(managedBy, forgePath, { isFile: true })
    : undefined;
}

function parseLocation(
  location: string,
  forgePath: string,
  options: { isFile: boolean },
): SourceLocation | undefined {
  const path = readPath(location);
  const prefix = `${forgePath.replace(/\/$/, '')}/`;
  if (!path?.startsWith(prefix)) {
    return undefined;
  }
  const [owner, name, view, kind, ...rest] = path
    .slice(prefix.length)
    .split('/')
    .filter(Boolean);
  const repo = name?.replace(/\.git$/, '');
  // The forge's own API lies under the name "api", which no owner may have.
  if (!repo || owner === 'api') {
    return undefined;
  }
  if (view === undefined) {
    return { owner, repo };
  }
  if (!['src', 'raw'].includes(view) || !isRefKind(kind) || !rest.length) {
    return undefined;
  }
  const place = normalizePath(rest.join('/'));
  const isFile = options.isFile && rest.length > 1;
  return {
    owner,
    repo,
    at: { kind, rest: isFile ? parentPath(place) : place },
  };
}

function readPath(location: string): string | undefined {
  if (!location.startsWith('url:')) {
    return undefined;
  }
  try {
    return decodeURIComponent(new URL(location.slice('url:'.length)).pathname);
  } catch {
    return undefined;
  }
}

function isRefKind(kind: string | undefined): kind is GitRefKind {
  return kind === 'branch' || kind === 'tag' || kind === 'commit';
}
