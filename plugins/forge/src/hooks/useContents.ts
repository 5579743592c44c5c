import { useState } from 'react';
import type { ContentEntry, ForgeApi, RepositoryId } from '../api';
import type { Place } from '../lib/gitRef';
import { sortEntries } from '../lib/sortEntries';
import { useForgeQuery, type Query } from './useForgeQuery';

export type Contents =
  | { readonly kind: 'folder'; readonly entries: readonly ContentEntry[] }
  | { readonly kind: 'file'; readonly file: ContentEntry };

/** What is at a place: the rows of a folder, or a file with its content. */
export function useContents(id: RepositoryId, place: Place): Query<Contents> {
  const { ref, path } = place;
  return useForgeQuery(
    ['repository', id.owner, id.repo, 'contents', ref.name, path],
    api => readContents(api, id, place),
    { isFixed: ref.kind === 'commit' },
  );
}

/** The content of a file in the folder shown, such as its README. */
export function useFile(id: RepositoryId, place: Place): Query<ContentEntry> {
  const { ref, path } = place;
  return useForgeQuery(
    ['repository', id.owner, id.repo, 'file', ref.name, path],
    async api => (await api.contents.get(id, path, ref.name)) as ContentEntry,
    { isFixed: ref.kind === 'commit' },
  );
}

/** A file as it is now, not as it was when it was last looked at: what is edited must be the latest. */
export function useFreshContents(
  id: RepositoryId,
  place: Place,
): Query<Contents> {
  const { ref, path } = place;
  const [mountedAt] = useState(() => Date.now());
  return useForgeQuery(
    ['edit', id.owner, id.repo, ref.name, path, mountedAt],
    api => readContents(api, id, place),
    { isFixed: true },
  );
}

async function readContents(
  api: ForgeApi,
  id: RepositoryId,
  place: Place,
): Promise<Contents> {
  const found = await api.contents.get(id, place.path, place.ref.name);
  return Array.isArray(found)
    ? { kind: 'folder', entries: sortEntries(found) }
    : { kind: 'file', file: found as ContentEntry };
}
