import { NotFoundError } from '@backstage/errors';
import type { ForgeApi, RepositoryId } from '../api';
import {
  normalizePath,
  splitRefAndPath,
  type GitRefKind,
  type Place,
} from '../lib/gitRef';
import { listAllBranches, listAllTagNames } from './useBranches';
import { useForgeQuery, type Query } from './useForgeQuery';

export type PlaceOptions = {
  readonly id: RepositoryId;
  readonly defaultBranch: string;
  /** `undefined` for the root of the default branch. */
  readonly at: { readonly kind: GitRefKind; readonly rest: string } | undefined;
};

/** Finds out where in "feature/login/src" the name of the branch ends and the path begins. */
export function usePlace(options: PlaceOptions): Query<Place> {
  const { id, at, defaultBranch } = options;
  const known = findWithoutAsking(options);
  const query = useForgeQuery(
    known || !at
      ? undefined
      : [
          'repository',
          id.owner,
          id.repo,
          'place',
          at.kind,
          at.rest,
          defaultBranch,
        ],
    api => findPlace(api, id, at!),
  );
  return known
    ? { ...query, data: known, isLoading: false, error: undefined }
    : query;
}

function findWithoutAsking(options: PlaceOptions): Place | undefined {
  const { at, defaultBranch } = options;
  if (!at) {
    return { ref: { kind: 'branch', name: defaultBranch }, path: '' };
  }
  if (at.kind === 'commit') {
    const [name, ...path] = normalizePath(at.rest).split('/');
    return { ref: { kind: 'commit', name }, path: path.join('/') };
  }
  const split =
    at.kind === 'branch'
      ? splitRefAndPath(at.rest, [defaultBranch])
      : undefined;
  return (
    split && { ref: { kind: 'branch', name: split.name }, path: split.path }
  );
}

async function findPlace(
  api: ForgeApi,
  id: RepositoryId,
  at: { kind: GitRefKind; rest: string },
): Promise<Place> {
  const names =
    at.kind === 'tag'
      ? await listAllTagNames(api, id)
      : (await listAllBranches(api, id)).map(branch => branch.name);
  const split = splitRefAndPath(at.rest, names);
  if (!split) {
    throw new NotFoundError(
      `${id.owner}/${id.repo} has no ${at.kind} that "${at.rest}" begins with`,
    );
  }
  return { ref: { kind: at.kind, name: split.name }, path: split.path };
}
