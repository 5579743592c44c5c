import { useApi } from '@backstage/frontend-plugin-api';
import { forgeApiRef, type RepositoryId } from '../api';
import type { Place } from '../lib/gitRef';

/** Gives a function that fetches a file as it is, for when it is asked for. */
export function useRawFile(
  id: RepositoryId,
  place: Place,
): () => Promise<Blob> {
  const api = useApi(forgeApiRef);
  return () => api.contents.raw(id, place.path, place.ref.name);
}
