import { z } from 'zod';

/** Git hosts that a kit can make pipelines and ownership files for. */
export const destinationKinds = ['gitea', 'github', 'gitlab'] as const;

export const destinationSchema = z.object({
  kind: z.enum(destinationKinds),
  host: z.string().min(1),
  owner: z.string().min(1),
  repository: z.string().min(1),
  /** Where the repository can be looked at. */
  url: z.url(),
  /** Base address for the files of its default branch, with a slash at the end. */
  contentsUrl: z.url(),
});

/**
 * Where a repository is to be.
 *
 * @public
 */
export type Destination = z.infer<typeof destinationSchema>;
