import { z } from 'zod';
import { HostApi } from '../HostApi';
import { OwnedRepository } from './ownedRepositorySchema';

/**
 * Finds a repository by the name that it had, or by its id where it has another.
 *
 * @param schema - Of its repositories
 * @param wanted - `fullName` is not known of what was never read
 * @returns `undefined` if the host knows none; nor does the portal's forge by ids
 * @public
 */
export async function findOwned<T extends OwnedRepository>(
  api: HostApi,
  schema: z.ZodType<T>,
  wanted: {
    readonly id: string;
    readonly fullName: string | undefined;
    readonly signal: AbortSignal;
  },
): Promise<T | undefined> {
  const { fullName, id, signal } = wanted;
  const named =
    fullName && (await api.findJson(`/repos/${fullName}`, schema, { signal }));
  // The name may be another repository's by now.
  return named && String(named.id) === id
    ? named
    : await api.findJson(`/repositories/${id}`, schema, { signal });
}
