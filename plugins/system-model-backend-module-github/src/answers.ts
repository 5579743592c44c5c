import { ownedRepositorySchema } from '@fairway/repository-scraper';
import { z } from 'zod';

export const SHA = /^[0-9a-f]{40,64}$/;

/** A repository in lists, events and by itself. */
export const repositorySchema = ownedRepositorySchema.extend({
  pushed_at: z.string().nullish(),
});

export type GithubRepository = z.infer<typeof repositorySchema>;

export const treeSchema = z.object({
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      sha: z.string().regex(SHA),
      size: z.number().nullish(),
    }),
  ),
  truncated: z.boolean(),
});
