import { z } from 'zod';
import {
  OwnedRepository,
  ownedRepositorySchema,
} from './ownedRepositorySchema';

const schema = z.object({
  ref: z.string().optional(),
  repository: ownedRepositorySchema,
});

/**
 * Reads what a webhook tells.
 *
 * @returns The repository, if something may have happened to its default branch,
 *   or to all of it
 * @public
 */
export function parseOwnedEvent(payload: unknown): OwnedRepository | undefined {
  const { data } = schema.safeParse(payload);
  const branch = data?.repository.default_branch;
  return data?.ref === undefined || data.ref === `refs/heads/${branch}`
    ? data?.repository
    : undefined;
}
