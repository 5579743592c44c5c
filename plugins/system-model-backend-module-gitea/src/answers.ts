import { ownedRepositorySchema } from '@fairway/repository-scraper';
import { z } from 'zod';

/** A repository in lists and by itself. */
export const repositorySchema = ownedRepositorySchema.extend({
  empty: z.boolean().nullish(),
  updated_at: z.string().nullish(),
});

export type GiteaRepository = z.infer<typeof repositorySchema>;

export const searchSchema = z.object({ data: z.array(repositorySchema) });

export const accountSchema = z.object({ id: z.number().int() });

export const branchSchema = z.object({
  commit: z.object({ id: z.string().regex(/^[0-9a-f]{40,64}$/) }),
});

export const treeSchema = z.object({
  tree: z
    .array(
      z.object({
        path: z.string(),
        mode: z.string(),
        type: z.string(),
        size: z.number().nullish(),
        sha: z.string().regex(/^[0-9a-f]{40,64}$/),
      }),
    )
    .nullish(),
  truncated: z.boolean().nullish(),
});

export const blobSchema = z.object({
  content: z.string(),
  encoding: z.literal('base64'),
});
