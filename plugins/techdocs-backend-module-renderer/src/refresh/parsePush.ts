import { parseOrInputError } from '@fairway/backend-toolkit';
import { z } from 'zod';

const pushSchema = z.object({
  ref: z.string(),
  after: z.string(),
  repository: z.object({
    html_url: z.url().transform(url => url.replace(/\/+$/, '')),
    default_branch: z.string(),
  }),
});

/**
 * Reads the payload of a push.
 *
 * @returns Address of the repository, without a trailing slash, if its default
 * branch has new content
 */
export function parsePush(payload: unknown): string | undefined {
  const { ref, after, repository } = parseOrInputError(
    pushSchema,
    payload,
    'The push event',
  );
  const isDefaultBranch = ref === `refs/heads/${repository.default_branch}`;
  const isDeleted = /^0+$/.test(after);
  return isDefaultBranch && !isDeleted ? repository.html_url : undefined;
}
