import { z } from 'zod';

/**
 * Where a repository is to be.
 *
 * @public
 */
export type Destination = {
  /** What the host understands: decides about pipelines and files of ownership. */
  readonly kind: 'gitea' | 'github' | 'gitlab';
  /** As in `integrations` of the configuration, e.g. `github.com`. */
  readonly host: string;
  /** Organisation, user or group; groups of groups with slashes. */
  readonly owner: string;
  readonly repository: string;
  /** Where the repository can be looked at. */
  readonly url: string;
  /** Base address for the files of its default branch, with a slash at the end. */
  readonly contentsUrl: string;
};

/**
 * Checks a destination that somebody wrote down.
 *
 * @public
 */
export const destinationSchema: z.ZodType<Destination> = z.object({
  kind: z.enum(['gitea', 'github', 'gitlab']),
  host: z.string().min(1),
  owner: z.string().min(1),
  repository: z.string().min(1),
  url: z.url(),
  contentsUrl: z.url(),
});
